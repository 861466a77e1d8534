import re
from itertools import accumulate
from xml.etree import ElementTree

import pytest
from shapely.geometry import Point, Polygon, box

from lumbopoint.drawing.skin_art import skin_art
from lumbopoint.drawing.windows import BOUNDS, MARGIN, WINDOWS, Window, view_box
from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.skin import BUILDS, Build, SkinShape, load_skin
from lumbopoint.model import VIEWS, View

EACH_BUILD = pytest.mark.parametrize("build", BUILDS)
EACH_VIEW = pytest.mark.parametrize("view", VIEWS)
EACH_WINDOW = pytest.mark.parametrize("window", WINDOWS)


@pytest.fixture(scope="module")
def skins() -> dict[tuple[View, Build], SkinShape]:
    return {(skin.view, skin.build): skin for skin in load_skin(ASSETS_DIR / "skin.yaml")}


Skins = dict[tuple[View, Build], SkinShape]


def art(skin: SkinShape, window: Window) -> str:
    return skin_art(skin, view_box(skin.view, window), "mm-t-", has_arms=window == "whole")


def drawn_area(svg: str) -> Polygon:
    """The skin as drawn, in cm, y up; its path is one ring of relative lines."""
    found = re.search(r'id="mm-t-skin" d="m([^lz]+)l([^mz]+)z"', svg)
    assert found
    numbers = [float(n) for part in found.groups() for n in re.findall(r"-?\d*\.?\d+", part)]
    xs, ys = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return Polygon([(x, -y) for x, y in zip(xs, ys, strict=True)])


@EACH_BUILD
@EACH_VIEW
@EACH_WINDOW
def test_the_skin_is_small_and_goes_on_beyond_the_view(
    skins: Skins, view: View, build: Build, window: Window
) -> None:
    svg = art(skins[view, build], window)

    x0, y0, x1, y1 = BOUNDS[view, window]
    rim = box(x0 - MARGIN[0], y0 - MARGIN[1], x1 + MARGIN[0], y1 + MARGIN[1])
    wanted = skins[view, build].trunk.intersection(rim)
    assert len(svg.encode()) < 8_000
    assert wanted.difference(drawn_area(svg).buffer(0.1)).area < 0.2


@EACH_BUILD
@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_close_up_there_are_no_arms_and_no_gap_at_the_lower_edge(
    skins: Skins, view: View, build: Build
) -> None:
    area = drawn_area(art(skins[view, build], "close-up"))

    assert not area.intersects(Point(22, 5))
    assert area.contains(box(-12, -28, 12, -20))


@EACH_BUILD
@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_the_whole_body_has_its_arms_and_the_gap_between_the_legs(
    skins: Skins, view: View, build: Build
) -> None:
    area = drawn_area(art(skins[view, build], "whole"))

    assert area.contains(Point(22.4, 5))
    assert not area.contains(Point(0, -40))


@EACH_BUILD
@EACH_WINDOW
def test_no_line_of_the_arm_lies_on_the_side(skins: Skins, build: Build, window: Window) -> None:
    skin = skins["lateral", build]
    armless = SkinShape(skin.view, skin.pieces, skin.area, tuple(c for c in skin.cues if not c.is_arm), build)

    assert art(skin, window) == art(armless, window)


@EACH_WINDOW
def test_lines_of_the_arm_are_drawn_with_the_arm_only(skins: Skins, window: Window) -> None:
    skin = skins["posterior", "masculine"]
    armless = SkinShape(
        skin.view,
        skin.pieces,
        skin.area,
        tuple(c for c in skin.cues if not c.is_arm),
        armless_area=skin.trunk,
    )

    assert (art(skin, window) != art(armless, window)) == (window == "whole")


@EACH_VIEW
def test_every_reference_leads_to_an_id_of_its_own(skins: Skins, view: View) -> None:
    svg = art(skins[view, "feminine"], "whole")

    root = ElementTree.fromstring(f"<svg>{svg}</svg>")  # noqa: S314 our own text
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    used = {found for pair in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', svg) for found in pair if found}
    assert len(ids) == len(set(ids))
    assert used <= set(ids)
    assert all(name.startswith("mm-t-") for name in ids)
