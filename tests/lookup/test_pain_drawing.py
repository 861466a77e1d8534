import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbopoint.geometry.body_area import ASPECTS, skin_of
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.pain_drawing import (
    FINGERTIP_CM2,
    CircleMark,
    Mark,
    OutlineMark,
    Pain,
    PainDrawing,
    RegionMark,
    StrokeMark,
    pain,
)
from tests import shipped
from tests.builders import make_body

BODY = shipped.body()
NUMBERS = st.floats(allow_nan=True, allow_infinity=True) | st.floats(-60, 60)
PLACES = st.lists(st.tuples(NUMBERS, NUMBERS), max_size=6).map(tuple)
MARKS: st.SearchStrategy[Mark] = st.one_of(
    st.builds(RegionMark, st.sampled_from(["buttock", "sacrum", "nowhere"])),
    st.builds(CircleMark, st.sampled_from(ASPECTS), NUMBERS, NUMBERS, NUMBERS),
    st.builds(OutlineMark, st.sampled_from(ASPECTS), PLACES),
    st.builds(StrokeMark, st.sampled_from(ASPECTS), PLACES, NUMBERS),
)


def marked(*marks: Mark, body: BodyMap = BODY) -> Pain:
    return pain(PainDrawing(marks), body)


def test_a_circle_is_its_area() -> None:
    found = marked(CircleMark("posterior", 6, -8, 3))

    assert found.area.aspects == ("posterior",)
    assert found.area.cm2 == pytest.approx(math.pi * 9, rel=0.01)
    assert found.extent == "usual"


def test_overlapping_marks_count_once() -> None:
    twice = marked(CircleMark("posterior", 6, -8, 3), CircleMark("posterior", 6, -8, 3))

    assert twice.area.cm2 == pytest.approx(marked(CircleMark("posterior", 6, -8, 3)).area.cm2)


def test_what_lies_beside_the_body_does_not_count() -> None:
    found = marked(OutlineMark("posterior", ((-15, 0), (25, 0), (25, 10), (-15, 10))), body=make_body())

    assert found.area.cm2 == pytest.approx(300)


def test_nothing_marked_is_empty() -> None:
    assert marked() == Pain(area=marked().area, extent="empty")
    assert marked().area.cm2 == 0


def test_marks_beside_the_body_are_told() -> None:
    mark = CircleMark("anterior", 200, 0, 3)

    assert (marked(mark).extent, marked(mark).ignored) == ("off-body", (mark,))


def test_a_touch_counts_as_a_fingertip() -> None:
    dot, point = CircleMark("posterior", 6, -8, 0.01), OutlineMark("posterior", ((6, -8),))

    assert marked(dot).extent == "tiny"
    assert marked(dot).area.cm2 == pytest.approx(FINGERTIP_CM2, rel=0.01)
    assert marked(point).area.cm2 == pytest.approx(marked(dot).area.cm2)


def test_a_line_counts_as_drawn_with_a_fingertip() -> None:
    line = OutlineMark("posterior", ((4, -8), (8, -8)))

    assert marked(line).area.cm2 == pytest.approx(4 + FINGERTIP_CM2, rel=0.01)


def test_a_self_crossing_outline_has_both_its_loops() -> None:
    bow = OutlineMark("posterior", ((4, -8), (8, -4), (8, -8), (4, -4)))

    assert marked(bow).area.cm2 == pytest.approx(8)


def test_a_brush_leaves_a_path_of_its_width() -> None:
    stroke = StrokeMark("posterior", ((4, -8), (8, -8)), width_cm=2)

    assert marked(stroke).area.cm2 == pytest.approx(8 + math.pi, rel=0.01)


def test_the_whole_body_is_widespread() -> None:
    found = marked(*(CircleMark(aspect, 0, 0, 1e300) for aspect in ASPECTS))

    assert found.extent == "widespread"
    assert found.area.cm2 == pytest.approx(skin_of(BODY).cm2)


def test_a_region_is_marked_on_every_view_of_its_side() -> None:
    right, left = marked(RegionMark("buttock", "right")), marked(RegionMark("buttock", "left"))

    assert (right.area.aspects, left.area.aspects) == (("posterior", "right"), ("posterior", "left"))
    assert left.area.cm2 == pytest.approx(right.area.cm2, rel=1e-3)
    assert marked(RegionMark("buttock", "both")).area.cm2 == pytest.approx(2 * right.area.cm2, rel=1e-3)


def test_a_region_can_be_marked_on_one_view() -> None:
    assert marked(RegionMark("buttock", view="posterior")).area.aspects == ("posterior",)


def test_a_midline_region_is_marked_as_a_whole() -> None:
    area = marked(RegionMark("sacrum", "left")).area

    assert area.on("posterior").bounds[0] < 0 < area.on("posterior").bounds[2]


def test_unknown_regions_and_marks_without_numbers_are_ignored_and_told() -> None:
    odd: tuple[Mark, ...] = (
        RegionMark("nowhere"),
        CircleMark("posterior", math.nan, 0, 3),
        OutlineMark("posterior", ()),
    )

    found = marked(*odd, CircleMark("posterior", 6, -8, 3))

    assert found.ignored == odd
    assert found.extent == "usual"


@settings(max_examples=60)
@given(st.lists(MARKS, max_size=4))
def test_every_drawing_has_an_area_on_the_skin(marks: list[Mark]) -> None:
    found = marked(*marks)

    assert found.area.minus(skin_of(BODY)).cm2 == pytest.approx(0, abs=1e-6)
    assert all(part.is_valid for _, part in found.area.parts)
    assert (found.extent in ("empty", "off-body")) == (found.area.cm2 == 0)
