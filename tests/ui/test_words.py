"""Technical words in the app: marked for patients, listed at the end of what is open, nowhere else."""

import pytest

from lumbopoint.technical_words import Glossary
from lumbopoint.ui.shared.glossary_box import ANCHOR
from lumbopoint.ui.shared.selection import TABS
from tests.ui.screen import LIBRARY, MARKED_WORD, TEXTS, opened, page_opened, shown, written

#: A point with technical words in every tab.
POINT = "gluteus-maximus-3"
TENDER_SPOT = next(term for term in LIBRARY.terms if term.id == "tender-spot")


@pytest.mark.parametrize("tab", TABS)
def test_every_marked_word_is_explained_at_the_end_of_the_tab(tab: str) -> None:
    app = opened(point=POINT, tab=tab)
    meanings = {meaning for _, meaning in MARKED_WORD.findall(written(app))}

    assert meanings
    assert [h.anchor for h in app.subheader].count(ANCHOR) == 1
    listed = str(app.markdown[-1].value)
    assert listed.count("\n- ") == len(meanings) - 1
    assert all(meaning in listed for meaning in meanings)


@pytest.mark.parametrize("tab", TABS)
def test_therapists_get_no_words_explained(tab: str) -> None:
    app = opened(point=POINT, tab=tab, audience="therapist")

    assert not MARKED_WORD.search(written(app))
    assert TEXTS("words.heading") not in shown(app)


def test_headings_and_the_referral_sentence_are_never_marked() -> None:
    app = opened(point="iliopsoas-iliacus", tab="symptoms")

    headings = [str(heading.value) for heading in app.subheader]

    assert any(Glossary(LIBRARY.terms).terms_in(heading.replace("**", "")) for heading in headings)
    assert not any(MARKED_WORD.search(heading) for heading in headings)


def test_a_muscle_explains_its_words_too() -> None:
    app = opened(muscle="piriformis")

    assert TENDER_SPOT.plain in str(app.markdown[-1].value)


def test_the_warning_signs_explain_their_words() -> None:
    app = page_opened("warning_signs")

    assert MARKED_WORD.search(written(app))
    assert TEXTS("words.heading") in shown(app)


def test_every_meaning_is_one_sentence() -> None:
    assert len(LIBRARY.terms) > 40
    assert all(term.plain.endswith(".") and term.plain.count(".") == 1 for term in LIBRARY.terms)
