"""Values, types and choices in the words of an author, with the nearest right word."""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache

from lumbopoint.yaml_reader.unseen import made_visible, strange_signs

MAX_SHOWN = 40
#: Longer than any id or key: what is longer is no slip of spelling, and comparing it takes long.
MAX_COMPARED = 80
PLURALS = {"stretch": "stretches"}


def value_words(value: object) -> str:
    """What was found, as a noun: ``the number 3``, ``an empty list``."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the yes/no value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text `{shortened(value)}`" if value.strip() else "an empty text"
    if isinstance(value, tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    return "`key: value` lines" if isinstance(value, dict) else "a value"


def shortened(text: str) -> str:
    """One line of a text, at most 40 letters, with the characters that nobody sees by number."""
    line = made_visible(re.sub(r"[ \t\r\n]+", " ", text[: 10 * MAX_SHOWN]).strip(" "))
    return line if len(line) <= MAX_SHOWN else f"{line[: MAX_SHOWN - 1]}…"


def record_words(name: str) -> str:
    """The class name of a record in words: TriggerPoint becomes ``trigger point``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def choice_words(choices: Iterable[str]) -> str:
    """The choices as ``one of `a`, `b```; a single one as itself."""
    quoted = [f"`{choice}`" for choice in choices]
    return quoted[0] if len(quoted) == 1 else f"one of {', '.join(quoted)}"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A question with the nearest choice, or nothing when none is near.

    Signs that look like others, or like nothing, are named: a suggestion never looks equal to what was found.
    """
    near = _nearest(word, tuple(choices)) if len(word) <= MAX_COMPARED else ""
    if not near:
        return ""
    strange = strange_signs(word, near)
    named = f" type it again: what was found holds a {' and a '.join(strange)}" if strange else ""
    return f"did you mean `{near}`?{named}"


@lru_cache(maxsize=2000)
def _nearest(word: str, choices: tuple[str, ...]) -> str:
    """The same slip a thousand times is looked up once."""
    return next(iter(difflib.get_close_matches(word, choices, n=1, cutoff=0.6)), "")


def numbered(number: int, noun: str) -> str:
    """A number with its noun: ``1 point``, ``17 stretches``."""
    return f"{number} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"
