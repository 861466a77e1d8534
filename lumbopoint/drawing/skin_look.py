"""Looks of the skin: six human skin tones, each for a light and a dark page, and the red that shows on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Tone = Literal["light", "dark"]


@dataclass(frozen=True)
class SkinColours:
    """Colours of the drawn skin: where light falls on it, in shade, highlights, and the line around it."""

    skin: str
    shade: str
    glow: str
    line: str


@dataclass(frozen=True)
class ZoneColours:
    """The red of referral zones: ``fill`` of the main area, ``edge`` around it, ``dot`` of the stipple.

    Each differs from the skin by a contrast of at least 3 to 1 (WCAG 2.2, 1.4.11) where it is drawn solid.
    """

    fill: str
    edge: str
    dot: str


@dataclass(frozen=True)
class Look:
    """One skin tone on light and on dark pages, and the zones upon it."""

    id: str
    light: SkinColours
    dark: SkinColours
    zone: ZoneColours

    def on(self, tone: Tone) -> SkinColours:
        """The colours on a light or dark page: on a dark one pale skin is dimmed and deep skin rimmed."""
        return self.light if tone == "light" else self.dark


_ALL = (
    Look(
        "tone-1",
        SkinColours("#f8e2d3", "#e3b79b", "#fff6ee", "#a57a5e"),
        SkinColours("#dcbfac", "#b58b72", "#eed9ca", "#8f6a54"),
        ZoneColours(fill="#c4161c", edge="#a10d14", dot="#b81219"),
    ),
    Look(
        "tone-2",
        SkinColours("#edc9ae", "#d09d78", "#fae3d0", "#996a49"),
        SkinColours("#d2a98b", "#a97c5d", "#e6c6ae", "#855d43"),
        ZoneColours(fill="#a80e14", edge="#8f0c13", dot="#a80f16"),
    ),
    Look(
        "tone-3",
        SkinColours("#d9a881", "#b67d54", "#ecc6a5", "#85573a"),
        SkinColours("#c3926d", "#956343", "#d9b08e", "#7a5239"),
        ZoneColours(fill="#96090f", edge="#76060c", dot="#87080e"),
    ),
    Look(
        "tone-4",
        SkinColours("#ba8661", "#935f3d", "#d3a684", "#6b442b"),
        SkinColours("#b07c58", "#885739", "#c79a79", "#6e4730"),
        ZoneColours(fill="#640307", edge="#4a0105", dot="#580206"),
    ),
    Look(
        "tone-5",
        SkinColours("#80543a", "#5c3823", "#9b6f53", "#3f2617"),
        SkinColours("#80543a", "#5c3a27", "#9b6f53", "#b48a6f"),
        ZoneColours(fill="#ffaea2", edge="#ffd0c6", dot="#ffbdb2"),
    ),
    Look(
        "tone-6",
        SkinColours("#573928", "#3c2519", "#73523d", "#27170e"),
        SkinColours("#5c3d2c", "#41291d", "#785743", "#a57f68"),
        ZoneColours(fill="#ff7a6b", edge="#ffb0a3", dot="#ff9a8c"),
    ),
)
#: All looks by id, from very light to very deep.
LOOKS: Mapping[str, Look] = MappingProxyType({look.id: look for look in _ALL})
DEFAULT_LOOK = "tone-1"


def skin_variables(look: str, tone: Tone) -> dict[str, str]:
    """The CSS variables of the inline drawings for a look on a light or dark page. KeyError if unknown."""
    colours = LOOKS[look].on(tone)
    return {"--mm-skin": colours.skin, "--mm-skin-shade": colours.shade, "--mm-skin-line": colours.line}


def zone_variables(look: str) -> dict[str, str]:
    """The CSS variables of zones on inline drawings. KeyError if unknown."""
    zone = LOOKS[look].zone
    return {"--zone-fill": zone.fill, "--zone-dot": zone.dot}


def zone_colours(look: str) -> ZoneColours:
    """The colours of referral zones on the skin of a look, on pages of both tones. KeyError if unknown."""
    return LOOKS[look].zone
