"""Characters that nobody sees, or that look like others, made visible in messages."""

import re
import unicodedata

#: What some programs take for the end of a line and others do not: all lines below get other numbers.
LINE_ENDS = "\x85\u2028\u2029"
_WORD = re.compile(r"[A-Za-z0-9._-]+")


def is_unseen(sign: str) -> bool:
    """Whether it looks like nothing, or like a space and is none."""
    return sign in LINE_ENDS or (sign != " " and unicodedata.category(sign) in ("Zs", "Cf"))


def first_unseen(text: str) -> int:
    """Where the first such character stands; -1 when there is none."""
    return next((place for place, sign in enumerate(text) if is_unseen(sign)), -1)


def is_word_with_unseen(text: str) -> bool:
    """Whether it would be an id, a choice or a number without them."""
    seen = "".join(sign for sign in text if not is_unseen(sign))
    return seen != text and _WORD.fullmatch(seen) is not None


def sign_words(sign: str) -> str:
    """A character by name and number: ``no-break space (U+00A0)``."""
    name = unicodedata.name(sign, "next line" if sign == "\x85" else "character").lower()
    return f"{name} (U+{ord(sign):04X})"


def unseen_words(sign: str, column: int) -> tuple[str, str, str]:
    """What was found, what was expected, and the way out."""
    if unicodedata.category(sign) == "Zs":
        found = f"a {sign_words(sign)} where a space belongs, in column {column}"
        return found, "a space", "type the space again"
    found = f"a {sign_words(sign)}, which nobody sees, in column {column}"
    return found, "no such character", "delete it: go behind it and press the backspace key"


def made_visible(text: str) -> str:
    """The text with its unseen characters by number."""
    return "".join(f"⟨U+{ord(sign):04X}⟩" if is_unseen(sign) else sign for sign in text)


def strange_signs(text: str, likeness: str) -> tuple[str, ...]:
    """What makes a text differ from one that may look the same: at most two of its signs beyond ASCII."""
    strange = [sign for sign in text if not sign.isascii() and sign not in likeness]
    return tuple(sign_words(sign) for sign in dict.fromkeys(strange[:2]))
