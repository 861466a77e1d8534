"""The whole answer to a drawing, and ten pains that a physiotherapist would know."""

import pytest

from musclemap.geometry.body_map import BodyMap
from musclemap.lookup.pain_drawing import Mark, PainDrawing, RegionMark, StrokeMark, pain, pain_of
from musclemap.lookup.patterns import Patterns, with_pairs
from musclemap.lookup.ranking import candidates
from musclemap.lookup.short_list import Row, ShortList, rows, short_list
from tests.lookup.areas import drawn, pattern, square, these


def test_right_and_left_that_agree_equally_are_one_row_of_both_sides() -> None:
    middle = square(-2, 0)
    found = these(pattern("a", middle), pattern("a", middle, side="left"), pattern("b", square(0, 0)))

    made = rows(found, candidates(found, drawn(middle)))

    assert [(row.candidate.point_id, row.sides) for row in made] == [
        ("a", ("left", "right")),
        ("b", ("right",)),
    ]


def test_right_and_left_of_different_agreement_stay_apart() -> None:
    found = these(pattern("a", square(0, 0)), pattern("a", square(-4, 0), side="left"))

    made = rows(found, candidates(found, drawn(square(-1, 0))))

    assert [row.sides for row in made] == [("right",), ("left",)]


def test_every_row_brings_its_own_pattern(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body, RegionMark("buttock", "left"))

    assert answer.rows
    for row in answer.rows:
        assert (row.pattern.point_id, row.pattern.side) == (row.candidate.point_id, row.candidate.side)


def test_an_empty_drawing_has_an_empty_answer(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body)

    assert (answer.rows, answer.alerts, answer.left_over_share) == ((), (), 0.0)


def test_what_no_pattern_holds_is_all_left_over(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body, RegionMark("neck-head", "both"))

    assert answer.rows == ()
    assert answer.left_over_share == pytest.approx(1)


def answer_to(real: Patterns, body: BodyMap, *marks: Mark) -> ShortList:
    return short_list(real, PainDrawing(marks), body)


def test_marks_on_both_sides_are_compared_with_the_pair_of_a_point() -> None:
    right, left = pattern("a", square(1, 0)), pattern("a", square(-5, 0), side="left")
    found = with_pairs(these(right, left))

    (row,) = rows(found, candidates(found, drawn(square(1, 0).plus(square(-5, 0)))))

    assert row.sides == ("both",)
    assert row.candidate.score == pytest.approx(1)


def test_marks_on_one_side_are_compared_with_that_side_alone() -> None:
    right, left = pattern("a", square(1, 0)), pattern("a", square(-5, 0), side="left")
    found = with_pairs(these(right, left))

    (row,) = rows(found, candidates(found, drawn(square(1, 0))))

    assert (row.sides, row.candidate.rank, row.candidate.is_tied) == (("right",), 1, False)


def test_a_side_view_marked_on_one_side_alone_is_no_pain_of_both_sides() -> None:
    right, left = (
        pattern("a", square(0, 0, aspect=aspect).plus(square(2, 0)), side=aspect)
        for aspect in ("right", "left")
    )
    found = with_pairs(these(right, left))

    made = rows(found, candidates(found, drawn(square(0, 0, aspect="right"))))

    assert made[0].sides == ("right",)


def test_rows_that_show_the_same_per_cent_share_a_rank() -> None:
    found = these(pattern("a", square(0, 0)), pattern("b", square(0, 0)), pattern("c", square(2, 0)))

    made = rows(found, candidates(found, drawn(square(0, 0))))

    assert [(row.candidate.rank, row.candidate.is_tied) for row in made] == [(1, True), (1, True), (3, False)]


BRUSH_CM = 5.0
#: Pains as people draw them, and what a physiotherapist would look for among the first three.
KNOWN_PAINS: dict[str, tuple[tuple[StrokeMark, ...], set[str]]] = {
    "band across the low back": (
        (StrokeMark("posterior", ((-9, 0), (9, 0)), BRUSH_CM),),
        {"ql-superficial-cranial"},
    ),
    "beside the base of the spine": (
        (StrokeMark("posterior", ((4, -5), (5, -8)), BRUSH_CM),),
        {"ql-deep-cranial"},
    ),
    "buttock and back of the thigh": (
        (StrokeMark("posterior", ((8, -9), (9, -20), (9, -45)), 6),),
        {"gluteus-minimus-posterior", "piriformis-lateral"},
    ),
    "outer hip and side of the thigh": (
        (StrokeMark("left", ((5, -12), (5, -25), (5, -40)), 7),),
        {"gluteus-minimus-anterior", "tensor-fasciae-latae-1"},
    ),
    "loin": (
        (StrokeMark("posterior", ((9, 6), (10, 2), (9, -1)), BRUSH_CM),),
        {"ql-superficial-cranial", "latissimus-dorsi-lower"},
    ),
    "groin and front of the thigh": (
        (StrokeMark("anterior", ((8, -13), (9, -22), (9, -35)), 6),),
        {"iliopsoas-iliacus", "iliopsoas-distal"},
    ),
    "side of the whole leg": (
        (StrokeMark("right", ((3, -15), (4, -40), (3, -60), (3, -90)), BRUSH_CM),),
        {"gluteus-minimus-anterior"},
    ),
    "tailbone": (
        (StrokeMark("posterior", ((0, -13), (0, -15)), 4),),
        {"coccygeus-1", "levator-ani-1"},
    ),
    "beside the spine at the lowest ribs": (
        (StrokeMark("posterior", ((4, 12), (4, 4), (4, -2)), 4),),
        {"iliocostalis-thoracis-lower"},
    ),
    "lower belly and groin": (
        (StrokeMark("anterior", ((-6, -8), (-8, -14)), 6),),
        {"oblique-lateral-lower", "iliopsoas-iliacus"},
    ),
    "sit bone and upper thigh": (
        (StrokeMark("posterior", ((7, -19), (8, -28)), 6),),
        {"hamstrings-medial"},
    ),
    "low back and groin": (
        (
            StrokeMark("posterior", ((5, 1), (6, -2)), BRUSH_CM),
            StrokeMark("anterior", ((8, -13), (9, -15)), BRUSH_CM),
        ),
        {"iliopsoas-iliacus"},
    ),
}


@pytest.mark.parametrize("name", KNOWN_PAINS)
def test_a_pain_that_therapists_know_brings_the_points_that_they_think_of(
    real: Patterns, body: BodyMap, name: str
) -> None:
    marks, expected = KNOWN_PAINS[name]

    answer = answer_to(with_pairs(real), body, *marks)

    assert expected <= {row.candidate.point_id for row in answer.rows if row.candidate.rank <= 3}
    assert answer.left_over_share < 0.15


def test_the_essential_zone_of_any_point_brings_it_first_or_tied_on_its_own_side(
    real: Patterns, body: BodyMap
) -> None:
    both = with_pairs(real)
    assert len(real.items) >= 80
    for each in real.items:
        made = rows(both, candidates(both, pain_of(each.essential, body)))
        first = {
            (row.candidate.point_id, side) for row in made if row.candidate.rank == 1 for side in row.sides
        }

        assert (each.point_id, each.side) in first, (each.point_id, each.side)


def test_the_mirrored_drawing_gets_the_mirrored_rows(real: Patterns, body: BodyMap) -> None:
    both, turned = with_pairs(real), {"right": "left", "left": "right", "both": "both"}
    drawing = pain(PainDrawing(KNOWN_PAINS["low back and groin"][0]), body)

    own, mirrored = (
        rows(both, candidates(both, each)) for each in (drawing, pain_of(drawing.area.mirrored(), body))
    )

    def told(made: tuple[Row, ...], names: dict[str, str]) -> list[tuple[str, set[str], int, int]]:
        return sorted(
            (
                row.candidate.point_id,
                {names[side] for side in row.sides},
                row.candidate.rank,
                round(1000 * row.candidate.score),
            )
            for row in made
        )

    assert told(mirrored, {side: side for side in turned}) == told(own, turned)
