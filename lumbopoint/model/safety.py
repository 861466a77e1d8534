"""Safety: warning signs, alone and together, that come before any treatment; questions before needling."""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from lumbopoint.model.base import Id, Record, SourceKey, Text, described, sources_or_reason
from lumbopoint.model.treatment import Texts

PainAlert = Literal[
    "saddle",
    "both-legs",
    "whole-leg",
    "below-knee",
    "buttock-thigh",
    "buttock",
    "loin",
    "belly",
    "groin",
    "chest",
    "thigh",
    "nerve-feeling",
]
"""What on a pain drawing, or said of it, calls for questions first; where it begins: lookup/alerts.py."""
Urgency = Literal["emergency", "same-day", "soon", "routine"]
Theme = Literal["blood", "body", "now", "needles", "illness", "place"]
"""What a question before needling is about; the common ones first."""
THEMES: tuple[Theme, ...] = get_args(Theme)
URGENCIES: tuple[Urgency, ...] = ("emergency", "same-day", "soon", "routine")
"""How fast somebody must be seen, the fastest first; routine is not urgent."""


class WarningSign(Record):
    """One group of signs that need a clinician, with what to do and how fast."""

    id: Id = described("Unique.", audience="author", examples=("cauda-equina",))
    name: Text = described("Clinical name.", audience="therapist", examples=("Cauda equina syndrome",))
    plain_name: Text = described(
        "Heading for everyone.", audience="patient", examples=("Numbness between the legs",)
    )
    short_name: Text | None = described(
        "The heading in a line of the short screen. Leave out where `plain_name` is short.",
        audience="patient",
        default=None,
        examples=("Chest pain, or suddenly short of breath",),
    )
    signs: Texts = described("Signs in everyday words, one each.", audience="patient")
    what_to_do: Text = described("What to do, in everyday words.", audience="patient")
    urgency: Urgency = described("How fast.", audience="both")
    is_after_needling: bool = described(
        "Whether it belongs to the signs after needling.", audience="author", default=False
    )
    asked_when: tuple[PainAlert, ...] = described(
        "Marks on a pain drawing that bring this sign first.",
        audience="author",
        default=(),
        examples=(("saddle", "both-legs"),),
    )
    screen_question: Text | None = described(
        "One plain question that yes or no answers. Signs with a question form the short screen.",
        audience="patient",
        default=None,
        examples=("Is there new numbness between your legs?",),
    )
    screen_order: Annotated[int, Field(ge=0, le=10_000)] | None = described(
        "Place in the short screen, in tens. Needed with `screen_question`.",
        audience="author",
        default=None,
        examples=(10,),
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

    _sources_or_reason = model_validator(mode="after")(sources_or_reason)

    @model_validator(mode="after")
    def _question_with_order(self) -> Self:
        if (self.screen_question is None) != (self.screen_order is None):
            raise ValueError("`screen_question` and `screen_order` are given together or not at all")
        return self

    @property
    def label(self) -> str:
        """Its name in one line."""
        return self.short_name or self.plain_name


class SignCombination(Record):
    """Warning signs that together need help faster than any of them alone."""

    id: Id = described("Unique, also among the warning signs.", audience="author")
    name: Text = described("Clinical name.", audience="therapist")
    plain_name: Text = described(
        "Heading for everyone.", audience="patient", examples=("Past cancer with pain that grows",)
    )
    all_of: Annotated[tuple[Id, ...], Field(min_length=1)] = described(
        "Ids of warning signs that must all be ticked.", audience="author", examples=(("cancer",),)
    )
    any_of: tuple[Id, ...] = described(
        "Ids of warning signs of which one, besides, is enough. Leave out when `all_of` says it all.",
        audience="author",
        default=(),
    )
    what_to_do: Text = described(
        "What to do, in everyday words. It stands in place of the advice for the signs alone.",
        audience="patient",
    )
    urgency: Urgency = described("How fast: faster than for each of the signs alone.", audience="both")
    therapist_note: Text | None = described("Why, with the doubt.", audience="therapist", default=None)
    sources: tuple[SourceKey, ...] = described(
        "Keys of sources.yaml. Leave out only with `unsourced_because`.", audience="both", default=()
    )
    unsourced_because: Text | None = described("Why no source is given.", audience="both", default=None)

    _sources_or_reason = model_validator(mode="after")(sources_or_reason)

    @model_validator(mode="after")
    def _at_least_two_signs(self) -> Self:
        if len(set(self.members)) < max(2, len(self.members)) or len(self.any_of) == 1:
            raise ValueError("a combination has two signs or more, each once; `any_of` names two or more")
        return self

    @property
    def members(self) -> tuple[str, ...]:
        """All signs that it speaks of."""
        return (*self.all_of, *self.any_of)

    def sets(self) -> tuple[frozenset[str], ...]:
        """The smallest sets of signs that fulfil it."""
        return tuple(frozenset((*self.all_of, one)) for one in self.any_of) or (frozenset(self.all_of),)


class NeedlingCheck(Record):
    """One question before needling: a yes is something to talk about with the clinician, never a consent."""

    id: Id = described("Unique.", audience="author", examples=("blood-thinner",))
    kind: Literal["do-not", "ask-first"] = described(
        "do-not = not to be needled while this is so; ask-first = the clinician weighs it.", audience="both"
    )
    theme: Theme = described("Below which head it is asked.", audience="author")
    question: Text = described(
        "A plain question that yes or no answers.",
        audience="patient",
        examples=("Do you take a medicine that thins the blood?",),
    )
    talk_about: Text = described(
        "Full sentences for the take-home sheet: what to talk about with the clinician.", audience="patient"
    )
    therapist_note: Text | None = described(
        "What the guidance says, who says so, and how far it was read.", audience="therapist", default=None
    )
    sources: tuple[SourceKey, ...] = described(
        "Keys of sources.yaml. Leave out only with `unsourced_because`.", audience="both", default=()
    )
    unsourced_because: Text | None = described("Why no source is given.", audience="both", default=None)

    _sources_or_reason = model_validator(mode="after")(sources_or_reason)
