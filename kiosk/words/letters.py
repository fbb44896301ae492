"""Words of communications, notifications and repayment."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "days.today": Text("aujourd’hui", "today"),
    "days.tomorrow": Text("demain", "tomorrow"),
    "days.in": Text("dans {n} jours", "in {n} days"),
    "days.late": Text("en retard de {n} jours", "{n} days late"),
    "days.late.one": Text("en retard de {n} jour", "{n} day late"),
}
