"""Two adults of one height over the same bones, and the body as if its arms were lifted away."""

from pathlib import Path

import pytest
from shapely import LineString, Point, box

from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.skin import BUILDS, DEFAULT_BUILD, Build, SkinShape, load_skin
from lumbopoint.model import VIEWS, View

#: Half widths of the trunk where the builds differ: (height, feminine, masculine) in cm.
SHAPES = [(3.0, 13.85, 14.1), (-20.0, 17.95, 16.75), (12.0, 14.9, 15.2)]
#: The build of the body may leave out this much (cm) of the other one where zones lie.
GIVE = 0.3
#: Soft tissue over a bony landmark is at least this thick (cm) at the edge of a view.
FLESH = 0.15


@pytest.fixture(scope="module")
def skins(body: BodyMap) -> dict[tuple[View, Build], SkinShape]:
    return {(skin.view, skin.build): skin for skin in body.skins}


Skins = dict[tuple[View, Build], SkinShape]


def half_width(skin: SkinShape, y_cm: float) -> float:
    cut = skin.trunk.intersection(LineString([(3, y_cm), (60, y_cm)]))
    return float(cut.bounds[2])


def test_every_view_comes_in_every_build(skins: Skins) -> None:
    assert set(skins) == {(view, build) for view in VIEWS for build in BUILDS}


def test_the_default_build_comes_last_so_that_a_table_by_view_holds_it() -> None:
    skins = load_skin(ASSETS_DIR / "skin.yaml")

    assert {skin.view: skin.build for skin in skins} == dict.fromkeys(VIEWS, DEFAULT_BUILD)


def test_one_build_can_be_asked_for() -> None:
    assert {skin.build for skin in load_skin(ASSETS_DIR / "skin.yaml", "feminine")} == {"feminine"}


@pytest.mark.parametrize(("y_cm", "feminine_cm", "masculine_cm"), SHAPES)
def test_the_builds_differ_at_waist_hip_and_chest(
    skins: Skins, y_cm: float, feminine_cm: float, masculine_cm: float
) -> None:
    assert half_width(skins["posterior", "feminine"], y_cm) == pytest.approx(feminine_cm, abs=0.2)
    assert half_width(skins["posterior", "masculine"], y_cm) == pytest.approx(masculine_cm, abs=0.2)


def test_shoulders_are_broader_in_the_masculine_build(skins: Skins) -> None:
    feminine, masculine = (
        skins["posterior", build].area.intersection(box(0, 26, 40, 34)) for build in BUILDS
    )

    assert masculine.bounds[2] - feminine.bounds[2] > 1.0


def test_the_chest_of_the_feminine_build_is_deeper(skins: Skins) -> None:
    feminine, masculine = (skins["lateral", build].area.intersection(box(0, 18, 40, 26)) for build in BUILDS)

    assert 0.8 < feminine.bounds[2] - masculine.bounds[2] < 2.0


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("view", VIEWS)
def test_bony_landmarks_lie_under_the_skin_of_every_build(
    body: BodyMap, skins: Skins, view: View, build: Build
) -> None:
    on_skin = {"heel", "gluteal-fold", "popliteal-crease", "umbilicus"}
    bony = [mark for mark in body.landmarks if view in mark.positions and mark.id not in on_skin]
    inside = skins[view, build].area.buffer(-FLESH)

    assert bony
    assert [mark.id for mark in bony if not inside.contains(Point(mark.positions[view]))] == []


@pytest.mark.parametrize("build", BUILDS)
def test_muscles_lie_under_the_skin_of_every_build(body: BodyMap, skins: Skins, build: Build) -> None:
    outside = {
        (muscle.id, muscle.view): muscle.outline.difference(skins[muscle.view, build].area.buffer(0.1)).area
        for muscle in body.muscles
    }

    assert outside
    assert [name for name, area in outside.items() if area > 0.05] == []


@pytest.mark.parametrize("view", VIEWS)
def test_what_lies_on_one_build_lies_on_the_other(skins: Skins, view: View) -> None:
    """Zones are clipped to the default build and must not stand out of the other one."""
    zones = skins[view, DEFAULT_BUILD].trunk.intersection(box(-40, -103, 40, 20))

    for build in BUILDS:
        assert zones.difference(skins[view, build].trunk.buffer(GIVE)).area < 0.5


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_without_arms_the_trunk_goes_on_smoothly_to_the_shoulder(
    skins: Skins, view: View, build: Build
) -> None:
    skin = skins[view, build]

    assert skin.area.contains(Point(22.5, 5))
    assert not skin.trunk.contains(Point(22.5, 5))
    assert skin.trunk.is_valid
    assert skin.trunk.difference(skin.area.buffer(0.1)).area < 1.0
    assert all(half_width(skin, y) == pytest.approx(half_width(skin, y + 1), abs=0.6) for y in range(4, 28))


@pytest.mark.parametrize("build", BUILDS)
def test_the_side_view_is_drawn_without_the_arm(skins: Skins, build: Build) -> None:
    skin = skins["lateral", build]

    assert skin.trunk is skin.area
    assert {"front-of-arm", "back-of-arm"} <= {cue.id for cue in skin.cues if cue.is_arm}


def test_an_unknown_build_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "skin.yaml"
    file.write_text(
        "outlines:\n  - id: egg\n    build: heroic\n    views: [lateral]\n    is_half: false\n    parts:\n"
        "      - {part: all, points: [[0, 0], [4, 0], [4, 4]]}\n",
        encoding="utf-8",
    )

    with pytest.raises(ValueError, match="build"):
        load_skin(file)
