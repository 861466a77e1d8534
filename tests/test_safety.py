import pytest

from musclemap.content.loader import CONTENT_DIR, load
from musclemap.model import URGENCIES, Library, Urgency, WarningSign
from musclemap.safety import advice, needling_lines, screen
from tests.builders import make_library, make_needling_check, make_warning_sign

APP = load(CONTENT_DIR).library
ASKED = [sign.id for sign in screen(APP)]
CHECKS = [check.id for check in APP.needling_checks]
#: What the short screen must ask at least, with how fast help must come.
MUST_BE_ASKED = {
    "cauda-equina": "emergency",
    "leg-weakness-fast": "emergency",
    "aortic-aneurysm": "emergency",
    "needling-lung": "emergency",
    "fracture": "same-day",
    "spinal-infection": "same-day",
    "cancer": "soon",
}


def asked(sign_id: str, urgency: Urgency = "emergency", order: int = 10) -> WarningSign:
    question = f"Is there {sign_id}?"
    return make_warning_sign(sign_id, urgency=urgency, screen_question=question, screen_order=order)


def with_signs(*signs: WarningSign) -> Library:
    return make_library(warning_signs=signs)


def ids(signs: tuple[WarningSign, ...]) -> list[str]:
    return [sign.id for sign in signs]


@pytest.mark.parametrize("sign_id", MUST_BE_ASKED)
def test_the_screen_asks_for_every_sign_that_must_not_be_missed(sign_id: str) -> None:
    urgency = {sign.id: sign.urgency for sign in screen(APP)}

    assert urgency[sign_id] == MUST_BE_ASKED[sign_id]


@pytest.mark.parametrize("sign_id", ASKED)
def test_a_yes_gives_exactly_the_advice_of_that_sign(sign_id: str) -> None:
    found = advice(APP, [sign_id])

    assert ids(found) == [sign_id]
    assert found[0].what_to_do
    assert found[0].urgency in URGENCIES


@pytest.mark.parametrize("sign_id", ASKED)
def test_with_all_answered_yes_no_sign_stands_before_a_more_urgent_one(sign_id: str) -> None:
    found = advice(APP, ASKED)
    places = [URGENCIES.index(sign.urgency) for sign in found]

    assert sign_id in ids(found)
    assert len(found) == len(ASKED)
    assert places == sorted(places)
    assert found[0].urgency == "emergency"


@pytest.mark.parametrize("sign_id", ASKED)
@pytest.mark.parametrize("other_id", ASKED)
def test_of_two_yes_the_more_urgent_advice_comes_first(sign_id: str, other_id: str) -> None:
    urgency = {sign.id: URGENCIES.index(sign.urgency) for sign in APP.warning_signs}

    first = advice(APP, [other_id, sign_id])[0]

    assert urgency[first.id] == min(urgency[sign_id], urgency[other_id])


def test_everything_on_the_screen_is_asked_at_a_place_of_its_own() -> None:
    orders = [sign.screen_order for sign in screen(APP)]

    assert len(set(orders)) == len(orders) > 5
    assert all("?" in str(sign.screen_question) for sign in screen(APP))


def test_no_yes_gives_no_advice() -> None:
    assert advice(APP, []) == ()


def test_the_screen_has_the_signs_with_a_question_in_their_order() -> None:
    library = with_signs(asked("b", order=20), make_warning_sign("silent"), asked("a", order=10))

    assert ids(screen(library)) == ["a", "b"]


def test_advice_is_sorted_by_urgency_then_by_the_order_of_the_screen() -> None:
    library = with_signs(
        asked("later", "soon", 10),
        asked("today", "same-day", 20),
        make_warning_sign("not-asked"),
        asked("second", "emergency", 40),
        asked("first", "emergency", 30),
    )

    found = advice(library, ["later", "not-asked", "second", "today", "first"])

    assert ids(found) == ["first", "second", "not-asked", "today", "later"]


def test_advice_names_each_sign_once_and_ignores_unknown_ids() -> None:
    library = with_signs(asked("a"))

    assert ids(advice(library, ["a", "a", "nobody", ""])) == ["a"]


@pytest.mark.parametrize("check_id", CHECKS)
def test_a_yes_before_needling_gives_exactly_its_line(check_id: str) -> None:
    found = needling_lines(APP, [check_id])

    assert [check.id for check in found] == [check_id]
    assert found[0].talk_about


def test_lines_say_do_not_before_ask_first_and_ignore_unknown_ids() -> None:
    checks = (
        make_needling_check("thinner"),
        make_needling_check("no-wish", kind="do-not"),
        make_needling_check("pregnant"),
        make_needling_check("fever", kind="do-not"),
    )
    library = make_library(needling_checks=checks)

    found = needling_lines(library, ["pregnant", "nobody", "fever", "thinner", "no-wish", "fever"])

    assert [check.id for check in found] == ["no-wish", "fever", "thinner", "pregnant"]
    assert needling_lines(library, []) == ()


def test_the_check_list_of_the_app_has_both_kinds() -> None:
    assert {check.kind for check in APP.needling_checks} == {"do-not", "ask-first"}
