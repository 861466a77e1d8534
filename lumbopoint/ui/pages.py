"""The pages of the app: one line each, with its address, and the old addresses that lead to it."""

from collections.abc import Callable
from dataclasses import dataclass

from lumbopoint.ui.claims import page as claims
from lumbopoint.ui.explore import page as explore
from lumbopoint.ui.learn import page as learn
from lumbopoint.ui.pain import page as pain
from lumbopoint.ui.safety import needling_check, warning_signs
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.stretches import page as stretches


@dataclass(frozen=True)
class PageEntry:
    """One page: its name for links inside the app, its address and its label (key of a text).

    The first page has the empty address. ``old``: addresses that it had before; links to them still open it.
    """

    name: str
    address: str
    label: str
    render: Callable[[PageContext], None]
    old: tuple[str, ...] = ()


#: In the order of the menu.
PAGES: tuple[PageEntry, ...] = (
    PageEntry("explore", "", "app.nav_explore", explore.render, old=("explore",)),
    PageEntry("where_it_hurts", "where-does-it-hurt", "pain.nav", pain.render),
    PageEntry("warning_signs", "warning-signs", "app.nav_warning_signs", warning_signs.render),
    PageEntry("needling_check", "needling-check", "needling_check.nav", needling_check.render),
    PageEntry("stretches", "stretches", "stretches.nav", stretches.render),
    PageEntry("learn", "learn", "learn.nav", learn.render),
    PageEntry("claims_checked", "claims-checked", "checked.nav", claims.render),
)
