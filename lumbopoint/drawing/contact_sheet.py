"""The contact sheet: the referral of every point on the whole body, all on one sheet to be looked at."""

import re
from collections.abc import Iterable
from html import escape

from lumbopoint.drawing.paths import area_data, short
from lumbopoint.drawing.skin_look import DEFAULT_LOOK, zone_colours
from lumbopoint.drawing.whole_body import whole_body_box, whole_body_svg
from lumbopoint.geometry.body_map import BodyMap, PlacedZone
from lumbopoint.geometry.texture import stipple
from lumbopoint.model import VIEWS, Library, TriggerPoint, View

COLUMNS = 8
#: Room (cm) between bodies, above a row of bodies for the name, and the height of a body.
GAP, TITLE, TALL = 4.0, 16.0, 177.0
ORDER: tuple[View, ...] = ("posterior", "lateral", "anterior")
DOT_SPACING_CM = 3.0
_SIZE = re.compile(r'<svg xmlns="[^"]+" width="[^"]+" height="[^"]+" viewBox="[^"]+">')


def contact_sheet(body: BodyMap, library: Library) -> str:
    """All points of the right side, back, side and front each, as one SVG text.

    The main area is solid, spillover dotted, the spot a cross. Lengths are cm of the body.
    """
    cells = [_cell(body, point) for point in library.points]
    width, height = _cell_width(), TALL + TITLE + GAP
    rows = -(-len(cells) // COLUMNS)
    placed = "".join(
        f'<g transform="translate({short(i % COLUMNS * width)} {short(i // COLUMNS * height)})">{cell}</g>'
        for i, cell in enumerate(cells)
    )
    box = f"0 0 {short(COLUMNS * width)} {short(rows * height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" font-family="sans-serif">'
        f'<rect width="100%" height="100%" fill="#fffdfa"/><defs>{_bodies(body)}</defs>{placed}</svg>\n'
    )


def _cell_width() -> float:
    return sum(x1 - x0 for x0, x1, _, _ in map(whole_body_box, VIEWS)) + 4 * GAP


def _bodies(body: BodyMap) -> str:
    """Each body once; ids of a view get its name before them, because all stand in one document."""
    parts = []
    for view in VIEWS:
        svg = _SIZE.sub("", whole_body_svg(body, view)).removesuffix("</svg>")
        own = re.sub(r'(id="|href="#|url\(#)', rf"\g<1>{view}-", svg)
        parts.append(f'<g id="body-{view}">{own}</g>')
    return "".join(parts)


def _cell(body: BodyMap, point: TriggerPoint) -> str:
    zones = body.placed_zones(point.zones, "right")
    parts = [f'<text x="{GAP}" y="11" font-size="10" fill="#191c23">{escape(point.id)}</text>']
    left = GAP
    for view in ORDER:
        x0, x1, _, y1 = whole_body_box(view)
        turn = f"translate({short(left - x0)} {short(TITLE + y1)})"
        art = f'<use href="#body-{view}"/>{_marks(point, view, zones)}'
        parts.append(f'<g transform="{turn}">{art}</g>')
        left += x1 - x0 + GAP
    return "".join(parts)


def _marks(point: TriggerPoint, view: View, zones: Iterable[PlacedZone]) -> str:
    """What a view carries, y down; the front is seen mirrored."""
    colours = zone_colours(DEFAULT_LOOK)
    parts = []
    for zone in zones:
        if zone.view != view or (view == "lateral" and zone.side != "right"):
            continue
        area = area_data(zone.area, 0.1)
        if zone.kind == "essential":
            parts.append(f'<path d="{area}" fill="{colours.fill}" fill-opacity=".8"/>')
        else:
            parts.append(f'<path d="{area}" fill="{colours.fill}" fill-opacity=".12"/>{_dots(zone)}')
    if point.position.view == view:
        parts.append(_cross(point.position.x_cm, -point.position.y_cm))
    turn = ' transform="scale(-1 1)"' if view == "anterior" else ""
    return f"<g{turn}>{''.join(parts)}</g>"


def _dots(zone: PlacedZone) -> str:
    dots = "".join(f"M{short(x)} {short(-y)}h0" for x, y in stipple(zone.area, DOT_SPACING_CM))
    colour = zone_colours(DEFAULT_LOOK).dot
    return f'<path d="{dots}" stroke="{colour}" stroke-width="1.5" stroke-linecap="round"/>' if dots else ""


def _cross(x: float, y: float) -> str:
    cross = f'<path d="M{short(x - 1.5)} {short(y - 1.5)}l3 3m0-3l-3 3"'
    return f'{cross} stroke="#fff" stroke-width="1.8"/>{cross} stroke="#111" stroke-width=".9"/>'
