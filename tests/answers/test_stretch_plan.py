"""The plan of a stretch by the clock, from its dose."""

from typing import Any, get_args

import pytest

from lumbopoint.answers.stretch_plan import (
    PAUSES_S,
    USUAL_PAUSE_S,
    Pace,
    Phase,
    PhaseKind,
    holds_s,
    plan,
    repeats,
    steps_by_picture,
    usual_pace,
)
from lumbopoint.model import Stretch
from tests import shipped
from tests.builders import make_stretch

PACE = Pace(hold_s=20, repeats=2, pause_s=15)
STRETCHES = shipped.library().stretches
HELD = tuple(stretch for stretch in STRETCHES if stretch.hold_s)


def made(**fields: Any) -> Stretch:
    return make_stretch(**{"is_each_side": False, **fields})


def test_a_stretch_of_the_whole_body_is_held_with_a_pause_between_and_none_at_the_end() -> None:
    assert plan(made(), "left", PACE) == (
        Phase("ready", 15, 1),
        Phase("hold", 20, 1),
        Phase("rest", 15, 2),
        Phase("hold", 20, 2),
    )


def test_a_stretch_of_the_sore_side_names_it() -> None:
    assert {phase.side for phase in plan(made(is_one_sided=True), "left", PACE)} == {"left"}


def test_both_sides_are_done_in_turn_and_the_sore_one_first() -> None:
    phases = plan(made(is_each_side=True), "left", PACE)

    held = [(phase.side, phase.round) for phase in phases if phase.kind == "hold"]
    assert held == [("left", 1), ("right", 1), ("left", 2), ("right", 2)]
    changes = [(phase.side, phase.seconds) for phase in phases if phase.kind == "change"]
    assert changes == [("right", 15), ("left", 15), ("right", 15)]
    assert phases[0] == Phase("ready", 15, 1, "left")


def test_each_press_is_followed_by_its_release_the_last_one_too() -> None:
    kinds = [phase.kind for phase in plan(made(repeat_unit="press-and-relax"), "right", PACE)]

    assert kinds == ["ready", "press", "release", "press", "release"]


@pytest.mark.parametrize(
    ("hold_s", "expected"), [((20, 30), (20, 25, 30)), ((5, 5), (5,)), ((15, 28), (15, 20, 25, 28))]
)
def test_holds_are_chosen_within_the_dose(hold_s: tuple[int, int], expected: tuple[int, ...]) -> None:
    assert holds_s(made(hold_s=hold_s)) == expected


def test_the_gentlest_of_the_dose_comes_first() -> None:
    assert usual_pace(made(hold_s=(5, 10), repeats=(3, 5))) == Pace(5, 3, USUAL_PAUSE_S)


def test_breaths_and_slow_movements_have_no_clock() -> None:
    assert usual_pace(made(repeat_unit="breath", hold_s=None)) is None
    assert holds_s(made(repeat_unit="breath", hold_s=None)) == ()


@pytest.mark.parametrize("stretch", HELD, ids=lambda stretch: stretch.id)
def test_every_shipped_dose_gives_as_many_holds_as_it_says_and_no_phase_without_time(
    stretch: Stretch,
) -> None:
    sides = 2 if stretch.is_each_side else 1
    for hold_s in holds_s(stretch):
        for count in repeats(stretch):
            phases = plan(stretch, "right", Pace(hold_s, count))
            works = [phase for phase in phases if phase.kind in ("hold", "press")]
            assert len(works) == count * sides
            assert {phase.seconds for phase in works} == {hold_s}
            assert all(phase.seconds > 0 for phase in phases)


def test_the_shipped_stretches_have_every_kind_of_phase() -> None:
    kinds = {phase.kind for stretch in HELD for phase in plan(stretch, "right", Pace(20, 2))}

    assert kinds == set(get_args(PhaseKind))
    assert USUAL_PAUSE_S in PAUSES_S


@pytest.mark.parametrize(
    ("count", "belong", "expected"),
    [
        (3, ((),), ((1, 2, 3),)),
        (6, ((), (3,)), ((1, 2), (3, 4, 5, 6))),
        (6, ((), (1,), (3, 4)), ((), (1, 2), (3, 4, 5, 6))),
        (4, ((1,), (3,)), ((1, 2), (3, 4))),
        (4, ((), (3,), (2,)), ((1, 2), (), (3, 4))),
    ],
)
def test_every_step_stands_below_one_picture_in_its_order(
    count: int, belong: tuple[tuple[int, ...], ...], expected: tuple[tuple[int, ...], ...]
) -> None:
    found = steps_by_picture(count, belong)

    assert found == expected
    assert [number for numbers in found for number in numbers] == list(range(1, count + 1))
