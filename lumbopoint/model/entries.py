"""Muscles and their trigger points, as a clinician writes them in content/muscles."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from lumbopoint.model.base import Id, Record, SourceKey, Text, described
from lumbopoint.model.identifiers import Identifiers
from lumbopoint.model.place import Layer, Position, Zone
from lumbopoint.model.review import Review
from lumbopoint.model.treatment import Needling, StretchUse, Texts

Sources = Annotated[tuple[SourceKey, ...], Field(min_length=1)]
LookAlikeUrgency = Literal["routine", "soon", "same-day", "emergency"]
#: How fast a clinician should see a look-alike, the slowest first.
LOOK_ALIKE_URGENCIES: tuple[LookAlikeUrgency, ...] = ("routine", "soon", "same-day", "emergency")


class StandardNumber(Record):
    """How the standard texts number or figure this point."""

    text: Text = described(
        "Volume, chapter, figure, number.",
        audience="therapist",
        examples=("Travell & Simons, vol. 2, ch. 4, fig. 4.1, superficial, lower",),
    )
    is_checked: bool = described("Whether somebody compared it with a printed copy.", audience="therapist")


class Location(Record):
    """Where the point lies, in words."""

    plain: Text = described("For patients.", audience="patient")
    exact: Text = described(
        "For therapists: level, distance from landmarks; estimates say so.", audience="therapist"
    )
    depth: Text = described("What lies above and below it, and how deep.", audience="therapist")


class Examination(Record):
    """How the point is found by hand."""

    plain: Text = described("What the examiner does and asks.", audience="patient")
    technique: Text = described("Position, palpation, band direction, signs.", audience="therapist")


class Link(Record):
    """A related muscle or point: by id when it is in the content, else by name."""

    point: Id | None = described("Id of a trigger point.", audience="both", default=None)
    muscle: Id | None = described("Id of a muscle.", audience="both", default=None)
    name: Text | None = described("Name of something that has no entry.", audience="therapist", default=None)
    relation: Text | None = described(
        "How they are related.", audience="therapist", default=None, examples=("satellite",)
    )

    @field_validator("relation")
    @classmethod
    def _said_already(cls, relation: str | None) -> str | None:
        """That it is related, the heading says in every language."""
        return None if relation == "related" else relation

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if sum(v is not None for v in (self.point, self.muscle, self.name)) != 1:
            raise ValueError("give exactly one of `point`, `muscle` or `name`")
        return self


class LookAlike(Record):
    """Another condition that can feel the same."""

    condition: Text = described(
        "Clinical name.", audience="therapist", examples=("Greater trochanteric pain syndrome",)
    )
    plain: Text = described("The same in everyday words.", audience="patient")
    clue: Text | None = described(
        "What points to it. Leave out when the facts give none.", audience="therapist", default=None
    )
    urgency: LookAlikeUrgency = described(
        "How fast a clinician should see it.", audience="both", default="routine"
    )
    warning_sign: Id | None = described(
        "Id of the warning sign in safety.yaml that says when and how fast; a way there is shown.",
        audience="author",
        default=None,
        examples=("cancer",),
    )


class SelfCare(Record):
    """What a person may try, and what to leave alone."""

    do: Texts = described("Gentle measures.", audience="patient")
    avoid: Texts = described("What not to do at this place.", audience="patient")


class Confidence(Record):
    """How well the sources agree on place and main area: not how true the pattern is."""

    level: Literal["high", "medium", "low"] = described(
        "Agreement with the standard teaching texts.", audience="both"
    )
    reason: Text = described("Why, in one or two sentences.", audience="both")


class Disagreement(Record):
    """Where the sources differ."""

    statement: Text = described("Who says what.", audience="both")
    sources: Sources = described("Keys of sources.yaml.", audience="both")


class TriggerPoint(Record):
    """One trigger point: where it is, where it is felt, how it is found and treated."""

    id: Id = described("Unique in all content.", audience="author", examples=("ql-deep-caudal",))
    name: Text = described("Clinical name.", audience="therapist", examples=("Deep caudal point",))
    plain_name: Text = described(
        "Heading for patients: where it is, in everyday words.",
        audience="patient",
        examples=("Lower outer spot, above the hip bone",),
    )
    standard_number: StandardNumber | None = described(
        "Number in the standard texts. Leave out when the facts give none.",
        audience="therapist",
        default=None,
    )
    location: Location = described("Where it lies, in words.", audience="both")
    position: Position = described("Where it is marked on the map.", audience="author")
    layer: Layer = described("Layer of the map on which it is shown.", audience="author")
    zones: Annotated[tuple[Zone, ...], Field(min_length=1)] = described(
        "Where it is felt. At least one essential zone.", audience="both"
    )
    symptoms: Texts = described("What people say it feels like, one short sentence each.", audience="patient")
    sets_off: Texts = described("What often brings it on.", audience="patient")
    examination: Examination = described("How it is found.", audience="both")
    satellites: tuple[Link, ...] = described("Related points and muscles.", audience="both", default=())
    look_alikes: Annotated[tuple[LookAlike, ...], Field(min_length=1)] = described(
        "What else it could be.", audience="both"
    )
    needling: Needling = described("Dry needling.", audience="both")
    stretches: Annotated[tuple[StretchUse, ...], Field(min_length=1)] = described(
        "Stretches, best first.", audience="both"
    )
    self_care: SelfCare = described("Self-care.", audience="patient")
    confidence: Confidence = described("How sure the pattern is.", audience="both")
    disagreements: tuple[Disagreement, ...] = described(
        "Where sources disagree.", audience="both", default=()
    )
    claims: tuple[Id, ...] = described(
        "Claims behind what self-care, symptoms or notes on stretches say about effect or frequency.",
        audience="author",
        default=(),
    )
    sources: Sources = described("Keys of sources.yaml.", audience="both")
    review: Review = described("Review by a clinician.", audience="both")

    @model_validator(mode="after")
    def _has_essential_zone(self) -> Self:
        if not any(zone.kind == "essential" for zone in self.zones):
            raise ValueError("at least one zone must be `kind: essential`")
        return self


class ExaminerAgreement(Record):
    """How far two examiners agree on points of this muscle, or how often points were found."""

    statement: Text = described("What the figures mean, in plain words.", audience="both")
    figures: Text | None = described(
        "The numbers behind it, such as kappa and mm, each with its doubt.",
        audience="therapist",
        default=None,
    )
    claims: tuple[Id, ...] = described("Claims that hold the figures.", audience="author", default=())
    sources: Sources = described("Keys of sources.yaml.", audience="both")


class Muscle(Record):
    """A muscle and its trigger points."""

    id: Id = described(
        "Same as the file name and as the shape in assets/body.",
        audience="author",
        examples=("quadratus-lumborum",),
    )
    name: Text = described("Anatomical name.", audience="both", examples=("Quadratus lumborum",))
    plain_name: Text = described(
        "What and where it is, in everyday words.",
        audience="patient",
        examples=("deep muscle at the side of the low back",),
    )
    group: Text = described("Anatomical group.", audience="therapist")
    layer: Layer = described("Layer of the map on which it can be clicked.", audience="author")
    identifiers: Identifiers | None = described(
        "Its numbers in anatomical catalogues. Leave out when none was looked up.",
        audience="therapist",
        default=None,
    )
    origin: Text = described("Origin.", audience="therapist")
    insertion: Text = described("Insertion.", audience="therapist")
    action: Text = described("What it does.", audience="therapist")
    plain_action: Text = described("What it does, in everyday words.", audience="patient")
    nerve: Text = described("Nerve supply with segments.", audience="therapist")
    fibre_direction: Text = described("Direction of its fibres.", audience="therapist")
    perpetuating_factors: Texts = described(
        "What is said to keep its points going: teaching, not proof.", audience="therapist"
    )
    examiner_agreement: ExaminerAgreement | None = described(
        "Agreement between examiners, where measured.", audience="both", default=None
    )
    prevalence: ExaminerAgreement | None = described(
        "How often active points were found in low back pain, where measured.",
        audience="both",
        default=None,
    )
    points: tuple[TriggerPoint, ...] = described(
        "Its trigger points. Leave out only with `no_points_because`.",
        audience="both",
        default=(),
    )
    no_points_because: Text | None = described("Why no point is described.", audience="both", default=None)
    sources: Sources = described("Keys of sources.yaml.", audience="both")

    @model_validator(mode="after")
    def _points_or_reason(self) -> Self:
        if bool(self.points) == (self.no_points_because is not None):
            raise ValueError("give either a list of `points` or `no_points_because`")
        return self
