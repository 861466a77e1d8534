"""Learn pages: the list, every topic, its pictures, and the way from one to the next."""

import pytest

from lumbopoint.model import LearnPage, LearnSection
from tests.ui.screen import LIBRARY, TEXTS, page_opened, shown, told

PAGES = LIBRARY.learn_pages
POINT = LIBRARY.points[0].id


def sections(kind: str) -> list[tuple[LearnPage, LearnSection]]:
    found = [(p, s) for p in PAGES for s in p.sections if s.picture and s.picture.kind == kind]
    assert found, f"no picture of kind {kind}: the test would prove nothing"
    return found


def test_the_list_names_every_topic_with_its_answer() -> None:
    app = page_opened("learn")

    assert len(PAGES) >= 10
    cards = told(app, "lumbopoint_cards")["cards"]
    assert [(card["title"], card["text"]) for card in cards] == [
        (page.title, page.in_short) for page in PAGES
    ]
    assert [card["href"] for card in cards] == [f"?topic={page.id}" for page in PAGES]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_every_topic_opens_with_the_answer_first(page: LearnPage) -> None:
    app = page_opened("learn", topic=page.id)

    assert told(app, "lumbopoint_topic")["title"] == page.title
    assert app.subheader[0].value == page.in_short
    assert [h.value for h in app.header][1:] == [part.heading for part in page.sections if part.heading]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_notes_are_for_therapists_only(page: LearnPage) -> None:
    notes = [part.therapist_note for part in page.sections if part.therapist_note]

    patient = shown(page_opened("learn", topic=page.id))
    therapist = shown(page_opened("learn", therapist_at=POINT, topic=page.id))

    assert not any(note in patient for note in notes)
    assert all(note in therapist for note in notes)


def test_icon_arrays_say_their_numbers_in_words() -> None:
    for page, part in sections("icon-array"):
        picture = part.picture
        assert picture and picture.kind == "icon-array"
        text = shown(page_opened("learn", topic=page.id))
        if picture.counted == "events":
            assert all(f"**{g.count:g}** {g.label}, per 100 treatments" in text for g in picture.groups)
            assert TEXTS("learn.events_note") in text
        else:
            told_of = (*((g.count, g.label) for g in picture.groups), (picture.rest_count, picture.rest))
            assert all(f"**{count:g} of 100** {label}" in text for count, label in told_of)


def test_two_counts_stand_beside_each_other_with_who_counted_and_the_doubt() -> None:
    for page, part in sections("two-counts"):
        picture = part.picture
        assert picture and picture.kind == "two-counts"
        text = shown(page_opened("learn", topic=page.id))
        assert picture.note in text
        for row in picture.rows:
            assert row.label in text
            assert TEXTS("learn.two_patients", count=f"{row.patients:g}") in text
            noted = row.therapists
            key = "two_therapists" if noted is not None else "two_no_figure"
            assert TEXTS(f"learn.{key}", **({"count": f"{noted:g}"} if noted is not None else {})) in text


def test_figures_for_clinicians_stay_in_therapist_view() -> None:
    claim = next(claim for claim in LIBRARY.checked_claims if claim.figures)

    assert claim.figures
    assert claim.figures not in shown(page_opened("claims_checked"))
    assert claim.figures in shown(page_opened("claims_checked", therapist_at=POINT))


def test_courses_say_their_numbers_in_words_and_that_averages_vary() -> None:
    for page, part in sections("course"):
        picture = part.picture
        assert picture and picture.kind == "course"
        text = shown(page_opened("learn", topic=page.id))
        assert TEXTS("learn.course_note") in text
        for line in picture.lines:
            assert line.label in text
            assert all(f"{point.pain:g}" in text for point in line.points)


def test_referral_pictures_name_their_spot() -> None:
    for page, part in sections("referral"):
        picture = part.picture
        assert picture and picture.kind == "referral"
        point = LIBRARY.point(picture.point)
        assert point is not None
        assert point.plain_name in shown(page_opened("learn", topic=page.id))


def test_the_topics_can_be_read_one_after_another() -> None:
    app = page_opened("learn", topic=PAGES[0].id)
    assert "topic-before" not in [button.key for button in app.button]

    for page in PAGES[1:]:
        app.button(key="topic-next").click().run()
        assert app.query_params["topic"] == page.id
        assert told(app, "lumbopoint_topic")["title"] == page.title

    assert "topic-next" not in [button.key for button in app.button]
    app.button(key="all-topics").click().run()
    assert "topic" not in app.query_params


def test_an_unknown_topic_is_named_and_the_list_is_shown() -> None:
    app = page_opened("learn", topic="no-such-topic")

    assert "no-such-topic" in app.info[0].value
    assert len(told(app, "lumbopoint_cards")["cards"]) == len(PAGES)
