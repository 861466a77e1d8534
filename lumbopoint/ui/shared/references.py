"""References: sources as a reader needs them, with links and with how far each was read."""

import re

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


#: The key of a source as it stands in a text: ``UPLUM20``.
_KEY = re.compile(r"(?<![\w/\[])[A-Z][A-Z0-9]{2,}\b")


def linked(ctx: PageContext, text: str) -> str:
    """A text in which the keys of sources lead to what they name, with its title on the link."""
    return _KEY.sub(lambda match: _linked(ctx, match.group()), text)


def _linked(ctx: PageContext, key: str) -> str:
    source = ctx.library.source(key)
    address = source and _address(source)
    if not source or not address:
        return key
    title = source.title.replace('"', "'").replace("\n", " ")
    return f'[{_who(source)}]({address} "{title}")'


def _reference(ctx: PageContext, source: Source) -> str:
    head = " ".join(part for part in (source.authors, f"({source.year})" if source.year else None) if part)
    link = _link(source)
    parts = [head, source.title.rstrip("."), source.published_in, link]
    named = ". ".join(part.rstrip(".") for part in parts if part)
    status = ctx.t(f"evidence.status_{source.status}")
    key = "evidence.reference_weak" if source.is_low_authority else "evidence.reference"
    return ctx.t.joined(ctx.t(key, source=named, status=status), source.note or "")


def _link(source: Source) -> str | None:
    address = _address(source)
    if source.doi:
        return f"[doi:{source.doi}]({address})"
    if source.pmid:
        return f"[PMID {source.pmid}]({address})"
    return f"[{address}]({address})" if address else None


def _address(source: Source) -> str | None:
    if source.doi:
        return f"https://doi.org/{source.doi}"
    if source.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/"
    return source.url
