"""The only home of session state and query parameters: one selection, mirrored in the address."""

from collections.abc import Collection, Mapping
from typing import Any, cast

import streamlit as st

from musclemap.geometry.body_map import BodyMap
from musclemap.model import Library
from musclemap.ui import events
from musclemap.ui.events import LOOKS, Pick
from musclemap.ui.pain_question import (
    PARAMS,
    PainQuestion,
    clean_code,
    clean_place,
    question_from,
    regions_in,
    with_regions,
)
from musclemap.ui.pain_question import address as pain_address
from musclemap.ui.selection import (
    ALLOWED,
    AudienceView,
    Selection,
    address,
    first_selection,
    picked,
    selection_from,
)

_SELECTION = "selection"
_ADDRESS = "address"
#: Widget keys that hold one field of the selection each.
_FIELDS = tuple(name for name in ALLOWED if name != "tab")
_TAB = "tab"
_ASKS = "asks_for_looks"
_PAIN = "pain_question"
_PAIN_ADDRESS = "pain_address"
_SENT = "pain_sent"
_PAGE = "page"
_IS_ENTERED = "is_entered"
_TOUCHED = "touched"
#: Keys of the widgets of the page of pain.
PAIN_ASK, PAIN_REGIONS, PAIN_REGION = "pain_ask", "pain_regions", "pain_region"
PAIN_PREVALENCE = "pain_prevalence"
_ROWS = "pain_rows"
SEARCH = "search"


def is_first_run() -> bool:
    """Whether this session has shown nothing yet; ask before ``begin``."""
    return _SELECTION not in st.session_state


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
    is_new = not _was_touched() and params and params != st.session_state.get(_ADDRESS)
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
    _write_address(_ADDRESS, address(selection))


def choose(pick: Pick, library: Library, body: BodyMap) -> None:
    """Make a pick the selection; call it from a callback, before widgets are drawn."""
    _touch()
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


def _write_address(key: str, wanted: dict[str, str]) -> None:
    """Put this into the address, and remember it under a key.

    Also when the address seems to be right: a run that was cut short may have changed it since it was asked.
    """
    is_right = st.query_params.to_dict() == wanted == st.session_state.get(key)
    st.session_state[key] = wanted
    if not is_right:
        st.query_params.from_dict(wanted)


def _touch() -> None:
    """Note that somebody acted on the page in this run."""
    st.session_state[_TOUCHED] = True


def _was_touched() -> bool:
    """Whether somebody acted on the page in this run, once.

    Then the address says nothing: whoever is quicker than the answer to the act before sends an older one.
    """
    return bool(st.session_state.pop(_TOUCHED, False))


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
    is_entered, before = st.session_state.get(_IS_ENTERED), st.session_state.get(_PAIN_ADDRESS, {})
    if not _was_touched() and params != before and (params or not is_entered):
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
    st.session_state[_SENT] = (sent_pain()[0] + 1, question)


def _remember_pain(question: PainQuestion) -> None:
    st.session_state[_PAIN] = question
    st.session_state[PAIN_ASK] = question.ask
    st.session_state[PAIN_REGIONS] = list(regions_in(question.drawing))
    st.session_state[PAIN_REGION] = question.region or None
    _write_address(_PAIN_ADDRESS, pain_address(question))


def _change_pain(*, is_sent: bool, **changes: str) -> None:
    _touch()
    question = _pain().model_copy(update=changes)
    st.session_state[_PAIN] = question
    if is_sent:
        _send(question)


def choose_drawing(map_key: str, regions: Collection[str]) -> None:
    """Callback of the body: what is drawn now.

    The body is put right where it rests on an older message, or reports what cannot be read.
    """
    code, is_current = _reported(map_key, "drawing")
    known, unread = clean_code(code, regions)
    if is_current:
        _change_pain(is_sent=unread > 0, code=known)
    else:
        _send(_pain())


def choose_place(map_key: str) -> None:
    """Callback of the body: the tender place; it takes the place of a region chosen by name."""
    code, is_current = _reported(map_key, "place")
    if is_current:
        _change_pain(is_sent=False, at=clean_place(code), region="")
    else:
        _send(_pain())


def _reported(map_key: str, name: str) -> tuple[object, bool]:
    """The code that the browser reports, and whether it rests on the last message that it was sent."""
    report = st.session_state[map_key].get(name)
    if not isinstance(report, Mapping):
        return None, False
    return report.get("code"), report.get("revision") == sent_pain()[0]


def _pain() -> PainQuestion:
    return cast(PainQuestion, st.session_state.get(_PAIN, PainQuestion()))


def choose_ask() -> None:
    """Callback of the switch between drawing and sore place."""
    _change_pain(is_sent=True, ask=st.session_state[PAIN_ASK] or "draw")


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


# What people say of themselves: kept by their widgets, in this session alone, never in the address.

SCREENED = "screened"


def answer_key(group: str, question_id: str) -> str:
    """The key of the widget that holds the yes to a question."""
    return f"{group}/{question_id}"


def yes_ids(group: str, question_ids: Collection[str]) -> tuple[str, ...]:
    """The questions of a group that are answered with yes, in their order."""
    return tuple(one for one in question_ids if st.session_state.get(answer_key(group, one)))


def forget_answers(group: str, question_ids: Collection[str]) -> None:
    """Callback: no question of a group is answered with yes any more."""
    for one in question_ids:
        st.session_state[answer_key(group, one)] = False


def is_screened() -> bool:
    """Whether somebody said in this session that no warning sign fits."""
    return bool(st.session_state.get(SCREENED))


def none_fits(group: str, question_ids: Collection[str]) -> None:
    """Callback of the short screen: no warning sign fits."""
    forget_answers(group, question_ids)
    st.session_state[SCREENED] = True


def screen_again() -> None:
    """Callback: the short screen is to be asked again."""
    st.session_state[SCREENED] = False


_PASSED = "passed_signs"


def has_passed(sign_ids: Collection[str]) -> bool:
    """Whether somebody said in this session that none of these signs, asked for a drawing, fits."""
    return set(sign_ids) <= set(st.session_state.get(_PASSED, ()))


def passed(group: str, sign_ids: Collection[str]) -> None:
    """Callback of the questions for a drawing: none of these signs fits."""
    forget_answers(group, sign_ids)
    st.session_state[_PASSED] = frozenset((*st.session_state.get(_PASSED, ()), *sign_ids))


def ask_again(sign_ids: Collection[str]) -> None:
    """Callback: these signs are to be asked again."""
    st.session_state[_PASSED] = frozenset(st.session_state.get(_PASSED, ())) - set(sign_ids)


# The topic of the learn page.

_TOPIC = "topic"


def open_topic(topic_id: str) -> None:
    """Callback: the learn page shows this topic, and its address says so; "" is the list."""
    st.query_params.from_dict({_TOPIC: topic_id} if topic_id else {})


def topic(known_ids: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The topic that the address asks for, "" for the list, and what it names that is not known."""
    asked = st.query_params.get(_TOPIC, "")
    return (asked, ()) if asked in known_ids else ("", (asked,) if asked else ())
