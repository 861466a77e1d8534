import re
from xml.etree import ElementTree

import pytest

from musclemap.drawing.close_up import LAYERS, VIEW_BOX, Drawing, close_up, standalone
from musclemap.geometry.body_map import BodyMap, load_body
from musclemap.model import Layer

MAX_BYTES = 120_000
GROUPS = ["mm-skin", "mm-bones", "mm-below", "mm-muscles"]


@pytest.fixture(scope="module")
def body() -> BodyMap:
    return load_body()


@pytest.fixture(scope="module")
def drawings(body: BodyMap) -> dict[Layer, Drawing]:
    return {layer: close_up(body, layer) for layer in LAYERS}


def parsed(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(f"<svg>{drawing.svg}</svg>")  # noqa: S314 our own text


def muscle_groups(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [g for g in root.iter("g") if g.get("class") == "mm-muscle"]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_drawing_is_well_formed_and_small(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    assert parsed(drawings[layer]) is not None
    assert 40_000 < len(drawings[layer].svg.encode()) <= MAX_BYTES


@pytest.mark.parametrize("layer", LAYERS)
def test_the_groups_come_from_skin_to_muscles(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    assert [g.get("class") for g in parsed(drawings[layer]) if g.tag == "g"] == GROUPS


@pytest.mark.parametrize("layer", LAYERS)
def test_every_clickable_muscle_is_there_on_both_sides(
    body: BodyMap, drawings: dict[Layer, Drawing], layer: Layer
) -> None:
    drawn = [(g.get("data-muscle"), g.get("data-side")) for g in muscle_groups(parsed(drawings[layer]))]
    expected = [
        (muscle.id, side)
        for muscle in body.muscles
        if muscle.layer == layer and muscle.is_clickable
        for side in ("right", "left")
    ]

    assert sorted(drawn) == sorted(expected)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_muscle_has_one_outline_to_hit(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    groups = muscle_groups(parsed(drawings[layer]))

    assert groups
    for group in groups:
        outlines = [path for path in group.iter("path") if path.get("class") == "mm-outline"]
        assert len(outlines) == 1
        assert list(group)[-1] is outlines[0]
        assert outlines[0].get("fill-opacity") == "0"
        is_mirrored = outlines[0].get("transform") == "scale(-1 1)"
        assert is_mirrored == (group.get("data-side") == "left")


@pytest.mark.parametrize("layer", LAYERS)
def test_what_cannot_be_chosen_lets_clicks_through(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    muscles = next(g for g in parsed(drawings[layer]) if g.get("class") == "mm-muscles")
    others = [child for child in muscles if child.get("class") != "mm-muscle"]

    assert all(child.get("pointer-events") == "none" for child in others)


@pytest.mark.parametrize("layer", LAYERS)
def test_ids_are_ours_and_unique_and_found(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    root = parsed(drawings[layer])
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    used = {(e.get("href") or "").removeprefix("#") for e in root.iter("use")}
    used |= set(re.findall(r"url\(#([^)]+)\)", drawings[layer].svg))

    assert len(ids) == len(set(ids))
    assert all(str(name).startswith("mm-") for name in ids)
    assert used <= set(ids)


def test_ids_differ_between_layers(drawings: dict[Layer, Drawing]) -> None:
    ids = [name for drawing in drawings.values() for name in re.findall(r' id="([^"]+)"', drawing.svg)]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_active_or_foreign_is_in_it(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    svg = drawings[layer].svg

    assert not re.search(r"<(script|style|image|filter|foreignObject)|\son\w+=|https?:", svg)


@pytest.mark.parametrize("layer", LAYERS)
def test_numbers_have_at_most_two_decimals(drawings: dict[Layer, Drawing], layer: Layer) -> None:
    data = " ".join(re.findall(r' d="([^"]+)"', drawings[layer].svg))

    assert data
    assert not re.search(r"\.\d{3}", data)


@pytest.mark.parametrize("layer", LAYERS)
def test_the_same_body_gives_the_same_drawing(
    body: BodyMap, drawings: dict[Layer, Drawing], layer: Layer
) -> None:
    assert close_up(body, layer) == drawings[layer]


def test_skin_and_lines_can_be_coloured_by_the_page(drawings: dict[Layer, Drawing]) -> None:
    for name in ("--mm-skin", "--mm-skin-shade", "--mm-skin-line", "--mm-bone-line", "--mm-line"):
        assert all(f"var({name}, #" in drawing.svg for drawing in drawings.values()), name


def test_layers_below_are_shown_faded_but_the_deepest_has_none(drawings: dict[Layer, Drawing]) -> None:
    below = {
        layer: next(g for g in parsed(drawing) if g.get("class") == "mm-below")
        for layer, drawing in drawings.items()
    }

    assert all(0.2 < float(group.get("opacity", "1")) < 0.6 for group in below.values())
    assert [len(list(below[layer])) > 0 for layer in LAYERS] == [True, True, False]


def test_the_view_reaches_from_the_ninth_thoracic_vertebra_to_below_the_gluteal_fold(
    drawings: dict[Layer, Drawing],
) -> None:
    assert VIEW_BOX == (-18.5, -21.0, 37.0, 46.0)
    assert all(drawing.view_box == VIEW_BOX for drawing in drawings.values())


def test_a_file_of_its_own_needs_no_page_around_it(drawings: dict[Layer, Drawing]) -> None:
    svg = standalone(drawings["deep"])

    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert 'viewBox="-18.5 -21 37 46"' in svg
    assert "var(" not in svg
    assert ElementTree.fromstring(svg) is not None  # noqa: S314 our own text
