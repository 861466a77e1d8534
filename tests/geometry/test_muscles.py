from pathlib import Path

import numpy as np
import pytest
from shapely import Point, union_all
from shapely.geometry import LineString

from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.muscles import MuscleShape, Sheet, load_muscles
from lumbopoint.geometry.shapes import mirrored
from lumbopoint.geometry.skin import BUILDS, Build
from lumbopoint.model import VIEWS, View

#: Agreed places of the points (right side, cm): muscle -> point -> (x, y).
POSITIONS = {
    "quadratus-lumborum": {
        "ql-superficial-cranial": (7.2, 5.0),
        "ql-superficial-caudal": (8.4, 1.2),
        "ql-deep-cranial": (4.8, 3.6),
        "ql-deep-caudal": (5.2, -0.2),
    },
    "iliocostalis-lumborum": {"iliocostalis-lumborum-l1": (5.8, 8.0)},
    "longissimus-thoracis": {
        "longissimus-thoracis-t10-t11": (3.4, 14.8),
        "longissimus-thoracis-l1": (3.4, 6.8),
    },
    "multifidus": {
        "multifidus-l2-l3": (1.8, 3.6),
        "multifidus-s1": (2.6, -5.6),
        "multifidus-s4": (1.5, -11.2),
    },
    "gluteus-maximus": {
        "gluteus-maximus-1": (5.2, -8.6),
        "gluteus-maximus-2": (6.8, -15.6),
        "gluteus-maximus-3": (3.2, -17.2),
    },
    "gluteus-medius": {
        "gluteus-medius-1": (8.0, -2.8),
        "gluteus-medius-2": (11.0, -4.2),
        "gluteus-medius-3": (13.6, -5.6),
    },
    "piriformis": {"piriformis-lateral": (9.6, -12.5), "piriformis-medial": (5.0, -9.6)},
}
MARGIN_CM = 0.4
#: What can be chosen, and on which views it must be seen.
BACK = {
    "iliocostalis-thoracis",
    "iliocostalis-lumborum",
    "longissimus-thoracis",
    "spinalis-thoracis",
    "multifidus",
    "rotatores",
    "quadratus-lumborum",
    "serratus-posterior-inferior",
    "latissimus-dorsi",
    "gluteus-maximus",
    "gluteus-medius",
    "gluteus-minimus",
    "piriformis",
    "obturator-internus",
    "tensor-fasciae-latae",
    "hamstrings",
    "soleus",
    "levator-ani",
    "coccygeus",
}
FRONT = {"iliopsoas", "rectus-abdominis", "external-internal-oblique"}
SIDE = {
    "external-internal-oblique",
    "gluteus-medius",
    "gluteus-maximus",
    "tensor-fasciae-latae",
    "latissimus-dorsi",
}
SEEN: dict[View, set[str]] = {"posterior": BACK, "anterior": FRONT, "lateral": SIDE}
#: Parts of muscles and what is only drawn.
DRAWN = {
    "posterior": {"biceps-femoris", "semitendinosus", "semimembranosus", "gastrocnemius", "iliotibial-tract"},
    "anterior": {"psoas-major", "iliacus", "external-oblique", "internal-oblique"},
    "lateral": {"external-oblique", "internal-oblique", "iliotibial-tract"},
}
#: The least area (cm²) of an outline, of a clickable one and of what is seen of it under its neighbours.
LEAST_CM2, LEAST_SEEN_CM2 = 3.0, 1.5
#: Fibre direction at the middle of the muscle: degrees from straight down, positive to the side.
DIRECTIONS = {"gluteus-maximus": (30, 70), "piriformis": (45, 85)}


def shape(body: BodyMap, shape_id: str) -> MuscleShape:
    """A shape of the posterior view."""
    (found,) = (s for s in body.muscles if (s.id, s.view) == (shape_id, "posterior"))
    return found


def written(folder: Path, sheets: str, more: str = "") -> Path:
    target = folder / "muscles.yaml"
    target.write_text(
        "muscles:\n  - id: one\n    view: posterior\n    layer: deep\n    order: 1\n" + more + sheets,
        encoding="utf-8",
    )
    return target


SQUARE = "    sheets:\n      - origin: [[1, 4], [3, 4]]\n        insertion: [[1, 0], [3, 0]]\n"


@pytest.mark.parametrize("view", VIEWS)
def test_every_muscle_can_be_chosen_where_it_is_to_be_seen(body: BodyMap, view: View) -> None:
    shapes = [muscle for muscle in body.muscles if muscle.view == view]

    assert SEEN[view] <= {muscle.muscle for muscle in shapes if muscle.is_clickable}
    assert DRAWN[view] <= {muscle.id for muscle in shapes}


def test_nothing_can_be_chosen_that_is_not_a_muscle_of_the_list(body: BodyMap) -> None:
    assert {muscle.muscle for muscle in body.muscles if muscle.is_clickable} == BACK | FRONT | SIDE


def test_every_outline_is_one_valid_area(body: BodyMap) -> None:
    for muscle in body.muscles:
        assert muscle.outline.is_valid, muscle.id
        assert muscle.outline.geom_type == "Polygon", muscle.id
        assert muscle.outline.area > LEAST_CM2, muscle.id


def test_enough_of_every_clickable_shape_can_be_hit(body: BodyMap) -> None:
    clickable = [muscle for muscle in body.muscles if muscle.is_clickable]
    for index, muscle in enumerate(clickable):
        above = [m for m in clickable[index + 1 :] if (m.view, m.layer) == (muscle.view, muscle.layer)]
        seen = muscle.outline.difference(union_all([m.outline for m in above]))
        assert seen.area > LEAST_SEEN_CM2, (muscle.id, muscle.view)


@pytest.mark.parametrize("build", BUILDS)
def test_every_outline_lies_inside_the_skin(body: BodyMap, build: Build) -> None:
    outside = {
        (m.id, m.view): m.outline.difference(body.skin_shape(m.view, build).area).area for m in body.muscles
    }

    assert {key: area for key, area in outside.items() if area > 0.01} == {}


def test_right_and_left_never_meet_on_the_midline(body: BodyMap) -> None:
    for muscle in (m for m in body.muscles if m.view != "lateral"):
        assert muscle.outline.bounds[0] > 0, muscle.id
        assert muscle.outline.disjoint(mirrored(muscle.outline)), muscle.id


@pytest.mark.parametrize(
    ("muscle_id", "point_id", "place"),
    [(m, p, place) for m, points in POSITIONS.items() for p, place in points.items()],
)
def test_a_point_lies_well_inside_its_muscle(
    body: BodyMap, muscle_id: str, point_id: str, place: tuple[float, float]
) -> None:
    outline, point = shape(body, muscle_id).outline, Point(place)

    assert outline.contains(point), point_id
    assert outline.exterior.distance(point) >= MARGIN_CM, point_id


def test_the_quadratus_lumborum_shows_beside_the_erector_at_the_crest(body: BodyMap) -> None:
    level = LineString([(0, 0.6), (20, 0.6)])

    edge = shape(body, "quadratus-lumborum").outline.intersection(level).bounds[2]

    assert edge > shape(body, "iliocostalis-lumborum").outline.intersection(level).bounds[2] + 1


def test_the_gluteus_medius_reaches_above_the_maximus(body: BodyMap) -> None:
    medius, maximus = shape(body, "gluteus-medius"), shape(body, "gluteus-maximus")

    visible = medius.outline.difference(maximus.outline)

    assert visible.geom_type == "Polygon"
    assert visible.area > 25
    assert maximus.order > medius.order


def test_the_latissimus_meets_the_fascia_without_a_gap(body: BodyMap) -> None:
    lats, fascia = shape(body, "latissimus-dorsi").outline, shape(body, "thoracolumbar-fascia").outline

    for place in [(4.3, 7.9), (6.0, 5.2), (7.1, 3.4)]:
        assert lats.union(fascia).buffer(0.1).contains(Point(place))


@pytest.mark.parametrize("muscle_id", list(DIRECTIONS))
def test_fibres_run_down_and_to_the_side(body: BodyMap, muscle_id: str) -> None:
    least, most = DIRECTIONS[muscle_id]
    sheet = shape(body, muscle_id).sheets[0]

    start, end = sheet.places(0.5, np.array([0.3, 0.7]))
    degrees = np.degrees(np.arctan2(end[0] - start[0], start[1] - end[1]))

    assert least < degrees < most


def test_multifidus_fibres_rise_towards_the_midline(body: BodyMap) -> None:
    for sheet in shape(body, "multifidus").sheets:
        top, bottom = sheet.places(0.5, np.array([0.0, 1.0]))
        assert top[0] < bottom[0]
        assert top[1] > bottom[1]


def test_muscles_come_in_drawing_order(body: BodyMap) -> None:
    orders = [muscle.order for muscle in body.muscles]
    assert orders == sorted(orders)


def test_a_straight_sheet_covers_what_lies_between_its_curves() -> None:
    sheet = Sheet(origin=((1.0, 4.0), (3.0, 4.0)), insertion=((1.0, 0.0), (3.0, 0.0)))

    assert sheet.outline.area == pytest.approx(8.0)
    assert sheet.places(0.5, 0.25)[0] == pytest.approx([2.0, 3.0])


def test_a_bow_bends_to_the_left_of_the_way() -> None:
    sheet = Sheet(origin=((1.0, 4.0), (3.0, 4.0)), insertion=((1.0, 0.0), (3.0, 0.0)), bow=(0.0, 0.1))

    assert sheet.places(1.0, 0.5)[0] == pytest.approx([3.4, 2.0])
    assert sheet.places(0.0, 0.5)[0] == pytest.approx([1.0, 2.0])


def test_fibres_pass_the_curves_on_their_way() -> None:
    sheet = Sheet(
        origin=((1.0, 8.0), (3.0, 8.0)),
        through=(((2.0, 4.0), (5.0, 4.0)),),
        insertion=((1.0, 0.0), (3.0, 0.0)),
    )

    assert sheet.places(1.0, 0.5)[0] == pytest.approx([5.0, 4.0], abs=0.05)


def test_curves_that_run_against_each_other_are_refused(tmp_path: Path) -> None:
    crossed = SQUARE.replace("[[1, 0], [3, 0]]", "[[3, 0], [1, 0]]")

    with pytest.raises(ValueError, match="sheet 1 of one: the fibres cross each other"):
        load_muscles(written(tmp_path, crossed))


def test_sheets_that_do_not_touch_are_refused(tmp_path: Path) -> None:
    apart = SQUARE + "      - origin: [[9, 4], [11, 4]]\n        insertion: [[9, 0], [11, 0]]\n"

    with pytest.raises(ValueError, match="the sheets of one do not touch"):
        load_muscles(written(tmp_path, apart))


def test_a_muscle_described_twice_is_refused(tmp_path: Path) -> None:
    target = written(tmp_path, SQUARE)
    text = target.read_text(encoding="utf-8")
    target.write_text(text + text.removeprefix("muscles:\n"), encoding="utf-8")

    with pytest.raises(ValueError, match=r"described twice: one \(posterior\)"):
        load_muscles(target)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("    colour: red\n", "Extra inputs are not permitted"),
        ("    is_clickable: 1\n", "valid boolean"),
        ("    material: bone\n", "'muscle', 'fascia' or 'context'"),
    ],
)
def test_what_the_file_must_not_say_is_refused(tmp_path: Path, line: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        load_muscles(written(tmp_path, SQUARE, line))


def test_bones_that_cover_a_muscle_exist(body: BodyMap) -> None:
    bones = {bone.id for bone in body.bones}
    named = {bone_id for muscle in body.muscles for bone_id in muscle.behind}

    assert named
    assert named <= bones


def test_the_atlas_loads_from_its_folder_alone() -> None:
    assert load_muscles(ASSETS_DIR / "muscles.yaml")
