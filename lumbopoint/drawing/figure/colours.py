"""Colours of the pictures of stretches: CSS variables with a fallback, so that a page sets skin tone and
darkness."""

from lumbopoint.drawing.palette import SKIN
from lumbopoint.drawing.skin_look import Tone, skin_variables

#: Shade over everything; muscle red is that of the atlas, and never without fibre lines.
SHADE = "#4a2a1a"
_LIGHT = {
    "figure-line": "#6d4731",
    "shirt": "#f6f3ec",
    "shorts": "#7f8c9f",
    "sock": "#fdfbf7",
    "hair": "#5b4033",
    "ink": "#4b2f22",
    "mat": "#cfe0d6",
    "floor": "#f1ebe0",
    "wood": "#dfc9a6",
    "wall": "#ebe5da",
    "bed": "#e6e3ee",
    "pillow": "#dde5f0",
    "towel": "#f0dcc4",
    "ball": "#b9cbd6",
    "strap": "#49566a",
    "edge": "#8d7a68",
    "muscle": "#b4463c",
    "fibre": "#6f2f31",
    "arrow": "#0f6b62",
    "paper": "#fffdfa",
}
_DARK = {
    **_LIGHT,
    "figure-line": "#40291d",
    "shirt": "#d9d6cf",
    "shorts": "#76859b",
    "sock": "#e2dfd8",
    "hair": "#7a5b4a",
    "mat": "#4b6158",
    "floor": "#2b2d33",
    "wood": "#a58b66",
    "wall": "#5d5a55",
    "bed": "#6d6a7a",
    "pillow": "#8791a3",
    "towel": "#a8927a",
    "edge": "#c2b5a6",
    "arrow": "#5fd0c0",
    "paper": "#14161b",
    "strap": "#aab6c8",
}
#: On deep skin the line is darker, or on a dark page a rim; the muscle is lighter than the skin.
_DEEP = {
    "muscle": "#d9705f",
    "fibre": "#ffd9cf",
    "hair": "#2f211a",
    "ink": "#140b07",
    "figure-line": "#2a1910",
}
_DEEP_DARK = {**_DEEP, "hair": "#4a382e", "figure-line": "#c4a48d"}
_DEEP_LOOKS = ("tone-5", "tone-6")

COLOURS = {name.removeprefix("figure-"): f"var(--mm-{name}, {value})" for name, value in _LIGHT.items()} | {
    "skin": SKIN
}


def figure_variables(look: str, tone: Tone) -> dict[str, str]:
    """The CSS variables of inline pictures of stretches for a look on a light or dark page. KeyError if
    unknown."""
    names = _LIGHT if tone == "light" else _DARK
    deep = (_DEEP if tone == "light" else _DEEP_DARK) if look in _DEEP_LOOKS else {}
    return skin_variables(look, tone) | {f"--mm-{name}": value for name, value in {**names, **deep}.items()}
