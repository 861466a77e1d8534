"""What people say of themselves: kept by their widgets, in this session alone, never in the address."""

from collections.abc import Collection, Mapping

import streamlit as st

SCREENED = "screened"


#: Stands in the keys of these widgets alone.
_BETWEEN = "/"


def answer_key(group: str, question_id: str) -> str:
    """The key of the widget that holds the yes to a question."""
    return f"{group}{_BETWEEN}{question_id}"


def yes_ids(group: str, question_ids: Collection[str]) -> tuple[str, ...]:
    """The questions of a group that are answered with yes, in their order."""
    return tuple(one for one in question_ids if st.session_state.get(answer_key(group, one)))


def forget_answers(group: str, question_ids: Collection[str]) -> None:
    """Callback: no question of a group is answered with yes any more."""
    for one in question_ids:
        st.session_state[answer_key(group, one)] = False


def is_screened() -> bool:
    """Whether somebody said in this session that no warning sign fits."""
    return bool(st.session_state.get(SCREENED))


def none_fits(group: str, question_ids: Collection[str]) -> None:
    """Callback of the short screen: no warning sign fits."""
    forget_answers(group, question_ids)
    st.session_state[SCREENED] = True


def screen_again() -> None:
    """Callback: the short screen is to be asked again."""
    st.session_state[SCREENED] = False


_PASSED = "passed_signs"


def has_passed(sign_ids: Collection[str]) -> bool:
    """Whether somebody said in this session that none of these signs, asked for a drawing, fits."""
    return set(sign_ids) <= set(st.session_state.get(_PASSED, ()))


def passed(group: str, sign_ids: Collection[str]) -> None:
    """Callback of the questions for a drawing: none of these signs fits."""
    forget_answers(group, sign_ids)
    st.session_state[_PASSED] = frozenset((*st.session_state.get(_PASSED, ()), *sign_ids))


def ask_again(sign_ids: Collection[str]) -> None:
    """Callback: these signs are to be asked again."""
    st.session_state[_PASSED] = frozenset(st.session_state.get(_PASSED, ())) - set(sign_ids)


def recall(values: Mapping[str, object]) -> None:
    """Take over what an open page has ticked, before its boxes exist in a new session.

    ``values``: those of all widgets of the page, by key. They are not trusted: only a yes or no counts.
    """
    for key, value in values.items():
        if _BETWEEN in key and isinstance(value, bool):
            st.session_state[key] = value
