import pytest

from lumbopoint.content.reading_grade import flesch_kincaid, syllables

CAT, CAT_WORDS = "The cat sat on the mat.", 6


def grade(words: int, sentences: int, syllables_: int) -> float:
    return 0.39 * words / sentences + 11.8 * syllables_ / words - 15.59


@pytest.mark.parametrize(
    ("word", "count"), [("area", 3), ("Idea", 3), ("muscle", 2), ("don't", 1), ("MUSCLES", 2)]
)
def test_syllables_are_those_of_the_list(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sciatica", 4),
        ("hypermobility", 6),
        ("spondylolisthesis", 6),
        ("sacrum", 2),
        ("Soreness", 2),
        ("20", 1),
    ],
)
def test_syllables_of_other_words_are_the_higher_of_two_estimates(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["qwrtz", "漢字", "½", "_", "l4"])
def test_every_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


@pytest.mark.parametrize(
    ("text", "words", "sentences", "count"),
    [
        (CAT, CAT_WORDS, 1, 6),
        (f"{CAT} {CAT}", 12, 2, 12),
        (f"Stop now. {CAT}", 8, 1, 8),
        ('"The cat sat!" they said, "on the mat?"', 8, 2, 8),
        ("Don't sit - but stand - for 20-30 minutes.", 7, 1, 8),
        ("'Twas the cat's own soft mat.", 6, 1, 6),
        ("No end", 2, 1, 2),
    ],
)
def test_words_and_sentences_are_counted(text: str, words: int, sentences: int, count: int) -> None:
    assert flesch_kincaid(text) == pytest.approx(grade(words, sentences, count))


@pytest.mark.parametrize("text", ["", "…", " . ? ! "])
def test_a_text_without_words_has_grade_0(text: str) -> None:
    assert flesch_kincaid(text) == 0
