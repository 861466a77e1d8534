from collections.abc import Iterator
from typing import Any

import pytest

from lumbopoint.content.fields import leaves, spot
from lumbopoint.content.schemas import SCHEMAS
from lumbopoint.content.suggestions import choice_words, did_you_mean, numbered, value_words
from lumbopoint.content.validation import FORMS, form_problems
from lumbopoint.model import Ellipse, Muscle, Record, Review, Stretch, Zone
from lumbopoint.yaml_reader.document import Doubt, YamlDocument
from tests.builders import make_muscle, make_point


def document(value: dict[str, Any], *doubts: Doubt) -> YamlDocument:
    return YamlDocument(value, {}, doubts)


def said(model: type[Record], value: dict[str, Any], *doubts: Doubt) -> dict[str, str]:
    """Key -> message of every fault of form."""
    found = form_problems(model, document(value, *doubts), "x.yaml").values()
    return {problem.key: problem.message for problem in found}


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for inner in schema.values():
            yield from patterns(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from patterns(inner)


def test_every_pattern_of_the_models_is_explained_in_words() -> None:
    used = {pattern for model in SCHEMAS.values() for pattern in patterns(model.model_json_schema())}

    assert used == set(FORMS)


def test_the_tag_of_a_shape_is_no_part_of_the_path() -> None:
    where = spot(Zone, ("area", "ellipse", "radii", 1))

    assert where.path == ("area", "radii", 1)
    assert where.owner is Ellipse
    assert where.kind is not None


def test_a_field_inside_lists_of_records_is_found() -> None:
    where = spot(Muscle, ("points", 0, "zones", 2, "area", "blob", "tilt_deg"))

    assert where.path == ("points", 0, "zones", 2, "area", "tilt_deg")
    assert where.field is None


def test_an_unquoted_date_may_stand_in_a_date_field_only() -> None:
    day = "2026-11-21"
    reviewer = {"name": "A. Reviewer", "profession": "physiotherapist", "date": day, "read": day}
    value = {"status": "reviewed", "changed": day, "reviewers": (reviewer,)}
    doubts = [Doubt(("reviewers", 0, key), 1, day, "date") for key in ("date", "read")]

    messages = said(Review, value, Doubt(("changed",), 1, day, "date"), *doubts)

    assert set(messages) == {"reviewers[0].read"}


def test_a_list_is_not_called_too_short_for_faults_of_its_items() -> None:
    messages = said(Stretch, {"steps": (7,)})

    assert messages["steps[0]"] == "steps[0]: found the number 7; expected text"
    assert "steps" not in messages


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "the yes/no value true"),
        (3, "the number 3"),
        ("a\n b", "the text `a b`"),
        ("x" * 50, f"the text `{'x' * 39}…`"),
        (" ", "an empty text"),
        ((), "an empty list"),
        ((1, 2), "a list of 2"),
        ({"a": 1}, "`key: value` lines"),
    ],
)
def test_values_are_said_in_words(value: object, words: str) -> None:
    assert value_words(value) == words


def test_the_nearest_word_is_asked_for() -> None:
    assert did_you_mean("referal", ("referral", "region")) == "did you mean `referral`?"
    assert did_you_mean("colour", ("referral", "region")) == ""


def test_choices_and_numbers_are_said_in_words() -> None:
    assert choice_words(("a", "b")) == "one of `a`, `b`"
    assert choice_words(("a",)) == "`a`"
    assert numbered(2, "stretch") == "2 stretches"


def test_the_values_of_a_record_come_with_path_and_reader() -> None:
    found = {leaf.path: leaf.audience for leaf in leaves(make_point())}

    assert found["symptoms", 0] == "patient"
    assert found["needling", "therapist", "technique", "needle"] == "therapist"
    assert found["zones", 0, "area", "centre", 1] == "author"


def test_a_field_can_be_left_out_of_the_walk() -> None:
    muscle = make_muscle(points=(make_point(),))

    assert not [leaf for leaf in leaves(muscle, without="points") if leaf.path[0] == "points"]
