"""What a picture of a stretch shows, in sentences made from the same angles: position, side, movement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lumbopoint.geometry.body_map import Side
from lumbopoint.geometry.figure.placing import Pose, whole_poses
from lumbopoint.geometry.figure.skeleton import JointAngles
from lumbopoint.i18n import Texts
from lumbopoint.model import Stretch

#: A smaller change of an angle (degrees) is not worth a sentence; and so many sentences are enough.
LEAST_TOLD, MOST_TOLD = 15.0, 3
#: Angle of a limb -> what it does when it grows and when it shrinks (keys of sentences).
_LIMBS: Mapping[str, tuple[str, str]] = {
    "hip_flexion": ("thigh_forward", "thigh_back"),
    "hip_abduction": ("leg_out", "leg_across"),
    "hip_rotation": ("thigh_turned_out", "thigh_turned_in"),
    "knee_flexion": ("knee_bent", "knee_straightened"),
    "shoulder_flexion": ("arm_forward", "arm_back"),
    "shoulder_abduction": ("arm_out", "arm_in"),
    "elbow_flexion": ("elbow_bent", "elbow_straightened"),
}
_LYING_DEGREES = 50.0


@dataclass(frozen=True)
class _Change:
    """A change worth telling: the key of its sentence and by how much, in degrees."""

    key: str
    degrees: float


def alt_texts(t: Texts, stretch: Stretch, side: Side = "right") -> tuple[str, ...]:
    """One text for each picture of a stretch, in order; for ``left`` that of the mirror image."""
    if stretch.poses is None:
        return ()
    whole = whole_poses(stretch.poses)
    before = (JointAngles(), *(pose.angles for pose in whole[:-1]))
    tinted = "both" if stretch.poses.tinted_side == "both" else side
    return tuple(_alt(t, pose, old, side, tinted) for pose, old in zip(whole, before, strict=True))


def _alt(t: Texts, pose: Pose, before: JointAngles, side: Side, tinted: str) -> str:
    found = sorted(_changes(before, pose.angles, side), key=lambda change: -change.degrees)
    parts = [t(f"pose.position.{_position(pose, side)}")]
    parts += [t(f"pose.{change.key}") for change in found[:MOST_TOLD] if change.degrees >= LEAST_TOLD]
    if pose.picture.belly:
        parts.append(t("pose.belly"))
    if pose.picture.is_tinted:
        parts.append(t(f"pose.tinted.{tinted}"))
    return t.joined(*parts)


def _position(pose: Pose, side: Side) -> str:
    """How the body is held, from the pelvis and from what bears weight."""
    pelvis, bearing = pose.angles.pelvis, {contact.part for contact in pose.contacts}
    if abs(pelvis.right) > _LYING_DEGREES:
        return f"on_side_{_other(side) if pelvis.right < 0 else side}"
    if pelvis.forward < -_LYING_DEGREES:
        return "on_back"
    if "belly" in bearing or ({"right-thigh", "right-foot"} <= bearing and pelvis.forward > _LYING_DEGREES):
        return "on_front"
    if "right-knee" in bearing:
        return "on_all_fours" if {"right-hand", "left-hand", "left-knee"} <= bearing else "kneeling"
    return "sitting" if "seat" in bearing else "standing"


def _other(side: Side) -> Side:
    return "left" if side == "right" else "right"


def _changes(before: JointAngles, now: JointAngles, side: Side) -> Iterator[_Change]:
    yield from _limb_changes(before, now, side)
    sign = 1 if side == "right" else -1
    trunk = [(b.lumbar, b.thorax) for b in (before, now)]
    bend, lean, twist = (
        sum(getattr(part, key) for part in trunk[1]) - sum(getattr(part, key) for part in trunk[0])
        for key in ("flexion", "side_bend", "rotation")
    )
    yield _change("back_round", "back_hollow", bend)
    yield _change("lean_right", "lean_left", sign * lean)
    yield _change("turn_right", "turn_left", sign * twist)
    yield _change("head_down", "head_up", now.neck.flexion - before.neck.flexion)
    if before != JointAngles():  # from standing to lying is told by the position
        yield _change("body_forward", "body_back", now.pelvis.forward - before.pelvis.forward)
        yield _change("hips_right", "hips_left", sign * (now.pelvis.roll - before.pelvis.roll))


def _limb_changes(before: JointAngles, now: JointAngles, side: Side) -> Iterator[_Change]:
    """Changes of arms and legs; what both do alike is told once."""
    for limb in ("leg", "arm"):
        for name, (more, less) in _LIMBS.items():
            if not hasattr(getattr(now, f"right_{limb}"), name):
                continue
            moved = {
                one: getattr(getattr(now, f"{one}_{limb}"), name)
                - getattr(getattr(before, f"{one}_{limb}"), name)
                for one in ("right", "left")
            }
            if abs(moved["right"] - moved["left"]) < LEAST_TOLD:
                yield _change(f"{more}.both", f"{less}.both", (moved["right"] + moved["left"]) / 2)
                continue
            for one, degrees in moved.items():
                named = one if side == "right" else {"right": "left", "left": "right"}[one]
                yield _change(f"{more}.{named}", f"{less}.{named}", degrees)


def _change(more: str, less: str, degrees: float) -> _Change:
    return _Change(more if degrees > 0 else less, abs(degrees))
