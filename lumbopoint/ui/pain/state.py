"""What the page of pain remembers: its question, mirrored in the address, and what the browser was told.

The browser owns what is drawn, with the list of places by name; a change from elsewhere is sent as a new
revision. The value of a widget is written only where the address says something new: what the browser sent
before it heard of it would come back as a newer wish.
"""

import time
from collections.abc import Collection, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl

from lumbopoint.geometry.body_map import Side
from lumbopoint.ui.pain.question import (
    FEELINGS,
    PARAMS,
    PainQuestion,
    address,
    clean_code,
    clean_place,
    clean_region,
    question_from,
)
from lumbopoint.ui.shared import memory
from lumbopoint.ui.shared.memory import Address, Slot, Widget
from lumbopoint.ui.shared.selection import TabId


class Sent(NamedTuple):
    """What the browser was told last: the number of the message, the first number of those that only read its
    own reports otherwise, the question, and the count of the report that it answers."""

    number: int = 0
    first: int = 0
    question: PainQuestion = PainQuestion()
    answers: int | None = None


_ADDRESS = Address("pain_address", PARAMS)
_QUESTION = Slot("pain_question", empty=PainQuestion())
_SENT = Slot("pain_sent", empty=Sent())
_HEARD = Slot("pain_heard", empty=0)
_ROWS = Slot("pain_rows", empty=("", 0))
ASK, DEPTH = (Slot[str | None](key, None) for key in ("pain_ask", "pain_depth"))
FEELS = Slot[list[str]]("pain_feels", empty=[])
#: The point, side and tab that are to be opened on the explore page.
OPEN = Slot[tuple[str, Side, TabId] | None]("pain_open", None)
PREVALENCE = Widget("pain_prevalence", empty=False)


def begin(regions: Collection[str]) -> tuple[PainQuestion, tuple[str, ...]]:
    """The question of this run and what of a newly opened address could not be read.

    ``regions``: those that can be marked. An address without a question, reached by the back button, empties
    the drawing; reached from another page, it keeps it.
    """
    params, known = _ADDRESS.asked(), _QUESTION.get()
    lost: tuple[str, ...] = ()
    is_entered = memory.is_entered()
    is_asked = _ADDRESS.is_changed() and (bool(params) or not is_entered)
    if is_asked:
        known, lost = question_from(params, known, regions) if params else (PainQuestion(), ())
    if is_asked or is_entered:
        _send(known)
    _show(known, is_new=is_asked or is_entered)
    _QUESTION.set(known)
    _ADDRESS.write(address(known))
    return known, lost


def sent() -> Sent:
    """What the browser was told last."""
    return _SENT.get()


def heard() -> int:
    """The count of the last report of the browser that was taken in."""
    return _HEARD.get()


def rows_shown(code: str, first: int) -> int:
    """How many rows of the answer to a drawing are shown: the first ones, until more are asked for."""
    asked, count = _ROWS.get()
    return count if asked == code and _ROWS.is_known() else first


def show_more_rows(code: str, count: int) -> None:
    """Callback: so many rows of the answer to this drawing are shown from now on."""
    _ROWS.set((code, count))


def _send(question: PainQuestion, answers: int | None = None) -> None:
    """Numbers begin with the time in ms: none is known to a browser that heard those of a lost session."""
    last = sent()
    number = (last.number or time.time_ns() // 1_000_000) + 1
    first = number if answers is None or not last.number else last.first
    _SENT.set(Sent(number, first, question, answers))


def _show(question: PainQuestion, *, is_new: bool) -> None:
    """The widgets say what is asked: all of them of a new question, else those that come into being."""
    if is_new or not ASK.is_known():
        ASK.set(question.ask)
    if is_new or not DEPTH.is_known():
        DEPTH.set(question.depth or None)
    if is_new or not FEELS.is_known():
        FEELS.set(list(question.feels))


def _change(**changes: object) -> None:
    memory.touch()
    _QUESTION.set(_QUESTION.get().model_copy(update=changes))


def choose_drawing(map_key: str, regions: Collection[str]) -> None:
    """Callback of the body: what is drawn now; the body is told where it is read otherwise."""
    report = _reported(map_key, "drawing")
    if report is None:
        return
    known, _ = clean_code(report.code, regions)
    _change(code=known)
    _hear(report, is_read_otherwise=known != report.code)


def choose_place(map_key: str, regions: Collection[str]) -> None:
    """Callback of the body: the tender place, touched or named."""
    report = _reported(map_key, "place")
    if report is None:
        return
    named = report.code[1:] if isinstance(report.code, str) and report.code[:1] == "g" else ""
    region = clean_region(named, regions)
    _change(at="" if region else clean_place(report.code), region=region)
    _hear(report, is_read_otherwise=False)


class _Report(NamedTuple):
    """A report of the browser that rests on what it was told last; it is not trusted."""

    code: object
    number: int


def _hear(report: _Report, *, is_read_otherwise: bool) -> None:
    _HEARD.set(report.number)
    if is_read_otherwise or memory.has_taken_over():
        _send(_QUESTION.get(), answers=report.number)


def _reported(map_key: str, name: str) -> _Report | None:
    """What the browser reports; None when it rests on a drawing that an address has replaced meanwhile.

    Then the browser hears of that one in the same run. A session that took over an open page has sent it
    nothing: there a report rests on what the address still says.
    """
    report = memory.reported(map_key).get(name)
    if not isinstance(report, Mapping):
        return None
    count, revision = report.get("count"), report.get("revision")
    if memory.has_taken_over():
        is_current = _asked(report.get("address")) == _ADDRESS.asked()
    else:
        is_current = isinstance(revision, int) and sent().first <= revision <= sent().number
    return _Report(report.get("code"), count if isinstance(count, int) else 0) if is_current else None


def _asked(written: object) -> dict[str, str] | None:
    """What an address asks of the page of pain; None when it is none. It is not trusted."""
    return _ADDRESS.of(dict(parse_qsl(written.removeprefix("?")))) if isinstance(written, str) else None


def choose_ask() -> None:
    """Callback of the switch between drawing and sore place."""
    _change(ask=ASK.get() or "draw")


def choose_depth() -> None:
    """Callback of the question how deep it is; a second touch takes the answer back."""
    _change(depth=DEPTH.get() or "")


def choose_feels() -> None:
    """Callback of the question what it feels like; a second touch takes an answer back."""
    said = FEELS.get()
    _change(feels=tuple(kind for kind in FEELINGS if kind in said))
