"""What the page of pain remembers: its question, mirrored in the address, and what the browser was told.

The browser owns what is drawn; a change from elsewhere is sent as a new revision.
"""

import time
from collections.abc import Collection, Mapping
from urllib.parse import parse_qsl

from lumbopoint.ui.pain.question import (
    PARAMS,
    PainQuestion,
    address,
    clean_code,
    clean_place,
    question_from,
    regions_in,
    with_regions,
)
from lumbopoint.ui.shared import memory
from lumbopoint.ui.shared.memory import Address, Slot, Widget

_ADDRESS = Address("pain_address", PARAMS)
_QUESTION = Slot("pain_question", empty=PainQuestion())
_SENT = Slot("pain_sent", empty=(0, PainQuestion()))
_ROWS = Slot("pain_rows", empty=("", 0))
#: Widgets: those of the question are written from it in each run.
ASK, DEPTH, REGION = (Slot[str | None](key, None) for key in ("pain_ask", "pain_depth", "pain_region"))
REGIONS = Slot[list[str]]("pain_regions", empty=[])
PREVALENCE = Widget("pain_prevalence", empty=False)


def begin(regions: Collection[str]) -> tuple[PainQuestion, tuple[str, ...]]:
    """The question of this run and what of a newly opened address could not be read.

    ``regions``: those that can be marked. An address without a question, reached by the back button, empties
    the drawing; reached from another page, it keeps it.
    """
    params, known = _ADDRESS.asked(), _QUESTION.get()
    lost: tuple[str, ...] = ()
    is_entered = memory.is_entered()
    if _ADDRESS.is_changed() and (params or not is_entered):
        known, lost = question_from(params, known, regions) if params else (PainQuestion(), ())
        _send(known)
    elif is_entered:
        _send(known)
    _remember(known)
    return known, lost


def sent() -> tuple[int, PainQuestion]:
    """What the browser was told last, with the number of that message."""
    return _SENT.get()


def rows_shown(code: str, first: int) -> int:
    """How many rows of the answer to a drawing are shown: the first ones, until more are asked for."""
    asked, count = _ROWS.get()
    return count if asked == code and _ROWS.is_known() else first


def show_more_rows(code: str, count: int) -> None:
    """Callback: so many rows of the answer to this drawing are shown from now on."""
    _ROWS.set((code, count))


def _send(question: PainQuestion) -> None:
    """Numbers begin with the time in ms: none is known to a browser that heard those of a lost session."""
    number = sent()[0] or time.time_ns() // 1_000_000
    _SENT.set((number + 1, question))


def _remember(question: PainQuestion) -> None:
    _QUESTION.set(question)
    ASK.set(question.ask)
    DEPTH.set(question.depth or None)
    REGIONS.set(list(regions_in(question.drawing)))
    REGION.set(question.region or None)
    _ADDRESS.write(address(question))


def _change(*, is_sent: bool, **changes: str) -> None:
    memory.touch()
    question = _QUESTION.get().model_copy(update=changes)
    _QUESTION.set(question)
    if is_sent:
        _send(question)


def choose_drawing(map_key: str, regions: Collection[str]) -> None:
    """Callback of the body: what is drawn now.

    The body is put right where it rests on an older message, or reports what is read otherwise or not at all.
    """
    code, is_current = _reported(map_key, "drawing")
    known, _ = clean_code(code, regions)
    if is_current:
        _change(is_sent=known != code or memory.has_taken_over(), code=known)
    else:
        _send(_QUESTION.get())


def choose_place(map_key: str) -> None:
    """Callback of the body: the tender place; it takes the place of a region chosen by name."""
    code, is_current = _reported(map_key, "place")
    if is_current:
        _change(is_sent=memory.has_taken_over(), at=clean_place(code), region="")
    else:
        _send(_QUESTION.get())


def _reported(map_key: str, name: str) -> tuple[object, bool]:
    """The code that the browser reports, and whether it rests on the last message that it was sent.

    A session that took over an open page has sent it nothing: there it rests on what the address still says.
    """
    report = memory.reported(map_key).get(name)
    if not isinstance(report, Mapping):
        return None, False
    if memory.has_taken_over():
        return report.get("code"), _asked(report.get("address")) == _ADDRESS.asked()
    return report.get("code"), report.get("revision") == sent()[0]


def _asked(written: object) -> dict[str, str] | None:
    """What an address asks of the page of pain; None when it is none. It is not trusted."""
    return _ADDRESS.of(dict(parse_qsl(written.removeprefix("?")))) if isinstance(written, str) else None


def choose_ask() -> None:
    """Callback of the switch between drawing and sore place."""
    _change(is_sent=True, ask=ASK.get() or "draw")


def choose_depth() -> None:
    """Callback of the question how deep it is; a second touch takes the answer back."""
    _change(is_sent=False, depth=DEPTH.get() or "")


def choose_regions() -> None:
    """Callback of the list of regions: they are marks like others."""
    code = with_regions(_QUESTION.get().code, tuple(REGIONS.get()))
    _change(is_sent=True, code=code)


def choose_region() -> None:
    """Callback of the list of regions for a sore place; it takes the place of a pin."""
    _change(is_sent=True, region=REGION.get() or "", at="")
