from tests.ui.screen import LIBRARY, TEXTS, opened, shown

WARNED = tuple(point.id for point in LIBRARY.points if any(look.warning_sign for look in point.look_alikes))


def link_labels(point_id: str) -> list[str]:
    """The links to other pages, the one in the heading of the app included."""
    return [link.proto.label for link in opened(point=point_id, tab="symptoms").get("page_link")]


def test_a_look_alike_with_a_warning_sign_leads_to_the_page_of_warning_signs() -> None:
    label = TEXTS("app.warning_link")

    assert "gluteus-medius-3" in WARNED
    assert link_labels("gluteus-medius-3").count(label) == link_labels("gluteus-medius-1").count(label) + 1


def test_a_look_alike_of_the_same_day_stands_between_soon_and_at_once() -> None:
    text = shown(opened(point="rectus-abdominis-upper", tab="symptoms"))
    headings = [TEXTS(f"symptoms.could_be_{urgency}") for urgency in ("soon", "same-day", "emergency")]
    places = [text.index(heading) for heading in headings]

    assert places == sorted(places)
    assert "tight belt" in text[places[1] : places[2]]
