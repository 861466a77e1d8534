from pathlib import Path

import pytest
from shapely import Point, union_all

from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.bones import BoneShape, load_bones

#: Measured places of the reference (cm): bone, what, place on its edge.
LANDMARKS = [
    ("hip-bone", "top of the iliac crest", (10.8, 0.0)),
    ("hip-bone", "most lateral crest", (14.4, -3.1)),
    ("hip-bone", "PSIS", (4.5, -5.0)),
    ("hip-bone", "lowest ischial tuberosity", (4.6, -20.4)),
    ("hip-bone", "ischial spine", (4.5, -14.0)),
    ("femur", "tip of the greater trochanter", (13.5, -14.9)),
    ("femur", "lateral greater trochanter", (14.9, -17.2)),
    ("femur", "lesser trochanter", (9.0, -18.2)),
    ("sacrum", "superior articular process", (2.6, -3.1)),
    ("sacrum", "lateral edge at S1", (5.9, -6.5)),
    ("sacrum", "lateral edge at S3", (4.0, -9.9)),
    ("sacrum", "lateral edge at S4", (3.3, -11.9)),
    ("sacrum", "tip of the coccyx", (0.0, -17.4)),
    ("pubis", "symphysis", (0.5, -16.3)),
    ("rib-12", "tip", (8.4, 5.5)),
    ("rib-12", "head", (1.9, 12.6)),
    ("rib-11", "tip", (10.5, 5.2)),
    ("rib-11", "head", (1.8, 15.8)),
    ("rib-10", "tip", (11.5, 6.7)),
    ("rib-10", "head", (1.7, 19.4)),
    ("rib-10", "most lateral", (12.3, 8.5)),
    ("t9", "transverse process", (3.3, 20.7)),
    ("t10", "transverse process", (3.2, 17.5)),
    ("t11", "transverse process", (2.6, 15.4)),
    ("t12", "transverse process", (2.1, 12.6)),
    ("l1", "transverse process", (3.5, 9.4)),
    ("l2", "transverse process", (3.9, 6.6)),
    ("l3", "transverse process", (3.9, 3.9)),
    ("l4", "transverse process", (4.2, 1.3)),
    ("l5", "transverse process", (5.0, -1.4)),
]
#: Lower edges of the spinous processes (cm).
SPINOUS = {
    "t10": 14.3,
    "t11": 11.9,
    "t12": 9.3,
    "l1": 5.8,
    "l2": 3.5,
    "l3": 1.1,
    "l4": -1.0,
    "l5": -3.4,
}
TOLERANCE_CM = 1.0


def bone(body: BodyMap, bone_id: str) -> BoneShape:
    return next(s for s in body.bones if (s.id, s.view) == (bone_id, "posterior"))


def written(folder: Path, text: str) -> Path:
    target = folder / "bones.yaml"
    target.write_text("bones:\n  - id: one\n    view: posterior\n    order: 1\n" + text, encoding="utf-8")
    return target


@pytest.mark.parametrize(("bone_id", "what", "place"), LANDMARKS)
def test_a_bone_reaches_its_landmark(
    body: BodyMap, bone_id: str, what: str, place: tuple[float, float]
) -> None:
    assert bone(body, bone_id).outline.boundary.distance(Point(place)) <= TOLERANCE_CM, what


@pytest.mark.parametrize("bone_id", list(SPINOUS))
def test_a_spinous_process_ends_at_its_level(body: BodyMap, bone_id: str) -> None:
    crest = bone(body, bone_id).parts[-1].area

    assert crest.bounds[1] == pytest.approx(SPINOUS[bone_id], abs=0.3)


def test_every_bone_of_the_low_back_is_there(body: BodyMap) -> None:
    expected = {*SPINOUS, "sacrum", "hip-bone", "femur", "rib-9", "rib-10", "rib-11", "rib-12"}

    assert expected <= {shape.id for shape in body.bones}


def test_every_part_is_a_valid_area_inside_the_skin(body: BodyMap) -> None:
    for shape in body.bones:
        assert all(part.area.is_valid and part.area.area > 0 for part in shape.parts), shape.id
        assert body.skin(shape.view).covers(shape.outline), (shape.id, shape.view)


def test_an_outline_is_the_right_half_only(body: BodyMap) -> None:
    for shape in body.bones:
        assert shape.outline.is_valid
        assert shape.view == "lateral" or shape.outline.bounds[0] >= 0, shape.id


def test_midline_bones_are_symmetric(body: BodyMap) -> None:
    for shape in body.bones:
        if shape.is_midline:
            x0, _, x1, _ = union_all([part.area for part in shape.parts]).bounds
            assert x0 == pytest.approx(-x1), shape.id


def test_bones_come_in_drawing_order(body: BodyMap) -> None:
    orders = [shape.order for shape in body.bones]
    assert orders == sorted(orders)


def test_a_bar_is_as_wide_as_written(tmp_path: Path) -> None:
    bar = "    bars:\n      - line: [[1, 0], [1, 10]]\n        widths: [2, 2]\n"

    outline = load_bones(written(tmp_path, bar))[0].outline

    assert outline.bounds[2] - outline.bounds[0] == pytest.approx(2, abs=0.1)


def test_a_midline_edge_must_begin_and_end_on_the_midline(tmp_path: Path) -> None:
    off = "    is_midline: true\n    areas:\n      - edge: [[0.5, 3], [2, 1], [0, 0]]\n"

    with pytest.raises(ValueError, match="must start and end on the midline"):
        load_bones(written(tmp_path, off))


def test_an_edge_that_crosses_itself_is_refused(tmp_path: Path) -> None:
    knot = "    areas:\n      - edge: [[0, 0], [4, 4], [4, 0], [0, 4]]\n"

    with pytest.raises(ValueError, match="an edge of one crosses itself"):
        load_bones(written(tmp_path, knot))


def test_a_bone_without_parts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="one needs `areas` or `bars`"):
        load_bones(written(tmp_path, "    areas: []\n"))


def test_a_hollow_needs_an_edge(tmp_path: Path) -> None:
    edge = "    areas:\n      - edge: [[0, 0], [4, 0], [2, 4]]\n"
    hollow = "    modelling:\n      - {mark: hollow, points: [[1, 1], [2, 2]]}\n"

    with pytest.raises(ValueError, match="a hollow needs at least three points"):
        load_bones(written(tmp_path, edge + hollow))


def test_the_atlas_loads_from_its_folder_alone() -> None:
    assert load_bones(ASSETS_DIR / "bones.yaml")
