"""Places on the body: views, layers, positions and referral zones, in cm of the body frame.

Frame (one reference adult): origin on the midline at the level of the tops of the iliac crests;
x to the PATIENT's right, y up, z forward from the tip of the L4 spinous process.
"""

from typing import Annotated, Literal

from pydantic import Field

from lumbopoint.model.base import Cm, PlaceCm, Record, described

View = Literal["posterior", "anterior", "lateral"]
VIEWS: tuple[View, ...] = ("posterior", "anterior", "lateral")
Layer = Literal["superficial", "intermediate", "deep"]
ZoneKind = Literal["essential", "spillover"]
ZoneSide = Literal["same", "both", "midline"]


class Position(Record):
    """Where a trigger point of the RIGHT side lies; the left one is its mirror image."""

    view: View = described("View on which the point is marked.", audience="author", examples=("posterior",))
    x_cm: Cm = described(
        "Distance from the midline, positive to the patient's right.",
        audience="author",
        unit="cm",
        examples=(8.0,),
    )
    y_cm: Cm = described(
        "Height above the line through the tops of the hip bones; negative below it.",
        audience="author",
        unit="cm",
        examples=(1.2, -6.5),
    )


class Ellipse(Record):
    """An oval area."""

    shape: Literal["ellipse"] = described("Kind of shape.", audience="author")
    centre: PlaceCm = described(
        "Centre: [x, y]; on the lateral view [z, y].",
        audience="author",
        unit="cm",
        examples=((14.0, -17.0),),
    )
    radii: tuple[Annotated[float, Field(gt=0, le=40)], Annotated[float, Field(gt=0, le=60)]] = described(
        "Half width and half height before tilting.",
        audience="author",
        unit="cm",
        examples=((3.5, 4.0),),
    )
    tilt_deg: Annotated[float, Field(ge=-180, le=180)] = described(
        "Turn of the oval, anticlockwise on a plot with y up.",
        audience="author",
        unit="degrees",
        default=0.0,
        examples=(20.0,),
    )


class Blob(Record):
    """A smooth closed area through points given in order around its edge."""

    shape: Literal["blob"] = described("Kind of shape.", audience="author")
    points: Annotated[tuple[PlaceCm, ...], Field(min_length=3, max_length=60)] = described(
        "Points on the edge, in order, each [x, y] ([z, y] on the lateral view).",
        audience="author",
        unit="cm",
        examples=(((4.0, -6.0), (8.0, -5.0), (6.0, -10.0)),),
    )


class Band(Record):
    """A strip of even width along a path."""

    shape: Literal["band"] = described("Kind of shape.", audience="author")
    path: Annotated[tuple[PlaceCm, ...], Field(min_length=2, max_length=40)] = described(
        "Points along the middle of the strip.",
        audience="author",
        unit="cm",
        examples=(((10.0, -25.0), (9.0, -40.0)),),
    )
    width_cm: Annotated[float, Field(gt=0, le=30)] = described(
        "Width of the strip.", audience="author", unit="cm", examples=(4.0,)
    )


Shape = Annotated[Ellipse | Blob | Band, Field(discriminator="shape")]


class Zone(Record):
    """One area in which pain of a trigger point is commonly felt.

    Essential: expected in nearly everyone with that point; spillover: in some people.
    """

    kind: ZoneKind = described(
        "essential = the main area; spillover = only in some people.",
        audience="both",
        examples=("essential",),
    )
    view: View = described("View on which the area is drawn.", audience="both")
    side: ZoneSide = described(
        "same = on the point's own side; both = drawn on the right and mirrored; "
        "midline = drawn as it is, across the middle, for either side.",
        audience="both",
        default="same",
    )
    area: Shape = described(
        "Shape for a point on the patient's RIGHT. Extents are estimates: draw generously.",
        audience="both",
        unit="cm",
    )
