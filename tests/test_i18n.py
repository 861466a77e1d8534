"""The texts of the app: files read as one, plural forms, lists, and English where there is none."""

from pathlib import Path

import pytest

from lumbopoint.i18n import Texts, load_texts
from lumbopoint.i18n.locales import (
    PSEUDO_LANGUAGE,
    best_language,
    is_language,
    is_right_to_left,
    plural_forms,
)

ENGLISH = Texts(
    "en",
    {
        "tab": "Tab",
        "days.one": "{count} day",
        "days.other": "{count} days",
        "more": "Show {count} more",
        "topic.cause": "Causes",
        "topic.other": "Other",
        "list.two": "{first} and {last}",
        "list.start": "{first}, {rest}",
        "list.middle": "{first}, {rest}",
        "list.end": "{first} and {last}",
        "list.sentences": "{first} {next}",
    },
)
RUSSIAN = Texts(
    "ru", {"days.one": "{count} день", "days.few": "{count} дня", "days.other": "{count} дней"}, ENGLISH
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "i18n" / "en").mkdir(parents=True)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / "i18n" / "en" / name).write_text(text, encoding="utf-8")


def test_all_files_of_a_language_are_read(folder: Path) -> None:
    write(folder, "app.yaml", "app:\n  title: Spots\n  empty:\n")
    write(folder, "pain.yaml", "pain:\n  hint: Mark {what}.\n")

    t = load_texts(folder)

    assert (t("app.title"), t("pain.hint", what="it")) == ("Spots", "Mark it.")
    assert "app.empty" not in t.by_key


def test_a_key_in_two_files_is_refused_by_name(folder: Path) -> None:
    write(folder, "app.yaml", "app:\n  title: Spots\n")
    write(folder, "pain.yaml", "app:\n  title: Other\n")

    with pytest.raises(ValueError, match=r"pain\.yaml repeats app\.title"):
        load_texts(folder)


def test_a_number_takes_the_plural_form_of_its_language() -> None:
    assert [RUSSIAN("days", count=n) for n in (1, 3, 7, 21)] == ["1 день", "3 дня", "7 дней", "21 день"]
    assert [ENGLISH("days", count=n) for n in (1, 3, 21)] == ["1 day", "3 days", "21 days"]


def test_a_form_that_is_missing_is_told_in_the_last_one() -> None:
    polish = Texts("pl", {"days.one": "{count} dzień", "days.other": "{count} dni"}, ENGLISH)

    assert polish("days", count=5) == "5 dni"


def test_the_end_of_a_range_has_the_say() -> None:
    assert RUSSIAN.counted("days", 4, count="3–4") == "3–4 дня"


def test_what_a_language_lacks_is_told_in_english_with_the_plural_forms_of_english() -> None:
    russian = Texts("ru", {}, ENGLISH)

    assert russian("tab") == "Tab"
    assert russian("days", count=21) == "21 days"
    with pytest.raises(KeyError, match="nowhere"):
        russian("nowhere")


def test_texts_with_a_count_have_plural_forms_elsewhere_and_a_choice_called_other_has_none() -> None:
    assert ENGLISH.plurals == {"days", "more"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b and c"),
        (("a", "b", "c", "d"), "a, b, c and d"),
    ],
)
def test_words_are_listed_by_patterns(words: tuple[str, ...], said: str) -> None:
    assert ENGLISH.listed(words) == said


def test_sentences_are_joined_by_a_pattern_and_empty_ones_left_out() -> None:
    assert ENGLISH.joined("One.", "", "Two.") == "One. Two."
    assert ENGLISH.joined("", "One.", "") == "One."


def test_languages_are_known_by_their_codes() -> None:
    assert all(map(is_language, ("de", "pt-BR", "sr-Latn", PSEUDO_LANGUAGE)))
    assert not any(map(is_language, ("", "xx", "../de", "german", "en_")))
    assert plural_forms("de") == ("one", "other")
    assert plural_forms("ja") == ("other",)
    assert is_right_to_left("ar")
    assert not is_right_to_left("de")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_at", "de"),
        ("pt-br", "pt-BR"),
        ("pt-PT", None),
        ("xx", None),
        ("", None),
    ],
)
def test_the_best_language_is_the_same_or_without_its_region(wanted: str, found: str | None) -> None:
    assert best_language((wanted,), ("en", "de", "pt-BR")) == found
