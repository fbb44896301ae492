"""Words of the law that weighs what a household has: its criteria, its figures, what was found. Joined by `findings`."""

from kiosk.words.limits import AN_AGENT
from kiosk.words.text import Text

PROOF = Text("Apportez les documents de la liste. Un agent vérifiera.", "Bring the documents on the list. An agent will check.")

WORDS: dict[str, Text] = {
    "means.1": Text("Votre demande", "Your application"),
    "means.1.rule": Text(
        "Vous demandez l’aide de dernier recours. Les services d’emploi n’ont pas de condition d’argent.",
        "You apply for last-resort assistance. Employment services have no criterion of money.",
    ),
    "means.1.source": Text("formulaire 3003", "form 3003"),
    "means.2": Text("Votre ménage", "Your household"),
    "means.2.rule": Text(
        "Vous nommez votre conjoint et vos enfants à charge. Les conjoints font une seule demande.",
        "You name your spouse and your dependent children. Spouses apply together.",
    ),
    "means.2.source": Text("Loi, article 22 et définition de l’enfant à charge", "Act, section 22 and definition of a dependent child"),
    "means.3": Text("Résidence au Québec", "Residence in Québec"),
    "means.3.rule": Text("Vous habitez au Québec.", "You live in Québec."),
    "means.3.source": Text("Loi, article 26", "Act, section 26"),
    "means.4": Text("Âge : 18 ans ou plus", "Age: 18 or over"),
    "means.4.rule": Text("Chaque adulte de la demande a 18 ans ou plus.", "Each adult of the application is 18 or over."),
    "means.4.source": Text("Loi, définition de l’enfant à charge", "Act, definition of a dependent child"),
    "means.5": Text("Statut au Canada", "Status in Canada"),
    "means.5.rule": Text(
        "Chaque adulte est citoyen, Indien inscrit, résident permanent ou personne protégée.",
        "Each adult is a citizen, a registered Indian, a permanent resident or a protected person.",
    ),
    "means.5.source": Text("Loi, article 26; Règlement, article 47", "Act, section 26; Regulation, section 47"),
    "means.6": Text("Pas d’études à temps plein", "No full-time studies"),
    "means.6.rule": Text(
        "Aucun adulte n’étudie à temps plein au niveau professionnel, collégial ou universitaire.",
        "No adult studies full-time at the vocational, college or university level.",
    ),
    "means.6.source": Text("Règlement, article 53 (étudiant non admissible)", "Regulation, section 53 (ineligible student)"),
    "means.7": Text("Avoirs liquides", "Liquid assets"),
    "means.7.rule": Text(
        "Vos avoirs liquides ne dépassent pas la limite, le jour de la demande.",
        "Your liquid assets are not above the limit on the day of the application.",
    ),
    "means.7.source": Text("Loi, article 48; Règlement, articles 52 et 53", "Act, section 48; Regulation, sections 52 and 53"),
    "means.8": Text("Revenus et besoins", "Income and needs"),
    "means.8.rule": Text("Vos revenus ne suffisent pas à vos besoins.", "Your income does not cover your needs."),
    "means.8.source": Text("Loi, article 48", "Act, section 48"),
    "means.9": Text("Biens", "Property"),
    "means.9.rule": Text(
        "Vous déclarez vos biens, et ceux que vous avez vendus ou donnés.", "You declare your property, and what you sold or gave away."
    ),
    "means.9.source": Text("Loi, article 48", "Act, section 48"),
    "means.adults": Text("{n} adultes", "{n} adults"),
    "means.adults.one": Text("{n} adulte", "{n} adult"),
    "means.children": Text("{n} enfants à charge", "{n} dependent children"),
    "means.children.one": Text("{n} enfant à charge", "{n} dependent child"),
    "means.children.none": Text("aucun enfant à charge", "no dependent child"),
    "means.who": Text("{adults} et {children}", "{adults} and {children}"),
    "means.household": Text("Nous comptons {who}.", "We count {who}."),
    "means.from_to": Text("Période : du {since} au {until}.", "Period: from {since} to {until}."),
    "means.since": Text("Période : depuis le {since}.", "Period: since {since}."),
    "means.limit": Text(
        "Limite la plus haute connue : {amount}, pour {who}. {period} Source : {source}.",
        "Highest limit known: {amount}, for {who}. {period} Source: {source}.",
    ),
    "means.limit.unknown": Text(
        "Nous ne connaissons pas la limite en vigueur le {date}.", "We do not know the limit that holds on {date}."
    ),
    "means.basic": Text(
        "Prestation de base d’un adulte seul : {amount} par mois, plus {more}. {period} Source : {source}.",
        "Basic benefit of an independent adult: {amount} a month, plus {more}. {period} Source: {source}.",
    ),
    "means.basic.unknown": Text(
        "Nous ne connaissons pas la prestation de base en vigueur le {date}.", "We do not know the basic benefit that holds on {date}."
    ),
    "means.work": Text(
        "Revenu de travail qui ne compte pas : {amount} par mois. {period} Source : {source}.",
        "Work income that does not count: {amount} a month. {period} Source: {source}.",
    ),
}

FOUND: dict[str, tuple[Text, Text]] = {
    "CHILD_NOT_DEPENDENT": (
        Text(
            "Selon vos réponses, un enfant a 18 ans ou plus et n’étudie pas.",
            "According to your answers, one child is 18 or over and does not study.",
        ),
        AN_AGENT,
    ),
    "COUPLE_OF_A_YEAR": (
        Text(
            "Selon la date, vous vivez en couple depuis un an ou plus. Cette personne peut être votre conjoint.",
            "From the date, you have lived as a couple for a year or more. This person may be your spouse.",
        ),
        Text(
            "Si une réponse est fausse, changez-la. Sinon, un agent vérifiera.",
            "If an answer is wrong, change it. Otherwise an agent will check.",
        ),
    ),
    "ADDRESS_ELSEWHERE": (
        Text("Selon vos réponses, votre adresse n’est pas au Québec.", "According to your answers, your address is not in Québec."),
        Text(
            "Si l’adresse est fausse, changez-la. Sinon, un agent vérifiera.",
            "If the address is wrong, change it. Otherwise an agent will check.",
        ),
    ),
    "MINOR": (
        Text(
            "Selon vos réponses, un adulte de la demande a moins de 18 ans.",
            "According to your answers, an adult of the application is under 18.",
        ),
        Text("Parlez à un agent. Vous pouvez faire la demande.", "Speak to an agent. You may apply."),
    ),
    "ASYLUM_CLAIMANT": (
        Text(
            "Selon vos réponses, une demande d’asile attend une décision.",
            "According to your answers, a claim for asylum waits for a decision.",
        ),
        Text(
            "Le Ministère a un formulaire pour ce cas. Demandez-le à un agent.",
            "The Department has a form for this case. Ask an agent for it.",
        ),
    ),
    "OTHER_STATUS": (
        Text(
            "Selon vos réponses, votre statut n’est pas l’un des quatre de la loi.",
            "According to your answers, your status is not one of the four in the law.",
        ),
        Text(
            "Apportez le document de votre statut. Quelques autres statuts sont acceptés.",
            "Bring the document of your status. A few other statuses are accepted.",
        ),
    ),
    "STUDENT": (
        Text("Selon vos réponses, un adulte étudie à temps plein.", "According to your answers, an adult studies full-time."),
        Text(
            "Un agent vérifiera. Le conjoint d’un étudiant peut avoir droit à l’aide.",
            "An agent will check. The spouse of a student may be entitled to assistance.",
        ),
    ),
    "ASSETS_OVER": (
        Text(
            "Selon vos réponses, vos avoirs liquides dépassent la limite la plus haute.",
            "According to your answers, your liquid assets are above the highest limit.",
        ),
        Text(
            "Certains avoirs ne comptent pas. Vous pouvez faire la demande : le Ministère décide.",
            "Some assets do not count. You may apply: the Department decides.",
        ),
    ),
    "ASSETS_TO_CHECK": (
        Text(
            "Vous avez des avoirs liquides. Pour une première demande, la limite est plus basse, et nous ne la connaissons pas.",
            "You have liquid assets. For a first application the limit is lower, and we do not know it.",
        ),
        AN_AGENT,
    ),
    "ASSETS_LIMIT_UNKNOWN": (
        Text("Vous avez des avoirs liquides, et la limite nous est inconnue.", "You have liquid assets, and the limit is unknown to us."),
        AN_AGENT,
    ),
    "INCOME_TO_COMPARE": (
        Text(
            "Le Ministère compare vos revenus à vos besoins. La borne ne le fait pas.",
            "The Department compares your income with your needs. The kiosk does not.",
        ),
        PROOF,
    ),
    "INCOME_EXPECTED": (
        Text("Vous attendez un revenu. Il comptera quand vous le recevrez.", "You expect an income. It will count when you receive it."),
        Text("Dites-le sans attendre quand il arrive.", "Report it without delay when it comes."),
    ),
    "PROPERTY_TO_VALUE": (
        Text(
            "Vous avez des biens. Une partie de leur valeur peut ne pas compter.", "You have property. A part of its value may not count."
        ),
        PROOF,
    ),
    "PROPERTY_DISPOSED": (
        Text("Vous avez vendu ou donné un bien, ou renoncé à un droit.", "You sold or gave away property, or waived a right."),
        Text("Gardez vos preuves de la vente ou du don. Un agent vérifiera.", "Keep your proof of the sale or gift. An agent will check."),
    ),
}
"""By code: what was found, and what to do."""
