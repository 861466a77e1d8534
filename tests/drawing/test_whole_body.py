from xml.etree import ElementTree

import pytest
from shapely.geometry import box

from lumbopoint.drawing.skin_look import DEFAULT_LOOK, LOOKS
from lumbopoint.drawing.whole_body import Tone, whole_body_box, whole_body_svg, whole_body_svgs
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.geometry.skin import BUILDS, Build
from lumbopoint.model import VIEWS, View


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("view", VIEWS)
def test_the_picture_is_small_has_no_words_and_holds_the_whole_body(
    body: BodyMap, view: View, build: Build
) -> None:
    svg = whole_body_svg(body, view, build=build)

    x0, x1, y0, y1 = whole_body_box(view)
    assert len(svg.encode()) <= 12_000
    assert "<text" not in svg
    assert f'viewBox="{x0:g} {-y1:g} {x1 - x0:g} {y1 - y0:g}"' in svg
    assert box(x0, y0, x1, y1).contains(body.skin(view).buffer(1))


def test_pictures_come_for_light_and_dark_pages(body: BodyMap) -> None:
    svgs = whole_body_svgs(body)

    assert set(svgs) == {
        f"{view}{tone}.svg" for view in ("posterior", "anterior", "lateral") for tone in ("", "-dark")
    }
    assert len(set(svgs.values())) == 6
    assert not any("var(" in svg for svg in svgs.values())


def test_the_front_is_drawn_as_a_viewer_sees_it(body: BodyMap) -> None:
    """The outline starts at the first corner: the right ear, left of the viewer on the front."""
    back, front = (whole_body_svg(body, view) for view in ("posterior", "anterior"))

    start = 'id="s" d="M'
    assert back.split(start)[1].startswith("7.2,")
    assert front.split(start)[1].startswith("-7.2,")


@pytest.mark.parametrize("tone", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_the_picture_is_well_formed_and_every_reference_leads_somewhere(
    body: BodyMap, view: View, tone: Tone
) -> None:
    svg = whole_body_svg(body, view, tone)

    root = ElementTree.fromstring(svg)  # noqa: S314 - our own text
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    wanted = {
        part.split(end)[0]
        for end, start in ((")", "url(#"), ('"', 'href="#'))
        for part in svg.split(start)[1:]
    }
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)
    assert LOOKS[DEFAULT_LOOK].on(tone).skin in svg


def test_the_same_body_always_gives_the_same_picture(body: BodyMap) -> None:
    assert whole_body_svg(body, "lateral") == whole_body_svg(load_body(), "lateral")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", ["light", "dark"])
def test_every_look_colours_the_skin_and_its_lines(body: BodyMap, look: str, tone: Tone) -> None:
    svg = whole_body_svg(body, "anterior", tone, look=look)

    colours = LOOKS[look].on(tone)
    assert all(colour in svg for colour in (colours.skin, colours.shade, colours.glow, colours.line))


@pytest.mark.parametrize("view", VIEWS)
def test_every_build_is_another_picture(body: BodyMap, view: View) -> None:
    assert len({whole_body_svg(body, view, build=build) for build in BUILDS}) == len(BUILDS)


def test_an_unknown_look_is_refused(body: BodyMap) -> None:
    with pytest.raises(KeyError):
        whole_body_svg(body, "lateral", look="tone-99")
