"""The landmark layer: small rings where therapists palpate, each with a short name that nothing covers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from itertools import product
from types import MappingProxyType

from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from lumbopoint.drawing.paths import short
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.landmarks import Landmark
from lumbopoint.model import View

ViewBox = tuple[float, float, float, float]
Place = tuple[float, float]

INK = "var(--mm-mark, #1f2430)"
HALO = "var(--mm-mark-halo, #fffaf3)"
#: Height of the text in cm in the close-up and in the whole window; all other sizes are shares of it.
TEXT_CM, WHOLE_TEXT_CM = 0.85, 2.3
#: Diameters of the halo, the ring, its opening and the dot in it.
RINGS = ((0.96, HALO), (0.74, INK), (0.5, HALO), (0.26, INK))
HALO_WIDTH, LEADER_WIDTH = 0.26, 0.09
#: Free space beside a name; over and under it there is none, so that names of neighbours may form a column.
GAP = 0.15
#: Half the height of a name with its halo, and how far letters such as p reach below its middle line.
HALF, TAIL = 0.5, 0.72
#: The side view names what lies behind this line (z in cm) backwards, the rest forwards.
BACK_CM = 2.0
#: Widths of bold letters as shares of the text's height in the widest common sans-serif fonts.
LETTERS = {**dict.fromkeys(" ijl.I", 0.39), **dict.fromkeys("tfr", 0.5), **dict.fromkeys("mwMW", 1.06)}
USUAL = 0.74
#: Distances between a mark and its name, and slants (rise for each step sideways), in the order of trying.
DISTANCES = (0.72, 1.5, 2.3, 3.2, 4.2, 5.4, 6.8, 8.4, 10.5, 13.0)
LONGEST_CM = 8.0
RISES = (0.0, 0.5, -0.5, 1.0, -1.0, 1.7, -1.7, 2.6, -2.6)


@dataclass(frozen=True)
class Label:
    """A name beside a mark, in cm on the screen, y downwards: ``at`` is the near end of its middle line."""

    text: str
    mark: Place
    at: Place
    is_leftward: bool
    size_cm: float

    @property
    def area(self) -> Polygon:
        """What the text covers at most, with its halo."""
        x, y = self.at
        start = x - text_width(self.text, self.size_cm) if self.is_leftward else x
        below = TAIL if set(self.text) & set("gjpqy,") else HALF
        end = start + text_width(self.text, self.size_cm)
        return box(start, y - HALF * self.size_cm, end, y + below * self.size_cm)

    @property
    def leader(self) -> LineString | None:
        """The line from the mark to a name that does not stand right beside it."""
        (x0, y0), (x1, y1) = self.mark, self.at
        way = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        if way <= DISTANCES[0] * self.size_cm + 1e-6:
            return None
        start, end = 0.48 * self.size_cm / way, 1 - 0.14 * self.size_cm / way
        dx, dy = x1 - x0, y1 - y0
        return LineString([(x0 + start * dx, y0 + start * dy), (x0 + end * dx, y0 + end * dy)])


@dataclass
class _Sheet:
    """What is taken already on the screen."""

    frame: Polygon
    marks: list[Polygon]
    labels: list[Label] = field(default_factory=list)

    def has_room(self, label: Label) -> bool:
        """Whether a label lies in the view and neither it nor its leader meets anything."""
        x0, y0, x1, y1 = label.area.bounds
        area, leader = box(x0 - GAP * label.size_cm, y0, x1 + GAP * label.size_cm, y1), label.leader
        if not self.frame.contains(area):
            return False
        own: list[BaseGeometry] = [area] if leader is None else [area, leader]
        taken: list[BaseGeometry] = [other.area for other in self.labels]
        taken += [line for other in self.labels if (line := other.leader) is not None]
        taken += [mark for mark in self.marks if not mark.contains(Point(label.mark))]
        covers_a_mark = any(mark.intersects(label.area) for mark in self.marks)
        return not covers_a_mark and not any(mine.intersects(other) for mine in own for other in taken)


def landmark_marks(
    body: BodyMap,
    view: View,
    window_box: ViewBox,
    *,
    names: Mapping[str, str] = MappingProxyType({}),
    is_mirrored: bool = False,
    size_cm: float = TEXT_CM,
) -> str:
    """The palpated landmarks of a view as a group of rings and names, at most 6 kB.

    ``window_box``: the view box as drawn, x, y, width and height in cm, y downwards; ``is_mirrored``: the
    side view of the left, whose names still read from left to right; ``size_cm``: height of the text;
    ``names``: short names by the ids of landmarks, in place of those of the atlas.
    """
    labels = placed_labels(body, view, window_box, names=names, is_mirrored=is_mirrored, size_cm=size_cm)
    if not labels:
        return ""
    named = {label.text for label in labels}
    shown = _shown(_called(body.landmarks, names), view, window_box, is_mirrored)
    rings = _rings([place for mark, places in shown if mark.short in named for place in places], size_cm)
    written = _names(labels, size_cm)
    return f'<g class="mm-landmarks" pointer-events="none" aria-hidden="true">{rings}{written}</g>'


def placed_labels(
    body: BodyMap,
    view: View,
    window_box: ViewBox,
    *,
    names: Mapping[str, str] = MappingProxyType({}),
    is_mirrored: bool = False,
    size_cm: float = TEXT_CM,
) -> tuple[Label, ...]:
    """The names of all marks for which there is room, one for each landmark.

    The spine has its names in one column where they fit; of pairs the right and the left mark is named in
    turn.
    """
    shown = _shown(_called(body.landmarks, names), view, window_box, is_mirrored)
    x, y, width, height = window_box
    marks = [Point(place).buffer(RINGS[0][0] / 2 * size_cm) for _, places in shown for place in places]
    sheet = _Sheet(box(x, y, x + width, y + height), marks)
    middle = [(mark, places) for mark, places in shown if mark.is_midline]
    pairs = [(mark, places) for mark, places in shown if not mark.is_midline]
    for turn, (mark, places) in enumerate([*middle, *pairs]):
        ordered = places if turn % 2 == 0 else places[::-1]
        tries = _tries(mark.short, ordered, _middle(view, is_mirrored), size_cm)
        label = next((label for label in tries if sheet.has_room(label)), None)
        if label is not None:
            sheet.labels.append(label)
    return tuple(sheet.labels)


def text_width(text: str, size_cm: float) -> float:
    """The greatest width of a text in cm."""
    return (sum(LETTERS.get(letter, USUAL) for letter in text) + HALO_WIDTH) * size_cm


def _called(landmarks: Iterable[Landmark], names: Mapping[str, str]) -> Iterator[Landmark]:
    """The landmarks with other short names, for those that have one."""
    return (replace(mark, short=names.get(mark.id, mark.short)) for mark in landmarks)


def _shown(
    landmarks: Iterable[Landmark], view: View, window_box: ViewBox, is_mirrored: bool
) -> list[tuple[Landmark, tuple[Place, ...]]]:
    """The palpated landmarks in the view from top to bottom, with their places on the screen."""
    x, y, width, height = window_box
    frame = box(x, y, x + width, y + height).buffer(-0.5)
    found = []
    for mark in landmarks:
        if mark.is_palpated and view in mark.positions:
            places = [at for at in _places(mark, view, is_mirrored) if frame.contains(Point(at))]
            found += [(mark, tuple(places))] if places else []
    return sorted(found, key=lambda item: item[1][0][1])


def _places(mark: Landmark, view: View, is_mirrored: bool) -> tuple[Place, ...]:
    """Where a landmark lies on the screen, the patient's right first; the front is seen from the front."""
    x, y = mark.positions[view]
    flips = view == "anterior" or is_mirrored
    at = (-x if flips else x, -y)
    return (at,) if mark.is_midline or view == "lateral" else (at, (-at[0], at[1]))


def _tries(text: str, places: Sequence[Place], middle: float, size_cm: float) -> Iterator[Label]:
    """All places for a name, the best first: near before far, level before slanting."""
    near = [distance for distance in DISTANCES if distance * size_cm <= LONGEST_CM]
    for distance, rise, place in product(near, RISES, places):
        for is_leftward in (place[0] < middle, place[0] >= middle):
            reach = distance * size_cm / (1 + rise**2) ** 0.5
            at = (place[0] + (-reach if is_leftward else reach), place[1] - rise * reach)
            yield Label(text, place, at, is_leftward, size_cm)


def _middle(view: View, is_mirrored: bool) -> float:
    """The line on the screen, x in cm, away from which names are written first."""
    if view == "lateral":
        return -BACK_CM if is_mirrored else BACK_CM
    return 0.0


def _rings(places: Sequence[Place], size_cm: float) -> str:
    """All marks as round dots of one path, one over another from large to small."""
    dots = "".join(f"M{short(x)} {short(y)}h0" for x, y in places)
    return (
        '<g fill="none" stroke-linecap="round">'
        + "".join(
            f'<path d="{dots}" stroke="{colour}" stroke-width="{short(width * size_cm)}"/>'
            for width, colour in RINGS
        )
        + "</g>"
    )


def _names(labels: Sequence[Label], size_cm: float) -> str:
    leaders = "".join(
        "M" + "L".join(f"{short(x)} {short(y)}" for x, y in label.leader.coords)
        for label in labels
        if label.leader is not None
    )
    lines = "".join(
        f'<path d="{leaders}" stroke="{colour}" stroke-width="{short(width * size_cm)}"/>'
        for colour, width in ((HALO, 3 * LEADER_WIDTH), (INK, LEADER_WIDTH))
    )
    look = (
        f'font-family="Source Sans,Arial,sans-serif" font-size="{short(size_cm)}" font-weight="600" '
        f'fill="{INK}" stroke="{HALO}" stroke-width="{short(HALO_WIDTH * size_cm)}" '
        'stroke-linejoin="round" paint-order="stroke"'
    )
    texts = "".join(_text(label) for label in labels)
    return (lines if leaders else "") + f"<g {look}>{texts}</g>"


def _text(label: Label) -> str:
    x, y = label.at
    inset = HALO_WIDTH / 2 * label.size_cm
    at = f'x="{short(x - inset if label.is_leftward else x + inset)}" y="{short(y + 0.35 * label.size_cm)}"'
    anchor = ' text-anchor="end"' if label.is_leftward else ""
    return f"<text {at}{anchor}>{escape(label.text)}</text>"
