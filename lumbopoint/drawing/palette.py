"""Colours of the drawn body; those a page may change are CSS variables with a fallback."""

import re

#: Muscle from deep shade to highlight.
FLESH = ("#6f2f31", "#863d3c", "#9b4c48", "#ad5b54", "#bd6c62", "#cb8174", "#d99a8b", "#e6b6a6")
#: Neighbours that are only drawn: the same, calmer.
CONTEXT = ("#a5746a", "#b38277", "#bf9083", "#c99c8f", "#d3a99b", "#dcb6a9", "#e5c4b7", "#eed4c8")
TENDON, TENDON_SHADE, TENDON_LIGHT = "#efdcc6", "#c9ab8c", "#fbf2e4"
FASCIA, FASCIA_SHADE, FASCIA_LIGHT = "#f3e8d8", "#cdb697", "#fffaf1"
SHADOW = "#3b1a16"

#: Bone from edge to middle, by nearness.
BONE = {
    "near": ("#d6c49f", "#e4d6b6", "#efe4ca", "#f6eedb"),
    "mid": ("#cbb992", "#dacaa8", "#e6d9bb", "#eee4cb"),
    "far": ("#b8a580", "#c8b692", "#d4c4a2", "#dccfb0"),
    "disc": ("#b9b7a8", "#c6c5b8", "#cfcfc4", "#d6d6cd"),
}
BONE_LINE = "var(--mm-bone-line, #9d8760)"
MUSCLE_LINE = "var(--mm-line, #5a2422)"
SKIN = "var(--mm-skin, #f8e2d3)"
SKIN_SHADE = "var(--mm-skin-shade, #e3b79b)"
SKIN_LINE = "var(--mm-skin-line, #c59a7c)"

_MAY_CHANGE = (BONE_LINE, MUSCLE_LINE, SKIN, SKIN_SHADE, SKIN_LINE)
_VARIABLE = re.compile(r"var\(--mm-[a-z-]+, (#[0-9a-f]{3,6})\)")


def plain(svg: str) -> str:
    """The same drawing with the fallback colours in place of CSS variables, for files and printing."""
    return _VARIABLE.sub(r"\1", svg)


def changeable(svg: str) -> str:
    """The reverse of ``plain``: the drawing of a file, with CSS variables again."""
    for colour in _MAY_CHANGE:
        svg = svg.replace(plain(colour), colour)
    return svg
