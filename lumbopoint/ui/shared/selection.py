"""Selection: what is chosen and how it is shown, and its form in the address."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from lumbopoint.drawing.skin_look import DEFAULT_LOOK
from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.model import VIEWS, Layer, Library
from lumbopoint.ui.shared.events import LOOKS, LandmarkChoice, Pick, Side
from lumbopoint.ui.shared.fields import cleaned
from lumbopoint.ui.shared.scene import Scene, scene_of_muscle, scene_of_point

AudienceView = Literal["patient", "therapist"]
TabId = Literal["glance", "symptoms", "needling", "stretching", "examination", "evidence"]
TABS: tuple[TabId, ...] = get_args(TabId)
LAYERS: tuple[Layer, ...] = get_args(Layer)
SIDES: tuple[Side, ...] = get_args(Side)
AUDIENCES: tuple[AudienceView, ...] = get_args(AudienceView)

#: Tabs that were joined to others; links to them still open what they said.
_JOINED: Mapping[str, TabId] = {"sets_off": "symptoms"}
#: What each field may be, in the order in which the address has them.
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "side": SIDES,
    "view": VIEWS,
    "layer": LAYERS,
    "window": WINDOWS,
    "audience": AUDIENCES,
    "tab": TABS,
    **LOOKS,
}


class Selection(Scene):
    """One chosen point or muscle of one side, or nothing yet; the scene, the reader, the tab, the looks."""

    kind: Literal["point", "muscle", "none"] = "none"
    id: str = ""
    side: Side = "right"
    audience: AudienceView = "patient"
    tab: TabId = "glance"
    build: Build = DEFAULT_BUILD
    look: str = DEFAULT_LOOK
    landmarks: LandmarkChoice = "off"


def first_selection(library: Library, body: BodyMap) -> Selection | None:
    """What a first visit shows: the surface of the back, and nothing chosen; None for no content."""
    return Selection() if library.muscles else None


def picked(selection: Selection, pick: Pick, library: Library, body: BodyMap) -> Selection:
    """The selection after a pick; it comes into view, all else stays."""
    changed = {"kind": pick.kind, "id": pick.id, "side": pick.side}
    scene = _scene(pick.kind, pick.id, library, body, selection)
    return selection.model_copy(update={**changed, **scene.model_dump()})


def address(selection: Selection) -> dict[str, str]:
    """Query parameters that reopen exactly this selection."""
    chosen: dict[str, str] = {} if selection.kind == "none" else {selection.kind: selection.id}
    return {**chosen, **{name: getattr(selection, name) for name in ALLOWED}}


def address_of_point(
    known: Selection | None,
    point_id: str,
    side: Side,
    library: Library,
    body: BodyMap,
    tab: TabId = "glance",
) -> dict[str, str]:
    """Query parameters that open a point in Patient view, with the looks of ``known``; none if unknown.

    For links on pages that a patient may hold.
    """
    if known is None or library.point(point_id) is None:
        return {}
    shown = picked(known, Pick(kind="point", id=point_id, side=side), library, body)
    return address(shown.model_copy(update={"audience": "patient", "tab": tab}))


def selection_from(
    params: Mapping[str, str], library: Library, body: BodyMap
) -> tuple[Selection | None, tuple[str, ...]]:
    """The selection that an address asks for, and the names and values in it that are not known here.

    Anything missing or unknown falls back to the first selection or to the scene of the chosen entry.
    """
    chosen, unknown = _chosen(params, library, body)
    if chosen is None:
        return None, unknown
    tab = params.get("tab", "")
    updates, unread = cleaned({**params, "tab": _JOINED.get(tab, tab)}, ALLOWED)
    names = tuple(name for name in params if name not in ("point", "muscle", *ALLOWED))
    return chosen.model_copy(update=updates), (*unknown, *unread, *names)


def _chosen(
    params: Mapping[str, str], library: Library, body: BodyMap
) -> tuple[Selection | None, tuple[str, ...]]:
    point_id, muscle_id = params.get("point", ""), params.get("muscle", "")
    if library.point(point_id):
        return _of_point(library, body, point_id), ()
    if library.muscle(muscle_id):
        return _of_muscle(library, body, muscle_id), ()
    return first_selection(library, body), tuple(name for name in (point_id, muscle_id) if name)


def _of_point(library: Library, body: BodyMap, point_id: str) -> Selection:
    scene: dict[str, Any] = _scene("point", point_id, library, body, Scene()).model_dump()
    return Selection(kind="point", id=point_id, **scene)


def _of_muscle(library: Library, body: BodyMap, muscle_id: str) -> Selection:
    scene: dict[str, Any] = _scene("muscle", muscle_id, library, body, Scene()).model_dump()
    return Selection(kind="muscle", id=muscle_id, **scene)


def _scene(kind: str, entry_id: str, library: Library, body: BodyMap, now: Scene) -> Scene:
    present = Scene(view=now.view, layer=now.layer, window=now.window)
    if kind == "point" and (point := library.point(entry_id)):
        return scene_of_point(point, present)
    if kind == "muscle" and (muscle := library.muscle(entry_id)):
        return scene_of_muscle(muscle, body, present)
    return present
