"""Claims checked: all of both articles, to be filtered by verdict, topic, article and words."""

import pytest

from musclemap.ui.pages.claims_checked import LOOKS, TOPICS, VERDICTS, Filter, fits
from tests.ui.screen import LIBRARY, TEXTS, page_opened, shown

CLAIMS = LIBRARY.checked_claims


def count(shown_claims: int) -> str:
    return TEXTS("checked.count", shown=shown_claims, total=len(CLAIMS))


def test_all_sixty_four_claims_stand_there_with_verdict_and_reason() -> None:
    text = shown(page_opened("claims_checked"))

    assert len(CLAIMS) == 64
    assert count(64) in text
    assert all(claim.claim in text and claim.reason in text for claim in CLAIMS)


def test_every_verdict_has_words_and_a_shape_of_its_own() -> None:
    assert set(LOOKS) == set(VERDICTS)
    assert len({icon for icon, _ in LOOKS.values()}) == len(LOOKS)
    assert len({TEXTS(f"verdict.{verdict}") for verdict in VERDICTS}) == len(VERDICTS)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_can_be_chosen(verdict: str) -> None:
    app = page_opened("claims_checked")

    app.pills(key="checked-verdicts").set_value([verdict]).run()

    left = [claim for claim in CLAIMS if claim.verdict == verdict]
    assert count(len(left)) in shown(app)
    assert all(claim.reason in shown(app) for claim in left)


def test_topic_and_article_narrow_the_list_together() -> None:
    app = page_opened("claims_checked")

    app.pills(key="checked-topics").set_value(["safety"])
    app.pills(key="checked-articles").set_value(["second"]).run()

    left = [claim for claim in CLAIMS if claim.topic == "safety" and claim.article == "second"]
    assert 0 < len(left) < len(CLAIMS)
    assert count(len(left)) in shown(app)


def test_words_are_found_in_claim_and_finding_whatever_their_case() -> None:
    app = page_opened("claims_checked")

    app.text_input(key="checked-words").set_value("ENDORPHINS").run()

    left = [claim for claim in CLAIMS if "endorphins" in f"{claim.claim} {claim.reason}".casefold()]
    assert left
    assert count(len(left)) in shown(app)


def test_when_nothing_is_left_the_page_says_so() -> None:
    app = page_opened("claims_checked")

    app.text_input(key="checked-words").set_value("zebra").run()

    assert count(0) in shown(app)
    assert TEXTS("checked.none_left") in shown(app)


def test_an_empty_filter_fits_every_claim() -> None:
    assert all(fits(claim, Filter()) for claim in CLAIMS)


def test_every_topic_has_words_and_every_claim_a_topic_with_words() -> None:
    assert {claim.topic for claim in CLAIMS} <= set(TOPICS)
    assert all(TEXTS(f"topic.{topic}") for topic in TOPICS)
