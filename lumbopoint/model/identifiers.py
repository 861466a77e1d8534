"""Identifiers: the numbers by which anatomical catalogues know a muscle."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from lumbopoint.model.base import Record, SourceKey, Verbatim, described

Fma = Annotated[str, Field(pattern=r"^[1-9]\d{1,6}$")]
Ta98 = Annotated[str, Field(pattern=r"^A\d{2}\.\d\.\d{2}\.\d{3}$")]
"""All four levels are written out in the terminology: letter and two digits, one, two and three digits."""


class Structure(Record):
    """One anatomical structure with its numbers: the muscle as a whole, or a named part of it."""

    part: Verbatim | None = described(
        "Which part; as its shape in assets/body, where it has one. Leave out for the muscle as a whole.",
        audience="therapist",
        default=None,
        examples=("psoas major",),
    )
    fma: Fma | None = described(
        "Number in the Foundational Model of Anatomy, in quotes.",
        audience="therapist",
        default=None,
        examples=("15569",),
    )
    ta98: Ta98 | None = described(
        "Number in Terminologia Anatomica of 1998.",
        audience="therapist",
        default=None,
        examples=("A04.5.01.027",),
    )

    @model_validator(mode="after")
    def _has_a_number(self) -> Self:
        if self.fma is None and self.ta98 is None:
            raise ValueError("give `fma`, `ta98` or both")
        return self

    @property
    def label(self) -> str:
        """The numbers with the names of their catalogues: ``psoas major: FMA 18060, TA98 A04.7.02.004``."""
        named = (("FMA", self.fma), ("TA98", self.ta98))
        numbers = ", ".join(f"{catalogue} {number}" for catalogue, number in named if number)
        return f"{self.part}: {numbers}" if self.part else numbers


class Identifiers(Record):
    """The numbers of a muscle in catalogues, and where they were read. Each number stands only once."""

    structures: Annotated[tuple[Structure, ...], Field(min_length=1)] = described(
        "The muscle as a whole, then its parts.", audience="therapist"
    )
    sources: Annotated[tuple[SourceKey, ...], Field(min_length=1)] = described(
        "Keys of sources.yaml.", audience="therapist"
    )

    def of_part(self, name: str) -> tuple[Structure, ...]:
        """Those of the part that is called as a shape of the atlas (``psoas-major``), else all."""
        own = tuple(one for one in self.structures if one.part and one.part.replace(" ", "-") == name)
        return own or self.structures
