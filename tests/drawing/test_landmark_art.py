import re
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from shapely.geometry import Point, box

from lumbopoint.drawing import palette
from lumbopoint.drawing.landmark_art import (
    TEXT_CM,
    WHOLE_TEXT_CM,
    Label,
    landmark_marks,
    placed_labels,
    text_width,
)
from lumbopoint.drawing.windows import ViewBox, Window, view_box
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.model import VIEWS, View
from tests import shipped

SIZES: dict[Window, float] = {"close-up": TEXT_CM, "whole": WHOLE_TEXT_CM}
#: View, window and whether it is the left side that is seen.
SHOTS: list[tuple[View, Window, bool]] = [
    *((view, window, False) for view in VIEWS for window in SIZES),
    *(("lateral", window, True) for window in SIZES),
]
EACH_SHOT = pytest.mark.parametrize(("view", "window", "is_mirrored"), SHOTS)


def labels_of(body: BodyMap, view: View, window: Window, is_mirrored: bool) -> tuple[Label, ...]:
    frame = view_box(view, window, is_mirrored)
    return placed_labels(body, view, frame, is_mirrored=is_mirrored, size_cm=SIZES[window])


def marks_of(body: BodyMap, view: View, window: Window, is_mirrored: bool = False) -> str:
    frame = view_box(view, window, is_mirrored)
    return landmark_marks(body, view, frame, is_mirrored=is_mirrored, size_cm=SIZES[window])


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 our own text


def rings_of(svg: str) -> set[tuple[float, float]]:
    data = next(path.attrib["d"] for path in parsed(svg).iter("path"))
    return {(float(x), float(y)) for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)h0", data)}


@EACH_SHOT
def test_names_never_overlap(body: BodyMap, view: View, window: Window, is_mirrored: bool) -> None:
    labels = labels_of(body, view, window, is_mirrored)

    assert len(labels) > 5
    for one, other in combinations(labels, 2):
        assert one.area.intersection(other.area).area == 0, (one.text, other.text)


@EACH_SHOT
def test_no_leader_crosses_a_name_or_another_leader(
    body: BodyMap, view: View, window: Window, is_mirrored: bool
) -> None:
    labels = labels_of(body, view, window, is_mirrored)

    for one, other in combinations(labels, 2):
        for line, second in ((one.leader, other), (other.leader, one)):
            assert line is None or not line.intersects(second.area), (one.text, other.text)
            assert line is None or second.leader is None or not line.intersects(second.leader)


@EACH_SHOT
def test_names_lie_in_the_view_and_cover_no_mark(
    body: BodyMap, view: View, window: Window, is_mirrored: bool
) -> None:
    x, y, width, height = view_box(view, window, is_mirrored)
    frame = box(x, y, x + width, y + height)
    rings = [
        Point(place).buffer(0.4 * SIZES[window])
        for place in rings_of(marks_of(body, view, window, is_mirrored))
    ]

    for label in labels_of(body, view, window, is_mirrored):
        assert frame.contains(label.area), label.text
        assert not any(ring.intersects(label.area) for ring in rings), label.text


@EACH_SHOT
def test_every_palpated_landmark_in_the_view_has_its_name(
    body: BodyMap, view: View, window: Window, is_mirrored: bool
) -> None:
    x, y, width, height = view_box(view, window, is_mirrored)
    frame = box(x + 0.6, y + 0.6, x + width - 0.6, y + height - 0.6)
    turn = -1 if is_mirrored or view == "anterior" else 1
    expected = {
        mark.short
        for mark in body.landmarks
        if mark.is_palpated
        and view in mark.positions
        and frame.contains(Point(turn * mark.positions[view][0], -mark.positions[view][1]))
    }

    assert {label.text for label in labels_of(body, view, window, is_mirrored)} == expected


def test_signs_of_markup_in_a_name_are_shown_as_they_are(body: BodyMap) -> None:
    named = tuple(replace(mark, short=f"<{mark.short}> & co") for mark in body.landmarks)

    drawn = parsed(marks_of(replace(body, landmarks=named), "posterior", "whole"))

    names = ["".join(text.itertext()) for text in drawn.iter("text")]
    assert names
    assert all(name.startswith("<") and name.endswith("> & co") for name in names)


@EACH_SHOT
def test_the_group_is_small_silent_and_lets_clicks_through(
    body: BodyMap, view: View, window: Window, is_mirrored: bool
) -> None:
    svg = marks_of(body, view, window, is_mirrored)

    assert len(svg.encode()) <= 6_000
    group = parsed(svg)
    assert group.get("class") == "mm-landmarks"
    assert (group.get("pointer-events"), group.get("aria-hidden")) == ("none", "true")
    assert not re.search(r"\bid=|\.\d{3}", svg)


def test_pairs_are_marked_on_both_sides_and_the_midline_once(body: BodyMap) -> None:
    rings = rings_of(marks_of(body, "posterior", "close-up"))

    assert {(4.5, 5.0), (-4.5, 5.0), (0.0, 0.3)} <= rings


def test_on_the_side_view_every_mark_is_there_once(body: BodyMap) -> None:
    assert len(rings_of(marks_of(body, "lateral", "close-up"))) == len(
        labels_of(body, "lateral", "close-up", False)
    )


def test_the_left_side_is_the_mirror_image_but_text_stays_upright(body: BodyMap) -> None:
    right, left = (marks_of(body, "lateral", "close-up", is_mirrored) for is_mirrored in (False, True))

    assert {(-x, y) for x, y in rings_of(right)} == rings_of(left)
    assert "transform" not in left
    assert {text.text for text in parsed(left).iter("text")} == {
        text.text for text in parsed(right).iter("text")
    }


def test_the_spine_has_its_names_in_one_column(body: BodyMap) -> None:
    labels = {label.text: label for label in labels_of(body, "posterior", "close-up", False)}

    assert {labels[name].at[0] for name in ("T10", "T12", "L1", "L3", "L4", "L5", "S2")} == {
        labels["T11"].at[0]
    }


def test_of_pairs_now_the_right_and_now_the_left_is_named(body: BodyMap) -> None:
    labels = {label.text: label for label in labels_of(body, "posterior", "close-up", False)}

    assert labels["12th rib"].mark[0] * labels["11th rib"].mark[0] < 0


def test_names_too_large_for_the_view_are_left_out_with_their_marks(body: BodyMap) -> None:
    frame: ViewBox = (-6.0, -6.0, 12.0, 12.0)

    shown = placed_labels(body, "posterior", frame, size_cm=2.0)

    drawn = parsed(landmark_marks(body, "posterior", frame, size_cm=2.0))
    assert 0 < len(shown) < 7
    assert [text.text for text in drawn.iter("text")] == [label.text for label in shown]


def test_a_view_without_landmarks_has_no_group(body: BodyMap) -> None:
    assert landmark_marks(body, "posterior", (100.0, 100.0, 5.0, 5.0)) == ""


def test_a_longer_or_larger_name_is_wider() -> None:
    assert text_width("L4", 1.0) < text_width("PSIS", 1.0) < text_width("trochanter", 1.0)
    assert text_width("PSIS", 2.0) == pytest.approx(2 * text_width("PSIS", 1.0))


def test_colours_can_be_made_plain_for_files(body: BodyMap) -> None:
    assert "var(" not in palette.plain(marks_of(body, "posterior", "close-up"))


def test_names_of_another_language_take_the_place_of_those_of_the_atlas(body: BodyMap) -> None:
    frame = view_box("posterior", "close-up", False)

    texts = [
        text.text
        for text in parsed(landmark_marks(body, "posterior", frame, names={"l4": "LWK 4"})).iter("text")
    ]

    assert "LWK 4" in texts
    assert "L4" not in texts
    assert "L5" in texts


def test_the_english_names_of_the_app_are_those_of_the_atlas(body: BodyMap) -> None:
    texts = shipped.texts().by_key
    names = {
        key.removeprefix("landmark."): text for key, text in texts.items() if key.startswith("landmark.")
    }

    assert names == {mark.id: mark.short for mark in body.landmarks if mark.is_palpated}
