from typing import Any

import pytest

from lumbopoint.content.checks import Rule
from lumbopoint.content.checks.lay_advice import (
    NEVER_ADVISE,
    NEVER_CLAIM,
    RULES,
    advice_never_given,
    claim_never_made,
    needle_measures_for_patients,
    needling_oneself,
    pressing_where_never,
)
from lumbopoint.content.draft import Draft
from lumbopoint.model import Confidence, Disagreement, PatientNeedling, SelfCare, StretchUse
from tests.builders import make_needling
from tests.content.clinical_cases import point, stretch


def advised(text: str) -> Draft:
    return point("quadratus-lumborum", self_care=SelfCare(do=(text,), avoid=("Hard balls.",)))


def felt(text: str) -> Draft:
    return point("quadratus-lumborum", symptoms=(text,))


def said_of_needling(text: str) -> Draft:
    patient = PatientNeedling(what_happens=text, feels_like="Ache.", position="Prone.", watched_for="Ribs.")
    return point("quadratus-lumborum", needling=make_needling(patient=patient))


def found(rule: Rule, draft: Draft) -> list[str]:
    return [finding.found for finding in rule(draft)]


PRESSED = (
    "Press on the bones of the spine.",
    "Put a soft ball under the tailbone.",
    "Lean with a ball against the tip of the last rib.",
    "Push your thumb into the soft side.",
    "Rub over the kidney.",
    "Press deep into your belly.",
    "Massage along the groin.",
    "Use a massage gun on the spine.",
    "Roll a ball over the numb skin.",
    "Roll behind the knee.",
    "Rub on the varicose veins.",
    "Knead at the swollen calf.",
)
#: One or more for each row of the table, in its order.
HARMFUL = (
    ("Use a hard ball.", "Use a scraper."),
    ("Lie with your full weight on a small ball.",),
    ("Insert a finger.", "Press from inside the body."),
    ("Push through the pain.", "No pain, no gain."),
    ("Ignore the tingling.", "Bruising is a good sign."),
    ("Stop taking your blood thinners.",),
    ("Stay in bed for a week.",),
    ("Crack your back.", "Hang upside down."),
    ("Put a heel lift in your shoe.",),
    ("Sleep on a heat pad.", "Leave the heat on overnight."),
    ("Warm the numb skin.",),
    ("Use a cooling spray.",),
    ("Massage your baby.",),
)
CLAIMS = (
    ("It is only a muscle.", "This is just your muscles."),
    ("The picture shows that you have it.", "Your diagnosis is clear."),
    ("Toxins gather there.", "A bone is out.", "The joint is out of place."),
)


def test_every_row_of_the_tables_has_a_bad_example() -> None:
    assert (len(HARMFUL), len(CLAIMS)) == (len(NEVER_ADVISE), len(NEVER_CLAIM))
    for number, texts in enumerate(HARMFUL):
        for text in texts:
            hints = {finding.hint for finding in advice_never_given(advised(text))}
            assert NEVER_ADVISE[number][1] in hints, text
    for number, texts in enumerate(CLAIMS):
        for text in texts:
            assert [finding.hint for finding in claim_never_made(felt(text))] == [NEVER_CLAIM[number][1]], (
                text
            )


@pytest.mark.parametrize("text", PRESSED)
def test_advice_to_press_where_it_can_harm_is_found(text: str) -> None:
    assert len(found(pressing_where_never, advised(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Do not press on the spine.",
        "Lean on a soft ball against a wall, beside the spine.",
        "Keep the spine in the gap between the balls.",
        "Put it on the buttock muscle beside the flat bone, not on the bone.",
        "Sit upright, and lean a little forward, so that less weight rests on the tailbone.",
        "Roll down slowly until you feel it at the low ribs.",
        "Roll onto your side to get up.",
        "Breathe slowly into your belly.",
        "Use a massage gun never on the ribs.",
    ],
)
def test_gentle_advice_beside_such_places_may_stand(text: str) -> None:
    assert found(pressing_where_never, advised(text)) == []
    assert found(advice_never_given, advised(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Warm the back for 10 to 20 minutes, but not on numb skin.",
        "Do not stop taking your blood thinners.",
        "Use a heel lift only after your leg length has been measured.",
        "Do not fall asleep on a heat pad.",
        "Never put anything inside the body.",
        "Stop if the pain spreads.",
    ],
)
def test_advice_with_its_limit_may_stand(text: str) -> None:
    assert found(advice_never_given, advised(text)) == []


@pytest.mark.parametrize("rule", [pressing_where_never, advice_never_given])
def test_complaints_and_warnings_are_no_advice(rule: Rule) -> None:
    words = "Pressing on the spine hurts through the pain."
    changes: dict[str, Any] = {"symptoms": (words,), "self_care": SelfCare(do=("Walk.",), avoid=(words,))}

    assert found(rule, point("quadratus-lumborum", **changes)) == []


def test_notes_and_steps_of_stretches_are_advice() -> None:
    note = StretchUse(stretch="st-one", note="Press on the tailbone.")

    assert len(found(pressing_where_never, point("multifidus", stretches=(note,)))) == 1
    assert len(found(pressing_where_never, stretch(steps=("Press on the tailbone.",)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "You can needle yourself.",
        "Buy a needle and try.",
        "A friend may place the needle.",
        "Needling works at home.",
    ],
)
def test_needling_by_lay_people_is_found_in_any_patient_text(text: str) -> None:
    assert len(found(needling_oneself, said_of_needling(text))) == 1
    assert len(found(needling_oneself, advised(text))) == 1


@pytest.mark.parametrize(
    "text", ["Never needle yourself.", "Only a trained clinician needles.", "Walk a little at home."]
)
def test_needling_by_clinicians_may_stand(text: str) -> None:
    assert found(needling_oneself, said_of_needling(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The needle was 40 mm long.", ["`40 mm`"]),
        ("The needle goes in at an angle.", ["`angle`"]),
        ("Marks lay 12.9 mm apart. The needle was thin.", []),
        ("The needle hit the nerve in 11 of 14 tries.", []),
    ],
)
def test_needle_measures_are_found_in_what_everyone_reads(text: str, said: list[str]) -> None:
    differ = (Disagreement(statement=text, sources=("BOOK01",)),)

    assert found(needle_measures_for_patients, point("piriformis", disagreements=differ)) == said
    assert found(needle_measures_for_patients, advised(text)) == said


def test_a_measure_in_the_needling_texts_is_told_by_one_rule_only() -> None:
    assert found(needle_measures_for_patients, said_of_needling("The needle goes 40 mm deep.")) == []
    assert found(needle_measures_for_patients, said_of_needling("The needle goes straight in.")) != []


@pytest.mark.parametrize("text", ["It is not only a muscle.", "Muscles ache.", "It can also be a nerve."])
def test_careful_words_may_stand(text: str) -> None:
    assert found(claim_never_made, felt(text)) == []


def test_a_nerve_or_disc_is_never_excluded() -> None:
    confidence = Confidence(level="high", reason="It is your muscle, not your disc.")

    assert found(claim_never_made, point("piriformis", confidence=confidence)) == ["`not your disc`"]


def test_every_rule_is_tested_here() -> None:
    tested = {
        needling_oneself,
        needle_measures_for_patients,
        pressing_where_never,
        advice_never_given,
        claim_never_made,
    }

    assert tested == set(RULES)
