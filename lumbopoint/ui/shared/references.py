"""References: sources as a reader needs them, with links and with how far each was read."""

from lumbopoint.model import Source
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import bullets


def short_references(ctx: PageContext, keys: tuple[str, ...]) -> str:
    """Sources in a sentence: ``Njoo KH 1994; Holm-Jensen A 2020``."""
    found = (ctx.library.source(key) for key in keys)
    return "; ".join(_who(source) for source in found if source)


def _who(source: Source) -> str:
    name = source.authors.split(",")[0].split(" (")[0] if source.authors else source.title
    return f"{name} {source.year}" if source.year else name


def references(ctx: PageContext, keys: tuple[str, ...]) -> str:
    """Sources as a list: authors, year, title, place, link, how far it was read, what else to know."""
    found = (ctx.library.source(key) for key in keys)
    return bullets(tuple(_reference(ctx, source) for source in found if source))


def _reference(ctx: PageContext, source: Source) -> str:
    head = " ".join(part for part in (source.authors, f"({source.year})" if source.year else None) if part)
    link = _link(source)
    parts = [head, source.title.rstrip("."), source.published_in, link]
    named = ". ".join(part.rstrip(".") for part in parts if part)
    status = ctx.t(f"evidence.status_{source.status}")
    key = "evidence.reference_weak" if source.is_low_authority else "evidence.reference"
    return ctx.t.joined(ctx.t(key, source=named, status=status), source.note or "")


def _link(source: Source) -> str | None:
    if source.doi:
        return f"[doi:{source.doi}](https://doi.org/{source.doi})"
    if source.pmid:
        return f"[PMID {source.pmid}](https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/)"
    return f"[{source.url}]({source.url})" if source.url else None
