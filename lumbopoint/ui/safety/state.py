"""What people say of themselves: in this session alone, never in the address."""

import secrets
from collections.abc import Collection, Mapping
from typing import Literal

from lumbopoint.ui.shared.memory import Slot, reported

#: How the short screen was passed; "" before it.
Passed = Literal["", "none", "clinician"]

SCREENED = Slot("screened", empty=False)
_IS_WITH_CLINICIAN = Slot("is_with_clinician", empty=False)
#: Which passing of the screen this is, by a word that no other one has.
PASSING = Slot("passing", empty="")
#: Which way to a treatment from another page this is, by such a word; "" without one.
ARRIVAL = Slot("arrival", empty="")
_PASSED = Slot[frozenset[str]]("passed_signs", empty=frozenset())
#: The number of the last ticks that were heard.
HEARD = Slot("heard_ticks", empty=0)
_BETWEEN = "/"
#: What is asked: warning signs, and what speaks against needling.
SIGNS, NEEDLING = "screen", "needling-check"
#: Begins the key of each list to tick.
_LIST = "ticks-"


def answer_key(group: str, question_id: str) -> str:
    """Under which the yes to a question is kept."""
    return f"{group}{_BETWEEN}{question_id}"


def _answer(key: str) -> Slot[bool]:
    return Slot(key, empty=False)


def is_yes(group: str, question_id: str) -> bool:
    """Whether a question is answered with yes."""
    return _answer(answer_key(group, question_id)).get()


def yes_ids(group: str, question_ids: Collection[str]) -> tuple[str, ...]:
    """The questions of a group that are answered with yes, in their order."""
    return tuple(one for one in question_ids if is_yes(group, one))


def list_key(name: str) -> str:
    """The key of a list to tick."""
    return f"{_LIST}{name}"


def hear(key: str, asked: Collection[str]) -> None:
    """Callback: the list of this key was ticked.

    ``asked``: keys of the answers that it asks for; of what the browser reports nothing else is believed.
    """
    state = reported(key)
    told = _ticks(state.get("ticks") if isinstance(state, Mapping) else None)
    for one, is_ticked in told.items():
        if one in asked:
            _answer(one).set(is_ticked)
    number = state["ticks"].get("number") if told else None
    if isinstance(number, int):
        HEARD.set(max(HEARD.get(), number))


def _ticks(raw: object) -> dict[str, bool]:
    """What a list holds: the key of each row, and whether it is ticked. ``raw`` is not trusted."""
    if not isinstance(raw, Mapping):
        return {}
    rows, ticked = raw.get("rows"), raw.get("ticked")
    if not isinstance(rows, list) or not isinstance(ticked, list):
        return {}
    return {row: row in ticked for row in rows if isinstance(row, str)}


def screened() -> Passed:
    """Whether and how somebody passed the short screen in this session."""
    if not SCREENED.get():
        return ""
    return "clinician" if _IS_WITH_CLINICIAN.get() else "none"


def pass_screen(group: str, question_ids: Collection[str], *, with_clinician: bool = False) -> None:
    """Callback of the short screen: no warning sign fits, or a clinician is there.

    A tick that came with it, before the page could answer, counts more.
    """
    if not yes_ids(group, question_ids):
        SCREENED.set(True)
        _IS_WITH_CLINICIAN.set(with_clinician)
        PASSING.set(secrets.token_hex(4))


def arrive() -> None:
    """Somebody asked on another page for a treatment: it, or what is asked before it, comes into sight."""
    ARRIVAL.set(secrets.token_hex(4))


def screen_again() -> None:
    """Callback: the short screen is to be asked again."""
    SCREENED.set(False)


def has_passed(sign_ids: Collection[str]) -> bool:
    """Whether none of these signs, asked for a drawing, fits, as somebody said in this session."""
    return set(sign_ids) <= _PASSED.get()


def passed(group: str, sign_ids: Collection[str]) -> None:
    """Callback of the questions for a drawing: none of these signs fits, but for those that are ticked."""
    _PASSED.set(_PASSED.get() | (set(sign_ids) - set(yes_ids(group, sign_ids))))


def ask_again(sign_ids: Collection[str]) -> None:
    """Callback: these signs are to be asked again."""
    _PASSED.set(_PASSED.get() - set(sign_ids))


def recall(values: Mapping[str, object]) -> None:
    """Take over what an open page has ticked, before a new session draws it.

    ``values``: those of all widgets of the page, by key. They are not trusted: only the rows of lists count.
    """
    for key, value in values.items():
        if key.startswith(_LIST) and isinstance(value, Mapping):
            for one, is_ticked in _ticks(value.get("ticks")).items():
                if one.partition(_BETWEEN)[0] in (SIGNS, NEEDLING):
                    _answer(one).set(is_ticked)
