"""The only home of session state and query parameters: one selection, mirrored in the address."""

from collections.abc import Mapping
from typing import Any, cast

import streamlit as st

from musclemap.model import Library
from musclemap.ui import events
from musclemap.ui.events import Pick
from musclemap.ui.selection import Selection, address, picked, selection_from

_SELECTION = "selection"
_ADDRESS = "address"
#: Widget keys that hold one field of the selection each.
_FIELDS = ("side", "layer", "audience")
_TAB = "tab"
SEARCH = "search"


def is_first_run() -> bool:
    """Whether this session has shown nothing yet; ask before ``begin``."""
    return _SELECTION not in st.session_state


def begin(library: Library, tab_labels: Mapping[str, str]) -> tuple[Selection | None, tuple[str, ...]]:
    """The selection of this run and the unknown names of a newly opened address.

    A new address (first load, reload, back button) wins; else the widgets speak.
    ``tab_labels`` gives the label of every tab id, because Streamlit keeps tabs by label.
    """
    params = st.query_params.to_dict()
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    unknown: tuple[str, ...] = ()
    if known is None or (params and params != st.session_state.get(_ADDRESS)):
        known, unknown = selection_from(params, library)
    else:
        known = _with_widgets(known, tab_labels)
    if known is not None:
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
    wanted = address(selection)
    st.session_state[_ADDRESS] = wanted
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def choose(pick: Pick, library: Library) -> None:
    """Make a pick the selection; call it from a callback, before widgets are drawn."""
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    if known is not None:
        chosen = picked(known, pick, library)
        st.session_state[_SELECTION] = chosen
        for name in _FIELDS:
            st.session_state[name] = getattr(chosen, name)


def choose_from_map(map_key: str, library: Library) -> None:
    """Callback of the map: read its pick and choose it; a malformed one changes nothing."""
    reported = st.session_state[map_key]
    if pick := events.pick(reported.get("picked"), library):
        choose(pick, library)


def choose_from_search(library: Library) -> None:
    """Callback of the search box: its value is ``point/<id>`` or ``muscle/<id>``."""
    kind, _, found_id = (st.session_state.get(SEARCH) or "").partition("/")
    known = cast(Selection | None, st.session_state.get(_SELECTION))
    raw = {"kind": kind, "id": found_id, "side": known.side if known else "right"}
    if pick := events.pick(raw, library):
        choose(pick, library)
