import pytest

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.pain_drawing import CircleMark, Pain, PainDrawing, RegionMark, pain, pain_of
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.stability import TRIALS, Stability, stability
from tests.builders import make_body
from tests.lookup.areas import EMPTY, pattern, square, these

HERE = square(0, 0, 10)


def test_a_lone_point_is_always_first() -> None:
    found = stability(these(pattern("a", HERE)), pain_of(HERE, make_body()), make_body())

    assert found == Stability("muscle-of-a", TRIALS, TRIALS, (), False)


def test_two_points_felt_in_the_same_place_are_too_close_to_call() -> None:
    twins = these(pattern("a", HERE), pattern("b", HERE))

    found = stability(twins, pain_of(HERE, make_body()), make_body())

    assert (found.muscle_id, found.times_first, found.is_too_close) == ("muscle-of-a", 0, True)


def test_sides_and_points_of_one_muscle_do_not_compete() -> None:
    middle = these(
        pattern("a", HERE), pattern("a", HERE, side="left"), pattern("b", HERE, muscle="muscle-of-a")
    )

    assert not stability(middle, pain_of(HERE, make_body()), make_body()).is_too_close


def test_a_rival_that_wins_after_a_small_shift_is_named() -> None:
    near = these(pattern("a", square(-5, 0, 10)), pattern("b", square(-4.6, 0, 10)))

    found = stability(near, pain_of(square(-4.9, 0, 10), make_body()), make_body())

    assert found.rivals == ("muscle-of-b",)
    assert found.is_too_close


@pytest.mark.parametrize("empty", [Pain(EMPTY, "empty"), Pain(square(60, 0), "usual")])
def test_nothing_to_rank_is_neither_firm_nor_close(empty: Pain) -> None:
    found = stability(these(pattern("a", HERE)), empty, make_body())

    assert found == Stability(None, 0, 0, (), False)


@pytest.mark.parametrize("mark", [CircleMark("posterior", 8, -10, 5), RegionMark("groin")])
def test_the_same_drawing_gets_the_same_answer_on_both_sides(
    real: Patterns, body: BodyMap, mark: CircleMark | RegionMark
) -> None:
    drawing = pain(PainDrawing((mark,)), body)
    found = stability(real, drawing, body)

    assert stability(real, drawing, body) == found
    assert stability(real, pain_of(drawing.area.mirrored(), body), body) == found
