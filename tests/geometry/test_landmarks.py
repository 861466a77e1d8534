"""Landmarks lie where they were measured, and those that are palpated have a name for the drawing."""

from pathlib import Path

import pytest
from shapely import Point

from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.landmarks import Landmark, load_landmarks
from lumbopoint.model import View

Measured = tuple[float, float, float]

#: Measured places of the reference adult, right side or midline: x, y, z in cm of the body frame.
MEASURED: dict[str, Measured] = {
    "c7": (0, 41.3, -0.5),
    "t10": (0.1, 14.7, -1.9),
    "t11": (0, 12.7, -1.3),
    "t12": (0.1, 10.4, -0.4),
    "l1": (0, 7.4, 0.3),
    "l2": (0.1, 4.3, 0.8),
    "l3": (0.1, 1.7, 0.3),
    "l4": (0, -0.3, 0),
    "l5": (0.1, -2.8, -0.8),
    "s1": (0, -6.5, -1.2),
    "s2": (0, -8.0, -2.2),
    "s3": (0, -9.9, -3.3),
    "s4": (0, -11.9, -3.1),
    "coccyx": (0.1, -17.4, -1.4),
    "rib-10": (11.5, 6.7, 8.4),
    "rib-11": (10.5, 5.2, 6.3),
    "rib-12": (8.4, 5.5, 3.1),
    "iliac-crest": (10.8, 0, 3.6),
    "iliac-crest-side": (14.4, -3.1, 7.6),
    "psis": (4.5, -5.0, -2.6),
    "asis": (12.9, -6.3, 11.1),
    "greater-trochanter": (14.9, -17.2, 4.8),
    "trochanter-tip": (13.5, -14.9, 4.4),
    "lesser-trochanter": (9.0, -18.2, 5.0),
    "ischial-tuberosity": (4.6, -20.4, 2.2),
    "gluteal-fold": (7.0, -21.6, -3.8),
    "popliteal-crease": (7.4, -57.8, -2.1),
    "knee-joint": (7.4, -58.8, 5.7),
    "patella": (8.2, -57.7, 8.5),
    "fibular-head": (10.8, -59.9, 3.1),
    "lateral-malleolus": (9.7, -98.3, 2.6),
    "medial-malleolus": (5.3, -96.4, 5.7),
    "heel": (6.3, -101.3, -2.6),
    "scapula-tip": (9.5, 22.7, -2.2),
    "acromion": (16.6, 38.7, 2.7),
    "umbilicus": (0.1, 0.1, 16.6),
    "xiphoid": (-0.2, 20.7, 17.8),
    "jugular-notch": (0, 36.5, 11.2),
    "symphysis": (0, -16.2, 9.0),
}
#: Measured from behind only: x and y.
FROM_BEHIND = {"sacral-hiatus": (0.0, -13.2)}
#: What a therapist feels for, by view.
PALPATED: dict[View, str] = {
    "posterior": "t10 t11 t12 l1 l2 l3 l4 l5 s2 sacral-hiatus coccyx psis rib-11 rib-12 iliac-crest "
    "greater-trochanter ischial-tuberosity fibular-head popliteal-crease heel",
    "lateral": "t10 t11 t12 l1 l2 l3 l4 l5 s2 coccyx psis rib-11 rib-12 iliac-crest asis greater-trochanter "
    "ischial-tuberosity fibular-head popliteal-crease heel",
    "anterior": "asis iliac-crest greater-trochanter lesser-trochanter symphysis xiphoid umbilicus "
    "fibular-head",
}


@pytest.fixture(scope="module")
def landmarks() -> dict[str, Landmark]:
    return {mark.id: mark for mark in load_landmarks(ASSETS_DIR / "landmarks.yaml")}


def test_every_landmark_has_a_measured_place(landmarks: dict[str, Landmark]) -> None:
    assert set(landmarks) == {*MEASURED, *FROM_BEHIND}


@pytest.mark.parametrize("landmark_id", MEASURED)
def test_a_landmark_lies_where_it_was_measured(landmarks: dict[str, Landmark], landmark_id: str) -> None:
    x, y, z = MEASURED[landmark_id]

    for view, place in landmarks[landmark_id].positions.items():
        across = z if view == "lateral" else x
        assert Point(place).distance(Point(across, y)) < 1.0, view


def test_what_was_measured_from_behind_lies_there(landmarks: dict[str, Landmark]) -> None:
    for landmark_id, place in FROM_BEHIND.items():
        assert dict(landmarks[landmark_id].positions) == {"posterior": place}


@pytest.mark.parametrize("view", PALPATED)
def test_all_that_therapists_feel_for_is_there(landmarks: dict[str, Landmark], view: View) -> None:
    palpated = {mark.id for mark in landmarks.values() if mark.is_palpated and view in mark.positions}

    assert set(PALPATED[view].split()) <= palpated


def test_short_names_are_short_and_different(landmarks: dict[str, Landmark]) -> None:
    names = [mark.short for mark in landmarks.values() if mark.is_palpated]

    assert len(names) == len(set(names))
    assert all(0 < len(name) <= 14 for name in names)


def test_a_palpated_landmark_needs_a_short_name(tmp_path: Path) -> None:
    file = tmp_path / "landmarks.yaml"
    file.write_text(
        "landmarks:\n  - id: hip\n    name: Hip\n    is_palpated: true\n    positions: {lateral: [1, 2]}\n",
        encoding="utf-8",
    )

    with pytest.raises(ValueError, match="`hip` needs a `short` name"):
        load_landmarks(file)
