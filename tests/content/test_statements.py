import pytest

from lumbopoint.content.checks.statements import PATTERNS, statement

STATED = (
    ("It may make the spot less tender.", "effect"),
    ("It is not shown to ease daily pain.", "effect"),
    ("Stretching may ease this spot only little.", "effect"),
    ("Needling reduces low back pain for a short time.", "effect"),
    ("Heat helps with new back pain.", "effect"),
    ("Massage works as well as needling.", "effect"),
    ("It is no better than other active care.", "effect"),
    ("Exercise has a small effect.", "effect"),
    ("Pain improved after needling.", "effect"),
    ("There is no good evidence for that.", "effect"),
    ("We found no trial of needling with stretching.", "effect"),
    ("It has not been tested.", "effect"),
    ("This method is very effective.", "effect"),
    ("It may relieve the ache.", "effect"),
    ("If you stretch, walking may ease the ache.", "effect"),
    ("The twitch is not shown to be needed.", "mechanism"),
    ("It need not jump, as far as is known.", "mechanism"),
    ("Needling may set free endorphins.", "mechanism"),
    ("Nobody knows how it works.", "mechanism"),
    ("The spot may be sore for 1 to 3 days.", "harm"),
    ("A sore back for 1 to 3 days is common.", "duration"),
    ("Serious trouble is rare.", "harm"),
    ("Bruises are common after a needle.", "harm"),
    ("Active spots were found in 30 to 55 %.", "frequency"),
    ("A bruise shows after about 8 in 100 treatments.", "frequency"),
    ("About one in five has a mild effect.", "frequency"),
    ("They noted 0.14 headaches per 100 treatments.", "frequency"),
    ("Most people feel a small pinprick.", "frequency"),
    ("Tender spots are common in back pain.", "frequency"),
    ("Most low back pain is not dangerous.", "frequency"),
    ("Half of all people are well again.", "frequency"),
    ("Most often it fades within one to three days.", "duration"),
    ("The relief lasts for a few weeks.", "duration"),
    ("It is usually gone after 3 days.", "duration"),
    ("It is a long-lasting benefit.", "duration"),
)
NOTHING_STATED = (
    "Hold for 20 to 30 seconds, then let go.",
    "It should ease within a minute. If it does not, stop.",
    "It should ease while you hold.",
    "Ease off if it hurts more than a little.",
    "Warm the low back for 10 to 20 minutes if you like, but not on numb skin.",
    "Do not press harder than a 4 or 5 out of 10.",
    "They suit a deep spot better than a ball.",
    "A deep ache that often spreads to the buttock.",
    "Often felt around the low back. In some people also around the groin.",
    "Do not carry on if pain, tingling or numbness spreads down the leg.",
    "Stop if the pain lasts longer than a day.",
    "Skip it in the first sharp days.",
    "Take a break from rowing and pull-ups, and go back to them step by step.",
    "You feel a pinprick and then a deep, dull ache.",
    "A thin, solid needle goes into the muscle for a short time. Nothing is injected.",
    "The clinician stays away from the ribs and the lung.",
    "Walk often, but in short stretches. Rest before you limp.",
    "It bends the trunk sideways and helps to steady the lowest rib.",
    "A medicine that makes the blood clot less easily.",
    "Needling is rarely needed at this spot.",
    "Does stretching make needling work better?",
    "Once or twice a day, 3 to 7 days a week.",
    "Get help if it is not better after two weeks.",
    "Go on until the ache eases.",
    "How far two examiners agree",
    "The muscle works hard when you climb stairs.",
    "Stand up and walk a little every 20 to 30 minutes when you sit.",
    "Ask about fees and how many sessions are planned.",
)


@pytest.mark.parametrize(("text", "about"), STATED)
def test_a_sentence_that_states_something_is_found(text: str, about: str) -> None:
    found = statement(text)

    assert found is not None
    assert found.about == about
    assert found.words and found.words in text


@pytest.mark.parametrize("text", NOTHING_STATED)
def test_instructions_places_and_conditions_state_nothing(text: str) -> None:
    assert statement(text) is None


def test_every_kind_of_statement_has_an_example() -> None:
    assert {about for _, about in STATED} == set(PATTERNS)


def test_a_statement_is_found_behind_other_sentences_and_in_lists() -> None:
    text = "Lean on a soft ball.\n\n- Keep off the bones.\n- It may make the spot\n  less tender."

    found = statement(text)

    assert found is not None
    assert found.words == "make the spot less tender"
