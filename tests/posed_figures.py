"""Builders for poses and figures: mirrored angles, simple poses, the body of the atlas."""

from dataclasses import replace
from functools import cache
from typing import Any

from lumbopoint.geometry.figure.bodies import figure_body
from lumbopoint.geometry.figure.flesh import Body
from lumbopoint.geometry.figure.skeleton import JointAngles
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.model.poses import Arm, Camera, Contact, PosePicture, Poses, Support
from tests import shipped

_BONES = {
    "hip": "thigh",
    "knee": "shank",
    "ankle": "foot",
    "shoulder": "arm",
    "elbow": "forearm",
    "wrist": "hand",
}


class MIRROR:
    """Names of the other side, and bones by the name of their joint."""

    @staticmethod
    def name(name: str) -> str:
        """The same name for the other side."""
        side, _, rest = name.partition("-")
        return {"right": f"left-{rest}", "left": f"right-{rest}"}.get(side, name)

    @staticmethod
    def bone(joint: str) -> str:
        """The bone that begins at a joint."""
        side, _, name = joint.partition("-")
        return "neck4" if joint == "head" else f"{side}-{_BONES[name]}" if name in _BONES else joint


def mirrored(angles: JointAngles) -> JointAngles:
    """The angles of the mirror image."""
    spine = {
        name: getattr(angles, name).model_copy(
            update={key: -getattr(getattr(angles, name), key) for key in ("side_bend", "rotation")}
        )
        for name in ("lumbar", "thorax", "neck")
    }
    p = angles.pelvis
    pelvis = p.model_copy(update={"right": -p.right, "turn": -p.turn, "roll": -p.roll})
    return replace(
        angles,
        pelvis=pelvis,
        right_leg=angles.left_leg,
        left_leg=angles.right_leg,
        right_arm=angles.left_arm,
        left_arm=angles.right_arm,
        **spine,
    )


@cache
def body(build: Build = DEFAULT_BUILD) -> Body:
    """The body of the figures."""
    return figure_body(shipped.body(), build)


def make_picture(picture_id: str = "start", **changes: Any) -> PosePicture:
    """Standing on both feet."""
    arm = Arm(shoulder_abduction=16)
    feet = (Contact(part="right-foot", on="floor"), Contact(part="left-foot", on="floor"))
    return PosePicture(
        **{"id": picture_id, "steps": (), "contacts": feet, "right_arm": arm, "left_arm": arm, **changes}
    )


def make_poses(*pictures: PosePicture, **changes: Any) -> Poses:
    """Standing, then the pictures given; the muscle is one of the back."""
    given: dict[str, Any] = {
        "camera": Camera(turn=0, tilt=5),
        "muscle": "quadratus-lumborum",
        "supports": (Support(kind="floor"),),
        "pictures": (make_picture(), *pictures),
    }
    return Poses(**{**given, **changes})
