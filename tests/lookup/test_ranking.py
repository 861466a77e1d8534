import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musclemap.content.loader import CONTENT_DIR, load
from musclemap.geometry.body_area import ASPECTS, Area, Aspect, BodyArea, disc
from musclemap.geometry.body_map import BodyMap, load_body
from musclemap.lookup import ranking
from musclemap.lookup.pain_drawing import Pain, pain_of
from musclemap.lookup.patterns import Patterns, patterns
from musclemap.lookup.ranking import Candidate, agreement, candidates
from musclemap.model import Library
from tests.lookup.areas import EMPTY, drawn, pattern, square, these

BODY = load_body()
LIBRARY = load(CONTENT_DIR, BODY).library
REAL = patterns(LIBRARY, BODY)
DISCS = st.builds(
    lambda aspect, x, y, radius: (aspect, disc((x, y), radius)),
    st.sampled_from(ASPECTS),
    st.floats(-14, 14),
    st.floats(-45, 25),
    st.floats(0.5, 9),
)
DRAWINGS = st.lists(DISCS, min_size=1, max_size=3).map(lambda parts: pain_of(BodyArea.of(parts), BODY))


def by_point(found: tuple[Candidate, ...]) -> dict[tuple[str, str], Candidate]:
    return {(each.point_id, each.side): each for each in found}


def only(found: tuple[Candidate, ...]) -> Candidate:
    assert len(found) == 1
    return found[0]


def score(patterns: Patterns, pain: Pain, index: int) -> float:
    overlap = ranking.overlap(patterns, pain.area)
    return float(overlap.scores[index]) if overlap else 0.0


def test_a_drawing_equal_to_the_main_area_agrees_fully() -> None:
    found = only(candidates(these(pattern("a", square(0, 0))), drawn(square(0, 0))))

    assert (found.score, found.covers, found.matched) == (1, 1, 1)
    assert (found.rank, found.is_tied, found.zone) == (1, False, "essential")


def test_reasons_are_shares_and_square_cm() -> None:
    a = pattern("a", square(0, 0), square(4, 0))

    found = only(candidates(these(a), drawn(square(2, 0, 8))))

    assert found.essential_cm2 == pytest.approx(8)
    assert found.spillover_cm2 == pytest.approx(16)
    assert found.covers == pytest.approx(24 / 64)
    assert found.covers_essential == pytest.approx(8 / 64)
    assert found.matched == pytest.approx(0.5)


def test_spillover_alone_counts_less_and_is_told() -> None:
    main, spill = pattern("main", square(0, 0)), pattern("spill", square(20, 0), square(0, 0))

    first, second = candidates(these(spill, main), drawn(square(0, 0)))

    assert (first.point_id, second.point_id) == ("main", "spill")
    assert (second.zone, second.matched, second.covers) == ("spillover", 0, 1)
    assert 0 < second.score < 0.2


def test_points_without_common_ground_are_left_out() -> None:
    beside, touching = pattern("beside", square(20, 0)), pattern("touching", square(4, 0))

    assert candidates(these(beside, touching), drawn(square(0, 0))) == ()


def test_points_on_the_other_side_are_left_out() -> None:
    left = pattern("a", square(0, 0, aspect="left"), side="left")

    assert candidates(these(left), drawn(square(0, 0, aspect="right"))) == ()


def test_the_main_area_counts_on_the_views_that_were_marked() -> None:
    a = pattern("a", square(0, 0).plus(square(0, 0, aspect="right")))

    assert only(candidates(these(a), drawn(square(0, 0)))).matched == pytest.approx(1)
    both = drawn(square(0, 0).plus(square(20, 0, aspect="right")))
    assert only(candidates(these(a), both)).matched == pytest.approx(0.5)


def test_points_with_the_same_per_cent_are_tied() -> None:
    found = candidates(
        these(
            pattern("c", square(2, 0)),
            pattern("b", square(0, 0)),
            pattern("a", square(0, 0)),
            pattern("d", square(0, 0, 3)),
        ),
        drawn(square(0, 0)),
    )

    assert [(each.point_id, each.rank, each.is_tied) for each in found] == [
        ("a", 1, True),
        ("b", 1, True),
        ("d", 3, False),
        ("c", 4, False),
    ]


@pytest.mark.parametrize("pain", [Pain(EMPTY, "empty"), Pain(EMPTY, "off-body")])
def test_nothing_marked_has_no_candidates(pain: Pain) -> None:
    assert candidates(REAL, pain) == ()


def test_without_patterns_there_are_no_candidates() -> None:
    assert candidates(these(), drawn(square(0, 0))) == ()


def test_the_worked_example_of_the_handbook_is_right() -> None:
    a = pattern("a", square(0, 0, 10), square(10, 0, 10))
    marked = square(4, 0, 10).minus(square(4, 8, 10))

    found = only(candidates(these(a), drawn(marked)))

    assert [found.essential_cm2, found.spillover_cm2] == pytest.approx([48, 32])
    assert [found.covers, found.matched] == pytest.approx([1, 0.48])
    assert found.score == pytest.approx(0.6390, abs=1e-4)
    text = (Path(__file__).parents[2] / "docs" / "ranking.md").read_text(encoding="utf-8")
    assert "0.64" in text and "0.532" in text and "0.80" in text


@given(*(st.floats(0, 1) for _ in range(4)))
def test_more_of_anything_never_lowers_the_agreement(a: float, b: float, matched: float, more: float) -> None:
    def agreed(*shares: float) -> float:
        return float(agreement(*(np.array([share]) for share in shares))[0])

    essential, spillover = a * (1 - b), (1 - a) * b
    now = agreed(essential, spillover, matched)

    assert 0 <= now <= 1 + 1e-9
    assert agreed(essential, spillover, min(matched + more, 1)) >= now - 1e-9
    assert agreed(essential + spillover, 0, matched) >= now - 1e-9


def test_the_main_area_of_every_point_puts_it_first_or_tied(library: Library) -> None:
    assert len(library.points) >= 40
    for each in REAL.items:
        found = by_point(candidates(REAL, pain_of(each.essential, BODY)))[each.point_id, each.side]
        assert found.rank == 1, each.point_id


def test_the_main_area_on_one_view_puts_the_point_in_the_first_three() -> None:
    for each in REAL.items:
        for aspect, area in each.essential.parts:
            found = candidates(REAL, pain_of(BodyArea.of([(aspect, area)]), BODY))
            assert by_point(found)[each.point_id, each.side].rank <= 3, (each.point_id, aspect)


@settings(max_examples=40, deadline=None)
@given(DRAWINGS)
def test_mirroring_the_drawing_mirrors_the_answer(drawing: Pain) -> None:
    other = {"right": "left", "left": "right"}
    found = by_point(candidates(REAL, drawing))
    mirrored = by_point(candidates(REAL, pain_of(drawing.area.mirrored(), BODY)))

    for (point_id, side), each in found.items():
        twin = mirrored.get((point_id, other[side]))
        assert each.score == pytest.approx(twin.score if twin else 0, abs=0.005)


@settings(max_examples=40, deadline=None)
@given(DRAWINGS, DISCS, st.integers(0, len(REAL.items) - 1))
def test_adding_area_outside_a_pattern_never_raises_its_score(
    drawing: Pain, extra: tuple[Aspect, Area], index: int
) -> None:
    outside = BodyArea.of([extra]).minus(REAL.items[index].whole)
    more = pain_of(drawing.area.plus(outside), BODY)

    assert score(REAL, more, index) <= score(REAL, drawing, index) + 1e-4


@settings(max_examples=40, deadline=None)
@given(DRAWINGS)
def test_every_number_is_a_share_and_the_best_stands_first(drawing: Pain) -> None:
    found = candidates(REAL, drawing)

    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    for each in found:
        assert 0 <= each.matched <= 1
        assert 0 <= each.covers_essential <= each.covers <= 1
        assert 0 < each.score <= 1
        assert (each.zone == "essential") == (each.essential_cm2 >= ranking.TRACE_CM2)


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False), DRAWINGS)
def test_the_order_of_files_does_not_matter(dice: random.Random, drawing: Pain) -> None:
    assert candidates(patterns(shuffled(LIBRARY, dice), BODY), drawing) == candidates(REAL, drawing)


def shuffled(library: Library, dice: random.Random) -> Library:
    muscles = [
        muscle.model_copy(update={"points": tuple(dice.sample(muscle.points, len(muscle.points)))})
        for muscle in library.muscles
    ]
    return library.model_copy(update={"muscles": tuple(dice.sample(muscles, len(muscles)))})


def test_shares_are_those_of_the_shapes(body: BodyMap) -> None:
    drawing = pain_of(BodyArea.of([("posterior", disc((8, -10), 5))]), body)

    for each in candidates(REAL, drawing):
        shape = next(p for p in REAL.items if (p.point_id, p.side) == (each.point_id, each.side))
        exact = shape.whole.common(drawing.area).cm2 / drawing.area.cm2
        assert each.covers == pytest.approx(exact, abs=0.003)
