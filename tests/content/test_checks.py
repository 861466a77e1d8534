import datetime
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from lumbopoint.content.checks import ERRORS, WARNINGS, Rule, rule_id
from lumbopoint.content.checks.body import point_outside_its_muscle, zone_outside_body
from lumbopoint.content.checks.doses import stretch_dose_out_of_range
from lumbopoint.content.checks.identity import identifier_of_two_structures
from lumbopoint.content.checks.patient_words import (
    patient_words,
    probability_of_a_diagnosis,
    technique_in_patient_text,
)
from lumbopoint.content.checks.reviews import review_in_the_future
from lumbopoint.content.draft import Draft, Entry
from lumbopoint.content.rule_table import rules
from lumbopoint.model import Identifiers, LookAlike, PatientNeedling, Position, Record, Structure, Zone
from lumbopoint.yaml_reader.document import YamlDocument
from tests.builders import (
    make_body,
    make_identifiers,
    make_muscle,
    make_needling,
    make_point,
    make_review,
    make_stretch,
    make_zone,
)

R = TypeVar("R", bound=Record)


def entry(record: R, id_: str) -> Entry[R]:
    return Entry(id_, record, "muscles/quadratus-lumborum.yaml", (), YamlDocument({}, {}))


def found(rule: Rule, draft: Draft) -> list[str]:
    return [finding.found for finding in rule(draft)]


def with_point(**changes: Any) -> Draft:
    point = make_point(**changes)
    muscle = make_muscle(points=(point,))
    return Draft(muscles=(entry(muscle, muscle.id),), points=(entry(point, point.id),), body=make_body())


@pytest.mark.parametrize(
    "text",
    [
        "A tender spot may ease in many people.",
        "This is unproven.",
        "It is safe for most people if they go slowly.",
        "That is not safe.",
        "Stop if it pinches in the groin.",
        "The healthy side.",
        "Some damson jam.",
    ],
)
def test_calm_words_may_stand_in_patient_texts(text: str) -> None:
    assert found(patient_words, with_point(symptoms=(text,))) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Knots in the muscle.", "Knots"),
        ("The disc is damaged.", "damaged"),
        ("A pinched nerve.", "pinched"),
        ("An unstable spine.", "unstable"),
        ("It resets the muscle.", "resets"),
        ("It deactivates the spot.", "deactivates"),
        ("It releases the band.", "releases"),
        ("It heals.", "heals"),
        ("This is proven.", "proven"),
        ("Highly effective.", "Highly effective"),
        ("The root cause.", "root cause"),
        ("Stretching is safe.", "safe"),
        ("A pain-free life.", "pain-free"),
    ],
)
def test_words_that_frighten_or_promise_are_found_in_patient_texts(text: str, word: str) -> None:
    assert found(patient_words, with_point(symptoms=(text,))) == [f"the word `{word}`"]


def test_therapists_may_read_any_word() -> None:
    draft = with_point(name="Knot", needling=make_needling())

    assert found(patient_words, draft) == []


def needling_said(text: str) -> Draft:
    patient = PatientNeedling(what_happens=text, feels_like="Ache.", position="Prone.", watched_for="Ribs.")
    return with_point(needling=make_needling(patient=patient))


@pytest.mark.parametrize("text", ["Sore for 1 to 3 days.", "One needle is used.", "2 of 3 people."])
def test_numbers_without_a_measure_may_stand_in_patient_needling(text: str) -> None:
    assert found(technique_in_patient_text, needling_said(text)) == []


@pytest.mark.parametrize(
    "text", ["50 mm deep.", "2.5cm", "two inches", "at 30°", "30–40 mm", "half an inch", "45 degrees"]
)
def test_measures_are_found_in_patient_needling(text: str) -> None:
    assert len(found(technique_in_patient_text, needling_said(text))) == 1


def test_the_needle_of_therapists_may_have_a_length() -> None:
    assert found(technique_in_patient_text, with_point()) == []


@pytest.mark.parametrize(
    ("plain", "said"),
    [("In 15 % of people.", ["`15 %`"]), ("One in five has it.", ["`One in five`"]), ("At any age.", [])],
)
def test_a_probability_is_found_in_other_conditions(plain: str, said: list[str]) -> None:
    look_alikes = (LookAlike(condition="Facet joint pain, 15 %", plain=plain),)

    assert found(probability_of_a_diagnosis, with_point(look_alikes=look_alikes)) == said


@pytest.mark.parametrize(("x", "y"), [(5.0, 0.0), (8.0, 6.0), (3.0, -2.0)])
def test_a_point_inside_or_on_the_edge_of_its_muscle_is_fine(x: float, y: float) -> None:
    position = Position(view="posterior", x_cm=x, y_cm=y)

    assert found(point_outside_its_muscle, with_point(position=position)) == []


def test_a_point_beside_its_muscle_is_told_how_far() -> None:
    position = Position(view="posterior", x_cm=10.5, y_cm=0.0)

    said = found(point_outside_its_muscle, with_point(position=position))

    assert said == ["a place 2.5 cm beside quadratus-lumborum"]


@pytest.mark.parametrize(
    ("zone", "count"),
    [
        (make_zone(centre=(11.9, 0.0)), 0),
        (make_zone(centre=(12.2, 0.0)), 0),
        (make_zone(centre=(13.0, 0.0)), 1),
        (make_zone(centre=(12.0, 0.0), view="lateral"), 0),
        (make_zone(centre=(0.0, 59.0), side="midline"), 1),
    ],
)
def test_a_small_share_of_a_zone_may_lie_beside_the_skin(zone: Zone, count: int) -> None:
    assert len(found(zone_outside_body, with_point(zones=(zone,)))) == count


@pytest.mark.parametrize(
    ("hold", "repeats", "count"),
    [((5, 60), (1, 10), 0), (None, (8, 10), 0), ((4, 30), (3, 3), 1), ((10, 61), (3, 11), 2)],
)
def test_doses_stay_in_the_usual_range(
    hold: tuple[int, int] | None, repeats: tuple[int, int], count: int
) -> None:
    stretch = make_stretch(hold_s=hold, repeats=repeats, repeat_unit="slow-movement")

    assert len(found(stretch_dose_out_of_range, Draft(stretches=(entry(stretch, "st"),)))) == count


def with_numbers(*numbers: Identifiers) -> Draft:
    muscles = [make_muscle(f"muscle-{n}", identifiers=one) for n, one in enumerate(numbers)]
    return Draft(muscles=tuple(entry(muscle, muscle.id) for muscle in muscles))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (Structure(fma="15569", ta98="A04.7.02.011"), ["`15569`"]),
        (Structure(fma="19082", ta98="A04.5.01.027"), ["`A04.5.01.027`"]),
        (Structure(part="upper part", fma="15569", ta98="A04.5.01.027"), ["`15569`", "`A04.5.01.027`"]),
        (Structure(fma="19082"), []),
    ],
)
def test_a_number_of_a_catalogue_stands_for_one_muscle(other: Structure, said: list[str]) -> None:
    draft = with_numbers(make_identifiers(), make_identifiers(other))

    words = found(identifier_of_two_structures, draft)

    assert [word.partition(",")[0] for word in words] == said


def test_muscles_without_numbers_share_none() -> None:
    draft = Draft(muscles=tuple(entry(make_muscle(id_), id_) for id_ in ("a", "b")))

    assert found(identifier_of_two_structures, draft) == []


@pytest.mark.parametrize(("today", "count"), [("2026-11-20", 1), ("2026-11-21", 0), ("2026-11-22", 0)])
def test_a_review_is_not_later_than_today(today: str, count: int) -> None:
    draft = with_point(review=make_review("the whole entry"))
    on_that_day = replace(draft, today=datetime.date.fromisoformat(today))

    assert len(found(review_in_the_future, on_that_day)) == count


def test_every_rule_is_registered_once_and_says_what_it_refuses() -> None:
    ids = [rule.id for rule in rules()]

    assert len(ids) == len(set(ids))
    assert {rule_id(rule) for rule in (*ERRORS, *WARNINGS)} <= set(ids)
    assert all(rule.refuses.endswith((".", "…", ")")) for rule in rules())
