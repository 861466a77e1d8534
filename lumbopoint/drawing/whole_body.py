"""The whole body of one view as a small SVG picture, to lie under the traces of a figure."""

from collections.abc import Callable, Mapping
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from lumbopoint.drawing.paths import short
from lumbopoint.drawing.skin_look import DEFAULT_LOOK, LOOKS, SkinColours, Tone
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build, Cue, Places, SkinShape
from lumbopoint.geometry.splines import bezier_segments
from lumbopoint.model import VIEWS, View

__all__ = ["Tone", "whole_body_box", "whole_body_svg", "whole_body_svgs"]

#: Box of each view in cm as plotted: (xmin, xmax, ymin, ymax). The front is plotted at (-x, y).
BOXES: Mapping[View, tuple[float, float, float, float]] = {
    "posterior": (-32.0, 32.0, -106.0, 71.0),
    "anterior": (-32.0, 32.0, -106.0, 71.0),
    "lateral": (-11.0, 25.0, -106.0, 71.0),
}
#: Strength along a line at shares of its way.
FADES: Mapping[str, tuple[tuple[float, float], ...]] = {
    "fading": ((0, 0.85), (0.4, 0.5), (1, 0)),
    "soft": ((0, 0), (0.3, 0.5), (0.7, 0.5), (1, 0)),
}
#: Strength of the shaded rim and of blurred cues.
RIM, SHADE, LIGHT = 0.7, 0.55, 0.45
#: Nominal size of the picture, for programs that turn it into pixels before they scale it.
PX_PER_CM = 10


def whole_body_box(view: View) -> tuple[float, float, float, float]:
    """What the picture of a view covers, as plotted: (xmin, xmax, ymin, ymax) in cm, y up."""
    return BOXES[view]


def whole_body_svg(
    body: BodyMap, view: View, tone: Tone = "light", *, look: str = DEFAULT_LOOK, build: Build = DEFAULT_BUILD
) -> str:
    """The body of one view as an SVG text without words, at most 12 kB.

    ``tone``: of the page; ``look``: id of the skin tone. KeyError for an unknown look or build.
    Its viewBox is ``whole_body_box(view)`` in cm with y turned down; colours are plain, so that it works
    as an image where style sheets do not reach.
    """
    skin, colours = body.skin_shape(view, build), LOOKS[look].on(tone)
    x0, x1, y0, y1 = whole_body_box(view)
    width, height = x1 - x0, y1 - y0
    size = f'width="{width * PX_PER_CM:g}" height="{height * PX_PER_CM:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{x0:g} {-y1:g} {width:g} {height:g}">'
        f"{_defs(skin, colours)}{_body(colours)}{_cues(skin, colours)}{_edge(colours)}</svg>"
    )


def whole_body_svgs(body: BodyMap) -> dict[str, str]:
    """All pictures by file name: ``posterior.svg``, ``posterior-dark.svg``, and so on."""
    tones: tuple[Tone, ...] = get_args(Tone)
    return {
        f"{view}.svg" if tone == "light" else f"{view}-{tone}.svg": whole_body_svg(body, view, tone)
        for view in VIEWS
        for tone in tones
    }


def _defs(skin: SkinShape, colours: SkinColours) -> str:
    outline = _closed_path(skin.pieces, skin.view)
    x0, x1, y0, y1 = whole_body_box(skin.view)
    box = f'x="{x0:g}" y="{-y1:g}" width="{x1 - x0:g}" height="{y1 - y0:g}"'
    return (
        f'<defs><path id="s" d="{outline}"/><clipPath id="c"><use href="#s"/></clipPath>'
        f"{_blur('b', 1.5, box)}{_blur('m', 0.9, box)}{_blur('l', 1.3, box)}{_fades(colours)}</defs>"
    )


def _fades(colours: SkinColours) -> str:
    return "".join(
        f'<linearGradient id="{style}" gradientUnits="userSpaceOnUse">'
        + "".join(
            f'<stop offset="{at:g}" stop-color="{colours.line}" stop-opacity="{strength:g}"/>'
            for at, strength in stops
        )
        + "</linearGradient>"
        for style, stops in FADES.items()
    )


def _blur(name: str, spread_cm: float, box: str) -> str:
    return (
        f'<filter id="{name}" filterUnits="userSpaceOnUse" {box}>'
        f'<feGaussianBlur stdDeviation="{spread_cm}"/></filter>'
    )


def _body(colours: SkinColours) -> str:
    """The skin, darker towards its edge so that it looks round."""
    return (
        f'<use href="#s" fill="{colours.skin}"/><g clip-path="url(#c)" fill="none">'
        f'<use href="#s" stroke="{colours.shade}" stroke-width="3.2" stroke-opacity="{RIM:g}" '
        'filter="url(#b)"/></g>'
    )


def _edge(colours: SkinColours) -> str:
    return f'<use href="#s" fill="none" stroke="{colours.line}" stroke-width=".2" stroke-linejoin="round"/>'


def _cues(skin: SkinShape, colours: SkinColours) -> str:
    """Shades, then highlights, then lines; each group is blurred or stroked as a whole."""
    shades = _group(skin, _blurred, ("shade",))
    lights = _group(skin, _blurred, ("light",))
    lines = _group(skin, _line, ("fine", "fading", "soft"))
    return (
        '<g clip-path="url(#c)" fill="none" stroke-linecap="round">'
        f'<g filter="url(#m)" color="{colours.shade}" opacity="{SHADE}">{shades}</g>'
        f'<g filter="url(#l)" color="{colours.glow}" opacity="{LIGHT}">{lights}</g>'
        f'<g stroke-width=".17" color="{colours.line}">{lines}</g></g>'
    )


def _group(skin: SkinShape, drawn: Callable[[Cue, View], str], styles: tuple[str, ...]) -> str:
    """Cues of some styles; those of both halves are written once and shown twice."""
    cues = [cue for cue in skin.cues if cue.style in styles]
    once = "".join(drawn(cue, skin.view) for cue in cues if not cue.is_mirrored)
    half = "".join(drawn(cue, skin.view) for cue in cues if cue.is_mirrored)
    name = f"h{styles[0]}"
    twice = f'<g id="{name}">{half}</g><use href="#{name}" transform="scale(-1 1)"/>' if half else ""
    return once + twice


def _line(cue: Cue, view: View) -> str:
    path = _open_path(cue.points, view)
    if cue.style == "fine":
        return f'<path d="{path}" stroke="currentColor" stroke-opacity=".8"/>'
    return f'{_fade(cue, view)}<path d="{path}" stroke="url(#{cue.id})"/>'


def _blurred(cue: Cue, view: View) -> str:
    if cue.is_closed:
        return f'<path d="{_closed_path((cue.points,), view)}" fill="currentColor"/>'
    return f'<path d="{_open_path(cue.points, view)}" stroke="currentColor" stroke-width="1.8"/>'


def _fade(cue: Cue, view: View) -> str:
    """A colour that fades from the first point of a line to its last, or towards both."""
    (x1, y1), (x2, y2) = _screen(np.array([cue.points[0], cue.points[-1]]), view)
    ends = f'x1="{short(x1)}" y1="{short(y1)}" x2="{short(x2)}" y2="{short(y2)}"'
    return f'<linearGradient id="{cue.id}" href="#{cue.style}" {ends}/>'


def _open_path(points: Places, view: View) -> str:
    segments = _screen(bezier_segments(points, False), view)
    return f"M{_pair(segments[0, 0])}{_curves(segments)}"


def _closed_path(pieces: tuple[Places, ...], view: View) -> str:
    """A closed edge; a single piece is smooth all round, several meet at corners."""
    segments = np.vstack([bezier_segments(piece, len(pieces) == 1) for piece in pieces])
    turned = _screen(segments, view)
    return f"M{_pair(turned[0, 0])}{_curves(turned)}z"


def _screen(points: NDArray[np.float64], view: View) -> NDArray[np.float64]:
    """Body coordinates in the picture: y down, and the front seen from the front."""
    turn = (-1.0, -1.0) if view == "anterior" else (1.0, -1.0)
    return np.asarray(points * np.array(turn))


def _curves(segments: NDArray[np.float64]) -> str:
    """Bezier commands relative to the rounded end of the one before, so that nothing adds up."""
    rounded = np.round(segments, 2)
    steps = rounded[:, 1:] - rounded[:, :1]
    return "c" + " ".join(_pair(place) for step in steps for place in step)


def _pair(place: NDArray[np.float64]) -> str:
    return f"{short(place[0])},{short(place[1])}"
