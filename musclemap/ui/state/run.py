"""What is known of a run: whether somebody acted, what the address says, and whether the session is new."""

import streamlit as st

#: Keys of what was last written into the address, by the map and by the page of pain.
ADDRESS, PAIN_ADDRESS = "address", "pain_address"
_TOUCHED = "touched"
_HAS_TAKEN_OVER = "has_taken_over"


def write_address(key: str, wanted: dict[str, str]) -> None:
    """Put this into the address, and remember it under a key.

    Also when the address seems to be right: a run that was cut short may have changed it since it was asked.
    """
    is_right = st.query_params.to_dict() == wanted == st.session_state.get(key)
    st.session_state[key] = wanted
    if not is_right:
        st.query_params.from_dict(wanted)


def touch() -> None:
    """Note that somebody acted on the page in this run."""
    st.session_state[_TOUCHED] = True


def was_touched() -> bool:
    """Whether somebody acted on the page in this run, once.

    Then the address says nothing: whoever is quicker than the answer to the act before sends an older one.
    """
    return bool(st.session_state.pop(_TOUCHED, False))


def has_taken_over() -> bool:
    """Whether this run is the first one of a session that took over an open page."""
    return bool(st.session_state.get(_HAS_TAKEN_OVER))


def note_taken_over(*, is_now: bool) -> None:
    """Note whether this run, or the one to come, is such a run."""
    st.session_state[_HAS_TAKEN_OVER] = is_now


def forget_addresses(*, is_address_asked: bool) -> None:
    """After a run that nobody saw: what it wrote into the address is not there.

    ``is_address_asked``: the next run is to follow the address (back button), not the widgets.
    """
    for key in (ADDRESS, PAIN_ADDRESS):
        st.session_state.pop(key, None)
    if not is_address_asked:
        touch()
