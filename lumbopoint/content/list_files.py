"""The files of the content folder that hold one list of entries each."""

from typing import Annotated

from pydantic import Field

from lumbopoint.model import (
    CheckedClaim,
    Claim,
    NeedlingCheck,
    Record,
    Region,
    SignCombination,
    Source,
    Term,
    WarningSign,
    described,
)


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
    combinations: tuple[SignCombination, ...] = described(
        "Signs that together need help faster than alone.", audience="both", default=()
    )


class GlossaryFile(Record):
    """All of glossary.yaml."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)] = described(
        "Technical words with their meaning.", audience="both"
    )


class ClaimsFile(Record):
    """All of claims.yaml."""

    claims: Annotated[tuple[Claim, ...], Field(min_length=1)] = described(
        "Statements with their certainty.", audience="both"
    )


class ClaimsCheckedFile(Record):
    """All of claims_checked.yaml."""

    checked_claims: Annotated[tuple[CheckedClaim, ...], Field(min_length=1)] = described(
        "What two articles say, each with a verdict.", audience="both"
    )


class NeedlingCheckFile(Record):
    """All of needling_check.yaml."""

    needling_checks: Annotated[tuple[NeedlingCheck, ...], Field(min_length=1)] = described(
        "Questions before needling.", audience="both"
    )
