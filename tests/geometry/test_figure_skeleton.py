from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from lumbopoint.geometry.figure.placing import between, whole_poses
from lumbopoint.geometry.figure.skeleton import (
    FOREARM,
    HAND,
    STATURE_CM,
    UPPER_ARM,
    Bones,
    JointAngles,
    posed,
    upright,
)
from lumbopoint.model.poses import Arm, Leg, LumbarSpine, Neck, Pelvis, ThoracicSpine
from tests import shipped
from tests.posed_figures import MIRROR, mirrored

#: The shares of stature of Drillis and Contini 1966 from joint to joint, and how far the body of the atlas
#: may differ.
THIGH, SHANK, MOST_SHARE_APART = 0.245, 0.246, 0.03
LIMBS = [
    (f"{side}-{a}", f"{side}-{b}")
    for side in ("right", "left")
    for a, b in (("thigh", "shank"), ("shank", "foot"), ("arm", "forearm"), ("forearm", "hand"))
]


def length(bones: Bones, first: str, second: str) -> float:
    return float(np.linalg.norm(bones.point(first) - bones.point(second)))


def every_pose_and_between() -> Iterator[JointAngles]:
    for stretch in shipped.library().stretches:
        whole = whole_poses(stretch.poses) if stretch.poses else ()
        yield from (pose.angles for pose in whole)
        for one, other in pairwise(whole):
            yield from (between(one.angles, other.angles, share / 8) for share in range(1, 8))


@pytest.mark.parametrize(
    ("angles", "joint", "axis", "sign"),
    [
        (JointAngles(pelvis=Pelvis(forward=60)), "head", 2, 1),
        (JointAngles(pelvis=Pelvis(right=60)), "head", 0, 1),
        (JointAngles(pelvis=Pelvis(turn=60)), "right-hip", 2, -1),
        (JointAngles(lumbar=LumbarSpine(flexion=40)), "head", 2, 1),
        (JointAngles(thorax=ThoracicSpine(side_bend=20)), "head", 0, 1),
        (JointAngles(right_leg=Leg(hip_flexion=60)), "right-knee", 2, 1),
        (JointAngles(left_leg=Leg(hip_abduction=30)), "left-knee", 0, -1),
        (JointAngles(right_leg=Leg(hip_abduction=30)), "right-knee", 0, 1),
        (JointAngles(right_leg=Leg(knee_flexion=60)), "right-ankle", 2, -1),
        (JointAngles(right_leg=Leg(knee_flexion=90, hip_rotation=40)), "right-ankle", 0, -1),
        (JointAngles(left_arm=Arm(shoulder_flexion=90)), "left-elbow", 2, 1),
        (JointAngles(left_arm=Arm(shoulder_abduction=60)), "left-elbow", 0, -1),
        (JointAngles(right_arm=Arm(elbow_flexion=90)), "right-wrist", 2, 1),
        (JointAngles(neck=Neck(flexion=40)), "neck4", 2, 1),
    ],
)
def test_an_angle_moves_what_hangs_on_it_to_where_its_name_says(
    angles: JointAngles, joint: str, axis: int, sign: int
) -> None:
    bone = MIRROR.bone(joint)

    moved = posed(angles).point(bone) - posed(JointAngles()).point(bone)

    assert sign * moved[axis] > 2


def test_limbs_keep_their_length_in_every_pose_and_on_the_way_between() -> None:
    rest = posed(JointAngles())
    poses = list(every_pose_and_between())

    assert len(poses) > 300
    for angles in poses:
        bones = posed(angles)
        for first, second in LIMBS:
            assert length(bones, first, second) == pytest.approx(length(rest, first, second), abs=0.1)


def test_every_pose_on_the_way_keeps_the_ranges_of_its_joints() -> None:
    """Records refuse an angle out of its range, so making them is the test."""
    assert all(isinstance(angles, JointAngles) for angles in every_pose_and_between())


def test_the_proportions_are_those_of_the_published_table() -> None:
    bones = posed(JointAngles())

    shares = {pair: length(bones, *pair) / STATURE_CM for pair in LIMBS}

    assert shares["right-arm", "right-forearm"] == pytest.approx(UPPER_ARM)
    assert shares["right-forearm", "right-hand"] == pytest.approx(FOREARM)
    assert shares["right-thigh", "right-shank"] == pytest.approx(THIGH, abs=MOST_SHARE_APART)
    assert shares["right-shank", "right-foot"] == pytest.approx(SHANK, abs=MOST_SHARE_APART)
    assert (UPPER_ARM, FOREARM, HAND) == (0.186, 0.146, 0.108)


def test_the_mirrored_angles_give_the_exact_mirror_image_of_the_bones() -> None:
    for angles in every_pose_and_between():
        bones, other = posed(angles), posed(mirrored(angles))
        for name in bones.names:
            place, turned = bones.point(name), other.point(MIRROR.name(name))
            assert turned == pytest.approx(place * (-1, 1, 1), abs=1e-6)


def test_the_rotation_next_to_a_sum_is_a_rotation() -> None:
    one, other = posed(JointAngles(pelvis=Pelvis(forward=80))).axes[0], np.eye(3)

    middle = upright(one + other)

    assert middle @ middle.T == pytest.approx(np.eye(3), abs=1e-9)
    assert middle[:, 1] == pytest.approx([0, np.cos(np.radians(40)), np.sin(np.radians(40))], abs=1e-9)
