"""The plan of a stretch by the clock: what is done for how many seconds, from its dose."""

from dataclasses import dataclass
from typing import Literal

from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch

PhaseKind = Literal["ready", "hold", "press", "rest", "release", "change"]
#: Pauses that can be chosen, in seconds. No source says how long: it is a pause and no part of the dose.
PAUSES_S = (5, 10, 15, 20, 30, 45, 60)
USUAL_PAUSE_S = 10
#: From one hold that can be chosen to the next, in seconds.
HOLD_STEP_S = 5
_OTHER: dict[Side, Side] = {"right": "left", "left": "right"}


@dataclass(frozen=True)
class Pace:
    """What somebody has chosen: seconds of a hold, how many, and seconds of a pause between them."""

    hold_s: int
    repeats: int
    pause_s: int = USUAL_PAUSE_S


@dataclass(frozen=True)
class Phase:
    """One stretch of time: what is done, for how many seconds, in which round (from 1), on which side."""

    kind: PhaseKind
    seconds: int
    round: int
    side: Side | None = None


def holds_s(stretch: Stretch) -> tuple[int, ...]:
    """The holds of a dose that can be chosen, in seconds, the shortest first; none without a hold."""
    if stretch.hold_s is None:
        return ()
    least, most = stretch.hold_s
    return (*range(least, most, HOLD_STEP_S), most)


def repeats(stretch: Stretch) -> tuple[int, ...]:
    """How often it can be done in one sitting, by its dose."""
    fewest, most = stretch.repeats
    return tuple(range(fewest, most + 1))


def usual_pace(stretch: Stretch) -> Pace | None:
    """The gentlest of its dose; None for breaths and slow movements, which nobody should do by a clock."""
    return Pace(holds_s(stretch)[0], stretch.repeats[0]) if stretch.hold_s else None


def plan(stretch: Stretch, side: Side, pace: Pace) -> tuple[Phase, ...]:
    """The phases in order: time to get into position, then the rounds, with a pause between two holds.

    ``side``: the sore one, with which it begins; phases name a side where the stretch has one. Both sides are
    done in turn. After each press comes its release, in which the stretch takes place.
    """
    works = tuple((number, one) for number in range(1, pace.repeats + 1) for one in _sides(stretch, side))
    is_press = stretch.repeat_unit == "press-and-relax"
    phases = [Phase("ready", pace.pause_s, 1, works[0][1])]
    for place, (number, one) in enumerate(works):
        if place and not is_press:
            kind: PhaseKind = "change" if stretch.is_each_side else "rest"
            phases.append(Phase(kind, pace.pause_s, number, one))
        phases.append(Phase("press" if is_press else "hold", pace.hold_s, number, one))
        if is_press:
            phases.append(Phase("release", pace.pause_s, number, one))
    return tuple(phases)


def _sides(stretch: Stretch, side: Side) -> tuple[Side | None, ...]:
    if stretch.is_each_side:
        return (side, _OTHER[side])
    return (side,) if stretch.is_one_sided else (None,)


def steps_by_picture(count: int, belong: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """The numbers (from 1) of ``count`` steps below each picture, all of them once and in their order.

    ``belong``: the steps that each picture is known to belong to, at least one for all but the first. Steps
    before a picture's first one stand below the picture before.
    """
    firsts = [1]
    for steps in belong[1:]:
        firsts.append(max(firsts[-1], min(steps, default=firsts[-1])))
    ends = (*firsts[1:], count + 1)
    return tuple(tuple(range(first, end)) for first, end in zip(firsts, ends, strict=True))
