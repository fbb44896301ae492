"""The criteria explained on paper: how each stands, because of which answers, from which source, and what to do."""

from collections.abc import Iterator
from datetime import date

from kiosk.forms.journey import Walk
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.programs.findings import Finding, Limit, Opinion
from kiosk.services.blocks import both, heading, on, pair, table, text
from kiosk.services.session import Session
from kiosk.words import text_of
from kiosk.words.text import Text


def document(session: Session, today: date) -> PaperDocument:
    """What the law says of the answers as they stand, filed today; of what was sent, as it was then."""
    title, opinion = text_of("why.title"), session.opinion(today)
    open_points = [one for one in opinion.findings if one.result != "met"]
    blocks = [
        text(session.form.title),
        text(f"verdict.{opinion.verdict}"),
        text("why.opinion"),
        text(both("why.on", date=on(today))),
    ]
    if open_points:
        blocks.append(heading("why.points"))
        blocks += [block for one in open_points for block in _point(one, session.walk())]
    blocks += [heading("why.all"), _criteria(opinion), heading(opinion.limit.title), *_limit(opinion.limit)]
    return PaperDocument(title.fr, title.en, "", tuple(blocks), session.form.name)


def _criteria(opinion: Opinion) -> PaperBlock:
    """All of them, in their order."""
    rows = [(_name(one), text_of(f"result.{one.result}"), one.source) for one in opinion.findings]
    return table(("why.criterion", "why.result", "why.source"), rows)


def _name(finding: Finding) -> Text:
    return both("why.named", n=str(finding.criterion), name=finding.name)


def _point(finding: Finding, walked: Walk) -> Iterator[PaperBlock]:
    """A criterion that is not met, not known or to be checked."""
    yield heading(_name(finding), 3)
    yield text(finding.rule)
    yield pair("why.result", text_of(f"result.{finding.result}"))
    for code in finding.codes:
        yield text(f"finding.{code}")
        yield text(f"finding.{code}.do")
    missing = finding.result == "unknown"
    if ids := (finding.todo or finding.because) if missing else finding.because:
        yield text(both("eligibility.todo" if missing else "eligibility.because", labels=_labels(walked, ids)))
    yield from (text(one) for one in finding.figures)
    yield text(both("eligibility.source", source=finding.source))


def _labels(walked: Walk, ids: tuple[str, ...]) -> Text:
    """The questions of some ids, each once."""
    shorts = dict.fromkeys(place.question.short for id in ids if (place := walked.at(id)) is not None)
    return Text(", ".join(one.fr for one in shorts), ", ".join(one.en for one in shorts))


def _limit(limit: Limit) -> Iterator[PaperBlock]:
    """The last day to file, with its working."""
    if limit.effective is None:
        yield text(limit.absence)
    else:
        yield text(both(f"{limit.words}.file_by", date=on(limit.effective)))
    if limit.counted_from is not None:
        yield text(both("limit.counted_from", date=on(limit.counted_from)))
    yield text(both("limit.rule", rule=text_of(f"limit.rule.{limit.rule}")))
    if limit.last_day is not None and limit.effective != limit.last_day:
        yield text(both("limit.moved", date=on(limit.last_day)))
    for code in limit.codes:
        yield text(f"finding.{code}")
        yield text(f"finding.{code}.do")
