"""The files of the content folder that hold one list of entries each."""

from typing import Annotated

from pydantic import Field

from musclemap.model import Record, Region, Source, Term, WarningSign, described


class SourcesFile(Record):
    """All of sources.yaml."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = described(
        "Publications and pages.", audience="both"
    )


class RegionsFile(Record):
    """All of regions.yaml."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1)] = described(
        "Words for the parts of the skin.", audience="both"
    )


class SafetyFile(Record):
    """All of safety.yaml."""

    warning_signs: Annotated[tuple[WarningSign, ...], Field(min_length=1)] = described(
        "Signs that need a clinician.", audience="both"
    )


class GlossaryFile(Record):
    """All of glossary.yaml."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)] = described(
        "Technical words with their meaning.", audience="both"
    )
