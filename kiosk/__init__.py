"""The kiosk: the form, the law, the words and the faces; it knows neither Textual nor a database."""

__version__ = "0.1.0"
