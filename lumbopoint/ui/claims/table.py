"""The checked claims as the rows of a table, on the page and as a file for spreadsheets; pure."""

import csv
import io
from collections.abc import Iterable

from lumbopoint.i18n import Texts
from lumbopoint.model import CheckedClaim, Library, Source

COLUMNS = ("number", "verdict", "claim", "reason", "certainty", "sources")


def rows(library: Library, t: Texts, claims: Iterable[CheckedClaim]) -> list[dict[str, str]]:
    """One row for each claim: heading of the column -> text."""
    return [
        {
            t(f"checked.column_{name}"): text
            for name, text in zip(COLUMNS, _cells(library, t, claim), strict=True)
        }
        for claim in claims
    ]


def csv_text(found: list[dict[str, str]]) -> str:
    """The rows as comma-separated values with a heading; begins with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(found[0]) if found else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(found)
    return "\ufeff" + out.getvalue()


def _cells(library: Library, t: Texts, claim: CheckedClaim) -> tuple[str, ...]:
    sources = [library.source(key) for key in claim.sources]
    named = "; ".join(_named(source) for source in sources if source)
    return (
        claim.id.upper(),
        t(f"verdict.{claim.verdict}"),
        claim.claim,
        claim.reason,
        t(f"certainty.{claim.certainty}"),
        named or claim.unsourced_because or "",
    )


def _named(source: Source) -> str:
    """First author, year, and the address that leads to it."""
    who = source.authors.split(",")[0].split(" (")[0] if source.authors else source.title
    where = f"https://doi.org/{source.doi}" if source.doi else source.url
    return " ".join(str(part) for part in (who, source.year, where) if part)
