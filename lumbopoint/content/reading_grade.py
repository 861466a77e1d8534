"""How hard a text is to read: the Flesch-Kincaid grade, with syllables from a list of words (decision 0012).

What counts as a word and as a sentence is what textstat 0.7 counts, so that grades stay comparable.
"""

import importlib
import re
from functools import lru_cache
from typing import Any

#: What is no part of a word: all signs but the apostrophe of a contraction such as "don't".
_NOT_OF_A_WORD = re.compile(r"[^\w\s']|'(?![tsd]|ve|ll|re)")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_VOWELS = re.compile(r"[aeiouy]+")
#: An e that is not spoken, as in "nerve", "throbbed", "spines", "soreness"; spoken in "muscle", "rested".
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e(?=(?:ness|less|ful|ment|ly)?$)|(?<=[^aeiouytd])ed$|(?<=[^aeiouycgsxzh])es$"
)
#: What is not longer is a call or a heading; counted as a sentence it would make a text look easy.
_NO_SENTENCE_WORDS = 2


def flesch_kincaid(text: str) -> float:
    """The school years that a text asks for: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

    0 for a text without words. Raises nothing, also for odd words.
    """
    words = _words(text)
    if not words:
        return 0.0
    syllables_per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * (len(words) / _sentences(text)) + 11.8 * syllables_per_word - 15.59


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Syllables of an English word, at least one: those of the list, else an estimate."""
    return int(_listed()(word) or _estimated(word.lower()))


def _estimated(word: str) -> int:
    """The higher of two counts that are both rather too low: parts at hyphens, and groups of vowels."""
    parts = len(_hyphens().positions(word)) + 1
    return max(parts, len(_VOWELS.findall(_SILENT.sub("", word))))


def _words(text: str) -> list[str]:
    return _NOT_OF_A_WORD.sub("", text).split()


def _sentences(text: str) -> int:
    return max(1, sum(len(_words(each)) > _NO_SENTENCE_WORDS for each in _SENTENCE.findall(text)))


@lru_cache(maxsize=1)
def _listed() -> Any:
    """The look-up in the list of words, read when first asked: the app that only shows texts needs none."""
    return importlib.import_module("pysyllables").get_syllable_count


@lru_cache(maxsize=1)
def _hyphens() -> Any:
    return importlib.import_module("pyphen").Pyphen(lang="en_US")
