"""The glossary: each form once, and only words that patients meet."""

from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.suggestions import numbered
from lumbopoint.model import Record, Term
from lumbopoint.technical_words import Glossary, forms_of


def form_of_two_terms(draft: Draft) -> Iterator[Finding]:
    """A word or form that an earlier term of the glossary has already, or that a term names twice."""
    first: dict[str, Entry[Term]] = {}
    for entry in draft.terms:
        for number, form in enumerate(forms_of(entry.record)):
            if holder := first.get(form):
                path = ("forms", number - 1) if number else ("term",)
                found = f"`{form}`, which stands already in {holder.place}"
                yield Finding(found, "a form of its own", "remove it from one of the two", entry, path)
            first.setdefault(form, entry)


def unused_term(draft: Draft) -> Iterator[Finding]:
    """Terms of the glossary that no text for patients uses (warning)."""
    glossary = Glossary(tuple(entry.record for entry in draft.terms))
    used = {term.id for text in _texts(draft) for term in glossary.terms_in(text)}
    unused = [entry for entry in draft.terms if entry.id not in used]
    if draft.is_complete and unused:
        names = ", ".join(entry.record.term for entry in unused)
        found = f"{numbered(len(unused), 'term')} that no text uses: {names}"
        hint = "add the form that the texts use, or remove the term"
        yield Finding(found, "only words that patients meet", hint, unused[0])


def _texts(draft: Draft) -> Iterator[str]:
    """Everything that patients read, but for the glossary itself."""
    entries: tuple[Entry[Record], ...] = (
        *draft.muscles,
        *draft.points,
        *draft.stretches,
        *draft.warning_signs,
        *draft.sign_combinations,
        *draft.claims,
        *draft.learn_pages,
        *draft.checked_claims,
        *draft.needling_checks,
    )
    for entry in entries:
        for leaf in entry.leaves:
            if leaf.audience in ("patient", "both") and isinstance(leaf.value, str):
                yield leaf.value
