"""What a drawing calls for before any tender spot is thought of."""

import pytest

from lumbopoint.content.checks.warning_combinations import places
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.alerts import LEAST_CM2, REMARKS, alerts, signs_asked, unasked
from lumbopoint.lookup.drawing_code import SIDE_OF
from lumbopoint.lookup.pain_drawing import (
    CircleMark,
    Mark,
    MarkSide,
    PainDrawing,
    RegionMark,
    StrokeMark,
    pain,
)
from lumbopoint.model import Library, PainAlert


def found(body: BodyMap, *marks: Mark) -> tuple[PainAlert, ...]:
    return alerts(pain(PainDrawing(marks), body), body)


CASES: dict[str, tuple[tuple[Mark, ...], set[str]]] = {
    "small of the back": ((RegionMark("lumbar", "both"),), set()),
    "the whole low back": ((RegionMark("low-back", "both"),), set()),
    "buttock": ((RegionMark("buttock"),), {"buttock"}),
    "outer hip": ((RegionMark("lateral-hip", "left"),), {"buttock"}),
    "buttock and back of the thigh": (
        (StrokeMark("posterior", ((8, -9), (9, -20), (9, -40)), 6),),
        {"buttock", "buttock-thigh", "thigh"},
    ),
    "buttock of one side and thigh of the other": (
        (RegionMark("buttock", "left"), RegionMark("posterior-thigh", "right")),
        {"buttock", "thigh"},
    ),
    "loin": ((StrokeMark("posterior", ((9, 6), (10, 2), (9, -1)), 5),), {"loin"}),
    "between the legs": ((RegionMark("genitals-perineum", "both"),), {"saddle"}),
    "both thighs": (
        (RegionMark("posterior-thigh", "right"), RegionMark("anterior-thigh", "left")),
        {"both-legs", "thigh"},
    ),
    "a stripe down one leg": (
        (StrokeMark("posterior", ((9, -30), (9, -50), (9, -90)), 5),),
        {"whole-leg", "below-knee", "thigh"},
    ),
    "the outside of one thigh": ((RegionMark("lateral-thigh", "left"),), {"thigh"}),
    "one calf": ((RegionMark("calf", "left"),), {"below-knee"}),
    "one foot and the other thigh": (
        (RegionMark("foot", "left"), RegionMark("posterior-thigh", "right")),
        {"both-legs", "below-knee", "thigh"},
    ),
    "the lower belly": ((RegionMark("lower-abdomen", "both"),), {"belly"}),
    "the chest": ((RegionMark("chest", "right"),), {"chest"}),
    "nothing": ((), set()),
}


#: A drawing at each place that warning signs name.
PLACES: dict[PainAlert, str] = {
    "saddle": "between the legs",
    "both-legs": "both thighs",
    "whole-leg": "a stripe down one leg",
    "below-knee": "one calf",
    "thigh": "the outside of one thigh",
    "loin": "loin",
    "belly": "the lower belly",
    "chest": "the chest",
}


@pytest.mark.parametrize("case", CASES)
def test_a_drawing_calls_for_the_questions_of_its_place(body: BodyMap, case: str) -> None:
    marks, expected = CASES[case]

    assert set(found(body, *marks)) == expected


@pytest.mark.parametrize("side", SIDE_OF.values())
def test_the_saddle_is_asked_about_on_every_side(body: BodyMap, side: MarkSide) -> None:
    assert "saddle" in found(body, RegionMark("genitals-perineum", side))


def test_a_brush_that_only_touches_the_saddle_asks_nothing(body: BodyMap) -> None:
    spot = body.region("genitals-perineum", "posterior")
    assert spot is not None
    x, y = spot.area.representative_point().coords[0]

    assert found(body, CircleMark("posterior", x, y, 0.7)) == ()
    assert "saddle" in found(body, CircleMark("posterior", x, y, 3.0))


def test_every_alert_brings_a_warning_sign_and_the_saddle_brings_cauda_equina_first(library: Library) -> None:
    assert unasked(library.warning_signs, tuple(LEAST_CM2)) == ()
    for alert in set(LEAST_CM2) - set(REMARKS):
        assert signs_asked(library.warning_signs, (alert,)), alert
    assert signs_asked(library.warning_signs, ("saddle",))[0].id == "cauda-equina"


def test_pain_in_the_genitals_asks_about_a_twisted_testicle_and_early_labour(library: Library) -> None:
    asked = [sign.id for sign in signs_asked(library.warning_signs, ("saddle",))]

    assert asked == ["cauda-equina", "belly-emergency", "early-labour"]


def test_a_drawing_at_a_place_that_a_warning_sign_names_asks_about_the_sign(
    body: BodyMap, library: Library
) -> None:
    named = [(sign, place) for sign in library.warning_signs for place in places(sign)]
    named = [(sign, place) for sign, place in named if not sign.is_after_needling]

    assert {place for _, place in named} == set(PLACES)
    for sign, place in named:
        drawn = found(body, *CASES[PLACES[place]][0])
        assert sign in signs_asked(library.warning_signs, drawn), (sign.id, place)


def test_leg_pain_below_the_knee_asks_about_the_nerve_and_the_clot(library: Library) -> None:
    asked = [sign.id for sign in signs_asked(library.warning_signs, ("below-knee",))]

    assert {"nerve-loss", "calf-clot"} <= set(asked)


def test_no_alert_asks_nothing(library: Library) -> None:
    assert signs_asked(library.warning_signs, ()) == ()
