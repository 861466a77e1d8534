import numpy as np
import pytest

from lumbopoint.geometry.figure.flesh import Flesh
from lumbopoint.geometry.figure.skeleton import JointAngles, posed
from lumbopoint.geometry.skin import BUILDS, Build
from lumbopoint.model.poses import Arm, Leg
from tests import shipped
from tests.posed_figures import body, mirrored

#: Cloth and the fair curve around sections may stand off the skin of the atlas by so much (cm).
MOST_OFF_CM = 1.8
STATURE = (169.0, 175.0)


def extent(flesh: Flesh, axis: int, low: float, high: float, parts: tuple[str, ...]) -> tuple[float, float]:
    """From where to where the ellipsoids whose middle lies between two heights reach along an axis."""
    rows = np.isin(flesh.part, parts) & (flesh.centre[:, 1] > low) & (flesh.centre[:, 1] < high)
    reach = np.sqrt(((flesh.axes * flesh.radii[:, None, :])[rows, axis, :] ** 2).sum(axis=1))
    middle = flesh.centre[rows, axis]
    return float((middle - reach).min()), float((middle + reach).max())


def standing(build: Build) -> Flesh:
    bones = posed(JointAngles())
    return body(build).on(bones.moved(bones.rest[0]))


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize(
    ("height", "parts"), [(2.0, ("trunk",)), (14.0, ("trunk",)), (-76.0, ("right-shank",))]
)
def test_the_figure_is_as_wide_as_the_skin_of_the_atlas(
    build: Build, height: float, parts: tuple[str, ...]
) -> None:
    skin = shipped.body().skin_shape("anterior", build).trunk
    widest = max(x for x, y in skin.exterior.coords if abs(y - height) < 1.5)

    _, right = extent(standing(build), 0, height - 1, height + 1, parts)

    assert right == pytest.approx(widest, abs=MOST_OFF_CM)


@pytest.mark.parametrize("build", BUILDS)
def test_the_standing_figure_has_the_stature_of_the_atlas(build: Build) -> None:
    flesh = standing(build)
    reach = np.sqrt(((flesh.axes * flesh.radii[:, None, :])[:, 1, :] ** 2).sum(axis=1))
    kept = abs(flesh.cut).min(axis=1) > 900

    tall = (flesh.centre[:, 1] + reach)[kept].max() - (flesh.centre[:, 1] - reach)[kept].min()

    assert STATURE[0] < tall < STATURE[1]


def test_the_flesh_of_the_mirrored_pose_is_the_mirror_image() -> None:
    angles = JointAngles(
        right_leg=Leg(hip_flexion=70, hip_abduction=20, hip_rotation=30, knee_flexion=80),
        left_arm=Arm(shoulder_flexion=100, shoulder_abduction=30, elbow_flexion=40, pronation=50),
    )
    one, other = body().on(posed(angles)), body().on(posed(mirrored(angles)))

    places = {tuple(np.round(row, 4) + 0.0) for row in one.centre * (-1, 1, 1)}

    assert places == {tuple(np.round(row, 4) + 0.0) for row in other.centre}


def test_a_breath_lets_the_belly_grow_and_nothing_else() -> None:
    bones = posed(JointAngles())
    still, full = body().on(bones), body().on(bones, belly_cm=3)

    moved = np.linalg.norm(full.centre - still.centre, axis=1) > 0.1

    assert moved.any()
    assert set(np.array(still.part)[moved]) == {"trunk"}
    assert abs(still.rest[moved][:, 1]).max() < 30
