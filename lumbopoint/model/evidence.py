"""Evidence: every statement that the app makes about effect, cause, harm or frequency, and how sure it is."""

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from lumbopoint.model.base import Id, Record, SourceKey, Text, described, sources_or_reason

ClaimKind = Literal["effect", "mechanism", "safety", "prevalence", "duration", "definition", "self-care"]
Certainty = Literal["high", "moderate", "low", "very-low", "consensus", "definition"]
CheckedCertainty = Literal["high", "moderate", "low", "very-low", "consensus", "none"]
Verdict = Literal[
    "supported",
    "partly-supported",
    "overstated",
    "unsupported",
    "contradicted",
    "cannot-be-traced",
]
TextKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$", max_length=80)]
"""The dotted key of a sentence in content/i18n."""


CountedThing = Literal["people", "events"]
CountedBy = Literal["therapists", "patients", "researchers"]


class Frequency(Record):
    """How often something was counted, said once: pictures show these figures and no others."""

    what: Text = described("What was counted.", audience="author", examples=("headache",))
    counted: CountedThing = described(
        "people = each person once; events = events among treatments, and one treatment can have several.",
        audience="author",
    )
    counted_by: CountedBy = described("Who counted.", audience="author")
    per_100: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)] = described(
        "How many of 100, as exact as the source.", audience="author", examples=(19.18,)
    )
    number: Annotated[int, Field(ge=0)] | None = described(
        "How many were counted. Leave out when the source gives the share alone.",
        audience="author",
        default=None,
        examples=(1463,),
    )
    out_of: Annotated[int, Field(ge=1)] = described(
        "Among how many people or treatments.", audience="author", examples=(7629,)
    )
    sources: Annotated[tuple[SourceKey, ...], Field(min_length=1)] = described(
        "Keys of sources.yaml.", audience="author"
    )


class Claim(Record):
    """One statement that the app makes, with how sure it is and what it rests on."""

    id: Id = described("Unique.", audience="author", examples=("needling-short-term-pain",))
    kind: ClaimKind = described("What the statement is about.", audience="author")
    statement: Text = described(
        "The statement in plain words: one that can stand alone and promises nothing.", audience="patient"
    )
    certainty: Certainty = described(
        "How sure it is (GRADE); consensus = agreed by experts, not measured; definition = true by naming.",
        audience="both",
    )
    reason: Text = described("Why it is this sure, in plain words.", audience="patient")
    figures: Text | None = described(
        "The numbers behind it, each with its doubt.", audience="therapist", default=None
    )
    frequencies: tuple[Frequency, ...] = described(
        "What was counted, for the pictures and for the check.", audience="author", default=()
    )
    sources: Annotated[tuple[SourceKey, ...], Field(min_length=1)] = described(
        "Keys of sources.yaml.", audience="both"
    )
    checked: datetime.date = described(
        "Day on which the sources were last compared with the statement.",
        audience="both",
        strict=False,
        examples=("2026-11-21",),
    )
    said_in: tuple[TextKey, ...] = described(
        "Sentences of the app itself that make this statement: dotted keys of content/i18n.",
        audience="author",
        default=(),
        examples=(("stretching.doubt",),),
    )


class CheckedClaim(Record):
    """Something that an article says about trigger points and needling, and what the evidence says of it."""

    id: Id = described("Unique: a or b for the article, and its number.", audience="author", examples=("a9",))
    article: Literal["first", "second"] = described("Which of the two articles.", audience="both")
    topic: Literal["condition", "cause", "what-it-is", "effect", "mechanism", "safety", "who", "other"] = (
        described("What it is about.", audience="both")
    )
    claim: Text = described(
        "What the article says, in our own short words; names and adverts left out.", audience="therapist"
    )
    verdict: Verdict = described("How it stands against the evidence.", audience="both")
    certainty: CheckedCertainty = described(
        "How sure the evidence is; none = there is none.", audience="both"
    )
    reason: Text = described("The honest statement with its key figures, in plain words.", audience="both")
    figures: Text | None = described(
        "Numbers that say nothing to patients, such as kappa.", audience="therapist", default=None
    )
    sources: tuple[SourceKey, ...] = described(
        "Keys of sources.yaml. Leave out only with `unsourced_because`.", audience="both", default=()
    )
    unsourced_because: Text | None = described("Why no source is given.", audience="both", default=None)

    _sources_or_reason = model_validator(mode="after")(sources_or_reason)
