"""Words of the filing limit and of the first day that can be paid: what was found, what to do. Joined by `findings`."""

from kiosk.words.text import Text

AN_AGENT = Text("Un agent vérifiera. Le Ministère décide.", "An agent will check. The Department decides.")
LATE = Text(
    "Envoyez-la aujourd’hui et dites pourquoi à la section 7. Le Ministère décide.",
    "Send it today and say why in section 7. The Department decides.",
)
REPORT_LATE = Text(
    "Envoyez la déclaration aujourd’hui. Dites à un agent pourquoi elle est en retard.",
    "Send the statement today. Tell an agent why it is late.",
)

FOUND: dict[str, tuple[Text, Text]] = {
    "DEADLINE_EI": (
        Text(
            "Le dernier jour après la fin de votre assurance-emploi est passé.",
            "The last day after the end of your employment insurance is past.",
        ),
        LATE,
    ),
    "DEADLINE_DISMISSAL": (Text("Le dernier jour après votre licenciement est passé.", "The last day after your dismissal is past."), LATE),
    "DEADLINE_LAYOFF": (Text("Le dernier jour après votre mise à pied est passé.", "The last day after your layoff is past."), LATE),
    "DEADLINE_SATURDAY": (
        Text(
            "Le dernier jour était un samedi, et les bureaux étaient fermés. La loi ne dit rien du samedi.",
            "The last day was a Saturday, and the offices were closed. The law says nothing of Saturdays.",
        ),
        AN_AGENT,
    ),
    "SELF_EMPLOYED_DEADLINE": (
        Text(
            "Le guide ne fixe aucun dernier jour pour le travail autonome. Nous comptons comme pour un licenciement.",
            "The guide sets no last day for self-employment. We count as for a dismissal.",
        ),
        AN_AGENT,
    ),
    "RETROACTIVE_WINDOW": (
        Text(
            "Vos contrats ont pris fin avant le début du programme. Personne ne pouvait encore faire la demande.",
            "Your contracts ended before the program began. Nobody could apply yet.",
        ),
        AN_AGENT,
    ),
    "EI_NOT_CLAIMED": (
        Text(
            "Vous avez droit à l’assurance-emploi sans l’avoir demandée. Aucun dernier jour ne peut être compté.",
            "You are eligible for employment insurance and have not claimed it. No last day can be counted.",
        ),
        Text("Demandez l’assurance-emploi. Parlez aussi à un agent.", "Claim employment insurance. Speak to an agent too."),
    ),
    "OBLIGATION_4": (
        Text(
            "Le programme demande de faire valoir vos autres droits d’abord (obligation 4).",
            "The program asks you to claim your other rights first (obligation 4).",
        ),
        AN_AGENT,
    ),
    "UNSIGNED_DRAFT": (
        Text(
            "Un brouillon existait à temps, mais seule une demande signée compte.",
            "A draft existed in time, but only a signed application counts.",
        ),
        Text("Dites-le à un agent. Le Ministère décide.", "Tell an agent. The Department decides."),
    ),
    "STATEMENT_LATE": (
        Text("Le jour que le Ministère vous a donné est passé.", "The day that the Department gave you is past."),
        REPORT_LATE,
    ),
    "CHANGE_LATE": (
        Text("Le dernier jour pour signaler ce changement est passé.", "The last day to report this change is past."),
        REPORT_LATE,
    ),
    "SIX_MONTHS_NOT_REACHED": (
        Text("Les six mois de mise à pied ne sont pas finis.", "The six months of layoff are not over."),
        Text("Vous pouvez faire la demande dès maintenant. L’aide commence plus tard.", "You may apply now. The aid begins later."),
    ),
    "EI_INCOME": (
        Text("L’assurance-emploi que vous recevez compte comme un revenu.", "The employment insurance you receive counts as income."),
        Text("Vous pouvez faire la demande dès maintenant.", "You may apply now."),
    ),
}
"""By code: what was found, and what to do."""
