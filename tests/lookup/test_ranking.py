import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbopoint.geometry.body_area import ASPECTS, Area, Aspect, BodyArea, disc
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup import ranking
from lumbopoint.lookup.pain_drawing import Pain, pain_of
from lumbopoint.lookup.patterns import Patterns, patterns
from lumbopoint.lookup.ranking import (
    LEAST_MATCHING,
    SPOT_COST,
    Candidate,
    agreement,
    all_candidates,
    best_of_muscles,
)
from lumbopoint.model import Library
from tests import shipped
from tests.lookup.areas import EMPTY, drawn, pattern, square, these

BODY = shipped.body()
LIBRARY = shipped.library()
REAL = shipped.patterns()
DISCS = st.builds(
    lambda aspect, x, y, radius: (aspect, disc((x, y), radius)),
    st.sampled_from(ASPECTS),
    st.floats(-14, 14),
    st.floats(-45, 25),
    st.floats(0.5, 9),
)
DRAWINGS = st.lists(DISCS, min_size=1, max_size=3).map(lambda parts: pain_of(BodyArea.of(parts), BODY))


def by_point(found: tuple[Candidate, ...]) -> dict[tuple[tuple[str, ...], str], Candidate]:
    return {(each.point_ids, each.side): each for each in found}


def only(found: tuple[Candidate, ...]) -> Candidate:
    assert len(found) == 1
    return found[0]


def score(patterns: Patterns, pain: Pain, index: int) -> float:
    overlap = ranking.overlap(patterns, pain.area)
    return float(overlap.scores[index]) if overlap else 0.0


def test_a_drawing_equal_to_the_main_area_agrees_fully() -> None:
    found = only(all_candidates(these(pattern("a", square(0, 0))), drawn(square(0, 0))))

    assert (found.score, found.covers, found.matched) == (1, 1, 1)
    assert found.zone == "essential"


def test_reasons_are_shares_and_square_cm() -> None:
    a = pattern("a", square(0, 0), square(4, 0))

    found = only(all_candidates(these(a), drawn(square(2, 0, 8))))

    assert found.essential_cm2 == pytest.approx(8)
    assert found.spillover_cm2 == pytest.approx(16)
    assert found.covers == pytest.approx(24 / 64)
    assert found.covers_main == pytest.approx(8 / 64)
    assert found.matched == pytest.approx(0.5)


def test_spillover_alone_counts_less_and_is_told() -> None:
    main, spill = pattern("main", square(0, 0)), pattern("spill", square(20, 0), square(0, 0))

    first, second = all_candidates(these(spill, main), drawn(square(0, 0)))

    assert (first.point_ids, second.point_ids) == (("main",), ("spill",))
    assert (second.zone, second.matched, second.covers) == ("spillover", 0, 1)
    assert 0 < second.score < 0.4


def test_points_without_common_ground_are_left_out() -> None:
    beside, touching = pattern("beside", square(20, 0)), pattern("touching", square(4, 0))

    assert all_candidates(these(beside, touching), drawn(square(0, 0))) == ()


def test_points_on_the_other_side_are_left_out() -> None:
    left = pattern("a", square(0, 0, aspect="left"), side="left")

    assert all_candidates(these(left), drawn(square(0, 0, aspect="right"))) == ()


def test_the_main_area_counts_on_the_views_that_were_marked() -> None:
    a = pattern("a", square(0, 0).plus(square(0, 0, aspect="right")))

    assert only(all_candidates(these(a), drawn(square(0, 0)))).matched == pytest.approx(1)
    both = drawn(square(0, 0).plus(square(20, 0, aspect="right")))
    assert only(all_candidates(these(a), both)).matched == pytest.approx(0.5)


def test_the_skin_around_a_spot_counts_as_its_main_area() -> None:
    around = pattern("around", square(20, 0), local=square(0, 0))

    found = only(all_candidates(these(around), drawn(square(0, 0))))

    assert found.zone == "local"
    assert [found.local_cm2, found.covers_main] == pytest.approx([16, 1])
    assert found.matched == pytest.approx(0.5)


def test_points_of_one_muscle_pool_and_those_of_two_do_not() -> None:
    a, b = square(0, 0), square(20, 0)
    pain = drawn(a.plus(b))

    pooled = all_candidates(these(pattern("a", a, muscle="m"), pattern("b", b, muscle="m")), pain)
    apart = all_candidates(these(pattern("a", a), pattern("b", b)), pain)

    assert pooled[0].point_ids == ("a", "b")
    assert pooled[0].score == pytest.approx(1)
    assert [each.score for each in apart] == pytest.approx([2 / 3, 2 / 3], abs=1e-3)


def test_a_further_spot_is_named_only_where_it_raises_the_agreement() -> None:
    main = square(0, 0, 10)
    for more, expected in ((square(9.9, 0, 0.2), ("a",)), (square(10, 0, 4), ("a", "b"))):
        found = these(pattern("a", main, muscle="m"), pattern("b", more, muscle="m"))
        overlap = ranking.overlap(found, main.plus(more))
        assert overlap is not None
        (best,) = best_of_muscles(found, overlap)

        assert found.items[best].point_ids == expected
        gain = overlap.scores.max() - overlap.scores[0]
        assert (gain >= SPOT_COST) == (len(expected) == 2)


@pytest.mark.parametrize("pain", [Pain(EMPTY, "empty"), Pain(EMPTY, "off-body")])
def test_nothing_marked_has_no_candidates(pain: Pain) -> None:
    assert all_candidates(REAL, pain) == ()


def test_without_patterns_there_are_no_candidates() -> None:
    assert all_candidates(these(), drawn(square(0, 0))) == ()


def test_the_worked_example_of_the_handbook_is_right() -> None:
    a = pattern("a", square(0, 0, 10), square(10, 0, 10))
    marked = square(4, 0, 10).minus(square(4, 8, 10))

    found = only(all_candidates(these(a), drawn(marked)))

    assert [found.essential_cm2, found.spillover_cm2] == pytest.approx([48, 32])
    assert [found.covers, found.matched] == pytest.approx([1, 0.48])
    assert found.score == pytest.approx(0.7086, abs=1e-4)
    text = (Path(__file__).parents[2] / "docs" / "ranking.md").read_text(encoding="utf-8")
    assert "0.71" in text and "0.636" in text and "0.80" in text


@given(*(st.floats(0, 1) for _ in range(3)))
def test_more_of_anything_never_lowers_the_agreement(covering: float, matched: float, more: float) -> None:
    def agreed(*shares: float) -> float:
        return float(agreement(*(np.array([share]) for share in shares))[0])

    now = agreed(covering, matched)

    assert 0 <= now <= 1 + 1e-9
    assert agreed(covering, min(matched + more, 1)) >= now - 1e-9
    assert agreed(covering + more, matched) >= now - 1e-9
    assert agreed(covering, 0) == pytest.approx(
        2 * covering * LEAST_MATCHING / (covering + LEAST_MATCHING), abs=1e-9
    )


def test_the_ground_of_every_point_fits_it_better_than_any_other_point_alone(library: Library) -> None:
    """Its main area and the skin around its spot, marked; points felt in the same place may be equal."""
    assert len(library.points) >= 40
    for each in REAL.single:
        found = all_candidates(REAL, pain_of(each.essential.plus(each.local), BODY))
        own = by_point(found)[(each.point_id,), each.side]
        alone = [other for other in found if len(other.point_ids) == 1]

        assert own.score >= max(other.score for other in alone) - 0.005, each.point_id


@settings(max_examples=40)
@given(DRAWINGS)
def test_mirroring_the_drawing_mirrors_the_answer(drawing: Pain) -> None:
    other = {"right": "left", "left": "right", "both": "both"}
    found = by_point(all_candidates(REAL, drawing))
    mirrored = by_point(all_candidates(REAL, pain_of(drawing.area.mirrored(), BODY)))

    for (points, side), each in found.items():
        twin = mirrored.get((points, other[side]))
        assert each.score == pytest.approx(twin.score if twin else 0, abs=0.005)


@settings(max_examples=40)
@given(DRAWINGS, DISCS, st.integers(0, len(REAL.items) - 1))
def test_adding_area_outside_a_pattern_never_raises_its_score(
    drawing: Pain, extra: tuple[Aspect, Area], index: int
) -> None:
    outside = BodyArea.of([extra]).minus(REAL.items[index].whole)
    more = pain_of(drawing.area.plus(outside), BODY)

    assert score(REAL, more, index) <= score(REAL, drawing, index) + 1e-4


@settings(max_examples=40)
@given(DRAWINGS)
def test_every_number_is_a_share_and_the_best_stands_first(drawing: Pain) -> None:
    found = all_candidates(REAL, drawing)

    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    for each in found:
        assert 0 <= each.matched <= 1
        assert 0 <= each.covers_main <= each.covers <= 1
        assert 0 < each.score <= 1
        assert (each.zone == "essential") == (each.essential_cm2 >= ranking.TRACE_CM2)


@settings(max_examples=3)
@given(st.randoms(use_true_random=False), DRAWINGS)
def test_the_order_of_files_does_not_matter(dice: random.Random, drawing: Pain) -> None:
    assert all_candidates(patterns(shuffled(LIBRARY, dice), BODY), drawing) == all_candidates(REAL, drawing)


def shuffled(library: Library, dice: random.Random) -> Library:
    muscles = [
        muscle.model_copy(update={"points": tuple(dice.sample(muscle.points, len(muscle.points)))})
        for muscle in library.muscles
    ]
    return library.model_copy(update={"muscles": tuple(dice.sample(muscles, len(muscles)))})


def test_shares_are_those_of_the_shapes(body: BodyMap) -> None:
    drawing = pain_of(BodyArea.of([("posterior", disc((8, -10), 5))]), body)

    for each in all_candidates(REAL, drawing):
        shape = REAL.items[REAL.number_of[each.point_ids, each.side]]
        exact = shape.whole.common(drawing.area).cm2 / drawing.area.cm2
        assert each.covers == pytest.approx(exact, abs=0.003)
