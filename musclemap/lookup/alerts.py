"""What a pain drawing shows that must be asked about before any tender spot is thought of."""

from collections.abc import Iterable, Mapping

from musclemap.geometry.body_area import BodyArea
from musclemap.geometry.body_map import BodyMap, Side
from musclemap.lookup.pain_drawing import MarkSide, Pain, PainDrawing, RegionMark, pain
from musclemap.model import VIEWS, PainAlert, View, WarningSign

SADDLE = ("genitals-perineum",)
THIGH = ("posterior-thigh", "lateral-thigh", "anterior-thigh", "inner-thigh")
BELOW_KNEE = ("calf", "outer-lower-leg", "shin", "ankle-heel", "foot")
LEG = (*THIGH, "back-of-knee", "outer-knee", "front-of-knee", *BELOW_KNEE)
BELLY = ("lower-abdomen", "upper-abdomen")
GROIN = ("groin",)
CHEST = ("chest",)
#: Marks smaller than this (square cm) only brush a region: the saddle is small, a leg is not.
LEAST_CM2: Mapping[PainAlert, float] = {
    "saddle": 3.0,
    "both-legs": 10.0,
    "whole-leg": 10.0,
    "below-knee": 10.0,
    "belly": 15.0,
    "groin": 15.0,
    "chest": 15.0,
}


def alerts(pain: Pain, body: BodyMap) -> tuple[PainAlert, ...]:
    """What is marked of the places that call for questions first.

    Saddle: between the legs. Both legs; a whole leg: thigh and below the knee of one side; below the knee of
    any side; belly, groin and chest on the front. Source: the warning signs of content/safety.yaml.
    """
    found = {
        "saddle": _is_marked(pain, body, SADDLE, "saddle"),
        "both-legs": all(_is_marked(pain, body, LEG, "both-legs", side) for side in ("right", "left")),
        "whole-leg": any(_is_whole_leg(pain, body, side) for side in ("right", "left")),
        "below-knee": any(_is_marked(pain, body, BELOW_KNEE, "below-knee", s) for s in ("right", "left")),
        "belly": _is_marked(pain, body, BELLY, "belly", view="anterior"),
        "groin": _is_marked(pain, body, GROIN, "groin", view="anterior"),
        "chest": _is_marked(pain, body, CHEST, "chest", view="anterior"),
    }
    return tuple(alert for alert in LEAST_CM2 if found[alert])


def signs_asked(signs: Iterable[WarningSign], found: tuple[PainAlert, ...]) -> tuple[WarningSign, ...]:
    """The warning signs that a drawing asks about, in their order (most urgent first in the content)."""
    return tuple(sign for sign in signs if set(sign.asked_when) & set(found))


def _is_whole_leg(pain: Pain, body: BodyMap, side: Side) -> bool:
    return all(_is_marked(pain, body, part, "whole-leg", side) for part in (THIGH, BELOW_KNEE))


def _is_marked(
    drawn: Pain,
    body: BodyMap,
    regions: tuple[str, ...],
    alert: PainAlert,
    side: MarkSide = "both",
    view: View | None = None,
) -> bool:
    """Whether enough of some regions is marked on any one aspect, so that one place is not counted twice."""
    views = VIEWS if view is None else (view,)
    marks = tuple(RegionMark(region, side, each) for region in regions for each in views)
    common = drawn.area.common(_area(marks, body))
    return any(area.area >= LEAST_CM2[alert] for _, area in common.parts)


def _area(marks: tuple[RegionMark, ...], body: BodyMap) -> BodyArea:
    return pain(PainDrawing(marks), body).area
