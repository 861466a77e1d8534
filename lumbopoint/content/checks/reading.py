"""How hard patient texts are to read: the Flesch-Kincaid grade of each field (decision 0006).

Every text is measured, so these rules are for `check` alone: the app does not run them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.fields import Leaf
from lumbopoint.content.reading_grade import flesch_kincaid, syllables
from lumbopoint.content.suggestions import numbered, shortened
from lumbopoint.model import Record, Source
from lumbopoint.yaml_reader.document import KeyPath, dotted

#: School grades: the highest of any field, and the highest mean of a point.
MOST = 8.0
MOST_MEAN = 7.0
#: Below this a text gives no meaningful grade.
LEAST_WORDS = 15
#: A list is one field, because its texts are often single sentences; only longer texts are measured alone.
LEAST_WORDS_IN_A_LIST = 30
#: Fields for everyone that are whole sentences; the other fields for everyone are names, ids and keys.
SENTENCES_FOR_EVERYONE = frozenset(("reason", "statement", "no_points_because"))

#: Where a paragraph or an item of a list ends.
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*- )")


@dataclass(frozen=True)
class Passage:
    """A text that is measured: one field, or the texts of one list, with its grade."""

    entry: Entry[Record]
    path: KeyPath
    text: str
    grade: float

    @property
    def key(self) -> str:
        """The dotted path of the field in its file."""
        return dotted((*self.entry.path, *self.path))

    @property
    def line(self) -> int:
        """The line of the field in its file."""
        return self.entry.line(self.path)


@dataclass(frozen=True)
class Grades:
    """The grades of all fields: how many, their mean, and the hardest one; None when there is none."""

    fields: int
    mean: float
    hardest: Passage | None


def field_too_hard_to_read(draft: Draft) -> Iterator[Finding]:
    """A field for patients above reading grade 8 (Flesch-Kincaid); only `check` runs this rule."""
    for passage in _all_passages(draft):
        if passage.grade > MOST:
            expected = f"at most grade {MOST:g} (Flesch-Kincaid)"
            hint = _way_out(passage.text)
            yield Finding(f"reading grade {passage.grade:.1f}", expected, hint, passage.entry, passage.path)


def point_too_hard_to_read(draft: Draft) -> Iterator[Finding]:
    """A point whose fields for patients have a mean reading grade above 7; only `check` runs this rule."""
    yield from _hard_on_the_whole(draft.points)


def page_too_hard_to_read(draft: Draft) -> Iterator[Finding]:
    """A learn page whose fields have a mean reading grade above 7; only `check` runs this rule."""
    yield from _hard_on_the_whole(draft.learn_pages)


def _hard_on_the_whole(entries: Iterable[Entry[Record]]) -> Iterator[Finding]:
    for entry in entries:
        found = passages(entry)
        mean = _mean(found)
        if mean > MOST_MEAN:
            hardest = max(found, key=lambda passage: passage.grade)
            said = f"a mean reading grade of {mean:.1f} over {numbered(len(found), 'field')}"
            hint = f"begin with {dotted(hardest.path)} ({hardest.grade:.1f}): {_way_out(hardest.text)}"
            yield Finding(said, f"at most {MOST_MEAN:g} (Flesch-Kincaid)", hint, entry)


def grades(draft: Draft) -> Grades:
    """The reading grades of all entries."""
    found = tuple(_all_passages(draft))
    return Grades(len(found), _mean(found), max(found, key=lambda passage: passage.grade, default=None))


def passages(entry: Entry[Record]) -> tuple[Passage, ...]:
    """What patients read of an entry, by field; the texts of a list are one field, but for long ones."""
    lists: dict[KeyPath, list[Leaf]] = {}
    for leaf in entry.leaves:
        if _is_read_by_patients(leaf):
            lists.setdefault(tuple(key for key in leaf.path if isinstance(key, str)), []).append(leaf)
    return tuple(
        Passage(entry, path, text, reading_grade(text))
        for texts in lists.values()
        for path, text in _measurable(texts)
    )


@lru_cache(maxsize=4000)
def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text to one decimal."""
    return round(flesch_kincaid(text), 1)


def _all_passages(draft: Draft) -> Iterator[Passage]:
    for entry in draft.entries:
        if not isinstance(entry.record, Source):
            yield from passages(entry)


def _mean(found: tuple[Passage, ...]) -> float:
    return round(sum(passage.grade for passage in found) / len(found), 1) if found else 0.0


def _is_read_by_patients(leaf: Leaf) -> bool:
    is_theirs = leaf.audience == "patient" or leaf.name in SENTENCES_FOR_EVERYONE
    return is_theirs and leaf.audience in ("patient", "both") and isinstance(leaf.value, str)


def _measurable(texts: list[Leaf]) -> Iterator[tuple[KeyPath, str]]:
    """A field, or a list: its long texts alone, the others together. What is too short is left out."""
    long = [leaf for leaf in texts if _words(str(leaf.value)) >= LEAST_WORDS_IN_A_LIST]
    yield from ((leaf.path, as_sentences(str(leaf.value))) for leaf in long)
    rest = " ".join(as_sentences(str(leaf.value)) for leaf in texts if leaf not in long)
    if _words(rest) >= LEAST_WORDS:
        yield _list_path(texts[0].path), rest


def _list_path(path: KeyPath) -> KeyPath:
    """The path of the list that holds the text, else of the text itself."""
    first = next((index for index, key in enumerate(path) if isinstance(key, int)), len(path))
    return path[:first]


def as_sentences(text: str) -> str:
    """A text on one line: every paragraph and list item ends like a sentence, no decimal point does."""
    blocks = (" ".join(block.split()) for block in _BLOCK.split(text))
    return " ".join(_as_sentence(block.removeprefix("- ")) for block in blocks if block)


def _as_sentence(line: str) -> str:
    whole = re.sub(r"(?<=\d)\.(?=\d)", "", line.replace("**", ""))
    return whole if re.search(r"[.!?][\"”’')]*$", whole) else f"{whole.rstrip(':;,')}."


def _way_out(text: str) -> str:
    """The longest sentence and the hardest word: where to begin."""
    longest = max(re.split(r"(?<=[.!?])\s+", text), key=_words)
    hardest = max(re.findall(r"[^\W\d_]+", text), key=syllables)
    return (
        f"split the longest sentence ({_words(longest)} words: `{shortened(longest)}`), "
        f"or find an easier word for `{hardest}` ({numbered(syllables(hardest), 'syllable')})"
    )


def _words(text: str) -> int:
    return len(text.split())


RULES = (field_too_hard_to_read, point_too_hard_to_read, page_too_hard_to_read)
