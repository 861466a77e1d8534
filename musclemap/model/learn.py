"""Learn pages: one question each, answered in plain words, with pictures of what is known."""

from typing import Annotated, Literal

from pydantic import Field

from musclemap.model.base import Id, Record, Text, described

_ALT = "One full sentence that says what the picture shows, for those who do not see it."


class ReferralPicture(Record):
    """Our picture of where a trigger point is felt."""

    kind: Literal["referral"] = described("Kind of picture.", audience="author")
    point: Id = described(
        "Id of a trigger point.", audience="author", examples=("gluteus-minimus-posterior",)
    )
    alt: Text = described(_ALT, audience="patient")


class IconGroup(Record):
    """Some of the people of an icon array."""

    count: Annotated[int, Field(ge=0, le=1000)] = described(
        "How many of them.", audience="both", unit="people", examples=(19,)
    )
    label: Text = described("What happened to them.", audience="patient", examples=("had a mild effect",))


class IconArray(Record):
    """So many out of so many people, as a field of small figures."""

    kind: Literal["icon-array"] = described("Kind of picture.", audience="author")
    title: Text = described("Heading.", audience="patient")
    total: Annotated[int, Field(ge=10, le=1000)] = described(
        "How many people are drawn.", audience="both", unit="people", examples=(100,)
    )
    groups: Annotated[tuple[IconGroup, ...], Field(min_length=1, max_length=4)] = described(
        "Groups, the one that matters most first.", audience="both"
    )
    rest: Text = described("What is true of all others.", audience="patient", examples=("had none",))
    claim: Id = described("Claim that holds the figures.", audience="author")
    alt: Text = described(_ALT, audience="patient")

    @property
    def rest_count(self) -> int:
        """How many people are in none of the groups."""
        return self.total - sum(group.count for group in self.groups)


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


Picture = Annotated[ReferralPicture | IconArray | Course, Field(discriminator="kind")]


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
