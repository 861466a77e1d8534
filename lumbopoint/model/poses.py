"""Poses of a stretch: joint angles in degrees, supports, contacts, camera and arrows, for the drawn pictures.

Angles are zero when standing upright with hanging arms, thumbs forward. Ranges: adult ranges of motion of
Soucie
and others 2011 (Haemophilia 17:500, 674 people) and of the usual goniometry tables, rounded outwards; lumbar
spine: Troke and others 2005 (Man Ther 10:198, 405 adults), where a turn is about 7 degrees each way.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lumbopoint.model.base import Id, Record, described
from lumbopoint.model.place import View

Limb = Literal["right", "left"]
SupportKind = Literal[
    "floor", "mat", "chair", "stool", "wall", "bed", "table", "ball", "strap", "towel", "pillow"
]
BodyPart = Literal[
    "head",
    "back",
    "belly",
    "seat",
    "right-side",
    "left-side",
    "right-upper-arm",
    "left-upper-arm",
    "right-forearm",
    "left-forearm",
    "right-hand",
    "left-hand",
    "right-thigh",
    "left-thigh",
    "right-knee",
    "left-knee",
    "right-shin",
    "left-shin",
    "right-foot",
    "left-foot",
]
Joint = Literal[
    "pelvis",
    "chest",
    "head",
    "right-hip",
    "left-hip",
    "right-knee",
    "left-knee",
    "right-ankle",
    "left-ankle",
    "right-shoulder",
    "left-shoulder",
    "right-elbow",
    "left-elbow",
    "right-wrist",
    "left-wrist",
]
RoomCm = Annotated[float, Field(ge=-200, le=250, allow_inf_nan=False)]
Place = tuple[RoomCm, RoomCm]
Offset = tuple[RoomCm, RoomCm, RoomCm]
Turn = Annotated[float, Field(ge=-180, le=180)]


def _angle(text: str, low: float, high: float) -> float:
    """A joint angle that is 0 when left out, with its normal range in words and as limits."""
    meaning = f"{text} Normal range {low:g} to {high:g}."
    answer: float = described(meaning, audience="author", unit="degrees", default=0.0, ge=low, le=high)
    return answer


class Pelvis(Record):
    """How the pelvis is turned in the room; all zero: upright, facing the front."""

    forward: Turn = described(
        "Tipped forward: 90 = face down, -90 = lying on the back.",
        audience="author",
        unit="degrees",
        default=0.0,
    )
    right: Turn = described(
        "Tipped to the right: 90 = lying on the right side.", audience="author", unit="degrees", default=0.0
    )
    turn: Turn = described("Facing further to the right.", audience="author", unit="degrees", default=0.0)
    roll: Turn = described(
        "Turned to the right about the long axis of the body, after all else.",
        audience="author",
        unit="degrees",
        default=0.0,
    )


class LumbarSpine(Record):
    """The lower back, shared by its five joints."""

    flexion: float = _angle("Bent forward; negative: hollow.", -30, 60)
    side_bend: float = _angle("Bent to the right.", -30, 30)
    rotation: float = _angle("Turned to the right: it hardly turns.", -8, 8)


class ThoracicSpine(Record):
    """The chest, shared by six joints."""

    flexion: float = _angle("Bent forward; negative: arched back.", -25, 40)
    side_bend: float = _angle("Bent to the right.", -30, 30)
    rotation: float = _angle("Turned to the right.", -40, 40)


class Neck(Record):
    """Neck and head, shared by five joints."""

    flexion: float = _angle("Bent forward; negative: back.", -60, 55)
    side_bend: float = _angle("Bent to the right.", -45, 45)
    rotation: float = _angle("Turned to the right.", -80, 80)


class Leg(Record):
    """The joints of one leg; the hip turns outward first, then abducts, then flexes."""

    hip_flexion: float = _angle("Thigh to the front; negative: to the back.", -30, 130)
    hip_abduction: float = _angle("Thigh away from the middle; negative: across it.", -30, 45)
    hip_rotation: float = _angle("Thigh turned outward; negative: inward.", -45, 60)
    knee_flexion: float = _angle("Heel toward the seat; never bent backwards.", 0, 152)
    ankle_dorsiflexion: float = _angle("Toes up; negative: toes pointed.", -60, 30)


class Arm(Record):
    """The joints of one arm; the shoulder turns outward first, then abducts, then flexes."""

    shoulder_flexion: float = _angle("Arm to the front and up; negative: to the back.", -60, 180)
    shoulder_abduction: float = _angle("Arm away from the side; negative: across the chest.", -50, 180)
    shoulder_rotation: float = _angle("Arm turned outward; negative: inward.", -90, 90)
    elbow_flexion: float = _angle("Bent.", 0, 150)
    pronation: float = _angle("Palm turned backward from thumb forward; negative: forward.", -90, 90)
    wrist_flexion: float = _angle("Hand bent to the palm; negative: to its back.", -75, 85)
    finger_curl: float = _angle("Bend of each finger joint.", 0, 90)


class Contact(Record):
    """Two things that touch: a part of the body, and what it lies, stands or holds on. `check` measures
    it."""

    part: BodyPart = described("Part of the body.", audience="author", examples=("right-hand",))
    on: BodyPart | SupportKind = described(
        "A support, which then bears weight, or another part of the body.",
        audience="author",
        examples=("left-thigh", "mat"),
    )


class Anchor(Record):
    """The joint that is placed first, so that pictures of one stretch stay in place."""

    joint: Joint = described("Which joint.", audience="author", examples=("right-knee",))
    at: Place = described(
        "Where it is in the room: x to the right, z to the front.",
        audience="author",
        unit="cm",
        examples=((8, 0),),
    )


class Arrow(Record):
    """An arrow beside the figure: along the way of a joint from the picture before, or through points."""

    of: Joint | None = described("The joint whose way it shows.", audience="author", default=None)
    offset: Offset = described(
        "From that joint, in the axes of its bone: right, up, forward.",
        audience="author",
        unit="cm",
        default=(0.0, 0.0, 0.0),
    )
    span: tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]] = described(
        "From which share of the way to which.", audience="author", default=(0.0, 1.0)
    )
    shift: Place = described(
        "Moved beside the figure in the picture: right, up.", audience="author", unit="cm", default=(0.0, 0.0)
    )
    points: tuple[Place, ...] | None = described(
        "Instead: points in the picture from the joint (or the pelvis) in this picture: right, up.",
        audience="author",
        unit="cm",
        default=None,
        examples=(((-54, 8), (-28, 8)),),
    )

    @model_validator(mode="after")
    def _way_or_points(self) -> Self:
        if self.of is None and self.points is None:
            raise ValueError("give `of` (a joint) or `points`")
        if self.points is not None and len(self.points) < 2:
            raise ValueError("`points` needs two or more")
        return self


class PosePicture(Record):
    """One picture: a pose, what it touches, and the steps of the text that it shows.

    What is left out stays as in the picture before; in the first picture it is as in standing upright.
    """

    id: Id = described(
        "Short name, unique in its stretch.", audience="author", examples=("start", "cross", "end")
    )
    steps: tuple[Annotated[int, Field(ge=1, le=20)], ...] = described(
        "Numbers of the `steps` that it shows; empty: that of `start`.", audience="author", examples=((2, 3),)
    )
    pelvis: Pelvis | None = described("The pelvis in the room.", audience="author", default=None)
    lumbar: LumbarSpine | None = described("The lower back.", audience="author", default=None)
    thorax: ThoracicSpine | None = described("The chest.", audience="author", default=None)
    neck: Neck | None = described("The neck.", audience="author", default=None)
    right_leg: Leg | None = described("Right leg.", audience="author", default=None)
    left_leg: Leg | None = described("Left leg.", audience="author", default=None)
    right_arm: Arm | None = described("Right arm.", audience="author", default=None)
    left_arm: Arm | None = described("Left arm.", audience="author", default=None)
    anchor: Anchor | None = described(
        "What is placed first; else the pelvis at 0, 0.", audience="author", default=None
    )
    contacts: tuple[Contact, ...] | None = described("What touches what.", audience="author", default=None)
    belly: Annotated[float, Field(ge=0, le=4)] = described(
        "How far the belly grows with a breath.", audience="author", unit="cm", default=0.0
    )
    is_tinted: bool = described(
        "Whether the muscle is stretched, and tinted, here.", audience="author", default=False
    )
    arrows: tuple[Arrow, ...] = described("Arrows of the movement.", audience="author", default=())


class Support(Record):
    """Something to lie, sit or lean on, of a usual size."""

    kind: SupportKind = described(
        "mat 62 x 186, chair and stool 41 high, bed 48 high, table 74 high, pillow, rolled towel, ball, "
        "strap, a piece of wall or of floor.",
        audience="author",
        examples=("mat",),
    )
    at: Place = described(
        "Its middle in the room: x to the right, z to the front.",
        audience="author",
        unit="cm",
        default=(0.0, 0.0),
    )
    turn: Turn = described("Turned to the right.", audience="author", unit="degrees", default=0.0)
    base_cm: Annotated[float, Field(ge=0, le=120)] = described(
        "Height on which it lies: that of a bed for a pillow.", audience="author", unit="cm", default=0.0
    )
    size: tuple[RoomCm, RoomCm] | None = described(
        "Another width and length, or diameter and length of a towel or ball.",
        audience="author",
        unit="cm",
        default=None,
        examples=((90, 120),),
    )


class Camera(Record):
    """From where it is seen; the same for all pictures of a stretch."""

    turn: Turn = described(
        "0 = from the front of the room, 90 = from the right of it, 180 = from behind.",
        audience="author",
        unit="degrees",
        examples=(78,),
    )
    tilt: Annotated[float, Field(ge=0, le=60)] = described(
        "From above.", audience="author", unit="degrees", examples=(8,)
    )


class Poses(Record):
    """The pictures of a stretch, drawn for a sore right side; the left is the exact mirror image."""

    camera: Camera = described("From where all of them are seen.", audience="author")
    muscle: Id = described(
        "The muscle that is tinted, where the atlas has it.", audience="author", examples=("piriformis",)
    )
    tinted_side: Literal["right", "both"] = described(
        "The sore side, which is the right one, or both.", audience="author", default="right"
    )
    tinted_views: Annotated[tuple[View, ...], Field(min_length=1)] = described(
        "The views of the atlas whose outline of the muscle is laid on the figure: where it is superficial.",
        audience="author",
        default=("posterior",),
        examples=(("posterior", "lateral"),),
    )
    supports: tuple[Support, ...] = described("What the body is on.", audience="author")
    pictures: Annotated[tuple[PosePicture, ...], Field(min_length=2, max_length=5)] = described(
        "In the order of doing: start, steps between where they are needed, end.", audience="author"
    )

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        ids = [picture.id for picture in self.pictures]
        if len(set(ids)) < len(ids):
            raise ValueError("two pictures have the same `id`")
        return self
