"""Where a visit stands: the page shown and what it is about. Never stored (L2)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of a visit; `describe` turns it into words."""

    page: str
    """welcome, services, programs, closed, notice, resume_code, tasks, question, row, impact, errors, review, eligibility,
    limit, documents, affirmation, confirmation, receipt, papers, paper, verify, printing, guides, guide, terms,
    resume, left, ended, warning, store;
    overlays: help, where, voice, headphones, settings, keyboard, features, agent, end, good_faith, privacy, policy."""
    at: str = ""
    """What it is about: a program, a section, the key of a question, a part of the guide..."""
    more: str = ""
    """A second detail: the row, the list of keys to correct."""


WELCOME = Stop("welcome")
OVERLAYS = ("help", "where", "voice", "headphones", "settings", "keyboard", "features", "agent", "end", "good_faith", "privacy", "policy")
"""Pages that lie over another one and go away with Back."""
AFTER_QUESTIONS = ("review", "eligibility", "limit", "documents", "affirmation")
"""What follows once every question is settled, in order."""
