"""Small areas and patterns for tests of the lookup: each test names only what it is about."""

from shapely import box

from lumbopoint.geometry.body_area import Aspect, BodyArea
from lumbopoint.geometry.body_map import Side
from lumbopoint.lookup.pain_drawing import Pain
from lumbopoint.lookup.patterns import Pattern, Patterns, patterns_of
from lumbopoint.model import Layer

EMPTY = BodyArea()


def square(left: float, low: float, size: float = 4.0, aspect: Aspect = "posterior") -> BodyArea:
    """A square, by default 4 by 4 cm on the back, by its lower left corner."""
    return BodyArea.of([(aspect, box(left, low, left + size, low + size))])


def pattern(
    point_id: str,
    essential: BodyArea,
    spillover: BodyArea = EMPTY,
    side: Side = "right",
    local: BodyArea = EMPTY,
    muscle: str = "",
    layer: Layer = "superficial",
) -> Pattern:
    """A point of a muscle of its own, unless the muscle is named."""
    muscle_id = muscle or f"muscle-of-{point_id}"
    return Pattern(point_id, muscle_id, side, essential, spillover, local, layer)


def these(*found: Pattern) -> Patterns:
    return patterns_of(found)


def drawn(area: BodyArea) -> Pain:
    return Pain(area, "usual")
