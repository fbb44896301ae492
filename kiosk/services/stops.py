"""Where a visit stands: the page shown and what it is about. Never stored (L2)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of a visit; `describe` turns it into words."""

    page: str
    """welcome, services, programs, closed, notice, resume_code, tasks, question, row, impact, errors, review, eligibility,
    limit, documents, affirmation, confirmation, receipt, papers, paper, verify, printing, guides, guide, terms,
    resume, left, ended, warning, store;
    sign_in, sign_in_password, sign_in_question, sign_in_card, sign_in_wait, forgotten, my_file, again, service, account, sessions, fraud,
    new_card, close_account, register, register_names, register_code, choose_password, repeat_password, choose_sentence,
    choose_question, answer_question, register_email, card, link, link_file, link_notice, link_agent, registered,
    sign_in_app, reset, reset_done, enrol, keep_draft, mine, kept_draft, erase_draft, left_account, helper, filed, correct, withdraw;
    payments, past_payments, payment_calendar, benefit_amounts, slips, claim_slip, dates;
    send_documents, send_item, send_way, send_cover, send_key, send_scanner, send_check, send_made, take_back;
    overlays: help, where, voice, headphones, settings, keyboard, features, agent, end, good_faith, privacy, policy,
    security, staff_key, staff_here."""
    at: str = ""
    """What it is about: a program, a section, the key of a question, a part of the guide..."""
    more: str = ""
    """A second detail: the row, the list of keys to correct."""


WELCOME = Stop("welcome")
OVERLAYS = (
    "help",
    "where",
    "voice",
    "headphones",
    "settings",
    "keyboard",
    "features",
    "agent",
    "end",
    "good_faith",
    "privacy",
    "policy",
    "security",
    "staff_key",
    "staff_here",
)
"""Pages that lie over another one and go away with Back."""
AFTER_QUESTIONS = ("review", "eligibility", "limit", "documents", "affirmation")
"""What follows once every question is settled, in order."""
