"""The only home of session state and query parameters: one selection, mirrored in the address.

What people say of themselves is in ``answers``, what is known of a run in ``run``, a page that outlived its
session in ``lost``.
"""

import time
from collections.abc import Collection, Mapping
from typing import Any, cast
from urllib.parse import parse_qsl

import streamlit as st

from musclemap.geometry.body_map import BodyMap
from musclemap.model import Library
from musclemap.ui.pain.question import (
    PARAMS,
    PainQuestion,
    clean_code,
    clean_place,
    question_from,
    regions_in,
    with_regions,
)
from musclemap.ui.pain.question import address as pain_address
from musclemap.ui.shared import events
from musclemap.ui.shared.events import LOOKS, Pick
from musclemap.ui.shared.selection import (
    ALLOWED,
    AudienceView,
    Selection,
    address,
    first_selection,
    picked,
    selection_from,
)
from musclemap.ui.state.answers import (
    SCREENED,
    answer_key,
    ask_again,
    forget_answers,
    has_passed,
    is_screened,
    none_fits,
    passed,
    screen_again,
    yes_ids,
)
from musclemap.ui.state.run import (
    ADDRESS,
    PAIN_ADDRESS,
    has_taken_over,
    touch,
    was_touched,
    write_address,
)

__all__ = (
    "SCREENED",
    "answer_key",
    "ask_again",
    "forget_answers",
    "has_passed",
    "is_screened",
    "none_fits",
    "passed",
    "screen_again",
    "yes_ids",
)

_SELECTION = "selection"
#: Widget keys that hold one field of the selection each.
_FIELDS = tuple(name for name in ALLOWED if name != "tab")
_TAB = "tab"
_ASKS = "asks_for_looks"
_PAIN = "pain_question"
_SENT = "pain_sent"
_PAGE = "page"
_IS_ENTERED = "is_entered"
#: Keys of the widgets of the page of pain.
PAIN_ASK, PAIN_REGIONS, PAIN_REGION = "pain_ask", "pain_regions", "pain_region"
PAIN_DEPTH = "pain_depth"
PAIN_PREVALENCE = "pain_prevalence"
_ROWS = "pain_rows"
SEARCH = "search"


def is_first_run() -> bool:
    """Whether the browser has shown nothing yet; ask before ``begin``."""
    return _SELECTION not in st.session_state and not has_taken_over()


def asks_for_looks() -> bool:
    """Whether the address of this session said nothing of the body's looks, and no kept ones have come."""
    return bool(st.session_state.get(_ASKS))


def begin(
    library: Library, body: BodyMap, tab_labels: Mapping[str, str], *, is_therapist_offered: bool = True
) -> tuple[Selection | None, tuple[str, ...]]:
    """The selection of this run and the unknown names of a newly opened address.

    A new address (first load, reload, back button) wins; else the widgets speak. Patient view is shown
    until Therapist view has been acknowledged, and always where it ``is_therapist_offered`` not.
    ``tab_labels`` gives the label of every tab id, because Streamlit keeps tabs by label.
    """
    params = st.query_params.to_dict()
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    unknown: tuple[str, ...] = ()
    is_new = not was_touched() and params and params != st.session_state.get(ADDRESS)
    if known is None or is_new:
        st.session_state[_ASKS] = known is None and params.keys().isdisjoint(LOOKS)
        known, unknown = selection_from(params, library, body)
    else:
        known = _with_widgets(known, tab_labels)
    if known is not None:
        known = _admitted(known, is_therapist_offered=is_therapist_offered)
        _remember(known, tab_labels)
    return known, unknown


def _with_widgets(selection: Selection, tab_labels: Mapping[str, str]) -> Selection:
    updates: dict[str, Any] = {name: st.session_state[name] for name in _FIELDS if st.session_state.get(name)}
    tab_of = {label: tab for tab, label in tab_labels.items()}
    if tab := tab_of.get(st.session_state.get(_TAB, "")):
        updates["tab"] = tab
    return selection.model_copy(update=updates)


def _remember(selection: Selection, tab_labels: Mapping[str, str]) -> None:
    """Write the selection to its own key, to the widgets' keys and to the address."""
    st.session_state[_SELECTION] = selection
    for name in _FIELDS:
        st.session_state[name] = getattr(selection, name)
    st.session_state[_TAB] = tab_labels[selection.tab]
    st.session_state[SEARCH] = f"{selection.kind}/{selection.id}"
    write_address(ADDRESS, address(selection))


def choose(pick: Pick, library: Library, body: BodyMap) -> None:
    """Make a pick the selection; call it from a callback, before widgets are drawn."""
    touch()
    known = current(library, body)
    if known is not None:
        chosen = picked(known, pick, library, body)
        st.session_state[_SELECTION] = chosen
        for name in _FIELDS:
            st.session_state[name] = getattr(chosen, name)


def choose_from_map(map_key: str, library: Library, body: BodyMap) -> None:
    """Callback of the map: read its pick and choose it; a malformed one changes nothing."""
    reported = st.session_state[map_key]
    if pick := events.pick(reported.get("picked"), library):
        choose(pick, library, body)


def choose_looks(key: str) -> None:
    """Callback of the heading: looks of the last visit, kept in the browser; unknown ones change nothing."""
    st.session_state[_ASKS] = False
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    if known is not None:
        chosen = known.model_copy(update=events.looks(st.session_state[key].get("looks")))
        st.session_state[_SELECTION] = chosen
        for name in LOOKS:
            st.session_state[name] = getattr(chosen, name)


def choose_from_list(key: str, library: Library, body: BodyMap) -> None:
    """Callback of a list of entries with this key; its values are as those of the search box."""
    kind, _, found_id = (st.session_state.get(key) or "").partition("/")
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    raw = {"kind": kind, "id": found_id, "side": known.side if known else "right"}
    if pick := events.pick(raw, library):
        choose(pick, library, body)


def current(library: Library, body: BodyMap) -> Selection | None:
    """The selection as it was last shown, or a first visit's; changes nothing."""
    return cast(Selection | None, st.session_state.get(_SELECTION)) or first_selection(library, body)


# The page of pain. The browser owns what is drawn there; a change from elsewhere is sent as a new revision.


def enter(page: str) -> None:
    """Note which page this run shows; call it once, before the page."""
    st.session_state[_IS_ENTERED] = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page


def begin_pain(regions: Collection[str]) -> tuple[PainQuestion, tuple[str, ...]]:
    """The question of this run and what of a newly opened address could not be read.

    ``regions``: those that can be marked. An address without a question, reached by the back button, empties
    the drawing; reached from another page, it keeps it.
    """
    params = {name: value for name, value in st.query_params.to_dict().items() if name in PARAMS}
    known = _pain()
    lost: tuple[str, ...] = ()
    is_entered, before = st.session_state.get(_IS_ENTERED), st.session_state.get(PAIN_ADDRESS, {})
    if not was_touched() and params != before and (params or not is_entered):
        known, lost = question_from(params, known, regions) if params else (PainQuestion(), ())
        _send(known)
    elif is_entered:
        _send(known)
    _remember_pain(known)
    return known, lost


def sent_pain() -> tuple[int, PainQuestion]:
    """What the browser was told last, with the number of that message."""
    return cast(tuple[int, PainQuestion], st.session_state.get(_SENT, (0, PainQuestion())))


def pain_rows(code: str, first: int) -> int:
    """How many rows of the answer to a drawing are shown: the first ones, until more are asked for."""
    asked, count = st.session_state.get(_ROWS, ("", first))
    return int(count) if asked == code else first


def show_more_rows(code: str, count: int) -> None:
    """Callback: so many rows of the answer to this drawing are shown from now on."""
    st.session_state[_ROWS] = (code, count)


def _send(question: PainQuestion) -> None:
    """Numbers begin with the time in ms: none is known to a browser that heard those of a lost session."""
    number = sent_pain()[0] or time.time_ns() // 1_000_000
    st.session_state[_SENT] = (number + 1, question)


def _remember_pain(question: PainQuestion) -> None:
    st.session_state[_PAIN] = question
    st.session_state[PAIN_ASK] = question.ask
    st.session_state[PAIN_DEPTH] = question.depth or None
    st.session_state[PAIN_REGIONS] = list(regions_in(question.drawing))
    st.session_state[PAIN_REGION] = question.region or None
    write_address(PAIN_ADDRESS, pain_address(question))


def _change_pain(*, is_sent: bool, **changes: str) -> None:
    touch()
    question = _pain().model_copy(update=changes)
    st.session_state[_PAIN] = question
    if is_sent:
        _send(question)


def choose_drawing(map_key: str, regions: Collection[str]) -> None:
    """Callback of the body: what is drawn now.

    The body is put right where it rests on an older message, or reports what is read otherwise or not at all.
    """
    code, is_current = _reported(map_key, "drawing")
    known, _ = clean_code(code, regions)
    if is_current:
        _change_pain(is_sent=known != code or has_taken_over(), code=known)
    else:
        _send(_pain())


def choose_place(map_key: str) -> None:
    """Callback of the body: the tender place; it takes the place of a region chosen by name."""
    code, is_current = _reported(map_key, "place")
    if is_current:
        _change_pain(is_sent=has_taken_over(), at=clean_place(code), region="")
    else:
        _send(_pain())


def _reported(map_key: str, name: str) -> tuple[object, bool]:
    """The code that the browser reports, and whether it rests on the last message that it was sent.

    A session that took over an open page has sent it nothing: there it rests on what the address still says.
    """
    report = st.session_state[map_key].get(name)
    if not isinstance(report, Mapping):
        return None, False
    if has_taken_over():
        return report.get("code"), _asked(report.get("address")) == _asked(st.query_params.to_dict())
    return report.get("code"), report.get("revision") == sent_pain()[0]


def _asked(address: object) -> dict[str, str] | None:
    """What an address asks of the page of pain; None when it is none. ``address`` is not trusted."""
    if isinstance(address, str):
        address = dict(parse_qsl(address.removeprefix("?")))
    if not isinstance(address, Mapping):
        return None
    return {name: value for name, value in address.items() if name in PARAMS}


def _pain() -> PainQuestion:
    return cast(PainQuestion, st.session_state.get(_PAIN, PainQuestion()))


def choose_ask() -> None:
    """Callback of the switch between drawing and sore place."""
    _change_pain(is_sent=True, ask=st.session_state[PAIN_ASK] or "draw")


def choose_depth() -> None:
    """Callback of the question how deep it is; a second touch takes the answer back."""
    _change_pain(is_sent=False, depth=st.session_state[PAIN_DEPTH] or "")


def choose_regions() -> None:
    """Callback of the list of regions: they are marks like others."""
    code = with_regions(_pain().code, tuple(st.session_state[PAIN_REGIONS]))
    _change_pain(is_sent=True, code=code)


def choose_region() -> None:
    """Callback of the list of regions for a sore place; it takes the place of a pin."""
    _change_pain(is_sent=True, region=st.session_state[PAIN_REGION] or "", at="")


# Who is looking: Therapist view opens after an acknowledgement, in this session alone.

ACKNOWLEDGED = "acknowledged"
_WANTS_THERAPIST = "wants_therapist"


def audience() -> AudienceView:
    """Who is looking, also on pages without a selection of their own."""
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    return known.audience if known is not None else "patient"


def point_id() -> str:
    """The chosen point, also on pages without a selection of their own; "" when there is none."""
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    return known.id if known is not None and known.kind == "point" else ""


def _admitted(selection: Selection, *, is_therapist_offered: bool) -> Selection:
    """The same selection, in Patient view unless Therapist view is offered and was acknowledged."""
    if selection.audience == "patient" or (is_therapist_offered and st.session_state.get(ACKNOWLEDGED)):
        return selection
    st.session_state[_WANTS_THERAPIST] = is_therapist_offered
    return selection.model_copy(update={"audience": "patient"})


def wants_therapist() -> bool:
    """Whether Therapist view was asked for and waits for the acknowledgement."""
    return bool(st.session_state.get(_WANTS_THERAPIST))


def acknowledge() -> None:
    """Callback of the acknowledgement: Therapist view opens."""
    st.session_state[ACKNOWLEDGED] = True
    st.session_state[_WANTS_THERAPIST] = False
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    if known is not None:
        st.session_state[_SELECTION] = known.model_copy(update={"audience": "therapist"})
        st.session_state["audience"] = "therapist"


def stay_patient() -> None:
    """Callback of the acknowledgement: Patient view stays."""
    st.session_state[_WANTS_THERAPIST] = False


# The topic of the learn page.

_TOPIC = "topic"


def open_topic(topic_id: str) -> None:
    """Callback: the learn page shows this topic, and its address says so; "" is the list."""
    st.query_params.from_dict({_TOPIC: topic_id} if topic_id else {})


def topic(known_ids: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The topic that the address asks for, "" for the list, and what it names that is not known."""
    asked = st.query_params.get(_TOPIC, "")
    return (asked, ()) if asked in known_ids else ("", (asked,) if asked else ())
