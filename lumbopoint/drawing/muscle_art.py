"""One muscle of the right side as SVG: tendon, belly, strands, hairlines, roundness and edge."""

import zlib
from collections.abc import Iterable
from typing import Literal

import numpy as np
from shapely.affinity import translate

from lumbopoint.drawing import fibres, palette
from lumbopoint.drawing.fibres import Bundle
from lumbopoint.drawing.paths import Pen, area_data, grid_group, path
from lumbopoint.drawing.windows import Canvas
from lumbopoint.geometry.muscles import MuscleShape, Sheet

Detail = Literal["full", "calm", "faint"]
Ramp = tuple[str, ...]

#: Muscles of at most this diagonal (cm) are rounded as a whole; longer ones only fibre by fibre.
COMPACT_CM = 32.0
LEVELS = len(palette.FLESH)
#: Width (cm), strength and inset (share of the length) of the soft shadow beside a muscle.
SHADOWS = ((0.9, 0.06, 0.14), (0.5, 0.08, 0.07), (0.22, 0.14, 0.0))
SIDE_LINE_CM = 0.05
LINE_LOOKS = {
    "belly": ((palette.FLESH[0], 0.4), (palette.FLESH[7], 0.55)),
    "calm": ((palette.CONTEXT[0], 0.5), (palette.CONTEXT[7], 0.7)),
    "tendon": ((palette.TENDON_SHADE, 0.8), (palette.TENDON_LIGHT, 0.9)),
    "fascia": ((palette.FASCIA_SHADE, 0.5), (palette.FASCIA_LIGHT, 0.6)),
}


def muscle_art(muscle: MuscleShape, detail: Detail, canvas: Canvas, prefix: str) -> str:
    """The markup of the right half as far as the canvas reaches; ids begin with the prefix.

    ``full`` for a muscle that can be chosen, ``calm`` for a neighbour, ``faint`` for a lower layer.
    """
    rng = np.random.default_rng(zlib.crc32(muscle.id.encode()))
    outline = area_data(muscle.outline.intersection(canvas.area), 0.02 * canvas.tolerance)
    if muscle.material == "fascia":
        return fascia_art(canvas, muscle, prefix)
    if detail == "full":
        return _full(canvas, muscle, outline, rng, prefix)
    ramp = palette.CONTEXT if muscle.material == "context" else palette.FLESH
    art = _calm_sheet if detail == "calm" else _faint_sheet
    sheets = grid_group("".join(art(canvas, sheet, rng, ramp) for sheet in muscle.sheets), canvas.grid)
    return path(outline, fill=palette.TENDON) + sheets


def _full(canvas: Canvas, muscle: MuscleShape, outline: str, rng: np.random.Generator, prefix: str) -> str:
    name = f"{prefix}o-{muscle.id}"
    shape = f'<defs><path id="{name}" d="{outline}"/></defs>'
    shadow = grid_group("".join(_shadow(canvas, sheet) for sheet in muscle.sheets), canvas.grid)
    base = _use(name, f'fill="{palette.TENDON}"')
    density = canvas.density * len(muscle.sheets) ** -0.2
    full = (_full_sheet(canvas, sheet, density, rng, palette.FLESH) for sheet in muscle.sheets)
    sheets = grid_group("".join(full), canvas.grid)
    x0, y0, x1, y1 = muscle.outline.bounds
    is_compact = np.hypot(x1 - x0, y1 - y0) < COMPACT_CM
    form = _use(name, f'fill="url(#{prefix}form)"') if is_compact else ""
    return shape + shadow + base + sheets + form


def _use(name: str, look: str) -> str:
    return f'<use href="#{name}" {look}/>'


def _sides(canvas: Canvas, sheet: Sheet, inset: float = 0.0) -> str:
    """Path data of both long edges of the belly, but for a share of its length at either end."""
    pen = Pen(canvas.grid)
    for across in (0.0, 1.0):
        s0, s1 = fibres.belly(sheet, across)
        off = inset * (s1 - s0)
        edge = _seen(canvas, sheet, Bundle(across, across, s0 + off, s1 - off, 0))
        if edge:
            pen.move(sheet.places(across, edge.s0)[0])
            fibres.side(pen, sheet, across, edge.s0, edge.s1)
    return pen.data


def _side_lines(canvas: Canvas, sheet: Sheet) -> str:
    """A fine dark line along both edges of the belly."""
    return path(
        _sides(canvas, sheet),
        fill="none",
        stroke=palette.MUSCLE_LINE,
        stroke_width=SIDE_LINE_CM * canvas.grid.per_cm,
        stroke_opacity=0.5,
    )


def _shadow(canvas: Canvas, sheet: Sheet) -> str:
    """A soft dark rim along the long edges, to be covered by the sheet itself."""
    return "".join(
        path(
            _sides(canvas, sheet, inset),
            fill="none",
            stroke=palette.SHADOW,
            stroke_width=width * canvas.grid.per_cm,
            stroke_opacity=strength,
            stroke_linecap="round",
        )
        for width, strength, inset in SHADOWS
    )


def _faint_sheet(canvas: Canvas, sheet: Sheet, rng: np.random.Generator, ramp: Ramp) -> str:
    """The fibres of a muscle of a lower layer."""
    width = sheet.width_cm * canvas.density
    ground = fibres.ground(sheet, max(3, round(width * 3)), rng)
    hairs = fibres.hairs(sheet, round(width * 1.5), rng)
    return _tones(canvas, sheet, ground, ramp, fibres.draw_broad) + _lines(
        canvas, sheet, hairs, "belly", 0.05
    )


def _calm_sheet(canvas: Canvas, sheet: Sheet, rng: np.random.Generator, ramp: Ramp) -> str:
    """The fibres of a neighbour."""
    count = max(4, round(sheet.width_cm * 2.2 * canvas.density))
    return "".join(
        (
            _one_tone(canvas, sheet, fibres.feathers(sheet, count, 0.9, rng), ramp[6], 0.6),
            _tones(canvas, sheet, fibres.ground(sheet, count, rng), ramp, fibres.draw_broad),
            _edge_shade(canvas, sheet),
            _tones(canvas, sheet, fibres.strands(sheet, count, rng), ramp, fibres.draw_slender, 0.6),
            _lines(canvas, sheet, fibres.hairs(sheet, count, rng), "calm", 0.05),
        )
    )


def _full_sheet(canvas: Canvas, sheet: Sheet, density: float, rng: np.random.Generator, ramp: Ramp) -> str:
    width, longer = sheet.width_cm, max(1.0, sheet.length_cm / 12)
    broad = sheet.fibres or max(4, round(width * 2.8 * density))
    many = width * longer * density
    return "".join(
        (
            _lines(
                canvas, sheet, fibres.tendon_hairs(sheet, round(width * 3.6 * density), rng), "tendon", 0.05
            ),
            _one_tone(canvas, sheet, fibres.feathers(sheet, broad, 0.95, rng), ramp[7], 0.55),
            _one_tone(canvas, sheet, fibres.feathers(sheet, broad, 0.6, rng), ramp[5], 0.5),
            _tones(canvas, sheet, fibres.ground(sheet, broad, rng), ramp, fibres.draw_broad),
            _edge_shade(canvas, sheet),
            _one_tone(canvas, sheet, fibres.furrows(sheet, max(3, round(width * 1.3)), rng), ramp[0], 0.42),
            _tones(
                canvas, sheet, fibres.strands(sheet, round(many * 2.5), rng), ramp, fibres.draw_slender, 0.7
            ),
            _lines(canvas, sheet, fibres.hairs(sheet, round(many * 3.8), rng), "belly", 0.045),
            _side_lines(canvas, sheet),
        )
    )


def _one_tone(canvas: Canvas, sheet: Sheet, bundles: Iterable[Bundle], colour: str, opacity: float) -> str:
    pen = Pen(canvas.grid)
    for bundle in _all_seen(canvas, sheet, bundles):
        fibres.draw_slender(pen, sheet, bundle)
    return path(pen.data, fill=colour, fill_opacity=opacity)


def _tones(
    canvas: Canvas,
    sheet: Sheet,
    bundles: Iterable[Bundle],
    ramp: Ramp,
    draw: fibres.Draw,
    opacity: float = 1.0,
) -> str:
    pens = [Pen(canvas.grid) for _ in range(LEVELS)]
    for bundle in _all_seen(canvas, sheet, bundles):
        draw(pens[int(np.clip(bundle.tone, 0, 0.999) * LEVELS)], sheet, bundle)
    clear: dict[str, str | float] = {} if opacity == 1 else {"fill_opacity": opacity}
    return "".join(path(pen.data, fill=ramp[level], **clear) for level, pen in enumerate(pens))


def _seen(canvas: Canvas, sheet: Sheet, bundle: Bundle) -> Bundle | None:
    return fibres.within(sheet, bundle, canvas.bounds)


def _all_seen(canvas: Canvas, sheet: Sheet, bundles: Iterable[Bundle]) -> Iterable[Bundle]:
    return (seen for bundle in bundles if (seen := _seen(canvas, sheet, bundle)) is not None)


def _lines(canvas: Canvas, sheet: Sheet, bundles: Iterable[Bundle], kind: str, width_cm: float) -> str:
    dark, light = Pen(canvas.grid), Pen(canvas.grid)
    for bundle in _all_seen(canvas, sheet, bundles):
        fibres.draw_line(light if bundle.tone > 0.5 else dark, sheet, bundle)
    width = width_cm * canvas.grid.per_cm
    return "".join(
        path(pen.data, fill="none", stroke=colour, stroke_opacity=strength, stroke_width=width)
        for pen, (colour, strength) in zip((dark, light), LINE_LOOKS[kind], strict=True)
    )


#: Depth (cm) and greatest share across of the shade along both edges.
EDGE_SHADE = ((0.8, 0.12), (0.35, 0.055))


def _edge_shade(canvas: Canvas, sheet: Sheet) -> str:
    """Shade along both long edges of the belly: it turns away there."""
    pen, width = Pen(canvas.grid), sheet.width_cm
    for depth, most in EDGE_SHADE:
        share = min(most, depth / width)
        for t0, t1 in ((0.0, share), (1 - share, 1.0)):
            shade = _seen(canvas, sheet, Bundle(t0, t1, *fibres.belly(sheet, (t0 + t1) / 2), 0))
            if shade:
                fibres.draw_broad(pen, sheet, shade)
    return path(pen.data, fill=palette.SHADOW, fill_opacity=0.15)


def fascia_art(canvas: Canvas, muscle: MuscleShape, prefix: str) -> str:
    """A pale sheet through which the muscles below shimmer, with fine fibres."""
    rng = np.random.default_rng(zlib.crc32(muscle.id.encode()))
    area = path(_fascia_data(canvas, muscle, rng), fill=f"url(#{prefix}fascia)")
    lines = []
    for sheet in muscle.sheets:
        count = sheet.fibres or round(sheet.width_cm * 3.5 * canvas.density)
        lines.append(_lines(canvas, sheet, _whole_lines(count, rng), "fascia", 0.04))
    return area + grid_group("".join(lines), canvas.grid)


def _fascia_data(canvas: Canvas, muscle: MuscleShape, rng: np.random.Generator) -> str:
    """The area of a fascia; with its ``fibres`` counted it ends in as many uneven points."""
    pen, counted = Pen(), [sheet for sheet in muscle.sheets if sheet.fibres]
    for sheet in counted:
        for bundle in fibres.ground(sheet, sheet.fibres or 0, rng):
            fibres.draw_broad(pen, sheet, bundle)
    if counted:
        return pen.data
    wide = muscle.outline.union(translate(muscle.outline, -0.12)).intersection(canvas.area)
    return area_data(wide, 0.02 * canvas.tolerance)


def _whole_lines(count: int, rng: np.random.Generator) -> Iterable[Bundle]:
    for i in range(count):
        across = (i + rng.uniform(0, 1)) / count
        start, end = rng.uniform(0, 0.1), rng.uniform(0.85, 1.0)
        yield Bundle(across, across, start, end, float(rng.random() < 0.5))
