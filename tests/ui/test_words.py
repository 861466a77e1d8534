"""Technical words in the app: marked for patients, listed at the end of what is open, nowhere else."""

import re

import pytest

from lumbopoint.technical_words import Glossary
from lumbopoint.ui.safety.state import SIGNS, answer_key
from lumbopoint.ui.shared.selection import TABS
from tests.ui.screen import LIBRARY, MARKED_WORD, TEXTS, flat, name, opened, page_opened, rows, shown, written

#: Where a marked word leads.
LINKED_ANCHOR = re.compile(r"\]\(#([\w-]*words) ")
#: A point with technical words in every tab.
POINT = "gluteus-maximus-3"
TENDER_SPOT = next(term for term in LIBRARY.terms if term.id == "tender-spot")


@pytest.mark.parametrize("tab", TABS)
def test_every_marked_word_is_explained_below_the_block_in_which_it_stands(tab: str) -> None:
    """And so no word of a folded text stands outside its fold."""
    app = opened(point=POINT, tab=tab)
    waiting: set[str] = set()
    for part in flat(app):
        if part.type not in ("markdown", "subheader"):
            continue
        text = str(part.value)
        explained = {meaning for meaning in waiting if f": {meaning}" in text}
        waiting = (waiting - explained) | {meaning for _, meaning in MARKED_WORD.findall(text)}

    anchors = [heading.anchor for heading in app.subheader if heading.anchor]
    assert MARKED_WORD.search(written(app))
    assert waiting == set()
    assert len(anchors) == len(set(anchors))
    assert set(LINKED_ANCHOR.findall(written(app))) == set(anchors)


@pytest.mark.parametrize("tab", TABS)
def test_therapists_get_no_words_explained(tab: str) -> None:
    app = opened(point=POINT, tab=tab, audience="therapist")

    assert not MARKED_WORD.search(written(app))
    assert TEXTS("words.heading") not in shown(app)


def test_headings_and_the_referral_sentence_are_never_marked() -> None:
    app = opened(point="iliopsoas-iliacus", tab="symptoms")

    assert Glossary(LIBRARY.terms).terms_in(name(app))
    assert not MARKED_WORD.search(name(app))


def test_a_muscle_explains_its_words_too() -> None:
    app = opened(muscle="piriformis")

    assert TENDER_SPOT.plain in shown(app)


def test_the_warning_signs_explain_their_words() -> None:
    """Behind the sign in which they stand, and nowhere else."""
    app = page_opened("warning_signs")
    sign = next(sign for sign in LIBRARY.warning_signs if sign.id == "fracture")

    explained = rows(app)[answer_key(SIGNS, sign.id)]["more"][-1]

    assert explained["title"] == TEXTS("words.heading")
    assert any(line.startswith("osteoporosis: ") for line in explained["lines"])
    assert TEXTS("words.heading") not in shown(app)


def test_every_meaning_is_one_sentence() -> None:
    assert len(LIBRARY.terms) > 40
    assert all(term.plain.endswith(".") and term.plain.count(".") == 1 for term in LIBRARY.terms)
