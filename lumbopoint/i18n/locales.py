"""What is known of languages (CLDR, by Babel): plural forms, direction of writing, the best for a reader."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError

DEFAULT_LANGUAGE = "en"
#: English in odd letters, made by a command: what is not in odd letters cannot be translated.
PSEUDO_LANGUAGE = "qps-ploc"
PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
#: All plural forms that any language has; every language has the last one.
PLURAL_FORMS: tuple[PluralForm, ...] = ("zero", "one", "two", "few", "many", "other")


def is_language(code: str) -> bool:
    """Whether a code names a language: ``de``, ``pt-BR``, or the pseudo-language."""
    return _locale(code) is not None


def plural_form(language: str, number: float) -> str:
    """The plural form that a number takes; an unknown language counts like English."""
    return str((_locale(language) or Locale("en")).plural_form(number))


def plural_forms(language: str) -> tuple[PluralForm, ...]:
    """The plural forms that a language has, in the order of PLURAL_FORMS."""
    known = (_locale(language) or Locale("en")).plural_form.tags
    return tuple(form for form in PLURAL_FORMS if form in known or form == "other")


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    locale = _locale(language)
    return locale is not None and locale.text_direction == "rtl"


def best_language(wanted: Iterable[str], offered: Collection[str]) -> str | None:
    """The first wanted language that is offered, else the first whose region can be left out; else None.

    Codes are compared without regard to capitals, and ``_`` counts as ``-``.
    """
    known = {code.lower(): code for code in offered}
    asked = [code.replace("_", "-").lower() for code in wanted]
    for code in (*asked, *(code.partition("-")[0] for code in asked)):
        if code in known:
            return known[code]
    return None


@lru_cache(maxsize=100)
def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(DEFAULT_LANGUAGE if code == PSEUDO_LANGUAGE else code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
