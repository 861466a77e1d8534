"""What a pain drawing shows that must be asked about before any tender spot is thought of."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from lumbopoint.geometry.body_area import BodyArea
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.lookup.pain_drawing import MarkSide, Pain, RegionMark, region_parts
from lumbopoint.lookup.patterns import SIDES
from lumbopoint.model import VIEWS, PainAlert, View, WarningSign

Feeling = Literal["ache", "numb", "tingling", "weak"]
"""What a pain feels like."""
#: Feelings that speak of a nerve.
OF_A_NERVE: frozenset[Feeling] = frozenset(("numb", "tingling", "weak"))

SADDLE = ("genitals-perineum",)
THIGH = ("posterior-thigh", "lateral-thigh", "anterior-thigh", "inner-thigh")
BELOW_KNEE = ("calf", "outer-lower-leg", "shin", "ankle-heel", "foot")
BUTTOCK = ("upper-buttock", "lower-buttock", "lateral-hip")
LOIN = ("flank",)
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
    "buttock-thigh": 10.0,
    "buttock": 10.0,
    "loin": 5.0,
    "belly": 15.0,
    "groin": 15.0,
    "chest": 15.0,
    "thigh": 10.0,
}
#: Alerts that bring a word of care alone.
REMARKS = ("buttock",)
#: The low back as a whole takes in the loin: it is meant only when this share of the drawing lies there.
LEAST_LOIN_SHARE = 0.15


def alerts(pain: Pain, body: BodyMap) -> tuple[PainAlert, ...]:
    """What is marked of the places that call for questions or a word of care first.

    Saddle: between the legs. Both legs; a whole leg: thigh and below the knee of one side; below the knee;
    buttock (or outer hip) and thigh of one side; buttock; the loin, when much of the drawing lies there;
    belly, groin and chest on the front; a thigh. Source: the warning signs of content/safety.yaml.
    """
    found = {
        "saddle": _is_marked(pain, body, SADDLE, "saddle"),
        "both-legs": all(_is_marked(pain, body, LEG, "both-legs", side) for side in SIDES),
        "whole-leg": any(_runs_down(pain, body, (THIGH, BELOW_KNEE), "whole-leg", side) for side in SIDES),
        "below-knee": any(_is_marked(pain, body, BELOW_KNEE, "below-knee", s) for s in SIDES),
        "buttock-thigh": any(
            _runs_down(pain, body, (BUTTOCK, THIGH), "buttock-thigh", side) for side in SIDES
        ),
        "buttock": _is_marked(pain, body, BUTTOCK, "buttock"),
        "loin": _is_marked(pain, body, LOIN, "loin") and _share(pain, body, LOIN) >= LEAST_LOIN_SHARE,
        "belly": _is_marked(pain, body, BELLY, "belly", view="anterior"),
        "groin": _is_marked(pain, body, GROIN, "groin", view="anterior"),
        "chest": _is_marked(pain, body, CHEST, "chest", view="anterior"),
        "thigh": any(_is_marked(pain, body, THIGH, "thigh", side) for side in SIDES),
    }
    return tuple(alert for alert in LEAST_CM2 if found[alert])


def with_feelings(found: tuple[PainAlert, ...], feelings: Collection[Feeling]) -> tuple[PainAlert, ...]:
    """The alerts of a drawing, with the one of what it feels like: numb, tingling or weak may be a nerve."""
    return (*found, "nerve-feeling") if OF_A_NERVE & set(feelings) else found


def signs_asked(signs: Iterable[WarningSign], found: tuple[PainAlert, ...]) -> tuple[WarningSign, ...]:
    """The warning signs that a drawing asks about, in their order (most urgent first in the content)."""
    return tuple(sign for sign in signs if set(sign.asked_when) & set(found))


def unasked(signs: Iterable[WarningSign], found: tuple[PainAlert, ...]) -> tuple[PainAlert, ...]:
    """Alerts that no warning sign answers, though they should: a part of the content is missing."""
    answered = {alert for sign in signs for alert in sign.asked_when}
    return tuple(alert for alert in found if alert not in answered and alert not in REMARKS)


def _runs_down(
    drawn: Pain, body: BodyMap, parts: tuple[tuple[str, ...], ...], alert: PainAlert, side: Side
) -> bool:
    """Whether enough of each of these parts of one side is marked."""
    return all(_is_marked(drawn, body, part, alert, side) for part in parts)


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


def _share(drawn: Pain, body: BodyMap, regions: tuple[str, ...]) -> float:
    """The share (0 to 1) of a drawing that lies in some regions."""
    common = drawn.area.common(_area(tuple(RegionMark(region, "both") for region in regions), body))
    return common.cm2 / drawn.area.cm2 if drawn.area.cm2 else 0.0


def _area(marks: tuple[RegionMark, ...], body: BodyMap) -> BodyArea:
    return BodyArea.of(part for mark in marks for part in region_parts(mark, body))
