import socket
import subprocess
import sys
from typing import Any

import pytest

from lumbopoint.content.checks import ERRORS, ON_CHECK, WARNINGS, Rule, rule_id
from lumbopoint.content.checks.reading import (
    LEAST_WORDS,
    LEAST_WORDS_IN_A_LIST,
    MOST,
    MOST_MEAN,
    RULES,
    as_sentences,
    field_too_hard_to_read,
    grades,
    passages,
    point_too_hard_to_read,
    reading_grade,
)
from lumbopoint.content.draft import Draft
from lumbopoint.content.loader import CONTENT_DIR, load, load_graded
from lumbopoint.model import Confidence, Disagreement, Location
from tests import shipped
from tests.content.clinical_cases import point
from tests.content.golden_cases import BASE

EASY = "You lie on your back. Both knees are bent. Then you let one leg sink to the side. Stop if it hurts."
HARD = (
    "Considerable degenerative deterioration of intervertebral structures occasionally necessitates "
    "multidisciplinary rehabilitation, particularly following unsuccessful conservative intervention."
)
#: Hard enough for the mean of a point, not for a field.
MIDDLING = "The examiner then presses slowly beside the muscles of your back and asks where it hurts."


def with_texts(**changes: Any) -> Draft:
    return point("quadratus-lumborum", **changes)


def measured(draft: Draft) -> dict[str, str]:
    return {passage.key: passage.text for passage in passages(draft.points[0])}


def located(plain: str) -> Location:
    return Location(plain=plain, exact=HARD, depth=HARD)


def found(rule: Rule, draft: Draft) -> list[tuple[str, str]]:
    return [(finding.found, finding.hint) for finding in rule(draft)]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The cat sat on the mat.", 0.39 * 6 + 11.8 * 6 / 6 - 15.59),
        ("Pain often comes back after a long day at work.", 0.39 * 10 + 11.8 * 12 / 10 - 15.59),
        ("The muscle aches. The ribs are sore.", 0.39 * 7 / 2 + 11.8 * 8 / 7 - 15.59),
    ],
)
def test_the_grade_is_that_of_flesch_and_kincaid(text: str, grade: float) -> None:
    assert reading_grade(text) == pytest.approx(grade, abs=0.051)


def test_a_grade_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert reading_grade(f"{HARD} Offline.") > MOST


@pytest.mark.parametrize(
    "text", ["Side-lying, 20–30 s, L4–L5.", "Qwrtz xyzzy!", "57 % of 12.9", "é ß 漢字", "…"]
)
def test_odd_words_do_not_stop_the_measuring(text: str) -> None:
    assert isinstance(reading_grade(text), float)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bending", "Bending."),
        ("Is it\n this?", "Is it this?"),
        ('They ask: "Is this your pain?"', 'They ask: "Is this your pain?"'),
        ("About 12.9 mm apart", "About 129 mm apart."),
    ],
)
def test_texts_are_read_as_sentences(text: str, said: str) -> None:
    assert as_sentences(text) == said


def test_short_texts_of_a_list_are_one_field() -> None:
    symptoms = ("It aches when I sit for long", "It stabs when I cough", "It wakes me when I turn over")

    texts = measured(with_texts(symptoms=symptoms))

    assert texts["symptoms"] == " ".join(f"{symptom}." for symptom in symptoms)


def test_long_texts_of_a_list_are_measured_alone() -> None:
    long = " ".join(["It aches when I sit down."] * 5)
    differ = tuple(Disagreement(statement=text, sources=("BOOK01",)) for text in (long, "Few say so."))

    assert len(long.split()) >= LEAST_WORDS_IN_A_LIST
    assert measured(with_texts(disagreements=differ)).keys() == {"disagreements[0].statement"}


def test_fields_of_few_words_are_not_measured() -> None:
    assert measured(with_texts(location=located(" ".join(["deep"] * (LEAST_WORDS - 1))))) == {}
    assert measured(with_texts(location=located(" ".join(["deep"] * LEAST_WORDS)))) != {}


def test_what_therapists_read_is_not_measured() -> None:
    assert measured(with_texts(name=HARD, location=located("Deep."))) == {}


def test_what_everyone_reads_is_measured() -> None:
    assert measured(with_texts(confidence=Confidence(level="low", reason=HARD))) == {
        "confidence.reason": HARD
    }


def test_a_hard_field_is_told_with_a_way_out() -> None:
    ((said, hint),) = found(
        field_too_hard_to_read, with_texts(location=located(f"{EASY} {HARD}{HARD}{HARD}"))
    )

    assert said.startswith("reading grade ")
    assert "split the longest sentence (" in hint
    assert "find an easier word for `" in hint


def test_an_easy_point_has_no_finding() -> None:
    draft = with_texts(location=located(EASY))

    assert reading_grade(EASY) < MOST_MEAN
    assert [found(rule, draft) for rule in RULES] == [[], [], []]


def test_a_point_may_be_too_hard_though_no_field_is() -> None:
    draft = with_texts(location=located(MIDDLING))

    assert MOST_MEAN < reading_grade(MIDDLING) <= MOST
    assert found(field_too_hard_to_read, draft) == []
    assert len(found(point_too_hard_to_read, draft)) == 1


def test_grades_of_nothing_are_nothing() -> None:
    assert (grades(Draft()).fields, grades(Draft()).hardest) == (0, None)


def test_the_content_of_the_app_is_easy_to_read() -> None:
    checked, read = shipped.graded(CONTENT_DIR)

    assert {problem.rule for problem in checked.problems}.isdisjoint(map(rule_id, RULES))
    assert read.fields > 500
    assert 0 < read.mean < MOST_MEAN
    assert read.hardest is not None and read.hardest.grade <= MOST


def test_the_app_does_not_run_these_rules() -> None:
    assert set(RULES) < set(ON_CHECK)
    assert set(ON_CHECK).isdisjoint((*ERRORS, *WARNINGS))
    assert load_graded(BASE)[0].library == load(BASE).library


def test_loading_the_content_does_not_load_the_list_of_words() -> None:
    code = (
        "import pathlib, sys; from lumbopoint.content.loader import load; "
        "assert load(pathlib.Path(sys.argv[1])).library.points; "
        "sys.exit(bool({'pysyllables', 'pyphen'} & sys.modules.keys()))"
    )

    done = subprocess.run([sys.executable, "-c", code, BASE], cwd=CONTENT_DIR.parent, check=False)

    assert done.returncode == 0
