from pathlib import Path

import pytest
from shapely import LineString, Point

from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.shapes import mirrored
from lumbopoint.geometry.skin import DEFAULT_BUILD, Outline, OutlinePart, SkinShape, load_skin, outline_pieces
from lumbopoint.model import VIEWS, View

#: Measured half widths of the reference body at heights, both in cm.
HALF_WIDTHS = [(12.9, 15.25), (3.0, 14.05), (-3.5, 15.1), (-14.9, 16.5), (-26.2, 16.95), (-36.8, 16.05)]
#: Measured back and front (z) at heights, in cm.
DEPTHS = [
    (12.9, -4.5, 19.0),
    (3.2, -2.8, 17.9),
    (-6.3, -5.0, 17.1),
    (-14.9, -7.15, 15.0),
    (-36.8, -2.6, 14.4),
]


@pytest.fixture(scope="module")
def skins() -> dict[View, SkinShape]:
    return {skin.view: skin for skin in load_skin(ASSETS_DIR / "skin.yaml", DEFAULT_BUILD)}


def slice_at(skin: SkinShape, y_cm: float) -> tuple[float, float]:
    """Least and greatest coordinate of the skin at a height."""
    cut = skin.area.intersection(LineString([(-60, y_cm), (60, y_cm)]))
    return cut.bounds[0], cut.bounds[2]


def torso_half_width(skin: SkinShape, y_cm: float) -> float:
    """Distance from x = 3 cm, inside the trunk or thigh, out to the first edge at a height."""
    cut = skin.area.intersection(LineString([(3, y_cm), (60, y_cm)]))
    parts = getattr(cut, "geoms", [cut])
    return float(next(part.bounds[2] for part in parts if part.bounds[0] <= 3.001))


def half(*parts: OutlinePart) -> Outline:
    return Outline(id="test", views=("posterior",), is_half=True, parts=parts)


def test_every_view_has_one_valid_skin(skins: dict[View, SkinShape]) -> None:
    assert set(skins) == set(VIEWS)
    assert all(skin.area.is_valid and skin.area.geom_type == "Polygon" for skin in skins.values())


@pytest.mark.parametrize("view", VIEWS)
def test_the_body_reaches_from_vertex_to_sole(skins: dict[View, SkinShape], view: View) -> None:
    _, low, _, high = skins[view].area.bounds

    assert high == pytest.approx(68.5, abs=0.1)
    assert low == pytest.approx(-103.6, abs=0.3)


@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_both_halves_are_mirror_images(skins: dict[View, SkinShape], view: View) -> None:
    area = skins[view].area

    assert area.symmetric_difference(mirrored(area)).area < 0.5


@pytest.mark.parametrize(("y_cm", "half_width_cm"), HALF_WIDTHS)
def test_trunk_and_thigh_are_as_wide_as_measured(
    skins: dict[View, SkinShape], y_cm: float, half_width_cm: float
) -> None:
    assert torso_half_width(skins["posterior"], y_cm) == pytest.approx(half_width_cm, abs=0.4)


@pytest.mark.parametrize(("y_cm", "back_cm", "front_cm"), DEPTHS)
def test_the_profile_is_as_deep_as_measured(
    skins: dict[View, SkinShape], y_cm: float, back_cm: float, front_cm: float
) -> None:
    assert slice_at(skins["lateral"], y_cm) == pytest.approx((back_cm, front_cm), abs=0.4)


@pytest.mark.parametrize("place", [(0, -40), (0, -80), (18, 0), (19, -12), (18, 8)])
def test_there_is_a_gap_between_the_legs_and_beside_the_waist(
    skins: dict[View, SkinShape], place: tuple[float, float]
) -> None:
    assert not skins["posterior"].area.contains(Point(place))


@pytest.mark.parametrize("view", VIEWS)
def test_inner_lines_lie_on_the_skin(skins: dict[View, SkinShape], view: View) -> None:
    near = skins[view].area.buffer(0.3)

    assert skins[view].cues
    assert all(near.contains(Point(place)) for cue in skins[view].cues for place in cue.points)


@pytest.mark.parametrize("view", VIEWS)
def test_inner_lines_have_ids_of_their_own(skins: dict[View, SkinShape], view: View) -> None:
    ids = [cue.id for cue in skins[view].cues]

    assert len(ids) == len(set(ids))


def test_an_outline_without_corners_is_one_closed_piece() -> None:
    pieces = outline_pieces(half(OutlinePart(part="all", points=((0, 2), (2, 0), (0, -2)))))

    assert pieces == (((0, 2), (2, 0), (0, -2), (-2, 0)),)


def test_a_corner_is_mirrored_and_joins_two_pieces() -> None:
    pieces = outline_pieces(
        half(
            OutlinePart(part="top", points=((0, 2), (2, 1))),
            OutlinePart(part="bottom", corner=True, points=((2, 1), (1, -1), (0, -2))),
        )
    )

    assert pieces == (
        ((2, 1), (1, -1), (0, -2), (-1, -1), (-2, 1)),
        ((-2, 1), (0, 2), (2, 1)),
    )


def test_a_half_that_leaves_the_midline_is_refused() -> None:
    with pytest.raises(ValueError, match="midline"):
        outline_pieces(half(OutlinePart(part="all", points=((1, 2), (2, 0), (0, -2)))))


def test_an_outline_that_crosses_itself_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "skin.yaml"
    file.write_text(
        "outlines:\n  - id: bow-tie\n    views: [lateral]\n    is_half: false\n    parts:\n"
        "      - {part: all, points: [[0, 0], [4, 4], [4, 0], [0, 4]]}\n",
        encoding="utf-8",
    )

    with pytest.raises(ValueError, match="crosses itself"):
        load_skin(file)
