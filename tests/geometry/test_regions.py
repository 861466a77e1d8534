from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from shapely import Point, union_all
from shapely.geometry import Polygon, box

from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.regions import RegionShape, load_regions, right_half
from lumbopoint.geometry.skin import load_skin
from lumbopoint.model import VIEWS, Library, Region, View
from lumbopoint.yaml_reader.document import read_yaml

CONTENT_DIR = ASSETS_DIR.parents[1] / "content"

#: Places that anybody would name at once: region, view, place in cm.
KNOWN_PLACES: list[tuple[str, View, tuple[float, float]]] = [
    ("thoracolumbar-junction", "posterior", (3.4, 12)),
    ("lumbar", "posterior", (5, 3)),
    ("flank", "lateral", (6, 3)),
    ("iliac-crest", "posterior", (10.8, 0)),
    ("iliac-crest", "lateral", (3.6, 0)),
    ("sacrum", "posterior", (1, -8)),
    ("sacroiliac-joint", "posterior", (4.5, -5)),
    ("coccyx", "posterior", (0.5, -16.5)),
    ("upper-buttock", "posterior", (9, -8)),
    ("lower-buttock", "posterior", (7, -18)),
    ("lateral-hip", "lateral", (4.8, -17.2)),
    ("lateral-hip", "posterior", (14.9, -17.2)),
    ("groin", "anterior", (8, -14)),
    ("lower-abdomen", "anterior", (4, -8)),
    ("upper-abdomen", "anterior", (3, 8)),
    ("lateral-thigh", "lateral", (4.5, -38)),
    ("posterior-thigh", "posterior", (8, -35)),
    ("anterior-thigh", "anterior", (8.5, -35)),
    ("inner-thigh", "anterior", (3, -40)),
    ("back-of-knee", "posterior", (7.5, -57.8)),
    ("front-of-knee", "anterior", (8.2, -57.7)),
    ("calf", "posterior", (7.5, -72)),
    ("outer-lower-leg", "lateral", (3.4, -75)),
    ("ankle-heel", "posterior", (7.5, -100)),
]


@pytest.fixture(scope="module")
def skins() -> dict[View, Polygon]:
    return {skin.view: skin.area for skin in load_skin(ASSETS_DIR / "skin.yaml")}


@pytest.fixture(scope="module")
def regions(skins: dict[View, Polygon]) -> tuple[RegionShape, ...]:
    return load_regions(ASSETS_DIR / "regions.yaml", skins)


def leaves(regions: tuple[RegionShape, ...], view: View) -> tuple[RegionShape, ...]:
    return tuple(region for region in regions if region.view == view and region.is_leaf)


def by_id(regions: tuple[RegionShape, ...], view: View) -> Mapping[str, RegionShape]:
    return {region.id: region for region in regions if region.view == view}


@pytest.mark.parametrize("view", VIEWS)
def test_leaves_cover_the_skin(
    regions: tuple[RegionShape, ...], skins: dict[View, Polygon], view: View
) -> None:
    skin = right_half(view, skins[view])

    covered = union_all([leaf.area for leaf in leaves(regions, view)]).intersection(skin)

    assert covered.area / skin.area > 0.99


@pytest.mark.parametrize("view", VIEWS)
def test_leaves_do_not_overlap(regions: tuple[RegionShape, ...], view: View) -> None:
    for one, other in combinations(leaves(regions, view), 2):
        common = one.area.intersection(other.area).area
        assert common < 0.01 * min(one.area.area, other.area.area), (one.id, other.id)


@pytest.mark.parametrize("view", VIEWS)
def test_every_leaf_is_one_piece_of_skin(
    regions: tuple[RegionShape, ...], skins: dict[View, Polygon], view: View
) -> None:
    for leaf in leaves(regions, view):
        assert leaf.area.geom_type == "Polygon", leaf.id
        assert leaf.area.area > 3, leaf.id
        assert leaf.area.difference(skins[view]).area < 0.01, leaf.id


@pytest.mark.parametrize(("region_id", "view", "place"), KNOWN_PLACES)
def test_known_places_lie_in_the_region_that_bears_their_name(
    regions: tuple[RegionShape, ...], region_id: str, view: View, place: tuple[float, float]
) -> None:
    found = [leaf.id for leaf in leaves(regions, view) if leaf.area.contains(Point(place))]

    assert found == [region_id]


def test_every_region_has_words_and_all_words_have_a_region(regions: tuple[RegionShape, ...]) -> None:
    entries = read_yaml(CONTENT_DIR / "regions.yaml").value["regions"]
    words = Library(regions=tuple(Region.model_validate(entry) for entry in entries))

    assert {region.id for region in regions} == {region.id for region in words.regions}
    assert len(entries) == len({region.name for region in words.regions})


def test_the_low_back_reaches_from_the_lowest_rib_to_the_iliac_crest_and_the_sacrum(
    regions: tuple[RegionShape, ...],
) -> None:
    low_back = by_id(regions, "posterior")["low-back"].area

    inside = [(0.5, 9), (8, 4.5), (1, -1)]
    outside = [(4, 11), (9, 7), (4.5, -5), (1, -16), (10, -10), (7, -21)]
    assert all(low_back.contains(Point(place)) for place in inside)
    assert not any(low_back.contains(Point(place)) for place in outside)


@pytest.mark.parametrize("view", ["posterior", "lateral"])
def test_a_parent_covers_its_children_and_nothing_else(regions: tuple[RegionShape, ...], view: View) -> None:
    known = by_id(regions, view)
    for parent_id in ("buttock", "low-back"):
        children = union_all([region.area for region in known.values() if region.parent == parent_id])
        assert known[parent_id].area.symmetric_difference(children).area < 2


def test_the_buttock_is_a_region_of_its_own_with_two_parts(regions: tuple[RegionShape, ...]) -> None:
    known = by_id(regions, "posterior")

    assert known["upper-buttock"].parent == "buttock"
    assert known["buttock"].parent is None
    assert known["low-back"].parent is None
    assert not known["buttock"].is_leaf


def test_regions_across_the_middle_touch_the_midline(regions: tuple[RegionShape, ...]) -> None:
    found = [region for region in regions if region.is_midline and region.view != "lateral"]

    assert {"sacrum", "coccyx"} <= {region.id for region in found}
    assert all(region.area.bounds[0] == pytest.approx(0, abs=0.01) for region in found)


def test_a_whole_region_has_both_halves_except_on_the_side(regions: tuple[RegionShape, ...]) -> None:
    back, side = by_id(regions, "posterior")["buttock"], by_id(regions, "lateral")["buttock"]

    assert back.whole.area == pytest.approx(2 * back.area.area)
    assert side.whole is side.area


def test_the_earlier_region_keeps_the_ground(tmp_path: Path) -> None:
    file = tmp_path / "regions.yaml"
    file.write_text(
        "regions:\n"
        "  - {id: first, areas: [{view: posterior, area: {shape: ellipse, centre: [5, 0], radii: [2, 2]}}]}\n"
        "  - {id: rest, areas: [{view: posterior, area: "
        "{shape: polygon, points: [[-9, -9], [70, -9], [70, 9], [-9, 9]]}}]}\n",
        encoding="utf-8",
    )

    first, rest = load_regions(file, {"posterior": box(-10, -5, 10, 5)})

    assert first.area.area == pytest.approx(12.55, abs=0.05)
    assert rest.area.area == pytest.approx(100 - first.area.area, abs=0.01)
