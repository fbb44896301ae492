"""*Mon dossier – Aide à l'emploi – Aide sociale*: one module a service, and the door that all of them have in common."""
