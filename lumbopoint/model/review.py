"""Review: whether clinicians have read an entry, who they were, when, and what they read."""

import datetime
from typing import Literal, Self

from pydantic import model_validator

from lumbopoint.model.base import Record, Text, Verbatim, described


class Reviewer(Record):
    """A clinician who has read the entry. All four are needed: a name alone is no review."""

    name: Verbatim = described("Name as the person signs.", audience="both")
    profession: Text = described("Profession.", audience="both", examples=("physiotherapist",))
    date: datetime.date = described(
        "Day of the review; never a day to come.", audience="both", strict=False, examples=("2026-11-21",)
    )
    read: Text = described(
        "What was read, in words.", audience="both", examples=("the whole entry with its sources",)
    )


class Review(Record):
    """Whether clinicians have read the entry."""

    status: Literal["not-reviewed", "reviewed"] = described("State.", audience="both")
    reviewers: tuple[Reviewer, ...] = described(
        "Who has read it. Needed when, and only when, `status` is reviewed.", audience="both", default=()
    )
    changed: datetime.date = described(
        "Date of the last change.",
        audience="both",
        strict=False,
        examples=("2026-11-21",),
    )

    @model_validator(mode="after")
    def _reviewers_named(self) -> Self:
        if (self.status == "reviewed") != bool(self.reviewers):
            raise ValueError("`reviewers` are needed when, and only when, `status` is reviewed")
        return self
