"""From the pictures of a stretch to figures that stand, sit or lie on their supports."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from lumbopoint.geometry.figure.flesh import Body, Flesh
from lumbopoint.geometry.figure.skeleton import (
    ANGLES,
    CHEST_BONE,
    HEAD_BONE,
    Array,
    Bones,
    JointAngles,
    Rows,
    posed,
)
from lumbopoint.geometry.figure.supports import TOPS, Ball, Box, balls, boxes
from lumbopoint.model.poses import Anchor, BodyPart, Contact, Joint, PosePicture, Poses, Support

#: Flesh gives way by so much (cm) where it bears weight, soles hardly: without it a figure seems to hover.
SINK_CM, SOLE_SINK_CM = 1.0, 0.2
_JOINTS = {
    "shoulder": "arm",
    "elbow": "forearm",
    "wrist": "hand",
    "hip": "thigh",
    "knee": "shank",
    "ankle": "foot",
}
_TRUNK_PARTS = {
    "head": (("head",), -1e3, 1e3),
    "back": (("trunk",), -4.0, 40.0),
    "belly": (("trunk",), -14.0, 36.0),
    "seat": (("right-seat", "left-seat"), -1e3, 1e3),
    "right-side": (("trunk", "right-seat"), -18.0, 34.0),
    "left-side": (("trunk", "left-seat"), -18.0, 34.0),
}
_LIMB_PARTS = {
    "knee": (("thigh", "shank"), -66.0, -52.0),
    "shin": (("shank",), -1e3, -60.0),
    "foot": (("foot",), -1e3, 1e3),
}


def bone_of(joint: Joint) -> str:
    """The bone that begins at a joint."""
    if joint in ("pelvis", "chest", "head"):
        return {"pelvis": "pelvis", "chest": CHEST_BONE, "head": HEAD_BONE}[joint]
    side, name = joint.split("-")
    return f"{side}-{_JOINTS[name]}"


@dataclass(frozen=True)
class Pose:
    """A picture with all that it takes over from the one before."""

    picture: PosePicture
    angles: JointAngles
    anchor: Anchor
    contacts: tuple[Contact, ...]


def whole_poses(poses: Poses) -> tuple[Pose, ...]:
    """The poses of all pictures in order; what a picture leaves out is as in the one before."""
    found: list[Pose] = []
    angles, anchor = JointAngles(), Anchor(joint="pelvis", at=(0, 0))
    contacts: tuple[Contact, ...] = ()
    for picture in poses.pictures:
        given = {name: getattr(picture, name) for name in ANGLES if getattr(picture, name) is not None}
        angles = replace(angles, **given)
        anchor = picture.anchor or anchor
        contacts = contacts if picture.contacts is None else picture.contacts
        found.append(Pose(picture, angles, anchor, contacts))
    return tuple(found)


@dataclass(frozen=True)
class Figure:
    """A body in its place among its supports."""

    bones: Bones
    flesh: Flesh
    hard: tuple[Box, ...]
    soft: tuple[Ball, ...]
    _rows: dict[BodyPart, Rows] = field(default_factory=dict)

    def rows(self, part: BodyPart) -> Rows:
        """The rows of the ellipsoids of a part of the body, as whole numbers."""
        if part not in self._rows:
            self._rows[part] = part_rows(self.flesh, part)
        return self._rows[part]


def part_rows(flesh: Flesh, part: BodyPart) -> Rows:
    """The rows of the ellipsoids of a part of the body."""
    side, _, name = part.partition("-")
    if part in _TRUNK_PARTS:
        names, low, high = _TRUNK_PARTS[part]
    elif name in _LIMB_PARTS:
        bare, low, high = _LIMB_PARTS[name]
        names = tuple(f"{side}-{one}" for one in bare)
    else:
        names, low, high = (part,), -1e3, 1e3
    y = flesh.rest[:, 1]
    is_part = np.isin(flesh.part, names) & (y >= low) & (y <= high) & (np.array(flesh.label) != "ink")
    return np.flatnonzero(is_part).astype(np.int64)


def lowest(flesh: Flesh) -> Array:
    """The lowest height of every ellipsoid, shape (n,), in cm."""
    return np.asarray(
        flesh.centre[:, 1] - np.sqrt(((flesh.axes * flesh.radii[:, None, :])[:, 1, :] ** 2).sum(axis=1))
    )


def placed(body: Body, pose: Pose, supports: tuple[Support, ...]) -> Figure:
    """The figure on its supports: one shift, so that what bears weight sinks in by ``SINK_CM`` and the
    anchor fits."""
    bones = posed(pose.angles)
    joint = bones.point(bone_of(pose.anchor.joint))
    shift = np.array([pose.anchor.at[0] - joint[0], 0.0, pose.anchor.at[1] - joint[2]])
    flesh = body.on(bones, pose.picture.belly)
    low = lowest(flesh)
    needed = [top - _sink(part) - low[part_rows(flesh, part)].min() for part, top in _bearing(pose, supports)]
    shift[1] = max(needed, default=-low.min())
    moved = bones.moved(shift)
    hard = tuple(box for support in supports for box in boxes(support))
    soft = tuple(ball for support in supports for ball in balls(support, moved))
    return Figure(moved, replace(flesh, centre=flesh.centre + shift), hard, soft)


def _sink(part: BodyPart) -> float:
    return SOLE_SINK_CM if part.endswith("foot") else SINK_CM


def _bearing(pose: Pose, supports: tuple[Support, ...]) -> Iterator[tuple[BodyPart, float]]:
    """What bears weight, and the height of what it lies on."""
    bases = {support.kind: TOPS[support.kind] for support in supports if support.kind in TOPS}
    for contact in pose.contacts:
        if contact.on in bases:
            yield contact.part, bases[contact.on]


def figures(body: Body, poses: Poses) -> tuple[Figure, ...]:
    """The placed figure of every picture."""
    return tuple(placed(body, pose, poses.supports) for pose in whole_poses(poses))


def between(a: JointAngles, b: JointAngles, share: float) -> JointAngles:
    """The angles on the way from a to b, evenly."""
    mixed = {}
    for name in ANGLES:
        one, two = getattr(a, name), getattr(b, name)
        values = {
            key: getattr(one, key) + share * (getattr(two, key) - getattr(one, key))
            for key in type(one).model_fields
        }
        mixed[name] = type(one)(**values)
    return JointAngles(**mixed)
