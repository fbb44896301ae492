"""Words of the conformance table; its rows are quoted as they are asked, in English."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "cli.conformance": Text("Montrer ce qui est prouvé de la borne.", "Show what is proved of the kiosk."),
    "conformance.title": Text("Table de conformité", "Conformance table"),
    "conformance.passed": Text("réussi", "passed"),
    "conformance.failed": Text("échoué", "failed"),
    "conformance.hardware": Text("matériel", "hardware"),
    "conformance.not_yet": Text("pas encore", "not yet"),
    "conformance.count": Text(
        "Réussies : {passed}; échouées : {failed}; matériel : {hardware}; pas encore : {not_yet}",
        "Passed: {passed}; failed: {failed}; hardware: {hardware}; not yet: {not_yet}",
    ),
}
