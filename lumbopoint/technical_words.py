"""Glossary: technical words found in a text of Markdown, each linked to its meaning; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lumbopoint.model import Term

#: What stays as it is: headings, code, addresses, links and pictures, directives, icons, bold text.
_KEPT = "|".join(
    (
        r"^[ ]*#{1,6}[ ].*$",
        r"`+[^`]*`+",
        r"https?://\S+",
        r"!?\[[^\]]*\]\([^)]*\)",
        r":[\w-]+\[[^\]]*\]",
        r":material/\w+:",
        r"\*\*.+?\*\*",
    )
)


def forms_of(term: Term) -> tuple[str, ...]:
    """The word and its other forms as they are compared: small letters, single spaces."""
    return tuple(_compared(form) for form in (term.term, *term.forms))


def _compared(form: str) -> str:
    return " ".join(form.lower().split())


@dataclass(frozen=True)
class Explained:
    """A text with links on its technical words, and their terms in the order in which they come."""

    text: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Glossary:
    """All terms, ready to be looked for. Where two terms claim one form, the first has it."""

    terms: tuple[Term, ...]

    @cached_property
    def _by_form(self) -> dict[str, Term]:
        return {form: term for term in reversed(self.terms) for form in forms_of(term)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """What is kept, else a whole word: the longest form first, none inside a word or compound."""
        longest_first = sorted(self._by_form, key=lambda form: (-len(form), form))
        words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
        return re.compile(rf"(?:{_KEPT})|(?<![\w-])({words})(?![\w-])", re.IGNORECASE | re.MULTILINE)

    def terms_in(self, text: str) -> tuple[Term, ...]:
        """The terms whose words a text uses, each once, in the order in which they come."""
        found = (self._term(match) for match in self._words(text))
        return tuple({term.id: term for term in found}.values())

    def explained(self, text: str, anchor: str) -> Explained:
        """The text with the first occurrence of each term as a link to ``#anchor``.

        The meaning is the title of the link, which a browser shows under the pointer. Words keep their case.
        """
        seen: dict[str, Term] = {}
        parts, end = [], 0
        for match in self._words(text):
            term = self._term(match)
            if term.id not in seen:
                seen[term.id] = term
                parts += [text[end : match.start()], _link(match.group(), anchor, term)]
                end = match.end()
        return Explained("".join((*parts, text[end:])), tuple(seen.values()))

    def _words(self, text: str) -> Iterator[re.Match[str]]:
        if self.terms:
            yield from (match for match in self._pattern.finditer(text) if match.group(1))

    def _term(self, match: re.Match[str]) -> Term:
        return self._by_form[_compared(match.group())]


def _link(word: str, anchor: str, term: Term) -> str:
    title = term.plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'[{word}](#{anchor} "{title}")'
