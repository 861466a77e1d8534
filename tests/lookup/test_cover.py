import pytest

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.cover import MOST_MUSCLES, smallest_cover, unexplained
from lumbopoint.lookup.pain_drawing import CircleMark, Pain, PainDrawing, RegionMark, pain
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.short_list import rows
from tests.lookup.areas import EMPTY, drawn, pattern, square, these

HERE, FAR, NOWHERE = square(0, 0), square(30, 0), square(60, 0)


def test_what_no_point_explains_is_left_over() -> None:
    found = these(pattern("a", HERE), pattern("b", NOWHERE, FAR))

    assert unexplained(found, drawn(HERE.plus(FAR))).parts == ()
    left = unexplained(found, drawn(HERE.plus(square(-20, 0))))
    assert left.on("posterior").bounds == (-20, 0, -16, 4)


def test_mixed_pain_needs_two_points() -> None:
    found = these(pattern("a", HERE), pattern("b", FAR), pattern("c", square(0, 0, 2)))

    cover = smallest_cover(found, drawn(HERE.plus(FAR)))

    assert [step.pattern.point_ids for step in cover.steps] == [("a",), ("b",)]
    assert [step.share for step in cover.steps] == [pytest.approx(0.5)] * 2
    assert cover.left_over_share == 0


def test_one_point_that_explains_all_is_enough() -> None:
    found = these(pattern("a", HERE.plus(FAR)), pattern("b", HERE), pattern("c", FAR))

    assert [s.pattern.point_ids for s in smallest_cover(found, drawn(HERE.plus(FAR))).steps] == [("a",)]


def test_a_point_that_would_add_little_is_not_named() -> None:
    found = these(pattern("a", HERE), pattern("b", square(30, 0, 1)))

    cover = smallest_cover(found, drawn(HERE.plus(square(30, 0, 1))))

    assert [step.pattern.point_ids for step in cover.steps] == [("a",)]
    assert cover.left_over_share == pytest.approx(1 / 17)


def test_the_next_point_is_judged_by_the_whole_drawing() -> None:
    a, rest = square(0, 0).plus(square(4, 0)), square(8, 0)
    overlapping = pattern("overlapping", rest.plus(square(6, 0)))
    reaching_out = pattern("reaching-out", rest.plus(square(9, 0)))

    cover = smallest_cover(these(pattern("a", a), overlapping, reaching_out), drawn(a.plus(rest)))

    assert [step.pattern.point_ids for step in cover.steps] == [("a",), ("overlapping",)]


@pytest.mark.parametrize("pain", [Pain(EMPTY, "empty"), drawn(NOWHERE)])
def test_nothing_explained_has_no_steps(pain: Pain) -> None:
    found = these(pattern("a", HERE))

    assert smallest_cover(found, pain).steps == ()
    for left in (smallest_cover(found, pain).left_over, unexplained(found, pain)):
        assert left.cm2 == left.common(pain.area).cm2 == pain.area.cm2


def test_the_set_begins_with_the_best_candidate(real: Patterns, body: BodyMap) -> None:
    for mark in (CircleMark("posterior", 8, -10, 5), RegionMark("groin"), RegionMark("low-back", "both")):
        drawing = pain(PainDrawing((mark,)), body)
        best, cover = rows(real, drawing)[0].candidate, smallest_cover(real, drawing)
        assert cover.steps[0].pattern.muscle_id == best.muscle_id
        assert len(cover.steps) <= MOST_MUSCLES
        explained = sum(step.share for step in cover.steps)
        assert explained + cover.left_over_share == pytest.approx(1, abs=0.02)
