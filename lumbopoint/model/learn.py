"""Learn pages: one question each, answered in plain words, with pictures of what is known."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lumbopoint.model.base import Id, Record, Text, described
from lumbopoint.model.evidence import CountedBy, CountedThing

_ALT = "One full sentence that says what the picture shows, for those who do not see it."


class ReferralPicture(Record):
    """Our picture of where a trigger point is felt."""

    kind: Literal["referral"] = described("Kind of picture.", audience="author")
    point: Id = described(
        "Id of a trigger point.", audience="author", examples=("gluteus-minimus-posterior",)
    )
    alt: Text = described(_ALT, audience="patient")


Per100 = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class IconGroup(Record):
    """Some of the 100 of an icon array."""

    count: Per100 = described(
        "How many of 100: a whole number from 1 on, as exact as the claim has it below 1.",
        audience="both",
        examples=(19, 0.1),
    )
    label: Text = described(
        "What happened to them, or which events.", audience="patient", examples=("fully recovered",)
    )


class IconArray(Record):
    """So many of 100, as a field of small figures; 100 in every picture, so that pictures can be compared."""

    kind: Literal["icon-array"] = described("Kind of picture.", audience="author")
    title: Text = described("Heading.", audience="patient")
    counted: CountedThing = described(
        "people = each of 100 people once; events = events in 100 treatments, and one can have several.",
        audience="author",
    )
    counted_by: CountedBy = described("Who counted.", audience="author")
    groups: Annotated[tuple[IconGroup, ...], Field(min_length=1, max_length=4)] = described(
        "Groups, the one that matters most first.", audience="both"
    )
    rest: Text | None = described(
        "What is true of all other people. Left out for events: of the other treatments nothing is known.",
        audience="patient",
        default=None,
        examples=("not fully recovered",),
    )
    claim: Id = described("Claim that holds the figures under `frequencies`.", audience="author")
    alt: Text = described(_ALT, audience="patient")

    @model_validator(mode="after")
    def _rest_of_people_alone(self) -> Self:
        if (self.rest is None) == (self.counted == "people"):
            raise ValueError("give `rest` when people are counted, and leave it out when events are")
        return self

    @property
    def rest_count(self) -> float:
        """How many of 100 are in none of the groups."""
        return 100 - sum(group.count for group in self.groups)


class TwoCountsRow(Record):
    """One kind of event, counted by two."""

    label: Text = described("What was counted.", audience="patient", examples=("Headache",))
    therapists: Per100 | None = described(
        "Events noted by therapists per 100 treatments. Left out when they gave no figure.",
        audience="both",
        default=None,
        examples=(0.14,),
    )
    patients: Per100 = described(
        "How many of 100 people told of it after a treatment.", audience="both", examples=(15,)
    )


class TwoCounts(Record):
    """What therapists noted beside what patients told, of 100 each."""

    kind: Literal["two-counts"] = described("Kind of picture.", audience="author")
    title: Text = described("Heading.", audience="patient")
    rows: Annotated[tuple[TwoCountsRow, ...], Field(min_length=1, max_length=6)] = described(
        "One row for each kind of event.", audience="both"
    )
    note: Text = described("How far the two can be compared, below the picture.", audience="patient")
    claim: Id = described("Claim that holds the figures under `frequencies`.", audience="author")


class CoursePoint(Record):
    """Pain at one time."""

    week: Annotated[float, Field(ge=0, le=520)] = described("Time.", audience="both", unit="weeks")
    pain: Annotated[float, Field(ge=0, le=100)] = described(
        "Mean pain, 0 none to 100 worst.", audience="both"
    )


class CourseLine(Record):
    """The course of pain in one group of people."""

    label: Text = described("Who.", audience="patient", examples=("Back pain that just began",))
    points: Annotated[tuple[CoursePoint, ...], Field(min_length=2)] = described(
        "Pain over time.", audience="both"
    )


class Course(Record):
    """How pain changes over weeks, one line for each group of people."""

    kind: Literal["course"] = described("Kind of picture.", audience="author")
    title: Text = described("Heading.", audience="patient")
    lines: Annotated[tuple[CourseLine, ...], Field(min_length=1, max_length=4)] = described(
        "One line for each group.", audience="both"
    )
    claim: Id = described("Claim that holds the figures.", audience="author")
    alt: Text = described(_ALT, audience="patient")


Picture = Annotated[ReferralPicture | IconArray | TwoCounts | Course, Field(discriminator="kind")]


class LearnSection(Record):
    """One idea of a page."""

    heading: Text | None = described("Short heading.", audience="patient", default=None)
    text: Text = described(
        "One idea. Plain Markdown: paragraphs, and lists whose lines begin with `- `.", audience="patient"
    )
    claims: tuple[Id, ...] = described(
        "Claims that the text rests on. Needed where it speaks of effect, harm, frequency or duration.",
        audience="author",
        default=(),
    )
    therapist_note: Text | None = described(
        "Numbers and doubts for therapists.", audience="therapist", default=None
    )
    picture: Picture | None = described("A picture below the text.", audience="both", default=None)


class LearnPage(Record):
    """One question of patients with its answer."""

    id: Id = described("Same as the file name.", audience="author", examples=("what-is-a-tender-spot",))
    order: Annotated[int, Field(ge=0, le=10_000)] = described(
        "Place in the list, in tens.", audience="author", examples=(10,)
    )
    title: Text = described("The question.", audience="patient", examples=("What is a tender spot?",))
    in_short: Text = described("The answer first, in one or two short sentences.", audience="patient")
    claims: tuple[Id, ...] = described("Claims behind `in_short`.", audience="author", default=())
    sections: Annotated[tuple[LearnSection, ...], Field(min_length=1)] = described(
        "The rest, one idea each.", audience="both"
    )
