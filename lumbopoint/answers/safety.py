"""The rules of the two safety screens: which signs are asked, what a yes means, what to talk about.

Pure functions of the library; nothing is stored, and no answer ever says that something is safe.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lumbopoint.model import URGENCIES, Library, NeedlingCheck, SignCombination, Urgency, WarningSign

LAST = 100_000
"""Place of a sign without a question: behind all others of its urgency."""


@dataclass(frozen=True)
class Advice:
    """One answer: what is said, for a sign alone or for several together, and the signs that bring it."""

    said: WarningSign | SignCombination
    signs: tuple[WarningSign, ...]

    @property
    def id(self) -> str:
        """The id of the sign or combination."""
        return self.said.id

    @property
    def urgency(self) -> Urgency:
        """How fast to act."""
        return self.said.urgency

    @property
    def what_to_do(self) -> str:
        """What to do, in everyday words."""
        return self.said.what_to_do

    @property
    def is_together(self) -> bool:
        """Whether it answers several signs together."""
        return isinstance(self.said, SignCombination)


def screen(library: Library) -> tuple[WarningSign, ...]:
    """The warning signs of the short screen: those with a question, in their order."""
    asked = (sign for sign in library.warning_signs if sign.screen_question is not None)
    return tuple(sorted(asked, key=_place))


def ticked(library: Library, yes_ids: Iterable[str]) -> tuple[WarningSign, ...]:
    """The warning signs that were answered with yes, the most urgent first, each once.

    Within one urgency they keep the order of the screen. Unknown ids are ignored.
    """
    wanted = frozenset(yes_ids)
    found = (sign for sign in library.warning_signs if sign.id in wanted)
    return tuple(sorted(found, key=lambda sign: (URGENCIES.index(sign.urgency), _place(sign))))


def advice(library: Library, yes_ids: Iterable[str]) -> tuple[Advice, ...]:
    """What to do about all signs that were answered with yes, the most urgent first.

    Each sign gets its most urgent answer: its own, or that of a combination which is fulfilled; an answer
    that is the best for no sign is not given. So one more yes never makes the first answer less urgent.
    """
    signs = ticked(library, yes_ids)
    ids = frozenset(sign.id for sign in signs)
    together = tuple(
        Advice(each, _of(each, signs)) for each in library.sign_combinations if _is_met(each, ids)
    )
    best = {min((*_with(sign, together), Advice(sign, (sign,))), key=_haste): None for sign in signs}
    return tuple(sorted(best, key=lambda each: (_haste(each), _first_place(each), not each.is_together)))


def how_fast(library: Library, yes_ids: Iterable[str]) -> Mapping[str, Urgency]:
    """For the id of each sign that was answered with yes: how fast to act, given all the answers."""
    given = advice(library, yes_ids)
    return {sign.id: each.urgency for each in reversed(given) for sign in each.signs}


def needling_lines(library: Library, yes_ids: Iterable[str]) -> tuple[NeedlingCheck, ...]:
    """The questions before needling that were answered with yes: `do-not` first, then `ask-first`, each once.

    No answer at all gives no line, and that is no consent. Unknown ids are ignored.
    """
    wanted = frozenset(yes_ids)
    found = (check for check in library.needling_checks if check.id in wanted)
    return tuple(sorted(found, key=lambda check: check.kind != "do-not"))


def _place(sign: WarningSign) -> int:
    return LAST if sign.screen_order is None else sign.screen_order


def _is_met(combination: SignCombination, ids: frozenset[str]) -> bool:
    return any(needed <= ids for needed in combination.sets())


def _of(combination: SignCombination, signs: tuple[WarningSign, ...]) -> tuple[WarningSign, ...]:
    """Those of the signs that a combination speaks of, in its order."""
    by_id = {sign.id: sign for sign in signs}
    return tuple(by_id[member] for member in combination.members if member in by_id)


def _with(sign: WarningSign, given: tuple[Advice, ...]) -> tuple[Advice, ...]:
    return tuple(each for each in given if sign in each.signs)


def _haste(given: Advice) -> int:
    return URGENCIES.index(given.urgency)


def _first_place(given: Advice) -> int:
    return min(_place(sign) for sign in given.signs)
