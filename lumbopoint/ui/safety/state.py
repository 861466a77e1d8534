"""What people say of themselves: kept by their widgets, in this session alone, never in the address."""

from collections.abc import Collection, Mapping

from lumbopoint.ui.shared.memory import Slot, Widget

SCREENED = Slot("screened", empty=False)
_PASSED = Slot[frozenset[str]]("passed_signs", empty=frozenset())
#: Stands in the keys of these widgets alone.
_BETWEEN = "/"


def answer_key(group: str, question_id: str) -> str:
    """The key of the widget that holds the yes to a question."""
    return _answer(group, question_id).key


def _answer(group: str, question_id: str) -> Widget[bool]:
    return Widget(f"{group}{_BETWEEN}{question_id}", empty=False)


def yes_ids(group: str, question_ids: Collection[str]) -> tuple[str, ...]:
    """The questions of a group that are answered with yes, in their order."""
    return tuple(one for one in question_ids if _answer(group, one).get())


def forget_answers(group: str, question_ids: Collection[str]) -> None:
    """Callback: no question of a group is answered with yes any more."""
    for one in question_ids:
        _answer(group, one).set(False)


def is_screened() -> bool:
    """Whether somebody said in this session that no warning sign fits."""
    return SCREENED.get()


def none_fits(group: str, question_ids: Collection[str]) -> None:
    """Callback of the short screen: no warning sign fits."""
    forget_answers(group, question_ids)
    SCREENED.set(True)


def screen_again() -> None:
    """Callback: the short screen is to be asked again."""
    SCREENED.set(False)


def has_passed(sign_ids: Collection[str]) -> bool:
    """Whether somebody said in this session that none of these signs, asked for a drawing, fits."""
    return set(sign_ids) <= _PASSED.get()


def passed(group: str, sign_ids: Collection[str]) -> None:
    """Callback of the questions for a drawing: none of these signs fits."""
    forget_answers(group, sign_ids)
    _PASSED.set(_PASSED.get() | frozenset(sign_ids))


def ask_again(sign_ids: Collection[str]) -> None:
    """Callback: these signs are to be asked again."""
    _PASSED.set(_PASSED.get() - set(sign_ids))


def recall(values: Mapping[str, object]) -> None:
    """Take over what an open page has ticked, before its boxes exist in a new session.

    ``values``: those of all widgets of the page, by key. They are not trusted: only a yes or no counts.
    """
    for key, value in values.items():
        if _BETWEEN in key and isinstance(value, bool):
            Slot(key, empty=False).set(value)
