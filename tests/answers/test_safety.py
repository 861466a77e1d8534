import re
from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pytest
from pydantic import ValidationError

from lumbopoint.answers.safety import Advice, advice, how_fast, needling_lines, screen, ticked
from lumbopoint.model import URGENCIES, Library, SignCombination, Urgency, WarningSign
from tests import shipped
from tests.builders import make_combination, make_library, make_needling_check, make_warning_sign

APP = shipped.library()
ASKED = [sign.id for sign in screen(APP)]
CHECKS = [check.id for check in APP.needling_checks]
#: What the short screen must ask at least, with how fast help must come.
MUST_BE_ASKED = {
    "cauda-equina": "emergency",
    "leg-weakness-fast": "emergency",
    "aortic-aneurysm": "emergency",
    "chest-pain": "emergency",
    "serious-accident": "emergency",
    "early-labour": "emergency",
    "needling-lung": "emergency",
    "fracture": "same-day",
    "spinal-infection": "same-day",
    "nerve-loss": "same-day",
    "cancer": "soon",
    "growing-pain": "soon",
    "inflammatory-back": "routine",
}
#: What is an emergency whatever else is ticked.
ALONE = {
    *("cauda-equina", "leg-weakness-fast", "aortic-aneurysm", "chest-pain", "serious-accident"),
    *("belly-emergency", "early-labour", "calf-clot", "sepsis"),
    *("needling-lung", "needling-spine-bleed", "needling-swelling-faint"),
}
EVERY = tuple(sign.id for sign in APP.warning_signs)
#: Every combination of at most three ticks.
TICKS = tuple(frozenset(some) for count in (1, 2, 3) for some in combinations(EVERY, count))


def asked(sign_id: str, urgency: Urgency = "emergency", order: int = 10) -> WarningSign:
    question = f"Is there {sign_id}?"
    return make_warning_sign(sign_id, urgency=urgency, screen_question=question, screen_order=order)


def with_signs(*signs: WarningSign) -> Library:
    return make_library(warning_signs=signs)


def ids(signs: Iterable[WarningSign | Advice]) -> list[str]:
    return [sign.id for sign in signs]


def most_urgent(ticks: Iterable[str]) -> Urgency:
    return advice(APP, ticks)[0].urgency


def haste(urgency: Urgency) -> int:
    return ("emergency", "same-day", "soon", "routine").index(urgency)


def as_a_clinician_would(ticks: frozenset[str]) -> Urgency:
    """The most urgent answer by rules of its own: what is an emergency alone, with nerves, with fever."""
    has = ticks.__contains__
    if ticks & ALONE:
        return "emergency"
    fever = has("spinal-infection") or has("needling-infection")
    if has("nerve-loss") and (fever or has("cancer") or has("fracture") or has("needling-headache")):
        return "emergency"
    if has("needling-infection") and has("spinal-infection"):
        return "emergency"
    if (has("needling-headache") or has("needling-blood-in-urine")) and fever:
        return "emergency"
    if has("needling-blood-in-urine") and has("kidney-pelvic"):
        return "emergency"
    if fever or ticks & {"fracture", "nerve-loss", "kidney-pelvic"} or has("needling-headache"):
        return "same-day"
    if has("needling-blood-in-urine") or (has("cancer") and has("growing-pain")):
        return "same-day"
    return "soon" if has("cancer") or has("growing-pain") else "routine"


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


def test_with_all_answered_yes_every_sign_has_its_answer_and_the_most_urgent_is_first() -> None:
    found = advice(APP, ASKED)

    assert {sign.id for each in found for sign in each.signs} == set(ASKED)
    assert found[0].urgency == "emergency"
    assert found[-1].urgency == "routine"


def test_everything_on_the_screen_is_asked_at_a_place_of_its_own_the_most_urgent_first() -> None:
    orders = [sign.screen_order for sign in screen(APP)]
    places = [haste(sign.urgency) for sign in screen(APP)]

    assert set(ASKED) == set(MUST_BE_ASKED)
    assert len(set(orders)) == len(orders) == len({sign.screen_question for sign in screen(APP)})
    assert places == sorted(places)
    assert all("?" in str(sign.screen_question) for sign in screen(APP))


def test_no_yes_gives_no_advice() -> None:
    assert advice(APP, []) == ()


def test_the_screen_has_the_signs_with_a_question_in_their_order() -> None:
    library = with_signs(asked("b", order=20), make_warning_sign("silent"), asked("a", order=10))

    assert ids(screen(library)) == ["a", "b"]


def test_any_three_ticks_get_the_answer_that_a_clinician_would_give() -> None:
    wrong = [set(ticks) for ticks in TICKS if most_urgent(ticks) != as_a_clinician_would(ticks)]

    assert len(TICKS) > 1_500
    assert wrong == []


def test_one_more_tick_never_makes_the_answer_less_urgent() -> None:
    answers = {ticks: haste(most_urgent(ticks)) for ticks in TICKS}

    slower = [set(t) for t in TICKS for one in t if len(t) > 1 and answers[t] > answers[t - {one}]]

    assert slower == []


def test_every_tick_has_its_answer_and_none_is_less_urgent_than_the_sign_alone() -> None:
    alone = {sign.id: haste(sign.urgency) for sign in APP.warning_signs}
    for ticks in TICKS:
        fast = how_fast(APP, ticks)
        given = advice(APP, ticks)

        assert fast.keys() == ticks
        assert all(haste(fast[one]) <= alone[one] for one in ticks), ticks
        assert [haste(each.urgency) for each in given] == sorted(haste(each.urgency) for each in given)
        assert len({each.id for each in given}) == len(given)


@pytest.mark.parametrize(
    ("ticks", "answers"),
    [
        ("cancer", {"cancer": "soon"}),
        ("growing-pain", {"growing-pain": "soon"}),
        ("cancer growing-pain", {"cancer-with-growing-pain": "same-day"}),
        ("cancer nerve-loss", {"cancer-with-nerve-loss": "emergency"}),
        ("cancer leg-weakness-fast", {"leg-weakness-fast": "emergency", "cancer": "soon"}),
        (
            "cancer growing-pain nerve-loss",
            {"cancer-with-nerve-loss": "emergency", "cancer-with-growing-pain": "same-day"},
        ),
        ("growing-pain nerve-loss", {"nerve-loss": "same-day", "growing-pain": "soon"}),
        ("early-labour", {"early-labour": "emergency"}),
        ("calf-clot", {"calf-clot": "emergency"}),
        ("needling-headache", {"needling-headache": "same-day"}),
        ("inflammatory-back", {"inflammatory-back": "routine"}),
        ("inflammatory-back cancer", {"cancer": "soon", "inflammatory-back": "routine"}),
    ],
)
def test_signs_together_get_the_answer_of_their_combination(ticks: str, answers: dict[str, str]) -> None:
    found = {each.id: each.urgency for each in advice(APP, ticks.split())}

    assert found == answers
    assert list(found) == list(answers)


def test_only_inflammatory_back_pain_is_not_urgent() -> None:
    assert [sign.id for sign in APP.warning_signs if sign.urgency == "routine"] == ["inflammatory-back"]
    assert all(each.urgency != "routine" for each in APP.sign_combinations)


def test_one_of_the_other_signs_is_enough_and_the_ticked_ones_are_named() -> None:
    either = make_combination(all_of=("a",), any_of=("b", "c"))
    signs = tuple(asked(one, "soon", order) for order, one in enumerate("abc"))
    library = make_library(warning_signs=signs, sign_combinations=(either,))

    assert [ids(each.signs) for each in advice(library, ["c", "a"])] == [["a", "c"]]
    assert ids(advice(library, ["b", "c"])) == ["b", "c"]
    assert how_fast(library, "abc") == dict.fromkeys("abc", "emergency")


@pytest.mark.parametrize(
    "changes", [{"all_of": ("a",)}, {"all_of": ("a", "a")}, {"all_of": ("a",), "any_of": ("b",)}]
)
def test_a_combination_names_two_signs_or_more_each_once(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="two signs or more"):
        make_combination(**changes)


def noted(sign_id: str) -> str:
    both: tuple[WarningSign | SignCombination, ...] = (*APP.warning_signs, *APP.sign_combinations)
    return next(str(each.therapist_note) for each in both if each.id == sign_id)


def test_the_two_studies_of_gluteal_spots_and_nerves_are_told_apart_with_their_own_people() -> None:
    first, second = re.split(r"In another study", noted("nerve-loss"))

    assert "207 of 271" in first and "3 of 152 healthy volunteers" in first
    assert "325 people with low back pain" in second
    assert all(figure in second for figure in ("74.1 %", "91.4 %", "8.62", "0.28"))
    assert "2 % without" not in noted("nerve-loss")


@pytest.mark.parametrize("sign_id", ["cancer", "cancer-with-growing-pain"])
def test_it_is_said_that_the_newer_guideline_on_spinal_metastases_was_not_read(sign_id: str) -> None:
    assert "CG75" in noted(sign_id) and "replaced" in noted(sign_id)
    assert re.search(r"NG234.*(?:was not|could not)", noted(sign_id))


def test_a_clot_is_thought_of_when_a_calf_or_thigh_is_hot_or_swollen_or_tender() -> None:
    clot = next(sign for sign in APP.warning_signs if sign.id == "calf-clot")

    assert re.search(r"calf or thigh is hot, swollen or tender", clot.signs[0])


def test_advice_is_sorted_by_urgency_then_by_the_order_of_the_screen() -> None:
    library = with_signs(
        asked("later", "soon", 10),
        asked("today", "same-day", 20),
        make_warning_sign("not-asked"),
        asked("second", "emergency", 40),
        asked("first", "emergency", 30),
    )

    order = ["first", "second", "not-asked", "today", "later"]

    assert ids(advice(library, reversed(order))) == order
    assert ids(ticked(library, reversed(order))) == order


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
