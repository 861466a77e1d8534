"""One table says which page has which address; links that were given away still open their page."""

import re

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from lumbopoint.ui.pages import PAGES, PageEntry
from tests.patience import PATIENCE_S
from tests.ui.screen import APP, LIBRARY, TEXTS, name, title

POINT = "piriformis-lateral"
#: Every address that this app ever had, and the page it opened. A line is added, none is taken away.
EVER = {
    "": "explore",
    "explore": "explore",
    "where-does-it-hurt": "where_it_hurts",
    "stretches": "stretches",
    "warning-signs": "warning_signs",
    "needling-check": "needling_check",
    "learn": "learn",
    "claims-checked": "claims_checked",
}


def test_every_address_that_was_given_away_still_opens_its_page() -> None:
    opens = {address: entry.name for entry in PAGES for address in (entry.address, *entry.old)}

    assert {address: opens.get(address) for address in EVER} == EVER


def test_no_two_pages_share_an_address_or_a_name() -> None:
    addresses = [address for entry in PAGES for address in (entry.address, *entry.old)]

    assert sorted(addresses) == sorted(set(addresses))
    assert len({entry.name for entry in PAGES}) == len(PAGES)


def test_the_first_page_has_the_empty_address_and_no_other() -> None:
    assert [entry.address for entry in PAGES].index("") == 0
    assert all(re.fullmatch("[a-z-]+", entry.address) for entry in PAGES[1:])


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_every_page_has_a_label(entry: PageEntry) -> None:
    assert TEXTS(entry.label)


OLD = [(address, entry) for entry in PAGES for address in entry.old]


@pytest.mark.parametrize(("address", "entry"), OLD, ids=[address for address, _ in OLD])
def test_an_old_address_opens_the_page_of_today_with_all_that_it_says(address: str, entry: PageEntry) -> None:
    app = AppTest.from_file(APP, default_timeout=PATIENCE_S)
    app._page_hash = calc_hash(address)
    app.query_params["point"] = POINT

    app.run()

    point = LIBRARY.point(POINT)
    assert point is not None
    assert not app.exception
    assert name(app) == title(point)
    assert app.query_params["point"] == POINT
