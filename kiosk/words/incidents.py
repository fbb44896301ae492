"""Words of the register of incidents."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.staff_incidents.title": Text("Registre des incidents", "Register of incidents"),
    "page.staff_incidents.place": Text("{n} incidents notés", "{n} incidents recorded"),
    "page.staff_incidents.place.one": Text("{n} incident noté", "{n} incident recorded"),
    "staff.incidents.none": Text("Aucun incident n’est noté.", "No incident is recorded."),
    "staff.incident": Text("Incident {n}", "Incident {n}"),
    "staff.incident.recorded": Text("L’incident est au registre.", "The incident is in the register."),
    "do.new_incident": Text("Noter un incident", "Record an incident"),
    "do.export_incidents": Text("Exporter", "Export"),
    "do.staff_record": Text("Noter", "Record"),
    "page.staff_new_incident.title": Text("Noter un incident", "Record an incident"),
    "page.staff_new_incident.place": Text("Ne nommez personne", "Name nobody"),
    "field.incident_information.ask": Text(
        "Quels renseignements personnels sont touchés? Sinon, pourquoi l’ignore-t-on?",
        "Which personal information is affected? If not known, why not?",
    ),
    "field.incident_information.label": Text("Renseignements", "Information"),
    "field.incident_what.ask": Text("Que s’est-il passé, en bref?", "What happened, in short?"),
    "field.incident_what.label": Text("Circonstances", "Circumstances"),
    "field.incident_when.ask": Text("Quand est-ce arrivé, même à peu près?", "When did it happen, even roughly?"),
    "field.incident_when.label": Text("Date", "Date"),
    "field.incident_known.ask": Text("Quand l’a-t-on appris?", "When did it become known?"),
    "field.incident_known.label": Text("Appris le", "Known on"),
    "field.incident_people.ask": Text(
        "Combien de personnes sont touchées, même à peu près?", "How many people are affected, even roughly?"
    ),
    "field.incident_people.label": Text("Personnes", "People"),
    "field.incident_risk.ask": Text(
        "Y a-t-il un risque de préjudice sérieux, et pourquoi?",
        "Is there a risk of serious injury, and why?",
    ),
    "field.incident_risk.label": Text("Risque", "Risk"),
    "field.incident_notified.ask": Text(
        "Quand la Commission et les personnes ont-elles été avisées?",
        "When were the Commission and the people told?",
    ),
    "field.incident_notified.label": Text("Avis", "Notices"),
    "field.incident_measures.ask": Text("Quelles mesures réduisent le risque?", "Which measures reduce the risk?"),
    "field.incident_measures.label": Text("Mesures", "Measures"),
    "page.staff_incident.place": Text("Registre des incidents", "Register of incidents"),
}
