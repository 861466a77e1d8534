import re
from itertools import pairwise

import pytest

from lumbopoint.drawing import palette
from lumbopoint.drawing.skin_look import DEFAULT_LOOK, LOOKS, Tone, skin_variables, zone_colours

#: Ground of the page in the light and the dark theme.
PAGES: dict[Tone, str] = {"light": "#fffdfa", "dark": "#14171c"}
NON_TEXT = 3.0
EACH_LOOK = pytest.mark.parametrize("look", LOOKS)
EACH_TONE = pytest.mark.parametrize("tone", PAGES)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_in_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_there_are_six_looks_from_very_light_to_very_deep() -> None:
    assert list(LOOKS) == [f"tone-{n}" for n in range(1, 7)]
    for tone in PAGES:
        steps = [luminance(look.on(tone).skin) for look in LOOKS.values()]
        assert all(lighter > 1.15 * deeper for lighter, deeper in pairwise(steps))
    assert luminance(LOOKS["tone-1"].light.skin) > 0.75
    assert luminance(LOOKS["tone-6"].light.skin) < 0.06


def test_every_colour_is_written_in_full() -> None:
    colours = [
        colour
        for look in LOOKS.values()
        for part in (look.light, look.dark, look.zone)
        for colour in vars(part).values()
    ]

    assert len(colours) == 6 * 11
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours)


@EACH_LOOK
@EACH_TONE
def test_zones_stand_out_from_the_skin(look: str, tone: Tone) -> None:
    skin, zone = LOOKS[look].on(tone).skin, zone_colours(look)

    for colour in (zone.fill, zone.edge, zone.dot):
        assert contrast(colour, skin) >= NON_TEXT
    assert contrast(zone.edge, skin) > contrast(zone.fill, skin)


@EACH_LOOK
def test_zones_are_red(look: str) -> None:
    for colour in vars(zone_colours(look)).values():
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert red > 1.2 * max(green, blue)


@EACH_LOOK
@EACH_TONE
def test_the_body_stands_out_from_the_page(look: str, tone: Tone) -> None:
    colours = LOOKS[look].on(tone)

    assert max(contrast(colours.line, PAGES[tone]), contrast(colours.skin, PAGES[tone])) >= NON_TEXT


@EACH_LOOK
@EACH_TONE
def test_shade_is_darker_and_light_lighter_than_the_skin(look: str, tone: Tone) -> None:
    colours = LOOKS[look].on(tone)

    assert luminance(colours.shade) < luminance(colours.skin) < luminance(colours.glow)


@EACH_LOOK
@EACH_TONE
def test_the_variables_are_those_of_the_drawings(look: str, tone: Tone) -> None:
    used = {
        name.split("(")[1].split(",")[0] for name in (palette.SKIN, palette.SKIN_SHADE, palette.SKIN_LINE)
    }

    assert set(skin_variables(look, tone)) == used
    assert skin_variables(look, tone)["--mm-skin"] == LOOKS[look].on(tone).skin


def test_without_a_page_around_it_a_drawing_has_the_default_look() -> None:
    assert palette.plain(palette.SKIN) == skin_variables(DEFAULT_LOOK, "light")["--mm-skin"]


def test_an_unknown_look_is_refused() -> None:
    with pytest.raises(KeyError):
        skin_variables("tone-0", "light")
