"""Words: values, as a person reads them in an answer and may type them."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "value.yes": Text("Oui", "Yes"),
    "value.no": Text("Non", "No"),
    "value.week": Text("Par semaine", "Per week"),
    "value.2_weeks": Text("Aux 2 semaines", "Every 2 weeks"),
    "value.month": Text("Par mois", "Per month"),
    "value.year": Text("Par année", "Per year"),
    "value.extension": Text("poste", "ext."),
    "value.apartment": Text("app.", "apt."),
    "province.AB": Text("Alberta", "Alberta"),
    "province.BC": Text("Colombie-Britannique", "British Columbia"),
    "province.MB": Text("Manitoba", "Manitoba"),
    "province.NB": Text("Nouveau-Brunswick", "New Brunswick"),
    "province.NL": Text("Terre-Neuve-et-Labrador", "Newfoundland and Labrador"),
    "province.NS": Text("Nouvelle-Écosse", "Nova Scotia"),
    "province.NT": Text("Territoires du Nord-Ouest", "Northwest Territories"),
    "province.NU": Text("Nunavut", "Nunavut"),
    "province.ON": Text("Ontario", "Ontario"),
    "province.PE": Text("Île-du-Prince-Édouard", "Prince Edward Island"),
    "province.QC": Text("Québec", "Québec"),
    "province.SK": Text("Saskatchewan", "Saskatchewan"),
    "province.YT": Text("Yukon", "Yukon"),
}
