"""Selection: what is chosen and how it is shown, and its form in the address."""

from collections.abc import Mapping
from typing import Literal, get_args

from musclemap.model import Layer, Library, Record
from musclemap.ui.events import Pick, Side

AudienceView = Literal["patient", "therapist"]
TabId = Literal["symptoms", "sets_off", "needling", "stretching", "examination", "evidence"]
TABS: tuple[TabId, ...] = get_args(TabId)
LAYERS: tuple[Layer, ...] = get_args(Layer)
SIDES: tuple[Side, ...] = get_args(Side)
AUDIENCES: tuple[AudienceView, ...] = get_args(AudienceView)

#: Shown at a first visit, so that the page is never empty.
FIRST_POINT = "ql-superficial-caudal"


class Selection(Record):
    """One chosen point or muscle of one side, the layer shown, the reader and the open tab."""

    kind: Literal["point", "muscle"]
    id: str
    side: Side = "right"
    layer: Layer = "superficial"
    audience: AudienceView = "patient"
    tab: TabId = "symptoms"


def first_selection(library: Library) -> Selection | None:
    """What a first visit shows: the first point, else anything there is; None for no content."""
    if library.point(FIRST_POINT) or library.points:
        point = library.point(FIRST_POINT) or library.points[0]
        return Selection(kind="point", id=point.id, layer=point.layer)
    if library.muscles:
        muscle = library.muscles[0]
        return Selection(kind="muscle", id=muscle.id, layer=muscle.layer)
    return None


def picked(selection: Selection, pick: Pick, library: Library) -> Selection:
    """The selection after a pick; its layer comes into view, reader and tab stay."""
    entry = library.point(pick.id) if pick.kind == "point" else library.muscle(pick.id)
    layer = entry.layer if entry else selection.layer
    changed = {"kind": pick.kind, "id": pick.id, "side": pick.side, "layer": layer}
    return selection.model_copy(update=changed)


def address(selection: Selection) -> dict[str, str]:
    """Query parameters that reopen exactly this selection."""
    return {
        selection.kind: selection.id,
        "side": selection.side,
        "layer": selection.layer,
        "audience": selection.audience,
        "tab": selection.tab,
    }


def selection_from(params: Mapping[str, str], library: Library) -> tuple[Selection | None, tuple[str, ...]]:
    """The selection that an address asks for, and the values in it that are not known here.

    Anything missing or unknown falls back to the first selection or to the chosen entry's layer.
    """
    chosen, unknown = _chosen(params, library)
    if chosen is None:
        return None, unknown
    updates: dict[str, str] = {}
    for name, allowed in (
        ("side", SIDES),
        ("layer", LAYERS),
        ("audience", AUDIENCES),
        ("tab", TABS),
    ):
        value = params.get(name)
        if value in allowed:
            updates[name] = str(value)
        elif value:
            unknown = (*unknown, value)
    return chosen.model_copy(update=updates), unknown


def _chosen(params: Mapping[str, str], library: Library) -> tuple[Selection | None, tuple[str, ...]]:
    point_id, muscle_id = params.get("point", ""), params.get("muscle", "")
    if point := library.point(point_id):
        return Selection(kind="point", id=point.id, layer=point.layer), ()
    if muscle := library.muscle(muscle_id):
        return Selection(kind="muscle", id=muscle.id, layer=muscle.layer), ()
    return first_selection(library), tuple(name for name in (point_id, muscle_id) if name)
