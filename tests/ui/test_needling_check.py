"""Is needling for me? Every tick becomes something to talk about, and nothing becomes a yes."""

import pytest

from lumbopoint.model import THEMES, NeedlingCheck
from lumbopoint.ui.safety.needling_check import take_home
from lumbopoint.ui.safety.state import NEEDLING, answer_key
from tests.ui.screen import LIBRARY, TEXTS, alerts, page_opened, rows, shown, tick, told

CHECKS = LIBRARY.needling_checks
POINT = LIBRARY.points[0]


def key(check: NeedlingCheck) -> str:
    return answer_key(NEEDLING, check.id)


def test_every_question_is_asked_once_below_six_heads_the_common_ones_first() -> None:
    app = page_opened("needling_check")
    sections = told(app, "lumbopoint_tick_list")["sections"]

    assert {check.kind for check in CHECKS} == {"do-not", "ask-first"}
    labels = [row["label"] for row in rows(app).values()]
    assert sorted(labels) == sorted(check.question for check in CHECKS)
    assert not any(row["is_ticked"] for row in rows(app).values())
    assert [section["title"] for section in sections] == [
        TEXTS(f"needling_check.theme_{name}") for name in THEMES
    ]
    assert next(iter(rows(app))) == answer_key(NEEDLING, "blood-thinner")


def test_fear_of_needles_is_asked_once_and_gets_the_stronger_answer() -> None:
    afraid = [check for check in CHECKS if "anxious" in check.question or "afraid" in check.question]

    assert [(check.id, check.kind) for check in afraid] == [("fear-of-needles", "do-not")]
    for said in ("not for you now", "makes you anxious", "no needle", "say no at any time"):
        assert said in afraid[0].talk_about


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_tick_gives_its_line(check: NeedlingCheck) -> None:
    app = page_opened("needling_check")

    tick(app, key(check))

    assert told(app, "lumbopoint_copy")["text"] == TEXTS("needling_check.line", line=check.talk_about)
    assert check.talk_about in shown(app)
    assert TEXTS(f"needling_check.{check.kind}") in rows(app)[key(check)]["said"]
    said = "lines_do_not" if check.kind == "do-not" else "lines_ask_first"
    assert alerts(app) == [TEXTS(f"needling_check.{said}")]


def test_what_speaks_against_needling_comes_first_in_the_list() -> None:
    later = next(check for check in CHECKS if check.kind == "ask-first")
    first = next(check for check in CHECKS if check.kind == "do-not")
    app = page_opened("needling_check")

    for check in (later, first):
        tick(app, key(check))

    lines = told(app, "lumbopoint_copy")["text"].splitlines()
    assert [line.removeprefix("- ") for line in lines] == [first.talk_about, later.talk_about]


def test_the_text_to_take_home_has_one_line_for_each_tick() -> None:
    assert take_home(TEXTS, ()) == ""
    assert take_home(TEXTS, CHECKS[:3]).count("\n") == 2
    assert CHECKS[2].talk_about in take_home(TEXTS, CHECKS[:3])


def test_no_tick_is_no_yes_and_says_what_to_tell_in_any_case() -> None:
    app = page_opened("needling_check")

    assert alerts(app) == [TEXTS("needling_check.nothing")]
    assert "lumbopoint_copy" not in [element.proto.component_name for element in app.get("bidi_component")]
    assert TEXTS("needling_check.tell_medicines") in shown(app)
    assert TEXTS("needling_check.your_right") in shown(app)


def test_without_a_chosen_spot_the_way_to_the_map_is_shown() -> None:
    assert TEXTS("needling_check.here_choose") in shown(page_opened("needling_check"))


def test_a_therapist_sees_structures_at_risk_at_the_spot_and_what_the_questions_rest_on() -> None:
    app = page_opened("needling_check", therapist_at=POINT.id)

    assert POINT.needling.patient.watched_for in shown(app)
    assert all(risk in shown(app) for risk in POINT.needling.therapist.structures_at_risk)
    note = next(check.therapist_note for check in CHECKS if check.therapist_note)
    assert note in shown(app)
