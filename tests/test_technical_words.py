import pytest

from lumbopoint.model import Term
from lumbopoint.technical_words import Glossary, forms_of

TENDON = Term(id="tendon", term="tendon", forms=("tendons",), plain="A tough cord.")
SPINE = Term(id="spine", term="spine", plain="The backbone.")
CANAL = Term(id="spinal-canal", term="spinal canal", plain='The "tunnel" in the spine.')
NEEDLING = Term(id="dry-needling", term="dry needling", forms=("needling",), plain="A treatment.")
GLOSSARY = Glossary((TENDON, SPINE, CANAL, NEEDLING))

MARKED = '[{word}](#words "A tough cord.")'


def explained(text: str) -> str:
    return GLOSSARY.explained(text, "words").text


def test_a_word_becomes_a_link_with_its_meaning_and_keeps_its_case() -> None:
    assert explained("A sore tendon.") == 'A sore [tendon](#words "A tough cord.").'
    assert explained("Tendons hurt.") == '[Tendons](#words "A tough cord.") hurt.'


def test_only_the_first_occurrence_of_a_term_is_marked_whatever_its_form() -> None:
    assert explained("Tendons: a tendon.") == '[Tendons](#words "A tough cord."): a tendon.'


def test_the_longest_form_wins() -> None:
    found = GLOSSARY.explained("Dry needling beside the spine", "words")

    assert found.text.startswith('[Dry needling](#words "A treatment.") beside')
    assert found.terms == (NEEDLING, SPINE)


def test_quotes_in_a_meaning_do_not_end_it() -> None:
    assert explained("the spinal canal") == r'the [spinal canal](#words "The \"tunnel\" in the spine.")'


def test_a_form_may_be_broken_over_two_lines() -> None:
    assert explained("the spinal\ncanal").startswith("the [spinal\ncanal](#words")


@pytest.mark.parametrize(
    "text",
    [
        "tendonitis",
        "subtendon",
        "tendon-like",
        "heel-tendon",
        "tendon_id",
        "[the tendon](https://example.org)",
        '[tendon](#words "A tough cord.")',
        "**Tendon**",
        "**About the tendon and more**",
        "## The tendon",
        "`tendon`",
        "https://example.org/tendon",
        ":red[tendon]",
        "![a tendon](picture.png)",
        "",
    ],
)
def test_other_words_links_bold_text_headings_and_code_stay_as_they_are(text: str) -> None:
    assert explained(text) == text


@pytest.mark.parametrize(
    "text", ["tendon's", "(tendon)", "tendon–bone", "- tendon", "**Bold** tendon", '"tendon"']
)
def test_punctuation_around_a_word_does_not_hide_it(text: str) -> None:
    assert explained(text) == text.replace("tendon", MARKED.format(word="tendon"))


def test_terms_are_told_once_in_the_order_of_the_text() -> None:
    assert GLOSSARY.terms_in("Spine, tendon, spine and tendons") == (SPINE, TENDON)


def test_a_glossary_without_terms_changes_nothing() -> None:
    assert Glossary(()).explained("A tendon.", "words").text == "A tendon."
    assert Glossary(()).terms_in("A tendon.") == ()


def test_of_two_terms_with_one_form_the_first_has_it() -> None:
    later = Term(id="sinew", term="sinew", forms=("Tendon",), plain="Something else.")

    assert Glossary((TENDON, later)).terms_in("a tendon") == (TENDON,)


def test_forms_are_compared_without_capitals_and_with_single_spaces() -> None:
    assert forms_of(Term(id="x", term="Spinal  canal", forms=("CANALS",), plain="x")) == (
        "spinal canal",
        "canals",
    )
