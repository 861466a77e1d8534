"""Values, types and choices in the words of an author, with the nearest right word."""

import difflib
import re
from collections.abc import Iterable

MAX_SHOWN = 40
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
    """One line of a text, at most 40 letters."""
    line = " ".join(text.split())
    return line if len(line) <= MAX_SHOWN else f"{line[: MAX_SHOWN - 1]}…"


def record_words(name: str) -> str:
    """The class name of a record in words: TriggerPoint becomes ``trigger point``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def choice_words(choices: Iterable[str]) -> str:
    """The choices as ``one of `a`, `b```; a single one as itself."""
    quoted = [f"`{choice}`" for choice in choices]
    return quoted[0] if len(quoted) == 1 else f"one of {', '.join(quoted)}"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A question with the nearest choice, or nothing when none is near."""
    near = difflib.get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def numbered(number: int, noun: str) -> str:
    """A number with its noun: ``1 point``, ``17 stretches``."""
    return f"{number} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"
