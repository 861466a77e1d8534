"""Learn pages: the list, every topic, its pictures, and the way from one to the next."""

import pytest

from musclemap.model import LearnPage, LearnSection
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
    assert [button.label for button in app.button] == [f"**{page.title}**" for page in PAGES]
    assert all(page.in_short in shown(app) for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_every_topic_opens_with_the_answer_first(page: LearnPage) -> None:
    app = page_opened("learn", topic=page.id)

    assert told(app, "musclemap_topic")["title"] == page.title
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
        for count, label in [
            *((g.count, g.label) for g in picture.groups),
            (picture.rest_count, picture.rest),
        ]:
            assert f"**{count:,} of {picture.total:,}** {label}" in text


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
        assert told(app, "musclemap_topic")["title"] == page.title

    assert "topic-next" not in [button.key for button in app.button]
    app.button(key="all-topics").click().run()
    assert "topic" not in app.query_params


def test_an_unknown_topic_is_named_and_the_list_is_shown() -> None:
    app = page_opened("learn", topic="no-such-topic")

    assert "no-such-topic" in app.info[0].value
    assert len(app.button) == len(PAGES)
