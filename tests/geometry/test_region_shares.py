from typing import Any

import pytest

from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.geometry.region_shares import RegionShare, region_ids, regions_of
from lumbopoint.model import Ellipse, View, Zone


def oval(
    centre: tuple[float, float], radii: tuple[float, float], view: View = "posterior", **more: Any
) -> Zone:
    area = Ellipse(shape="ellipse", centre=centre, radii=radii)
    return Zone(**{"kind": "essential", "view": view, "area": area, **more})


LOWER_BUTTOCK = oval((7, -17.6), (3.5, 3))
WHOLE_BUTTOCK = oval((9, -13), (3.6, 8.5))
OUTER_HIP = oval((5, -15), (3, 4), view="lateral")


def names(body: BodyMap, *zones: Zone, kind: Any = "essential", side: Side = "right") -> tuple[str, ...]:
    return region_ids(body, body.placed_zones(zones, side), kind)


def test_a_zone_in_one_region_has_its_name(body: BodyMap) -> None:
    assert names(body, LOWER_BUTTOCK) == ("lower-buttock",)


def test_both_sides_of_the_body_have_the_same_names(body: BodyMap) -> None:
    for zone in (LOWER_BUTTOCK, WHOLE_BUTTOCK, OUTER_HIP):
        assert names(body, zone, side="left") == names(body, zone, side="right")


def test_upper_and_lower_buttock_together_are_the_buttock(body: BodyMap) -> None:
    assert names(body, WHOLE_BUTTOCK) == ("buttock",)


def test_a_zone_that_only_brushes_a_region_does_not_name_it(body: BodyMap) -> None:
    zone = oval((7, -19.2), (3, 3.2))
    shares = {share.id: share for share in regions_of(body, body.placed_zones((zone,), "right"), "essential")}

    assert 0 < shares["posterior-thigh"].of_zone < 0.1
    assert names(body, zone) == ("lower-buttock",)


def test_a_small_region_that_is_covered_is_named_beside_a_large_one(body: BodyMap) -> None:
    zone = oval((0, -15.5), (9, 5), side="midline")

    found = names(body, zone)

    assert found[0] == "lower-buttock"
    assert "coccyx" in found


def test_names_come_from_all_views_the_larger_share_first(body: BodyMap) -> None:
    assert names(body, OUTER_HIP, oval((7, -17.6), (1.5, 1.5))) == ("lateral-hip", "lower-buttock")


def test_spillover_does_not_repeat_what_the_essential_zone_named(body: BodyMap) -> None:
    spread = oval((7, -24), (3.5, 9), kind="spillover")

    assert names(body, spread, kind="spillover") == ("posterior-thigh", "lower-buttock")
    assert names(body, LOWER_BUTTOCK, spread, kind="spillover") == ("posterior-thigh",)


def test_spillover_does_not_name_parts_of_an_essential_whole(body: BodyMap) -> None:
    spread = oval((7, -24), (3.5, 9), kind="spillover")

    assert names(body, WHOLE_BUTTOCK, spread, kind="spillover") == ("posterior-thigh",)


def test_no_more_than_four_names_are_given(body: BodyMap) -> None:
    everything = oval((8, -20), (8, 60))

    assert len(regions_of(body, body.placed_zones((everything,), "right"), "essential")) > 8
    assert len(names(body, everything)) <= 4


def test_no_zones_have_no_names(body: BodyMap) -> None:
    assert regions_of(body, (), "essential") == ()
    assert names(body, LOWER_BUTTOCK, kind="spillover") == ()


def test_a_zone_beside_the_body_has_no_names(body: BodyMap) -> None:
    assert names(body, oval((55, 0), (2, 2))) == ()


def test_ground_drawn_twice_counts_once(body: BodyMap) -> None:
    once = regions_of(body, body.placed_zones((LOWER_BUTTOCK, OUTER_HIP), "right"), "essential")
    twice = regions_of(
        body, body.placed_zones((LOWER_BUTTOCK, LOWER_BUTTOCK, OUTER_HIP), "right"), "essential"
    )

    assert [share.id for share in once] == [share.id for share in twice]
    assert [share.of_zone for share in once] == pytest.approx([share.of_zone for share in twice])


def test_shares_of_the_zone_add_up_to_all_of_it(body: BodyMap) -> None:
    zones = body.placed_zones((WHOLE_BUTTOCK, OUTER_HIP), "left")

    shares = regions_of(body, zones, "essential")

    assert sum(share.of_zone for share in shares) == pytest.approx(1, abs=0.01)
    assert all(0 <= share.of_region <= 1 for share in shares)


def test_a_region_wholly_under_the_zone_is_covered_fully(body: BodyMap) -> None:
    zones = body.placed_zones((oval((0, -16), (6, 5), side="midline"),), "right")

    coccyx = next(share for share in regions_of(body, zones, "essential") if share.id == "coccyx")

    assert isinstance(coccyx, RegionShare)
    assert coccyx.of_region == pytest.approx(1, abs=0.001)
