"""Library: all content that passed the checks, with look-ups by id."""

import datetime
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field, field_validator

from lumbopoint.model.base import Id, Record, SourceKey, Text, Verbatim, described
from lumbopoint.model.entries import Muscle, TriggerPoint
from lumbopoint.model.evidence import CheckedClaim, Claim
from lumbopoint.model.glossary import Term
from lumbopoint.model.learn import LearnPage
from lumbopoint.model.safety import NeedlingCheck, SignCombination, WarningSign
from lumbopoint.model.treatment import Stretch


class Source(Record):
    """A publication or page behind a statement."""

    key: SourceKey = described("Key used in content.", audience="author", examples=("BRADY14",))
    authors: Verbatim | None = described(
        "Authors as printed. Leave out when they were not seen.", audience="both", default=None
    )
    year: Annotated[int, Field(ge=1900, le=2100)] | None = described(
        "Year. Leave out when it was not seen.", audience="both", default=None
    )
    title: Verbatim = described("Title, or what the page is.", audience="both")
    published_in: Verbatim | None = described(
        "Journal, volume and pages; publisher; or web site.", audience="both", default=None
    )
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = described(
        "DOI without https.", audience="both", default=None, examples=("10.1093/pm/pnx207",)
    )
    pmid: Annotated[str, Field(pattern=r"^\d{1,9}$")] | None = described(
        "PubMed number, in quotes.", audience="both", default=None
    )
    isbn: Verbatim | None = described("ISBN.", audience="both", default=None)
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = described(
        "Address, when there is no DOI.", audience="both", default=None
    )
    status: Literal["seen", "partly-seen", "secondary", "not-reread"] = described(
        "How far it was read: seen (title, abstract or excerpt), partly-seen, only through another page, "
        "or from memory.",
        audience="both",
    )
    is_low_authority: bool = described(
        "A blog, card set or vendor page: weak support.", audience="both", default=False
    )
    note: Text | None = described("What else a reader must know.", audience="both", default=None)


class Region(Record):
    """Ordinary words for one part of the skin."""

    id: Id = described("Same as in assets/body/regions.yaml.", audience="author")
    name: Text = described("Ordinary name, as in a list.", audience="both", examples=("Low back",))
    in_sentence: Text = described(
        "The name inside a sentence, with its article.",
        audience="both",
        examples=("the low back",),
    )


class Library(Record):
    """Everything that passed: muscles with their points, stretches, sources, words, claims, learn pages."""

    muscles: tuple[Muscle, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    sources: tuple[Source, ...] = ()
    regions: tuple[Region, ...] = ()
    warning_signs: tuple[WarningSign, ...] = ()
    sign_combinations: tuple[SignCombination, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    learn_pages: tuple[LearnPage, ...] = ()
    checked_claims: tuple[CheckedClaim, ...] = ()
    needling_checks: tuple[NeedlingCheck, ...] = ()

    @field_validator("learn_pages")
    @classmethod
    def _pages_in_order(cls, pages: tuple[LearnPage, ...]) -> tuple[LearnPage, ...]:
        return tuple(sorted(pages, key=lambda page: (page.order, page.id)))

    @cached_property
    def points(self) -> tuple[TriggerPoint, ...]:
        """All trigger points in the order of the muscles."""
        return tuple(point for muscle in self.muscles for point in muscle.points)

    @cached_property
    def fingerprint(self) -> str:
        """Twelve signs that differ as soon as any record differs: which content this is."""
        return sha256(self.model_dump_json().encode()).hexdigest()[:12]

    @property
    def changed(self) -> datetime.date | None:
        """The day of the last change of any trigger point; None without points."""
        return max((point.review.changed for point in self.points), default=None)

    @cached_property
    def _muscle_by_id(self) -> dict[str, Muscle]:
        return {muscle.id: muscle for muscle in self.muscles}

    @cached_property
    def _point_by_id(self) -> dict[str, TriggerPoint]:
        return {point.id: point for point in self.points}

    @cached_property
    def _muscle_by_point(self) -> dict[str, Muscle]:
        return {point.id: muscle for muscle in self.muscles for point in muscle.points}

    @cached_property
    def _stretch_by_id(self) -> dict[str, Stretch]:
        return {stretch.id: stretch for stretch in self.stretches}

    @cached_property
    def _source_by_key(self) -> dict[str, Source]:
        return {source.key: source for source in self.sources}

    @cached_property
    def _region_by_id(self) -> dict[str, Region]:
        return {region.id: region for region in self.regions}

    @cached_property
    def _claim_by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _learn_page_by_id(self) -> dict[str, LearnPage]:
        return {page.id: page for page in self.learn_pages}

    def muscle(self, muscle_id: str) -> Muscle | None:
        """The muscle with this id, or None."""
        return self._muscle_by_id.get(muscle_id)

    def point(self, point_id: str) -> TriggerPoint | None:
        """The trigger point with this id, or None."""
        return self._point_by_id.get(point_id)

    def muscle_of(self, point_id: str) -> Muscle | None:
        """The muscle that owns a point, or None."""
        return self._muscle_by_point.get(point_id)

    def stretch(self, stretch_id: str) -> Stretch | None:
        """The stretch with this id, or None."""
        return self._stretch_by_id.get(stretch_id)

    def source(self, key: str) -> Source | None:
        """The source with this key, or None."""
        return self._source_by_key.get(key)

    def region(self, region_id: str) -> Region | None:
        """The words for a region, or None."""
        return self._region_by_id.get(region_id)

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, or None."""
        return self._claim_by_id.get(claim_id)

    def claims_said_in(self, text_key: str) -> tuple[Claim, ...]:
        """The claims that a sentence of the app makes, by its dotted key in content/i18n."""
        return tuple(claim for claim in self.claims if text_key in claim.said_in)

    def learn_page(self, page_id: str) -> LearnPage | None:
        """The learn page with this id, or None."""
        return self._learn_page_by_id.get(page_id)
