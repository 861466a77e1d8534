"""What explore remembers: the selection with its widgets and its address, picks, and the acknowledgement."""

from collections.abc import Mapping
from typing import Any

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.model import Library
from lumbopoint.ui.shared import events, memory
from lumbopoint.ui.shared.events import LOOKS, Pick
from lumbopoint.ui.shared.memory import Address, Slot
from lumbopoint.ui.shared.scene import layer_with_spots
from lumbopoint.ui.shared.selection import ALLOWED, Selection, address, picked, selection_from
from lumbopoint.ui.shared.visitor import SELECTION, current

_ADDRESS = Address("address")
#: The widgets that hold one field of the selection each; Streamlit keeps tabs by label.
_FIELDS = {name: Slot(name, empty="") for name in ALLOWED if name != "tab"}
_TAB = Slot("tab", empty="")
SEARCH = Slot[str | None]("search", empty=None)
_ASKS = Slot("asks_for_looks", empty=False)
ACKNOWLEDGED = Slot("acknowledged", empty=False)
_WANTS_THERAPIST = Slot("wants_therapist", empty=False)


def asks_for_looks() -> bool:
    """Whether the address of this session said nothing of the body's looks, and no kept ones have come."""
    return _ASKS.get()


def begin(
    library: Library, body: BodyMap, tab_labels: Mapping[str, str], *, is_therapist_offered: bool = True
) -> tuple[Selection | None, tuple[str, ...]]:
    """The selection of this run and the unknown names of a newly opened address.

    A new address (first load, reload, back button) wins; else the widgets speak. Patient view is shown
    until Therapist view has been acknowledged, and always where it ``is_therapist_offered`` not.
    ``tab_labels`` gives the label of every tab id, because Streamlit keeps tabs by label.
    """
    params, known = _ADDRESS.asked(), SELECTION.get()
    unknown: tuple[str, ...] = ()
    is_new = _ADDRESS.is_changed() and bool(params)
    if known is None or is_new:
        _ASKS.set(known is None and params.keys().isdisjoint(LOOKS))
        _WANTS_THERAPIST.set(False)
        known, unknown = selection_from(params, library, body)
    else:
        known = _with_widgets(known, tab_labels)
    if known is not None:
        known = _admitted(known, is_therapist_offered=is_therapist_offered)
        _remember(known, tab_labels)
    return known, unknown


def _with_switches(selection: Selection) -> Selection:
    """The selection as the switches stand now: one may have been moved in the same moment."""
    return selection.model_copy(
        update={name: value for name, slot in _FIELDS.items() if (value := slot.get())}
    )


def _with_widgets(selection: Selection, tab_labels: Mapping[str, str]) -> Selection:
    updates: dict[str, Any] = {}
    tab_of = {label: tab for tab, label in tab_labels.items()}
    if tab := tab_of.get(_TAB.get()):
        updates["tab"] = tab
    return _with_switches(selection).model_copy(update=updates)


def _remember(selection: Selection, tab_labels: Mapping[str, str]) -> None:
    """Write the selection to its own slot, to the widgets and to the address."""
    _set(selection)
    _TAB.set(tab_labels[selection.tab])
    SEARCH.set(f"{selection.kind}/{selection.id}" if selection.id else None)
    asked = {"audience": "therapist"} if wants_therapist() else {}
    _ADDRESS.write(address(selection) | asked)


def _set(selection: Selection) -> None:
    SELECTION.set(selection)
    for name, slot in _FIELDS.items():
        slot.set(getattr(selection, name))


def choose(pick: Pick, library: Library, body: BodyMap) -> None:
    """Make a pick the selection; call it from a callback, before widgets are drawn."""
    memory.touch()
    known = current(library, body)
    if known is not None:
        _set(picked(_with_switches(known), pick, library, body))


def choose_from_map(map_key: str, library: Library, body: BodyMap) -> None:
    """Callback of the map: read its pick and choose it; a malformed one changes nothing."""
    if pick := events.pick(memory.reported(map_key).get("picked"), library):
        choose(pick, library, body)


def turn_from_map(map_key: str, library: Library) -> None:
    """Callback of the map: another view, layer or window is to be shown; unknown ones change nothing."""
    _turn(events.turn(memory.reported(map_key).get("turned")), library)


def turn_by_switch(library: Library) -> None:
    """Callback of the switch of views: its view is shown, in a layer that has any spot there."""
    _turn({"view": _FIELDS["view"].get()}, library)


def _turn(wanted: Mapping[str, str], library: Library) -> None:
    """Set the switches of the scene; a layer that was not asked for gives way to one with spots."""
    memory.touch()
    known = SELECTION.get()
    if known is not None:
        as_switched = {name: slot.get() or getattr(known, name) for name, slot in _FIELDS.items()}
        turned = Selection.model_validate({**known.model_dump(), **as_switched, **wanted})
        layer = turned.layer if "layer" in wanted else layer_with_spots(library, turned.view, turned.layer)
        for name, value in {**wanted, "layer": layer}.items():
            _FIELDS[name].set(value)


def choose_looks(key: str) -> None:
    """Callback of the heading: looks of the last visit, kept in the browser; unknown ones change nothing."""
    _ASKS.set(False)
    known = SELECTION.get()
    if known is not None:
        chosen = known.model_copy(update=events.looks(memory.reported(key).get("looks")))
        SELECTION.set(chosen)
        for name in LOOKS:
            _FIELDS[name].set(getattr(chosen, name))


def choose_from_list(key: str, library: Library, body: BodyMap) -> None:
    """Callback of a list of entries with this key; its values are entries as in ``choose_entry``."""
    choose_entry(memory.reported(key) or "", library, body)


def choose_entry(entry: str, library: Library, body: BodyMap) -> None:
    """Callback: choose ``point/<id>`` or ``muscle/<id>`` on the side that is shown."""
    kind, _, found_id = entry.partition("/")
    known = SELECTION.get()
    side = _with_switches(known).side if known else "right"
    raw = {"kind": kind, "id": found_id, "side": side}
    if pick := events.pick(raw, library):
        choose(pick, library, body)


def open_tab(label: str) -> None:
    """Callback: open the tab with this label."""
    _TAB.set(label)


# Who is looking: Therapist view opens after an acknowledgement, in this session alone.


def _admitted(selection: Selection, *, is_therapist_offered: bool) -> Selection:
    """The same selection, in Patient view unless Therapist view is offered and was acknowledged."""
    if selection.audience == "patient" or (is_therapist_offered and ACKNOWLEDGED.get()):
        return selection
    _WANTS_THERAPIST.set(is_therapist_offered)
    return selection.model_copy(update={"audience": "patient"})


def wants_therapist() -> bool:
    """Whether Therapist view was asked for and waits for the acknowledgement."""
    return _WANTS_THERAPIST.get()


def acknowledge() -> None:
    """Callback of the acknowledgement: Therapist view opens."""
    ACKNOWLEDGED.set(True)
    _WANTS_THERAPIST.set(False)
    known = SELECTION.get()
    if known is not None:
        SELECTION.set(_with_switches(known).model_copy(update={"audience": "therapist"}))
        _FIELDS["audience"].set("therapist")


def stay_patient() -> None:
    """Callback of the acknowledgement: Patient view stays."""
    _WANTS_THERAPIST.set(False)
