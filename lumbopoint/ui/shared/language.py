"""The language of a session: what the address asks for, else what the browser prefers, else English."""

from collections.abc import Collection

from lumbopoint.i18n.locales import DEFAULT_LANGUAGE, best_language
from lumbopoint.ui.shared import memory
from lumbopoint.ui.shared.memory import ASKED_LANGUAGE, Slot

_LANGUAGE = Slot("language", empty=DEFAULT_LANGUAGE)


def choose_language(offered: Collection[str], preferred: str | None) -> tuple[str, tuple[str, ...]]:
    """The language of this run and what the address asks for in vain; call it once, before anything is said.

    What an address has asked for stays for the session and is kept in its address. ``preferred``: the
    language of the browser, if it is known. For an unknown one English stands in.
    """
    asked = memory.address().get(ASKED_LANGUAGE.key, "")
    known = best_language((asked,), offered) if asked else None
    if asked:
        ASKED_LANGUAGE.set(known or DEFAULT_LANGUAGE)
    wanted = ASKED_LANGUAGE.get() or preferred or DEFAULT_LANGUAGE
    _LANGUAGE.set(best_language((wanted,), offered) or DEFAULT_LANGUAGE)
    return session_language(), () if known or not asked else (asked,)


def session_language() -> str:
    """The language of this session."""
    return _LANGUAGE.get()


def keep_language() -> None:
    """Put a language that was asked for back into an address that no page has written; call it last."""
    asked = ASKED_LANGUAGE.get()
    if asked and memory.address().get(ASKED_LANGUAGE.key) != asked:
        memory.open_address(memory.address())
