"""The short screen: every red flag brings its advice first, and treatment waits behind it."""

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.answers import safety
from lumbopoint.model import URGENCIES, WarningSign
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from tests.ui import screen
from tests.ui.screen import (
    LIBRARY,
    MARKED_WORD,
    TEXTS,
    alerts,
    flat,
    opened,
    page_opened,
    rows,
    shown,
    told,
)

POINT = "piriformis-lateral"
ASKED = safety.screen(LIBRARY)
KINDS = {"emergency": "error", "same-day": "warning", "soon": "info", "routine": "info"}
#: What patients read only after the screen, by tab.
TREATMENT = {
    "needling": lambda point: point.needling.patient.what_happens,
    "stretching": lambda point: point.self_care.avoid[-1],
}


def key(sign: WarningSign) -> str:
    return answer_key(GROUP, sign.id)


def tick(app: AppTest, *signs: WarningSign) -> None:
    screen.tick(app, *map(key, signs))


def tick_away(app: AppTest, *signs: WarningSign) -> None:
    screen.tick(app, *map(key, signs), is_ticked=False)


def folded(app: AppTest) -> str:
    """What lies in the closed box of the treatment, as it is read."""
    found = [box for box in app.expander if box.label == TEXTS("screen.folded")]
    assert len(found) == 1
    assert not found[0].proto.expanded
    return MARKED_WORD.sub(r"\1", "\n".join(str(text.value) for text in found[0].markdown))


def treatment(tab: str) -> str:
    point = LIBRARY.point(POINT)
    assert point is not None
    return str(TREATMENT[tab](point))


@pytest.mark.parametrize("sign", ASKED, ids=lambda sign: sign.id)
def test_a_yes_on_the_page_puts_its_advice_before_everything(sign: WarningSign) -> None:
    app = page_opened("warning_signs")

    tick(app, sign)

    first = next(node for node in flat(app) if node.type in KINDS.values())
    assert first.type == KINDS[sign.urgency]
    assert sign.what_to_do in first.value
    assert TEXTS(f"warning.{sign.urgency}") in first.value
    heading = told(app, "lumbopoint_advice")
    assert heading["title"] == TEXTS("screen.ticked_names", names=sign.label)
    assert heading["told"] == [sign.id]


@pytest.mark.parametrize("tab", TREATMENT)
@pytest.mark.parametrize("sign", ASKED, ids=lambda sign: sign.id)
def test_a_yes_before_treatment_puts_its_advice_first_and_folds_the_treatment(
    sign: WarningSign, tab: str
) -> None:
    app = opened(is_screened=False, point=POINT, tab=tab)

    tick(app, sign)

    assert sign.what_to_do in alerts(app)[0]
    assert treatment(tab) in folded(app)


@pytest.mark.parametrize("sign", ASKED, ids=lambda sign: sign.id)
def test_how_fast_stands_beside_the_ticked_question_too(sign: WarningSign) -> None:
    app = page_opened("warning_signs")

    tick(app, sign)

    assert TEXTS(f"warning.{sign.urgency}") in rows(app)[key(sign)]["said"]


def test_of_several_the_most_urgent_is_first() -> None:
    soon = next(sign for sign in ASKED if sign.urgency == "soon")
    today = next(sign for sign in ASKED if sign.urgency == "same-day")
    now = next(sign for sign in ASKED if sign.urgency == "emergency")
    app = page_opened("warning_signs")

    tick(app, soon, today, now)

    assert all(
        sign.what_to_do in text for sign, text in zip((now, today, soon), alerts(app)[:3], strict=True)
    )
    assert TEXTS("screen.advice_many") in shown(app)


def sign_named(sign_id: str) -> WarningSign:
    return next(sign for sign in ASKED if sign.id == sign_id)


@pytest.mark.parametrize("other_id", ["growing-pain", "nerve-loss"])
def test_signs_together_get_one_answer_that_names_what_was_ticked(other_id: str) -> None:
    signs = sign_named("cancer"), sign_named(other_id)
    together = safety.advice(LIBRARY, [sign.id for sign in signs])[0]
    app = page_opened("warning_signs")

    tick(app, *signs)

    first = next(node for node in flat(app) if node.type in KINDS.values())
    assert first.type == KINDS[together.urgency]
    assert TEXTS(f"warning.{together.urgency}") in first.value
    assert together.said.plain_name in first.value
    assert together.what_to_do in first.value
    assert TEXTS("screen.together", names=" · ".join(sign.label for sign in signs)) in first.value
    assert not any(sign.what_to_do in text for sign in signs for text in alerts(app))
    assert told(app, "lumbopoint_advice")["told"][-1] == together.id


def test_beside_each_tick_stands_how_fast_to_act_with_all_that_is_ticked() -> None:
    app = page_opened("warning_signs")

    tick(app, sign_named("cancer"), sign_named("nerve-loss"))

    for sign_id in ("cancer", "nerve-loss"):
        assert TEXTS("warning.emergency") in rows(app)[answer_key(GROUP, sign_id)]["said"]


def test_what_is_not_urgent_is_said_calmly_and_alone() -> None:
    app = page_opened("warning_signs")
    tick(app, sign_named("inflammatory-back"))
    assert TEXTS("screen.advice_routine") in shown(app)

    tick(app, sign_named("cancer"))

    assert TEXTS("screen.advice_routine") not in shown(app)


def test_the_page_has_each_sign_once_to_tick_with_its_signs_and_what_to_do_behind_it() -> None:
    sections = told(page_opened("warning_signs"), "lumbopoint_tick_list")["sections"]

    found = [row for section in sections for row in section["rows"]]
    assert len(found) == len(LIBRARY.warning_signs) + len(LIBRARY.sign_combinations)
    by_key = {row["key"]: row for row in found}
    for sign in LIBRARY.warning_signs:
        row = by_key[key(sign)]
        assert row["is_ticked"] is False
        assert [*row["more"][0]["lines"]] == [*sign.signs]
        assert row["more"][1]["text"] == sign.what_to_do
    for each in LIBRARY.sign_combinations:
        assert by_key[each.id]["more"][0]["text"] == each.what_to_do
        assert by_key[each.id]["is_ticked"] is None
    titles = [section["title"] for section in sections]
    urgencies = [TEXTS(f"warning.{urgency}") for urgency in URGENCIES]
    assert [title for title in titles if title in urgencies] == urgencies


def test_the_check_before_treatment_is_short() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")
    lines = [row["label"] for row in rows(app).values()]
    said = (TEXTS(f"screen.{name}") for name in ("title", "none_fits", "clinician", "not_kept"))

    assert len(" ".join((*lines, *said)).split()) <= 130
    assert max(map(len, lines)) <= 54


def test_the_emergency_number_comes_with_emergency_advice_only() -> None:
    for urgency in ("emergency", "soon"):
        app = opened(is_screened=False, point=POINT, tab="needling")
        tick(app, next(sign for sign in ASKED if sign.urgency == urgency))

        assert (TEXTS("warning.emergency_number") in shown(app)) == (urgency == "emergency")


def test_all_emergencies_stand_in_one_red_box_with_numbers_to_call() -> None:
    emergencies = [sign for sign in ASKED if sign.urgency == "emergency"]
    app = opened(is_screened=False, point=POINT, tab="needling")

    tick(app, *emergencies)

    assert len(app.error) == 1
    assert all(sign.what_to_do in app.error[0].value for sign in emergencies)
    assert "(tel:112)" in app.error[0].value
    heading = told(app, "lumbopoint_advice")["title"]
    assert heading == TEXTS("screen.ticked_many", count=len(emergencies))


@pytest.mark.parametrize("tab", TREATMENT)
def test_before_any_answer_a_patient_sees_questions_and_no_treatment(tab: str) -> None:
    app = opened(is_screened=False, point=POINT, tab=tab)

    assert treatment(tab) not in shown(app)
    assert TEXTS("screen.not_kept") in shown(app)
    for sign, row in zip(ASKED, rows(app).values(), strict=True):
        assert (row["key"], row["label"], row["is_ticked"]) == (key(sign), sign.label, False)
        assert row["more"][0]["text"] == sign.screen_question
        assert row["more"][0]["lines"] == list(sign.signs)


def test_none_of_these_opens_the_treatment_of_both_tabs_and_of_other_points() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")

    app.button(key="none-fits").click().run()

    assert treatment("needling") in shown(app)
    assert told(app, "lumbopoint_answer")["title"] == TEXTS("screen.passed_none")
    assert not rows(app)
    app.query_params.clear()
    app.query_params["point"], app.query_params["tab"] = POINT, "stretching"
    app.run()
    assert treatment("stretching") in shown(app)


def test_a_clinician_is_asked_nothing_and_is_named_beside_the_treatment() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")

    app.button(key="with-clinician").click().run()

    assert treatment("needling") in shown(app)
    assert told(app, "lumbopoint_answer")["title"] == TEXTS("screen.passed_clinician")
    app.session_state[key(ASKED[0])] = True
    app.run()
    assert ASKED[0].what_to_do in alerts(app)[0]
    assert treatment("needling") in folded(app)


def test_a_tick_counts_more_than_none_of_these_in_the_same_breath() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")

    app.button(key="none-fits").click()
    tick(app, ASKED[0])

    assert ASKED[0].what_to_do in alerts(app)[0]
    assert treatment("needling") in folded(app)


@pytest.mark.parametrize(
    "report",
    [
        {"rows": "screen/cancer"},
        {"rows": [["screen/cancer"]]},
        {"rows": ["selection", "screened"], "ticked": ["screened"]},
        {"ticked": None},
        {"number": "many"},
    ],
)
def test_a_forged_report_of_ticks_is_not_believed(report: dict[str, object]) -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")

    screen.tick(app, is_ticked=False, **report)

    assert not alerts(app)
    assert treatment("needling") not in shown(app)


def test_there_is_no_way_past_a_yes_but_to_take_it_away() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")
    tick(app, ASKED[0])
    assert "none-fits" not in [button.key for button in app.button]

    tick_away(app, ASKED[0])

    assert not alerts(app)
    assert treatment("needling") not in shown(app)
    assert "none-fits" in [button.key for button in app.button]


def test_a_yes_after_the_screen_folds_the_treatment_again() -> None:
    app = opened(point=POINT, tab="needling")
    assert treatment("needling") in shown(app)

    app.button(key="screen-again").click().run()
    tick(app, ASKED[0])

    assert ASKED[0].what_to_do in alerts(app)[0]
    assert folded(app)


@pytest.mark.parametrize("tab", ["glance", "symptoms", "examination", "evidence"])
def test_other_tabs_are_not_behind_the_screen(tab: str) -> None:
    assert not rows(opened(is_screened=False, point=POINT, tab=tab))


def test_therapists_are_not_screened() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling", audience="therapist")

    assert treatment("needling") in shown(app)
    assert not rows(app)


def test_no_answer_stands_in_the_address() -> None:
    app = opened(is_screened=False, point=POINT, tab="needling")
    before = dict(app.query_params)

    tick(app, ASKED[0])

    assert dict(app.query_params) == before


def test_the_list_for_a_visit_shows_the_advice_first_too() -> None:
    app = page_opened("needling_check")
    app.session_state[answer_key(GROUP, ASKED[0].id)] = True
    app.run()

    assert ASKED[0].what_to_do in alerts(app)[0]
