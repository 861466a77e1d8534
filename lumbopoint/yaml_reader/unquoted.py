"""What an unquoted YAML word means, and which words other YAML tools read as something else."""

import re
from typing import Literal

DoubtKind = Literal["true", "false", "number", "date"]
"""As what other tools may read a word that is text here."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,30}|(0|[1-9][0-9]{0,29})\.[0-9]{0,30})([eE][-+][0-9]{1,2})?")
_TRUE_WORD = re.compile(r"y|yes|on", re.IGNORECASE)
_FALSE_WORD = re.compile(r"n|no|off", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")
#: Octal, hexadecimal, binary, grouped, base-60, overlong and endless numbers of YAML 1.1 and 1.2.
_NUMBER = re.compile(
    r"[-+]?(0x[0-9a-f_]+|0b[01_]+|0o[0-7_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|\.inf"
    r"|[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?|\.[0-9][0-9_]*(e[-+]?[0-9]+)?)|\.nan",
    re.IGNORECASE,
)


def plain_value(word: str) -> object:
    """The value of an unquoted word: None, a truth, a number, or the word itself.

    A word that YAML 1.1 and YAML 1.2 read differently stays text.
    """
    if word in _NULLS:
        return None
    if word in _TRUTHS:
        return _TRUTHS[word]
    if _INT.fullmatch(word):
        return int(word)
    return float(word) if _FLOAT.fullmatch(word) else word


def doubt_kind(word: str) -> DoubtKind | None:
    """As what other tools may read an unquoted word that is text here; None when all agree."""
    if not isinstance(plain_value(word), str):
        return None
    kinds: tuple[tuple[DoubtKind, re.Pattern[str]], ...] = (
        ("true", _TRUE_WORD),
        ("false", _FALSE_WORD),
        ("date", _DATE),
        ("number", _NUMBER),
    )
    return next((kind for kind, pattern in kinds if pattern.fullmatch(word)), None)
