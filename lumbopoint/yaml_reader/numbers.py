"""Numbers as people write or paste them: a decimal comma, another minus sign, quotes around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lumbopoint.yaml_reader.unseen import made_visible

_MINUSES = "\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d"
_QUOTES = "\"'`\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"
_MINUS = re.compile(f"[{_MINUSES}]")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}([.,][0-9]{1,15})?")
_WHOLE = re.compile(f"[-+{_MINUSES}]?[0-9]{{1,15}}")
_DIGITS = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True)
class WrittenNumber:
    """A number in another way of writing: what is unlike, and how it is written here."""

    text: str
    unlike: str
    number: str

    @property
    def found(self) -> str:
        """What was found."""
        return f"`{made_visible(self.text)}`: {self.unlike}"

    @property
    def hint(self) -> str:
        """The way out."""
        return f"write {self.number}"


def written_number(text: str) -> WrittenNumber | None:
    """The number that a text is meant as; None when it is none."""
    bare = text.strip().strip(_QUOTES).strip()
    plain = _MINUS.sub("-", bare)
    if not _NUMBER.fullmatch(plain):
        return None
    unlike = []
    if "," in plain:
        unlike.append("a decimal comma")
    if minus := _MINUS.search(bare):
        unlike.append(f"a minus sign (U+{ord(minus[0]):04X}) that is no hyphen")
    if any(sign in text for sign in _QUOTES) or not unlike:
        unlike.append("quotes around a number")
    return WrittenNumber(text, " and ".join(unlike), plain.replace(",", ".").removeprefix("+"))


def comma_number(first: Any, second: Any) -> WrittenNumber | None:
    """What two scalars with nothing but a comma between them are meant as: 7 and 2 as 7.2."""
    is_tight = _is_tight(first, second)
    if is_tight and _WHOLE.fullmatch(first.value) and _DIGITS.fullmatch(second.value):
        return written_number(f"{first.value},{second.value}")
    return None


def comma_numbers(events: Sequence[Any]) -> tuple[tuple[int, WrittenNumber], ...]:
    """Decimal commas in ``[4,9, -2,6]``: some of its commas have a space behind them, others have none."""
    tight = [index for index, pair in enumerate(pairwise(events)) if _is_tight(*pair)]
    if not tight or len(tight) == len(events) - 1 or any(b - a == 1 for a, b in pairwise(tight)):
        return ()
    found = [(index, comma_number(events[index], events[index + 1])) for index in tight]
    numbers = tuple((index, number) for index, number in found if number)
    return numbers if len(numbers) == len(found) else ()


def _is_tight(first: Any, second: Any) -> bool:
    end, start = first.end_mark, second.start_mark
    return bool(
        not first.style and not second.style and end.line == start.line and end.column + 1 == start.column
    )
