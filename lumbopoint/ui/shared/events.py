"""What the browser reports, turned into a pick or looks: pure, so that it can be tested without a browser."""

from collections.abc import Mapping
from typing import Literal, get_args

from lumbopoint.drawing.skin_look import LOOKS as SKIN_LOOKS
from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.geometry.skin import BUILDS
from lumbopoint.model import VIEWS, Layer, Library, Record

Side = Literal["right", "left"]
LandmarkChoice = Literal["off", "on"]

#: How the body looks: the fields of the selection that a browser keeps, and what each may be.
LOOKS: Mapping[str, tuple[str, ...]] = {
    "build": BUILDS,
    "look": tuple(SKIN_LOOKS),
    "landmarks": get_args(LandmarkChoice),
}
#: What the map shows: the fields of a scene, and what each may be.
SCENES: Mapping[str, tuple[str, ...]] = {"view": VIEWS, "layer": get_args(Layer), "window": WINDOWS}


class Pick(Record):
    """A muscle or point that was clicked, tapped or chosen by key, on the patient's side."""

    kind: Literal["point", "muscle"]
    id: str
    side: Side


def pick(raw: object, library: Library) -> Pick | None:
    """The pick that the map reported, or None when it is malformed or names nothing known.

    ``raw`` comes from the browser and is not trusted.
    """
    if not isinstance(raw, Mapping):
        return None
    kind, found_id, side = raw.get("kind"), raw.get("id"), raw.get("side")
    if side not in ("right", "left") or not isinstance(found_id, str):
        return None
    if kind == "point" and library.point(found_id):
        return Pick(kind="point", id=found_id, side=side)
    if kind == "muscle" and library.muscle(found_id):
        return Pick(kind="muscle", id=found_id, side=side)
    return None


def turn(raw: object) -> dict[str, str]:
    """What else is to be shown: a view, layer or window, without anything unknown. ``raw`` is not trusted."""
    if not isinstance(raw, Mapping):
        return {}
    return {name: raw[name] for name, allowed in SCENES.items() if raw.get(name) in allowed}


def looks(raw: object) -> dict[str, str]:
    """The looks that a browser has kept, without anything unknown. ``raw`` is not trusted."""
    if not isinstance(raw, Mapping):
        return {}
    return {name: raw[name] for name, allowed in LOOKS.items() if raw.get(name) in allowed}
