"""The rules of the two safety screens: which signs are asked, what a yes means, what to talk about.

Pure functions of the library; nothing is stored, and no answer ever says that something is safe.
"""

from collections.abc import Iterable

from musclemap.model import URGENCIES, Library, NeedlingCheck, WarningSign

LAST = 100_000
"""Place of a sign without a question: behind all others of its urgency."""


def screen(library: Library) -> tuple[WarningSign, ...]:
    """The warning signs of the short screen: those with a question, in their order."""
    asked = (sign for sign in library.warning_signs if sign.screen_question is not None)
    return tuple(sorted(asked, key=_place))


def advice(library: Library, yes_ids: Iterable[str]) -> tuple[WarningSign, ...]:
    """The warning signs that were answered with yes, the most urgent first, each once.

    Within one urgency they keep the order of the screen. Unknown ids are ignored.
    """
    wanted = frozenset(yes_ids)
    found = (sign for sign in library.warning_signs if sign.id in wanted)
    return tuple(sorted(found, key=lambda sign: (URGENCIES.index(sign.urgency), _place(sign))))


def needling_lines(library: Library, yes_ids: Iterable[str]) -> tuple[NeedlingCheck, ...]:
    """The questions before needling that were answered with yes: `do-not` first, then `ask-first`, each once.

    No answer at all gives no line, and that is no consent. Unknown ids are ignored.
    """
    wanted = frozenset(yes_ids)
    found = (check for check in library.needling_checks if check.id in wanted)
    return tuple(sorted(found, key=lambda check: check.kind != "do-not"))


def _place(sign: WarningSign) -> int:
    return LAST if sign.screen_order is None else sign.screen_order
