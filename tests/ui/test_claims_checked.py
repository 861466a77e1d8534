"""Claims checked: all of both articles, to be filtered by verdict, topic, article and words."""

import csv
import io

import pytest

from lumbopoint.ui.claims.page import LOOKS, TOPICS, VERDICTS, Filter, fits
from lumbopoint.ui.claims.table import csv_text, rows
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


def test_the_same_claims_can_be_read_as_a_table() -> None:
    app = page_opened("claims_checked")
    app.pills(key="checked-verdicts").set_value(["contradicted"])

    app.segmented_control(key="checked-as").set_value("table").run()

    left = [claim for claim in CLAIMS if claim.verdict == "contradicted"]
    table = app.table[0].value
    assert list(table[TEXTS("checked.column_claim")]) == [claim.claim for claim in left]
    assert list(table[TEXTS("checked.column_reason")]) == [claim.reason for claim in left]


def test_the_file_for_spreadsheets_holds_every_claim_with_verdict_and_sources() -> None:
    text = csv_text(rows(LIBRARY, TEXTS, CLAIMS))

    found = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row[TEXTS("checked.column_number")].lower() for row in found] == [claim.id for claim in CLAIMS]
    assert all(all(row.values()) for row in found)
    assert any("https://doi.org/" in row[TEXTS("checked.column_sources")] for row in found)


def test_a_file_of_no_claims_is_empty_and_no_error() -> None:
    assert csv_text([]).strip("\ufeff\r\n") == ""


PAGES = ("learn", "claims_checked", "needling_check", "where_it_hurts")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_leads_to_the_warning_signs_in_one_touch(page: str) -> None:
    links = [link.proto.label for link in page_opened(page).get("page_link")]

    assert {TEXTS("app.warning_link"), TEXTS("app.warning_short")} & set(links)
