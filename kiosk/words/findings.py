"""Words of the law: for each code of a finding or a limit, what was found and, under `.do`, what to do next."""

from kiosk.words import criteria, limits, means
from kiosk.words.limits import AN_AGENT
from kiosk.words.text import Text

MAY_FILE = Text("Vous pouvez faire la demande. Le Ministère décide.", "You may apply. The Department decides.")
PROOF = Text("Apportez vos preuves. Un agent vérifiera.", "Bring your proof. An agent will check.")
CORRECT = Text(
    "Si une réponse est fausse, changez-la. Sinon, vous pouvez faire la demande : le Ministère décide.",
    "If an answer is wrong, change it. Otherwise you may apply: the Department decides.",
)
EXCEPTION = Text(
    "Le ministre peut faire une exception. Vous pouvez faire la demande et l’expliquer à la section 7.",
    "The Minister may make an exception. You may apply and explain it in section 7.",
)
OTHER_AID = Text("Parlez à un agent de l’aide financière de dernier recours.", "Speak to an agent about last-resort financial assistance.")

FOUND: dict[str, tuple[Text, Text]] = {
    "WINDOW": (
        Text(
            "Selon vos réponses, le travail a pris fin en dehors de la période du programme.",
            "According to your answers, the work ended outside the period of the program.",
        ),
        CORRECT,
    ),
    "PROGRAM_CLOSED": (Text("Le programme est fermé. Il ne paie plus rien.", "The program is closed. It pays nothing more."), OTHER_AID),
    "EVENT_OUTSIDE_QUEBEC": (
        Text("Selon vos réponses, vous ne travailliez pas au Québec.", "According to your answers, you were not working in Québec."),
        CORRECT,
    ),
    "REASON_NOT_ECONOMIC": (
        Text(
            "Selon vos réponses, la raison n’est ni économique ni technologique.",
            "According to your answers, the reason is neither economic nor technological.",
        ),
        CORRECT,
    ),
    "FOR_CAUSE": (
        Text(
            "Selon vos réponses, l’emploi a pris fin pour une faute ou une cause.",
            "According to your answers, the job ended for misconduct or for cause.",
        ),
        CORRECT,
    ),
    "FIXED_TERM": (
        Text("Selon vos réponses, votre contrat était arrivé à sa fin.", "According to your answers, your contract had come to its end."),
        CORRECT,
    ),
    "CONTRACTS_NOT_ALL_ENDED": (
        Text("Selon vos réponses, un contrat dure encore.", "According to your answers, one contract still runs."),
        MAY_FILE,
    ),
    "CLIENTS_NOT_ALL_IN_QUEBEC": (
        Text(
            "Selon vos réponses, une partie de vos contrats venait d’ailleurs que du Québec.",
            "According to your answers, some of your contracts came from outside Québec.",
        ),
        CORRECT,
    ),
    "REASON_DOUBT": (
        Text("La raison de la fin du travail reste à préciser.", "The reason why the work ended is still to be made clear."),
        PROOF,
    ),
    "SECTOR_DOUBT": (
        Text(
            "Votre travail servait une mine d’amiante, mais votre employeur n’en était pas une.",
            "Your work served an asbestos mine, but your employer was not one.",
        ),
        PROOF,
    ),
    "EVENT_CONVERTED": (
        Text(
            "Votre mise à pied est devenue définitive. Elle compte comme un licenciement à partir de ce jour.",
            "Your layoff became permanent. From that day it counts as a dismissal.",
        ),
        PROOF,
    ),
    "SIX_MONTHS_BROKEN": (
        Text(
            "Un rappel a coupé les six mois de mise à pied. Ils se comptent de nouveau à partir de sa fin.",
            "A recall broke the six months of layoff. They are counted again from its end.",
        ),
        AN_AGENT,
    ),
    "RESIDENCE": (
        Text("Selon vos réponses, vous n’habitez pas au Québec.", "According to your answers, you do not live in Québec."),
        CORRECT,
    ),
    "SERVICE": (
        Text(
            "Selon vos réponses, vous aviez moins de trois mois de service continu.",
            "According to your answers, you had less than three months of continuous service.",
        ),
        CORRECT,
    ),
    "SERVICE_EXACT": (
        Text(
            "Vous aviez trois mois de service tout juste. Le guide dit les deux : au moins trois mois, et plus de trois.",
            "You had exactly three months of service. The guide says both: at least three, and more than three.",
        ),
        AN_AGENT,
    ),
    "AGE": (
        Text(
            "Selon vos réponses, vous n’aviez pas de 55 à 59 ans à la fin du travail.",
            "According to your answers, you were not 55 to 59 when the work ended.",
        ),
        EXCEPTION,
    ),
    "AGE_LEAP": (
        Text(
            "Votre anniversaire, le 29 février, tombe ici le 1er mars. C’est ce jour qui change le résultat.",
            "Your birthday, February 29, falls on March 1 here. That day changes the result.",
        ),
        AN_AGENT,
    ),
    "AGE_60_REACHED_BEFORE_FILING": (
        Text(
            "Vous avez 60 ans avant le premier jour qui pourrait être payé. L’aide s’arrête à 60 ans.",
            "You turn 60 before the first day that could be paid. The aid stops at 60.",
        ),
        AN_AGENT,
    ),
    "AGE_60_BEFORE_SIX_MONTHS": (
        Text(
            "Vous avez 60 ans avant la fin des six mois de mise à pied. L’aide s’arrête à 60 ans.",
            "You turn 60 before the six months of layoff are complete. The aid stops at 60.",
        ),
        AN_AGENT,
    ),
    "CONTRIB": (
        Text(
            "Selon vos réponses, il vous manque des années de cotisation. Il en faut 20.",
            "According to your answers, years of contributions are missing. It takes 20.",
        ),
        EXCEPTION,
    ),
    "CONTRIB_WINDOW": (
        Text(
            "Il vous manque une année. Celle où le travail a pris fin peut compter, et le ministre peut faire une exception.",
            "You are one year short. The year the work ended may count, and the Minister may make an exception.",
        ),
        PROOF,
    ),
    "STRIKE_OR_LOCKOUT": (
        Text("Selon vos réponses, vous êtes en grève ou en lock-out.", "According to your answers, you are on strike or locked out."),
        CORRECT,
    ),
    "SEASONAL": (
        Text(
            "Selon vos réponses, l’établissement est ouvert par saisons ou par périodes.",
            "According to your answers, the workplace opens only in seasons or at times.",
        ),
        CORRECT,
    ),
    "FORCE_MAJEURE": (
        Text("Selon vos réponses, un sinistre a mis fin à l’emploi.", "According to your answers, a disaster ended the job."),
        CORRECT,
    ),
    "STATUS": (
        Text(
            "Selon vos réponses, vous n’avez aucun des statuts demandés.",
            "According to your answers, you have none of the statuses the guide names.",
        ),
        CORRECT,
    ),
    "FEDERAL_INCOME_SECURITY": (
        Text(
            "Selon vos réponses, la sécurité du revenu fédérale vous couvre.",
            "According to your answers, federal income security covers you.",
        ),
        CORRECT,
    ),
    "FEDERAL_DOUBT": (
        Text(
            "Vos deux réponses sur la sécurité du revenu fédérale ne disent pas la même chose.",
            "Your two answers about federal income security differ.",
        ),
        Text(
            "Relisez-les et changez celle qui est fausse. Sinon, un agent vérifiera.",
            "Read them again and change the wrong one. Otherwise an agent will check.",
        ),
    ),
    "STUDIES_FULL_TIME": (
        Text("Selon vos réponses, vous étudiez à temps plein.", "According to your answers, you study full time."),
        CORRECT,
    ),
    "STUDIES_PART_TIME": (
        Text("Vous étudiez à temps partiel. Le guide n’en parle pas.", "You study part time. The guide does not speak of it."),
        AN_AGENT,
    ),
    "WORK_STUDY": (
        Text(
            "Selon vos réponses, vous êtes dans un programme de travail-études.",
            "According to your answers, you are in a work-study program.",
        ),
        CORRECT,
    ),
    "INCARCERATED": (
        Text(
            "Selon vos réponses, vous êtes en prison ou en maison de transition.",
            "According to your answers, you are in prison or in a half-way house.",
        ),
        CORRECT,
    ),
    "SHELTERED": (
        Text("Selon vos réponses, un établissement de santé vous héberge.", "According to your answers, a health facility shelters you."),
        CORRECT,
    ),
    "RELIGIOUS": (
        Text(
            "Selon vos réponses, votre communauté religieuse subvient à vos besoins.",
            "According to your answers, your religious community provides for you.",
        ),
        CORRECT,
    ),
    "OTHER_PROGRAM": (
        Text(
            "Selon vos réponses, un autre programme vous paie pour un licenciement collectif.",
            "According to your answers, another program pays you for a collective dismissal.",
        ),
        CORRECT,
    ),
}
"""By code: what was found, and what to do."""

ALL = FOUND | limits.FOUND | means.FOUND

WORDS: dict[str, Text] = {
    **criteria.WORDS,
    **means.WORDS,
    **{f"finding.{code}": found for code, (found, _) in ALL.items()},
    **{f"finding.{code}.do": do for code, (_, do) in ALL.items()},
}
