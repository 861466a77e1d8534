"""Safety: warning signs that come before any treatment."""

from typing import Literal, Self

from pydantic import model_validator

from musclemap.model.base import Id, Record, SourceKey, Text, described
from musclemap.model.treatment import Texts

PainAlert = Literal["saddle", "both-legs", "whole-leg", "below-knee", "belly", "groin", "chest"]
"""What on a pain drawing calls for questions first; where it begins: musclemap/lookup/alerts.py."""


class WarningSign(Record):
    """One group of signs that need a clinician, with what to do and how fast."""

    id: Id = described("Unique.", audience="author", examples=("cauda-equina",))
    name: Text = described("Clinical name.", audience="therapist", examples=("Cauda equina syndrome",))
    plain_name: Text = described(
        "Heading for everyone.", audience="patient", examples=("Numbness between the legs",)
    )
    signs: Texts = described("Signs in everyday words, one each.", audience="patient")
    what_to_do: Text = described("What to do, in everyday words.", audience="patient")
    urgency: Literal["emergency", "same-day", "soon"] = described("How fast.", audience="both")
    is_after_needling: bool = described(
        "Whether it belongs to the signs after needling.", audience="author", default=False
    )
    asked_when: tuple[PainAlert, ...] = described(
        "Marks on a pain drawing that bring this sign first.",
        audience="author",
        default=(),
        examples=(("saddle", "both-legs"),),
    )
    therapist_note: Text | None = described(
        "Figures and accuracy, with their doubt.", audience="therapist", default=None
    )
    sources: tuple[SourceKey, ...] = described(
        "Keys of sources.yaml. Leave out only with `unsourced_because`.", audience="both", default=()
    )
    unsourced_because: Text | None = described(
        "Why no source is given: safety advice is not left out for lack of a reference.",
        audience="both",
        default=None,
    )

    @model_validator(mode="after")
    def _sources_or_reason(self) -> Self:
        if bool(self.sources) == (self.unsourced_because is not None):
            raise ValueError("give either `sources` or `unsourced_because`")
        return self
