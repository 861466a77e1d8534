from tests.ui.screen import LIBRARY, TEXTS, opened, shown

WARNED = tuple(point.id for point in LIBRARY.points if any(look.warning_sign for look in point.look_alikes))


def test_a_look_alike_with_a_warning_sign_leads_to_the_page_of_warning_signs() -> None:
    assert WARNED
    labels = [link.proto.label for link in opened(point=WARNED[0]).get("page_link")]

    assert TEXTS("app.warning_link") in labels


def test_the_most_urgent_stands_first() -> None:
    text = shown(opened(point="rectus-abdominis-upper"))
    headings = [TEXTS(f"symptoms.could_be_{urgency}") for urgency in ("emergency", "same-day", "soon")]
    places = [text.index(heading) for heading in headings]

    assert places == sorted(places)
    assert "tight belt" in text[places[1] : places[2]]
