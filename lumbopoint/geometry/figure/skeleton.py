"""The skeleton: joint angles of a pose -> where every bone is (forward kinematics).

Rest is the standing body of the atlas in the body frame (docs/architecture.md), arms hanging, thumbs
forward: there
every bone has the axes of the room. Lengths of the arm: Drillis and Contini 1966 (fractions of stature as
in Winter,
Biomechanics and Motor Control of Human Movement); hip, knee and ankle lie where the atlas has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lumbopoint.model.poses import Arm, Leg, LumbarSpine, Neck, Pelvis, ThoracicSpine

Array = NDArray[np.float64]
Rows = NDArray[np.int64]
"""Numbers of rows."""

STATURE_CM = 172.1
#: Segments of the arm as fractions of stature.
UPPER_ARM, FOREARM, HAND = 0.186, 0.146, 0.108
SOLE_Y = -103.6
#: Joints of the spine from below, (y, z) in cm, at the middle of the vertebral bodies.
_SPINE = {
    "lumbar": ((-5.6, 4.8), (-2.2, 6.0), (1.4, 6.7), (5.0, 6.9), (8.4, 6.4)),
    "thorax": ((11.6, 5.6), (16.4, 4.6), (21.2, 3.9), (26.2, 3.0), (31.2, 3.0), (35.8, 3.9)),
    "neck": ((40.4, 5.0), (43.6, 5.8), (46.8, 6.3), (50.0, 6.6), (53.2, 6.8)),
}
CHEST_BONE, HEAD_BONE = "thorax5", "neck4"
_HIP, _KNEE, _ANKLE = (8.7, -14.6, 5.1), (7.7, -58.8, 5.2), (7.3, -97.4, 3.4)
_COLLAR, _SHOULDER = (2.4, 35.6, 8.0), (17.0, 34.2, 3.6)
#: Above this elevation of the arm the collar bone rises with it, in degrees, by a third.
_COLLAR_FROM, _COLLAR_SHARE, _COLLAR_MOST = 40.0, 0.26, 30.0


@dataclass(frozen=True)
class Bones:
    """Where the bones of a pose are: for bone k a point p of the rest is now at ``at[k] + axes[k] @ (p -
    rest[k])``.

    ``names``: bone ids in the order of the rows; ``rest`` and ``at``: joints, shape (n, 3), in cm;
    ``axes``: (n, 3, 3).
    """

    names: tuple[str, ...]
    rest: Array
    at: Array
    axes: Array

    def index(self, name: str) -> int:
        """The row of a bone. ValueError if there is none."""
        return self.names.index(name)

    def point(self, name: str, place: tuple[float, float, float] | Array | None = None) -> Array:
        """Where a place of the rest, fixed to a bone, is now: shape (3,); default: its joint."""
        k = self.index(name)
        if place is None:
            return np.asarray(self.at[k])
        return np.asarray(self.at[k] + self.axes[k] @ (np.asarray(place) - self.rest[k]))

    def moved(self, by: Array) -> "Bones":
        """The same, shifted by (3,) cm."""
        return Bones(self.names, self.rest, self.at + by, self.axes)


@dataclass(frozen=True)
class JointAngles:
    """All angles of a pose, in degrees, of a person (``right_leg`` is the person's right)."""

    pelvis: Pelvis = field(default_factory=Pelvis)
    lumbar: LumbarSpine = field(default_factory=LumbarSpine)
    thorax: ThoracicSpine = field(default_factory=ThoracicSpine)
    neck: Neck = field(default_factory=Neck)
    right_leg: Leg = field(default_factory=Leg)
    left_leg: Leg = field(default_factory=Leg)
    right_arm: Arm = field(default_factory=Arm)
    left_arm: Arm = field(default_factory=Arm)


#: The names of the angles of a pose.
ANGLES = ("pelvis", "lumbar", "thorax", "neck", "right_leg", "left_leg", "right_arm", "left_arm")


def _turned(first: int, second: int, degrees: float) -> Array:
    """The rotation that takes axis ``first`` toward axis ``second``."""
    matrix, angle = np.eye(3), np.radians(degrees)
    matrix[first, first] = matrix[second, second] = np.cos(angle)
    matrix[second, first], matrix[first, second] = np.sin(angle), -np.sin(angle)
    return matrix


def forward(degrees: float) -> Array:
    """What was up goes to the front."""
    return _turned(1, 2, degrees)


def rightward(degrees: float) -> Array:
    """What was up goes to the right."""
    return _turned(1, 0, degrees)


def turn(degrees: float) -> Array:
    """What was in front goes to the right."""
    return _turned(2, 0, degrees)


def upright(matrix: Array) -> Array:
    """The rotations next to sums of two rotations, shape (..., 3, 3): the long axis of the sum is kept."""
    up = matrix[..., 1] / np.linalg.norm(matrix[..., 1], axis=-1, keepdims=True)
    across = matrix[..., 0] - up * np.sum(up * matrix[..., 0], axis=-1, keepdims=True)
    across /= np.linalg.norm(across, axis=-1, keepdims=True)
    return np.stack([across, up, np.cross(across, up)], axis=-1)


def _ball(flexion: float, abduction: float, outward: float, side: int) -> Array:
    """A hip or shoulder: turned outward, then abducted, then flexed; ``side`` +1 right, -1 left."""
    return forward(-flexion) @ rightward(-side * abduction) @ turn(side * outward)


class _Chain:
    """Collects bones from the pelvis outwards."""

    def __init__(self, axes: Array) -> None:
        self.rest: dict[str, Array] = {"pelvis": np.array([0, _HIP[1], _HIP[2]])}
        self.at: dict[str, Array] = {"pelvis": np.zeros(3)}
        self.axes: dict[str, Array] = {"pelvis": axes}

    def add(self, name: str, parent: str, joint: tuple[float, float, float] | Array, bend: Array) -> None:
        """A bone at a joint of the rest, bent against its parent."""
        rest = np.asarray(joint, float)
        self.rest[name] = rest
        self.at[name] = self.at[parent] + self.axes[parent] @ (rest - self.rest[parent])
        self.axes[name] = self.axes[parent] @ bend

    @property
    def bones(self) -> Bones:
        """All bones so far."""
        names = tuple(self.rest)
        stacked = (np.array([table[n] for n in names]) for table in (self.rest, self.at, self.axes))
        return Bones(names, *stacked)


def posed(angles: JointAngles) -> Bones:
    """Where the bones are, the middle between the hips at the origin of the room. Never raises for angles
    in range."""
    p = angles.pelvis
    chain = _Chain(turn(p.turn) @ forward(p.forward) @ rightward(p.right) @ turn(p.roll))
    _add_spine(chain, {"lumbar": angles.lumbar, "thorax": angles.thorax, "neck": angles.neck})
    for side, leg, arm in (
        ("right", angles.right_leg, angles.right_arm),
        ("left", angles.left_leg, angles.left_arm),
    ):
        _add_leg(chain, side, leg)
        _add_arm(chain, side, arm)
    return chain.bones


def _add_spine(chain: _Chain, bends: Mapping[str, LumbarSpine | ThoracicSpine | Neck]) -> None:
    parent = "pelvis"
    for part, bend in bends.items():
        n = len(_SPINE[part])
        one = forward(bend.flexion / n) @ rightward(bend.side_bend / n) @ turn(bend.rotation / n)
        for number, (y, z) in enumerate(_SPINE[part]):
            name = f"{part}{number}"
            chain.add(name, parent, (0, y, z), one)
            parent = name


def _add_leg(chain: _Chain, side: str, leg: Leg) -> None:
    m = _sign(side)
    hip = _ball(leg.hip_flexion, leg.hip_abduction, leg.hip_rotation, m)
    chain.add(f"{side}-thigh", "pelvis", _mirror(_HIP, m), hip)
    chain.add(f"{side}-shank", f"{side}-thigh", _mirror(_KNEE, m), forward(leg.knee_flexion))
    chain.add(f"{side}-foot", f"{side}-shank", _mirror(_ANKLE, m), forward(-leg.ankle_dorsiflexion))


def _add_arm(chain: _Chain, side: str, arm: Arm) -> None:
    m = _sign(side)
    ball = _ball(arm.shoulder_flexion, arm.shoulder_abduction, arm.shoulder_rotation, m)
    x, y, z = _SHOULDER
    raised = np.degrees(np.arccos(np.clip(ball[1, 1], -1, 1)))
    rise = float(np.clip((raised - _COLLAR_FROM) * _COLLAR_SHARE, 0, _COLLAR_MOST))
    chain.add(f"{side}-collar", CHEST_BONE, _mirror(_COLLAR, m), rightward(-m * rise))
    chain.add(f"{side}-arm", f"{side}-collar", _mirror(_SHOULDER, m), rightward(m * rise) @ ball)
    elbow, wrist = y - UPPER_ARM * STATURE_CM, y - (UPPER_ARM + FOREARM) * STATURE_CM
    chain.add(f"{side}-forearm", f"{side}-arm", _mirror((x, elbow, z), m), forward(-arm.elbow_flexion))
    hand = turn(-m * arm.pronation) @ rightward(m * arm.wrist_flexion)
    chain.add(f"{side}-hand", f"{side}-forearm", _mirror((x, wrist, z), m), hand)
    _add_fingers(chain, side, (x, wrist, z), arm.finger_curl)


def finger_joints(wrist_y: float) -> tuple[float, ...]:
    """Heights of the three finger joints and the finger tips of the hanging hand, in cm."""
    hand = HAND * STATURE_CM
    return tuple(wrist_y - share * hand for share in (0.50, 0.73, 0.88, 1.0))


def _add_fingers(chain: _Chain, side: str, wrist: tuple[float, float, float], curl: float) -> None:
    m, parent = _sign(side), f"{side}-hand"
    for number, (y, _) in enumerate(pairwise(finger_joints(wrist[1]))):
        name = f"{side}-finger{number}"
        chain.add(name, parent, _mirror((wrist[0], y, wrist[2]), m), rightward(m * curl))
        parent = name
    thumb = _mirror((wrist[0] - 0.6, wrist[1] - 2.2, wrist[2] + 2.2), m)
    chain.add(f"{side}-thumb", f"{side}-hand", thumb, rightward(m * min(curl, 40) * 0.7) @ forward(-34))


def _sign(side: str) -> int:
    return 1 if side == "right" else -1


def _mirror(place: tuple[float, float, float], side: int) -> tuple[float, float, float]:
    return (side * place[0], place[1], place[2])
