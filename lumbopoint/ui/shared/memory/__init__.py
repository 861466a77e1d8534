"""The only home of session state and of the address: what a session remembers, and what a link opens again.

A feature declares its own values in ``ui/<feature>/state.py``: a ``Slot`` is remembered in this session
alone, a ``Widget`` is a slot that the browser holds too, an ``Address`` is what the address says of it.
``wipe`` forgets all of them at once. A page that outlived its session is in ``lost``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

T = TypeVar("T")

#: Addresses that a session remembers to have written: more acts than these are not under way at once.
MOST_WRITTEN = 20
#: Runs that tell of a lost session: a browser that still loads what shows it drops what the next run lacks.
MOST_TOLD = 2
#: The keys of all widgets and addresses that were declared, with what each is when nothing is known.
_WIDGETS: dict[str, object] = {}
_ADDRESSES: dict[str, "Address"] = {}


@dataclass(frozen=True)
class Slot(Generic[T]):
    """One value of this session; ``empty`` until it is set."""

    key: str
    empty: T

    def get(self) -> T:
        """What is remembered."""
        return cast(T, st.session_state.get(self.key, self.empty))

    def set(self, value: T) -> None:
        """Remember a value; of a widget only before the widget is drawn, so in a callback or above it."""
        st.session_state[self.key] = value

    def take(self) -> T:
        """What is remembered, for the last time."""
        return cast(T, st.session_state.pop(self.key, self.empty))

    def is_known(self) -> bool:
        """Whether anything was remembered."""
        return self.key in st.session_state


@dataclass(frozen=True)
class Widget(Slot[T]):
    """A slot that is the value of the widget with this key; ``empty`` is what nobody touched."""

    def __post_init__(self) -> None:
        _WIDGETS[self.key] = self.empty


@dataclass(frozen=True)
class Address:
    """What the address says of one feature.

    ``key``: under which the session remembers what was written last; ``names``: the parameters of the
    feature, all of them but the language when it names none.
    """

    key: str
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _ADDRESSES[self.key] = self

    def asked(self) -> dict[str, str]:
        """The parameters that the address has now."""
        return self.of(address())

    def of(self, params: Mapping[str, str]) -> dict[str, str]:
        """Those of the parameters that are the feature's."""
        own = self.names or params.keys() - {ASKED_LANGUAGE.key}
        return {name: value for name, value in params.items() if name in own}

    def is_changed(self) -> bool:
        """Whether it says something else than was written last, and nobody acted on the page instead.

        So a link, a reload or the back button was used. Whoever acts twice before the first answer sends an
        address that was written before with the second act: that says nothing. Ask it once in a run.
        """
        asked, written = self.asked(), self._written()
        if _was_touched() or asked == (written[-1] if written else {}):
            return False
        return asked not in written or is_entered() or _is_turned_back()

    def _written(self) -> tuple[dict[str, str], ...]:
        """What was written in this session, the last one last."""
        return cast(tuple[dict[str, str], ...], st.session_state.get(self.key, ()))

    def write(self, wanted: dict[str, str]) -> None:
        """Put this into the address, and remember it.

        Also when the address seems to be right: a run that was cut short may have changed it meanwhile.
        """
        written = self._written()
        is_right = st.query_params.to_dict() == _with_language(wanted) and written[-1:] == (wanted,)
        st.session_state[self.key] = (*written, wanted)[-MOST_WRITTEN:]
        if not is_right:
            open_address(wanted)


def open_address(params: Mapping[str, str]) -> None:
    """Make the address of this page say these parameters alone, besides the language that was asked for."""
    st.query_params.from_dict(_with_language(params))


def _with_language(params: Mapping[str, str]) -> dict[str, str]:
    asked = ASKED_LANGUAGE.get()
    return {**params, ASKED_LANGUAGE.key: asked} if asked else dict(params)


#: What mail programs leave in front of a name when they write ``&`` as ``&amp;``.
_MANGLED = "amp;"


def address() -> dict[str, str]:
    """All parameters of the address, their names as they were before a mail program mangled them."""
    params = st.query_params.to_dict()
    return {_mended(name): value for name, value in params.items()} | {
        name: value for name, value in params.items() if name == _mended(name)
    }


def _mended(name: str) -> str:
    while name.startswith(_MANGLED):
        name = name.removeprefix(_MANGLED)
    return name


def _is_turned_back() -> bool:
    """Whether the browser went back or forward in its history."""
    ctx = get_script_run_ctx()
    return ctx is not None and ctx.is_history_navigation


def reported(key: str) -> Any:
    """What the browser reports under the key of a component or list; it is not trusted."""
    return st.session_state.get(key)


_TOUCHED = Slot("touched", empty=False)
_TO_TELL = Slot("to_tell", empty=0)
_PAGE = Slot("page", empty="")
_IS_ENTERED = Slot("is_entered", empty=False)
#: The language that an address has asked for; under its name the address keeps it on every page.
ASKED_LANGUAGE = Slot("lang", empty="")
#: Whether this session has drawn a page.
IS_KNOWN = Slot("is_known", empty=False)


def touch() -> None:
    """Note that somebody acted on the page in this run."""
    _TOUCHED.set(True)


def _was_touched() -> bool:
    """Whether somebody acted on the page in this run, once.

    Then the address says nothing: whoever is quicker than the answer to the act before sends an older one.
    """
    return _TOUCHED.take()


def enter(page: str) -> None:
    """Note which page this run shows; call it once, before the page."""
    _IS_ENTERED.set(not _PAGE.is_known() or _PAGE.get() != page)
    _PAGE.set(page)


def is_entered() -> bool:
    """Whether this run is the first one of a visit to its page."""
    return _IS_ENTERED.get()


def has_taken_over() -> bool:
    """Whether no run has come to its end since this session took over an open page."""
    return _TO_TELL.get() == MOST_TOLD


def is_loss_told() -> bool:
    """Whether this run tells that a session was lost."""
    return _TO_TELL.get() > 0


def note_taken_over() -> None:
    """Note that this session takes over an open page."""
    _TO_TELL.set(MOST_TOLD)


def note_shown() -> None:
    """Note that a run has come to its end."""
    _TO_TELL.set(max(0, _TO_TELL.get() - 1))


def forget_addresses(params: Mapping[str, str], *, is_address_asked: bool) -> None:
    """After a run that nobody saw: what it wrote into the address is not there.

    ``params``: what is there; acts that were under way send it again, which says nothing.
    ``is_address_asked``: the next run is to follow the address (back button), not the widgets.
    """
    for key, one in _ADDRESSES.items():
        if is_address_asked:
            st.session_state.pop(key, None)
        else:
            st.session_state[key] = (one.of(params),)
    if not is_address_asked:
        touch()


def wipe() -> None:
    """Callback for a shared device: what was said, drawn and chosen is forgotten, in the address too.

    The next run is that of a first visit. Widgets are set to their empty value and not only forgotten: the
    browser would send the old one again. The language stays: it is the device's.
    """
    for key in list(st.session_state):
        if key not in (IS_KNOWN.key, ASKED_LANGUAGE.key):
            del st.session_state[key]
    for key, empty in _WIDGETS.items():
        st.session_state[key] = empty
    open_address({})
