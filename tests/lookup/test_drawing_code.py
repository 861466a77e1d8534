"""A pain drawing as a text for addresses."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lumbopoint.geometry.body_area import ASPECTS, Aspect, Place
from lumbopoint.geometry.crossings import hull
from lumbopoint.lookup.drawing_code import (
    DIGITS,
    MOST_CORNERS,
    MOST_CROSSINGS,
    MOST_IN_ALL,
    MOST_MARKS,
    MOST_PLACES,
    read,
    written,
)
from lumbopoint.lookup.pain_drawing import CircleMark, OutlineMark, PainDrawing, RegionMark, StrokeMark
from tests.heavy_drawings import star

HALF_CM = st.integers(-220, 220).map(lambda steps: steps / 2)
PLACES = st.lists(st.tuples(HALF_CM, HALF_CM), min_size=1, max_size=5).map(tuple)
NEAR_PLACES = st.tuples(
    st.tuples(HALF_CM, HALF_CM),
    st.lists(st.tuples(st.integers(-31, 31), st.integers(-31, 31)).filter(any), max_size=12),
).map(lambda found: path_from(*found))
BRUSHES = st.builds(
    StrokeMark, st.sampled_from(ASPECTS), NEAR_PLACES, st.integers(1, 60).map(lambda steps: steps / 2)
)
#: Of so few corners that they cannot cross each other too often.
OUTLINES = st.builds(OutlineMark, st.sampled_from(ASPECTS), NEAR_PLACES.map(lambda places: places[:6]))
REGIONS = st.builds(
    RegionMark, st.sampled_from(("buttock", "low-back")), st.sampled_from(("right", "left", "both"))
)
DRAWINGS = st.lists(st.one_of(BRUSHES, OUTLINES, REGIONS), max_size=6).map(
    lambda marks: PainDrawing(tuple(marks))
)


def path_from(first: Place, ways: list[tuple[int, int]]) -> tuple[Place, ...]:
    places = [first]
    for x, y in ways:
        places.append((places[-1][0] + x / 2, places[-1][1] + y / 2))
    return tuple(places)


@given(DRAWINGS)
def test_a_drawing_on_the_grid_comes_back_as_it_was(drawing: PainDrawing) -> None:
    assert read(written(drawing)) == (drawing, 0)


@given(st.sampled_from(ASPECTS), PLACES)
def test_a_path_with_long_ways_keeps_its_corners_and_is_written_the_same_again(
    aspect: Aspect, places: tuple[Place, ...]
) -> None:
    code = written(PainDrawing((StrokeMark(aspect, places, 4.0),)))

    (mark,) = read(code)[0].marks

    assert isinstance(mark, StrokeMark)
    assert set(places) <= set(mark.points)
    assert written(PainDrawing((mark,))) == code


@given(
    st.sampled_from(("op", "bpI")),
    st.integers(2, MOST_CORNERS + 1).flatmap(
        lambda places: st.text(DIGITS, min_size=2 * places, max_size=2 * places)
    ),
)
def test_what_was_read_once_is_never_lost(start: str, path: str) -> None:
    drawing, _ = read(start + path)

    again, unread = read(written(drawing))

    assert (len(again.marks), unread) == (len(drawing.marks), 0)


def test_the_longest_ways_of_one_digit_are_written_as_one() -> None:
    code = "bpI" + "gAgA" + "A__A" * (MOST_PLACES // 2 - 1) + "A_"

    (mark,) = read(code)[0].marks

    assert written(PainDrawing((mark,))) == code


def test_an_outline_that_crosses_itself_again_and_again_is_read_as_its_hull() -> None:
    often, rarely = star(MOST_CROSSINGS + 1, 6, turns=2), star(5, 6)

    marks = read(written(PainDrawing((OutlineMark("posterior", often), OutlineMark("left", rarely)))))[
        0
    ].marks

    assert marks == (OutlineMark("posterior", hull(often)), OutlineMark("left", rarely))


@given(DRAWINGS)
def test_an_address_can_hold_a_drawing_as_it_is(drawing: PainDrawing) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]*", written(drawing))


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error_and_what_is_no_mark_is_counted(text: str) -> None:
    drawing, unread = read(text)

    assert len(drawing.marks) + unread == len([part for part in text.split(".") if part])


def test_a_circle_is_written_as_one_touch_of_a_brush() -> None:
    drawing, _ = read(written(PainDrawing((CircleMark("posterior", 6, -8, 3),))))

    assert drawing.marks == (StrokeMark("posterior", ((6.0, -8.0),), 6.0),)


def test_a_brush_stroke_of_ten_places_takes_twenty_five_signs() -> None:
    path = tuple((number / 2, 1.0) for number in range(10))

    assert len(written(PainDrawing((StrokeMark("posterior", path, 4.0),)))) == 25


def test_marks_beyond_the_most_are_not_read() -> None:
    drawing, unread = read(".".join(["grbuttock"] * (MOST_MARKS + 3)))

    assert (len(drawing.marks), unread) == (MOST_MARKS, 3)


def test_a_mark_of_more_places_than_anybody_draws_is_not_read() -> None:
    turns = tuple((float(number % 2), float(number)) for number in range(MOST_CORNERS + 1))

    drawing, unread = read(written(PainDrawing((OutlineMark("posterior", turns),))))

    assert (drawing.marks, unread) == ((), 1)


def test_all_marks_together_hold_no_more_places_than_a_processor_can_bear() -> None:
    line = tuple((float(number % 2), float(number)) for number in range(100))
    code = written(PainDrawing((StrokeMark("posterior", line, 4.0),) * 20))

    drawing, unread = read(code)

    assert len(drawing.marks) == MOST_IN_ALL // 100
    assert unread == 20 - len(drawing.marks)
