"""Words of the law that are no finding: the criteria, the rules of the filing limit, the verdicts. Joined by `findings`."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "criterion.1": Text("Fin du travail", "End of work"),
    "criterion.1.rule": Text(
        "Le travail a pris fin au Québec, dans la période du programme, pour une raison acceptée.",
        "The work ended in Québec, in the period of the program, for an accepted reason.",
    ),
    "criterion.1.source": Text("guide, condition 1 et notes 1 à 3", "guide, criterion 1 and notes 1 to 3"),
    "criterion.2": Text("Résidence au Québec", "Residence in Québec"),
    "criterion.2.rule": Text("Vous habitez au Québec.", "You live in Québec."),
    "criterion.2.source": Text("guide, condition 2", "guide, criterion 2"),
    "criterion.3": Text("Trois mois de service continu", "Three months of service"),
    "criterion.3.rule": Text(
        "Vous aviez au moins trois mois de service continu à la fin de l’emploi.",
        "You had at least three months of continuous service when the job ended.",
    ),
    "criterion.3.source": Text("guide, condition 3 et note 1", "guide, criterion 3 and note 1"),
    "criterion.4": Text("Âge : de 55 à 59 ans", "Age: 55 to 59"),
    "criterion.4.rule": Text(
        "Vous aviez au moins 55 ans et moins de 60 ans à la fin du travail.", "You were at least 55 and under 60 when the work ended."
    ),
    "criterion.4.source": Text("guide, condition 4", "guide, criterion 4"),
    "criterion.5": Text("Vingt années de cotisation", "Twenty years of contributions"),
    "criterion.5.rule": Text(
        "Vous avez cotisé 20 des 30 dernières années au Québec ou au Canada.",
        "You contributed in 20 of the last 30 years, in Québec or in Canada.",
    ),
    "criterion.5.source": Text("guide, condition 5", "guide, criterion 5"),
    "criterion.6": Text("Ni grève, ni saisons, ni sinistre", "No strike, no season, no disaster"),
    "criterion.6.rule": Text(
        "L’arrêt ne vient pas d’une grève, d’un lock-out, de la saison ou d’un sinistre.",
        "The end does not come from a strike, a lockout, the season or a disaster.",
    ),
    "criterion.6.source": Text("guide, condition 6", "guide, criterion 6"),
    "criterion.7": Text("Statut au Canada", "Status in Canada"),
    "criterion.7.rule": Text(
        "Votre statut au Canada est l’un des quatre du guide.", "Your status in Canada is one of the four of the guide."
    ),
    "criterion.7.source": Text("guide, condition 7", "guide, criterion 7"),
    "criterion.8": Text("Sécurité du revenu fédérale", "Federal income security"),
    "criterion.8.rule": Text("La sécurité du revenu fédérale ne vous couvre pas.", "Federal income security does not cover you."),
    "criterion.8.source": Text("guide, condition 8; formulaire, section 6 b", "guide, criterion 8; form, section 6 b"),
    "criterion.9": Text("Études", "Studies"),
    "criterion.9.rule": Text(
        "Vous n’étudiez pas au secondaire professionnel ou plus haut, sauf dans une mesure d’emploi.",
        "You do not study at a vocational level or above, except under a measure.",
    ),
    "criterion.9.source": Text("guide, condition 9; formulaire, section 4", "guide, criterion 9; form, section 4"),
    "criterion.10": Text("Alternance travail-études", "Work-study program"),
    "criterion.10.rule": Text("Vous n’êtes pas dans un programme de travail-études.", "You are not in a work-study program."),
    "criterion.10.source": Text("guide, condition 10", "guide, criterion 10"),
    "criterion.11": Text("Prison ou maison de transition", "Prison or half-way house"),
    "criterion.11.rule": Text(
        "Vous n’êtes ni en prison ni en maison de transition, sauf si vous attendez un procès.",
        "You are neither in prison nor in a half-way house, unless you are accused and must live there.",
    ),
    "criterion.11.source": Text("guide, condition 11; formulaire, section 2", "guide, criterion 11; form, section 2"),
    "criterion.12": Text("Hébergement en établissement", "Living in a health facility"),
    "criterion.12.rule": Text("Un établissement de santé ne vous héberge pas.", "A health facility does not shelter you."),
    "criterion.12.source": Text("guide, condition 12; formulaire, section 2", "guide, criterion 12; form, section 2"),
    "criterion.13": Text("Communauté religieuse", "Religious community"),
    "criterion.13.rule": Text("Aucune communauté religieuse ne subvient à vos besoins.", "No religious community provides for your needs."),
    "criterion.13.source": Text("guide, condition 13; formulaire, section 2", "guide, criterion 13; form, section 2"),
    "criterion.14": Text("Aide pour licenciement collectif", "Aid for a collective dismissal"),
    "criterion.14.rule": Text(
        "Vous ne recevez pas d’un autre programme une aide pour un licenciement collectif.",
        "You receive no aid for a collective dismissal from another program.",
    ),
    "criterion.14.source": Text("guide, condition 14; formulaire, section 6 b", "guide, criterion 14; form, section 6 b"),
    "limit.rule.ei": Text("3 mois entiers après la fin de l’assurance-emploi", "3 whole months after employment insurance ends"),
    "limit.rule.dismissal": Text("4 mois entiers après le mois du licenciement", "4 whole months after the month of the dismissal"),
    "limit.rule.layoff": Text("7 mois entiers après le mois de la mise à pied", "7 whole months after the month of the layoff"),
    "limit.rule.self_employed": Text(
        "aucune dans le guide; comptée comme un licenciement, soit 4 mois entiers",
        "none in the guide; counted as for a dismissal, that is 4 whole months",
    ),
    "limit.rule.received": Text("aucune limite; le jour de la réception compte", "no limit; the day of receipt counts"),
    "limit.rule.statement": Text("le jour que le Ministère vous a donné", "the day that the Department gave you"),
    "limit.rule.change": Text(
        "sans attendre, et au plus tard à la fin du mois qui suit le changement",
        "without delay, and by the end of the month after the change",
    ),
    "limit.rule.none": Text("inconnue tant qu’il manque une réponse", "not known while an answer is missing"),
    "verdict.NO": Text(
        "Selon vos réponses, une condition ou plus n’est pas remplie. Les raisons suivent.",
        "According to your answers, one or more criteria are not met. The reasons follow.",
    ),
    "verdict.LATE": Text(
        "Selon vos réponses, le dernier jour pour faire la demande est passé.",
        "According to your answers, the last day to apply is past.",
    ),
    "verdict.REVIEW": Text(
        "Selon vos réponses, un agent doit vérifier un point ou plus.",
        "According to your answers, an agent has to check one or more points.",
    ),
    "verdict.UNKNOWN": Text(
        "Il manque des réponses pour vérifier toutes les conditions.", "Some answers are missing to check all the criteria."
    ),
    "verdict.OK_WAIT": Text(
        "Selon vos réponses, les conditions sont remplies. L’aide peut commencer après six mois de mise à pied de suite.",
        "According to your answers, the criteria are met. The aid can begin after six months of layoff in a row.",
    ),
    "verdict.OK_NO_DEADLINE_YET": Text(
        "Selon vos réponses, les conditions sont remplies. Aucun délai ne court pendant l’assurance-emploi.",
        "According to your answers, the criteria are met. No time limit runs while employment insurance is paid.",
    ),
    "verdict.OK": Text("Selon vos réponses, les conditions sont remplies.", "According to your answers, the criteria are met."),
}
