"""The whole answer to a drawing, and drawn and written pains that a physiotherapist would know."""

import pytest

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.pain_drawing import Mark, PainDrawing, RegionMark, StrokeMark, pain, pain_of
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.ranking import Depth
from lumbopoint.lookup.short_list import Row, ShortList, rows, short_list
from tests.lookup.areas import drawn, pattern, square, these
from tests.lookup.written_pains import NAMED_PAINS, WRITTEN_PAINS, WrittenPain


def test_a_row_is_a_muscle_with_its_points_the_better_side_of_each() -> None:
    found = these(
        pattern("a", square(0, 0), muscle="m"),
        pattern("b", square(4, 0), muscle="m"),
        pattern("b", square(-8, 0), side="left", muscle="m"),
        pattern("c", square(2, 0)),
    )

    made = rows(found, drawn(square(0, 0, 4).plus(square(4, 0, 4))))

    assert [row.candidate.muscle_id for row in made] == ["m", "muscle-of-c"]
    assert made[0].candidate.point_ids == ("a", "b")
    assert [(each.point_ids, each.side) for each in made[0].points] == [(("a",), "right"), (("b",), "right")]


def test_right_and_left_that_agree_equally_are_one_row_of_both_sides() -> None:
    middle = square(-2, 0)
    found = these(pattern("a", middle), pattern("a", middle, side="left"), pattern("b", square(0, 0)))

    made = rows(found, drawn(middle))

    assert [(row.candidate.point_ids, row.sides) for row in made] == [
        (("a",), ("left", "right")),
        (("b",), ("right",)),
    ]


def test_of_right_and_left_that_agree_differently_the_better_one_is_the_row() -> None:
    found = these(pattern("a", square(0, 0)), pattern("a", square(-4, 0), side="left"))

    (row,) = rows(found, drawn(square(-1, 0)))

    assert row.sides == ("right",)


def test_every_row_brings_its_own_pattern(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body, RegionMark("buttock", "left"))

    assert answer.rows
    for row in answer.rows:
        assert (row.pattern.point_ids, row.pattern.side) == (row.candidate.point_ids, row.candidate.side)
        assert {each.muscle_id for each in row.points} == {row.candidate.muscle_id}
        assert set(row.candidate.point_ids) <= {each.point_ids[0] for each in row.points}
    assert len({row.candidate.muscle_id for row in answer.rows}) == len(answer.rows)


def test_an_empty_drawing_has_an_empty_answer(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body)

    assert (answer.rows, answer.alerts, answer.left_over_share) == ((), (), 0.0)


def test_what_no_pattern_holds_is_all_left_over(real: Patterns, body: BodyMap) -> None:
    answer = answer_to(real, body, RegionMark("neck-head", "both"))

    assert answer.rows == ()
    assert answer.left_over_share == pytest.approx(1)


def answer_to(real: Patterns, body: BodyMap, *marks: Mark) -> ShortList:
    return short_list(real, PainDrawing(marks), body)


def test_marks_on_both_sides_are_compared_with_both_sides_of_a_muscle() -> None:
    right, left = pattern("a", square(1, 0)), pattern("a", square(-5, 0), side="left")

    (row,) = rows(these(right, left), drawn(square(1, 0).plus(square(-5, 0))))

    assert row.sides == ("both",)
    assert row.candidate.score == pytest.approx(1)


def test_marks_on_one_side_are_compared_with_that_side_alone() -> None:
    right, left = pattern("a", square(1, 0)), pattern("a", square(-5, 0), side="left")

    (row,) = rows(these(right, left), drawn(square(1, 0)))

    assert (row.sides, row.rank, row.is_tied) == (("right",), 1, False)


def test_a_side_view_marked_on_one_side_alone_is_no_pain_of_both_sides() -> None:
    right, left = (
        pattern("a", square(0, 0, aspect=aspect).plus(square(2, 0)), side=aspect)
        for aspect in ("right", "left")
    )

    made = rows(these(right, left), drawn(square(0, 0, aspect="right")))

    assert made[0].sides == ("right",)


def test_rows_that_show_the_same_per_cent_share_a_rank() -> None:
    found = these(pattern("a", square(0, 0)), pattern("b", square(0, 0)), pattern("c", square(2, 0)))

    made = rows(found, drawn(square(0, 0)))

    assert [(row.rank, row.is_tied) for row in made] == [(1, True), (1, True), (3, False)]


def test_depth_orders_what_is_tied_and_nothing_else() -> None:
    found = these(
        pattern("a", square(0, 0), layer="superficial"),
        pattern("b", square(0, 0), layer="deep"),
        pattern("c", square(2, 0), layer="deep"),
    )

    def order(depth: Depth | None) -> list[tuple[str, int]]:
        return [(row.candidate.point_ids[0], row.rank) for row in rows(found, drawn(square(0, 0)), depth)]

    assert order(None) == order("skin") == [("a", 1), ("b", 1), ("c", 3)]
    assert order("deep") == [("b", 1), ("a", 1), ("c", 3)]


BRUSH_CM = 5.0
#: Pains as people draw them, and what a physiotherapist would look for among the first three.
KNOWN_PAINS: dict[str, tuple[tuple[StrokeMark, ...], set[str]]] = {
    "band across the low back": (
        (StrokeMark("posterior", ((-9, 0), (9, 0)), BRUSH_CM),),
        {"quadratus-lumborum"},
    ),
    "beside the base of the spine": (
        (StrokeMark("posterior", ((4, -5), (5, -8)), BRUSH_CM),),
        {"quadratus-lumborum"},
    ),
    "buttock and back of the thigh": (
        (StrokeMark("posterior", ((8, -9), (9, -20), (9, -45)), 6),),
        {"gluteus-minimus", "piriformis"},
    ),
    "outer hip and side of the thigh": (
        (StrokeMark("left", ((5, -12), (5, -25), (5, -40)), 7),),
        {"gluteus-minimus", "tensor-fasciae-latae"},
    ),
    "loin": (
        (StrokeMark("posterior", ((9, 6), (10, 2), (9, -1)), BRUSH_CM),),
        {"quadratus-lumborum", "latissimus-dorsi"},
    ),
    "groin and front of the thigh": (
        (StrokeMark("anterior", ((8, -13), (9, -22), (9, -35)), 6),),
        {"iliopsoas"},
    ),
    "side of the whole leg": (
        (StrokeMark("right", ((3, -15), (4, -40), (3, -60), (3, -90)), BRUSH_CM),),
        {"gluteus-minimus"},
    ),
    "tailbone": (
        (StrokeMark("posterior", ((0, -13), (0, -15)), 4),),
        {"coccygeus", "levator-ani"},
    ),
    "beside the spine at the lowest ribs": (
        (StrokeMark("posterior", ((4, 12), (4, 4), (4, -2)), 4),),
        {"iliocostalis-thoracis"},
    ),
    "lower belly and groin": (
        (StrokeMark("anterior", ((-6, -8), (-8, -14)), 6),),
        {"external-internal-oblique", "iliopsoas"},
    ),
    "sit bone and upper thigh": (
        (StrokeMark("posterior", ((7, -19), (8, -28)), 6),),
        {"hamstrings"},
    ),
    "low back and groin": (
        (
            StrokeMark("posterior", ((5, 1), (6, -2)), BRUSH_CM),
            StrokeMark("anterior", ((8, -13), (9, -15)), BRUSH_CM),
        ),
        {"iliopsoas"},
    ),
}


@pytest.mark.parametrize("name", KNOWN_PAINS)
def test_a_pain_that_therapists_know_brings_the_muscles_that_they_think_of(
    real: Patterns, body: BodyMap, name: str
) -> None:
    marks, expected = KNOWN_PAINS[name]

    answer = answer_to(real, body, *marks)

    assert expected <= {row.candidate.muscle_id for row in answer.rows if row.rank <= 3}
    assert answer.left_over_share < 0.15


@pytest.mark.parametrize("written", (*WRITTEN_PAINS, *NAMED_PAINS), ids=lambda written: written.id)
def test_every_muscle_of_a_written_pain_is_listed(
    real: Patterns, body: BodyMap, written: WrittenPain
) -> None:
    listed = [row.candidate.muscle_id for row in answer_to(real, body, *written.marks).rows]

    assert {written.first, *written.also} <= set(listed)


@pytest.mark.parametrize(("pains", "expected"), [(WRITTEN_PAINS, (19, 56)), (NAMED_PAINS, (17, 67))])
def test_written_pains_bring_their_muscles_to_the_top_as_often_as_published(
    real: Patterns, body: BodyMap, pains: tuple[WrittenPain, ...], expected: tuple[int, int]
) -> None:
    firsts = found = 0
    for written in pains:
        listed = [row.candidate.muscle_id for row in answer_to(real, body, *written.marks).rows]
        firsts += written.first in listed[:3]
        found += len({written.first, *written.also} & set(listed[:5]))

    assert (firsts, found) == expected


def test_the_ground_of_any_muscle_alone_brings_it_first_or_tied(real: Patterns, body: BodyMap) -> None:
    assert len(real.single) >= 80
    for each in real.single:
        drawing = pain_of(each.essential.plus(each.local), body)
        first = [row.candidate.muscle_id for row in rows(real, drawing) if row.rank == 1]

        assert each.muscle_id in first, each.point_id


def test_the_mirrored_drawing_gets_the_mirrored_rows(real: Patterns, body: BodyMap) -> None:
    turned = {"right": "left", "left": "right", "both": "both"}
    drawing = pain(PainDrawing(KNOWN_PAINS["low back and groin"][0]), body)

    own, mirrored = (rows(real, each) for each in (drawing, pain_of(drawing.area.mirrored(), body)))

    def told(
        made: tuple[Row, ...], names: dict[str, str]
    ) -> list[tuple[tuple[str, ...], set[str], int, int]]:
        return sorted(
            (
                row.candidate.point_ids,
                {names[side] for side in row.sides},
                row.rank,
                round(1000 * row.candidate.score),
            )
            for row in made
        )

    assert told(mirrored, {side: side for side in turned}) == told(own, turned)
