"""Which stretches fit somebody: by muscle, by position, and without what they cannot or should not do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from lumbopoint.model import CautionFlag, Library, Muscle, Stretch, StretchPosition, TriggerPoint

PositionGroup = Literal["lying", "sitting", "standing", "kneeling"]
Without = Literal["kneeling", "lying-on-front", "overhead", "hip-replacement", "pregnancy"]
GROUPS: tuple[PositionGroup, ...] = get_args(PositionGroup)
WITHOUT: tuple[Without, ...] = get_args(Without)
#: What somebody may have that a stretch can carry a caution for.
CAUTIONS: Mapping[Without, CautionFlag] = {"hip-replacement": "hip-replacement", "pregnancy": "pregnancy"}
_GROUP_OF: Mapping[StretchPosition, PositionGroup] = {
    "lying-on-back": "lying",
    "lying-on-front": "lying",
    "lying-on-side": "lying",
    "sitting": "sitting",
    "standing": "standing",
    "kneeling": "kneeling",
    "on-all-fours": "kneeling",
}


@dataclass(frozen=True)
class StretchFilter:
    """What is asked for; an empty choice asks for all."""

    muscle_id: str = ""
    groups: tuple[PositionGroup, ...] = ()
    without: tuple[Without, ...] = ()


@dataclass(frozen=True)
class Use:
    """A muscle with those of its points that use a stretch."""

    muscle: Muscle
    points: tuple[TriggerPoint, ...]


def group(stretch: Stretch) -> PositionGroup:
    """How the body is held, roughly."""
    return _GROUP_OF[stretch.position]


def asks_for(stretch: Stretch) -> frozenset[Without]:
    """What somebody may have to do without that a stretch asks for or carries a caution for.

    The caution of a stretch says more than this: without one, nothing says that it is right for somebody.
    """
    flags = {caution.flag for caution in stretch.cautions}
    found: set[Without] = {one for one, flag in CAUTIONS.items() if flag in flags}
    if group(stretch) == "kneeling":
        found.add("kneeling")
    if stretch.position == "lying-on-front":
        found.add("lying-on-front")
    if "arms-overhead" in stretch.movements:
        found.add("overhead")
    return frozenset(found)


def uses(library: Library, stretch_id: str) -> tuple[Use, ...]:
    """The muscles for which a stretch is used, each with its points, in the order of the library."""
    found = ((muscle, _points(muscle, stretch_id)) for muscle in library.muscles)
    return tuple(Use(muscle, points) for muscle, points in found if points)


def stretched_muscles(library: Library) -> tuple[Muscle, ...]:
    """The muscles for which any stretch is used, by name."""
    found = (muscle for muscle in library.muscles if any(point.stretches for point in muscle.points))
    return tuple(sorted(found, key=lambda muscle: muscle.name))


def fitting(library: Library, asked: StretchFilter) -> tuple[Stretch, ...]:
    """The stretches that fit all of what is asked, those that most points use first."""
    found = (one for one in library.stretches if _fits(library, one, asked))
    return tuple(sorted(found, key=lambda one: (-_use_count(library, one.id), one.name)))


def instead(library: Library, stretch: Stretch, without: tuple[Without, ...] = ()) -> tuple[Stretch, ...]:
    """Other stretches for the same muscles, those that share most muscles first."""
    own = _muscle_ids(library, stretch.id)
    shared = {
        one.id: len(own & _muscle_ids(library, one.id))
        for one in fitting(library, StretchFilter(without=without))
        if one.id != stretch.id
    }
    ranked = sorted((one_id for one_id, count in shared.items() if count), key=lambda one_id: -shared[one_id])
    return tuple(one for one_id in ranked if (one := library.stretch(one_id)))


def _fits(library: Library, stretch: Stretch, asked: StretchFilter) -> bool:
    return (
        (not asked.muscle_id or asked.muscle_id in _muscle_ids(library, stretch.id))
        and group(stretch) in (asked.groups or GROUPS)
        and asks_for(stretch).isdisjoint(asked.without)
    )


def _points(muscle: Muscle, stretch_id: str) -> tuple[TriggerPoint, ...]:
    return tuple(
        point for point in muscle.points if any(use.stretch == stretch_id for use in point.stretches)
    )


def _muscle_ids(library: Library, stretch_id: str) -> frozenset[str]:
    return frozenset(use.muscle.id for use in uses(library, stretch_id))


def _use_count(library: Library, stretch_id: str) -> int:
    return sum(len(use.points) for use in uses(library, stretch_id))
