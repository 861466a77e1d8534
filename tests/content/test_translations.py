"""Languages as files: texts laid over the content, what is missing or stale, and the pseudo-language."""

import re
from pathlib import Path

import pytest

from lumbopoint.content.loader import CONTENT_DIR, load
from lumbopoint.content.translations.audit import audit
from lumbopoint.content.translations.documents import documents
from lumbopoint.content.translations.hashes import hashes_text, read_hashes, refreshed
from lumbopoint.content.translations.pseudo import CLOSE, LONGER, OPEN, pseudo, pseudo_translation
from lumbopoint.content.translations.reading import English, Translation, languages, read_language
from lumbopoint.content.translations.texts import texts
from lumbopoint.content.translations.units import Unit, as_text, english_units, translated_units
from lumbopoint.content.translations.writing import file_texts
from lumbopoint.i18n import HASHES, Texts
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE
from lumbopoint.model import Library
from tests import shipped
from tests.builders import make_body
from tests.content.golden_cases import BASE

#: English words that stay in the pseudo-language: addresses and code.
KEPT = re.compile(r"https?://\S+|`[^`]*`|:[a-z-]+\[|\{\w+\}")
LIBRARY = load(BASE, make_body()).library
APP = Texts(
    "en",
    {"app.title": "Spots", "app.back": "Back", "app.days.one": "a day", "app.days.other": "{count} days"},
)
ENGLISH = English(LIBRARY, APP)
POINT = LIBRARY.points[0]
PLAIN_NAME = Unit("muscles/quadratus-lumborum", f"points.{POINT.id}.plain_name")


@pytest.fixture(scope="module")
def whole() -> English:
    """The whole content of the app."""
    return English(shipped.library(), shipped.texts())


def written(folder: Path, files: dict[str, str], language: str = "de") -> Path:
    for name, text in files.items():
        path = folder / "i18n" / language / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def german(folder: Path) -> Translation:
    """Three sentences: one of the app, two of the content."""
    point = f"points:\n  {POINT.id}:\n    plain_name: Oben innen\n    symptoms: [Es schmerzt tief.]\n"
    files = {"app.yaml": "app:\n  back: Zurück zur Karte\n", "content/muscles/quadratus-lumborum.yaml": point}
    return read_language(written(folder, files), "de", ENGLISH)


def test_three_sentences_are_told_and_all_else_stays_english(tmp_path: Path) -> None:
    found = german(tmp_path)
    library, t = found.library(ENGLISH), found.texts(ENGLISH)
    told = library.point(POINT.id)

    assert found.problems == ()
    assert told is not None
    assert (told.plain_name, told.symptoms) == ("Oben innen", ("Es schmerzt tief.",))
    assert (t("app.back"), t("app.title")) == ("Zurück zur Karte", "Spots")
    assert told.model_copy(update={"plain_name": POINT.plain_name, "symptoms": POINT.symptoms}) == POINT
    assert library.points[1] == LIBRARY.points[1]
    assert LIBRARY.point(POINT.id) == POINT


def test_the_languages_of_a_folder_are_its_folders_with_english_first(tmp_path: Path) -> None:
    german(tmp_path)

    assert languages(tmp_path) == ("en", "de")


def test_the_audit_names_what_is_missing_not_noted_and_too_long(tmp_path: Path) -> None:
    report = audit(tmp_path, ENGLISH, german(tmp_path))

    assert report.count - len(report.missing) == 3
    assert Unit("app", "app.days.other") in report.missing
    assert PLAIN_NAME in report.not_noted
    assert report.too_long == (Unit("app", "app.back"),)
    assert report.stale == ()


def test_a_text_is_stale_once_its_english_was_changed_until_it_is_changed_too(tmp_path: Path) -> None:
    found = german(tmp_path)
    english, said = english_units(ENGLISH, "de"), translated_units(found)
    noted = refreshed({}, english, said)
    (tmp_path / "i18n" / "de" / HASHES).write_text(hashes_text(noted), encoding="utf-8")
    newer = English(_renamed(LIBRARY), APP)
    later = english_units(newer, "de")

    assert audit(tmp_path, ENGLISH, found).not_noted == ()
    assert read_hashes(tmp_path, "de") == noted
    assert audit(tmp_path, newer, found).stale == (PLAIN_NAME,)
    assert refreshed(noted, later, said) == noted
    assert refreshed(noted, later, said, [str(PLAIN_NAME)])[PLAIN_NAME] != noted[PLAIN_NAME]
    assert refreshed(noted, later, said | {PLAIN_NAME: "Anders"})[PLAIN_NAME] != noted[PLAIN_NAME]


def _renamed(library: Library) -> Library:
    muscle = library.muscles[0]
    point = muscle.points[0].model_copy(update={"plain_name": "Another place"})
    return Library(muscles=(muscle.model_copy(update={"points": (point, *muscle.points[1:])}),))


def test_files_that_are_written_anew_keep_every_text_and_show_the_english_above_it(tmp_path: Path) -> None:
    found = german(tmp_path)

    files = file_texts(CONTENT_DIR, ENGLISH, found)
    again = read_language(written(tmp_path, {n: t for n, t in files.items() if "/" in n}), "de", ENGLISH)

    assert again.problems == ()
    assert again.content["muscles/quadratus-lumborum"] == found.content["muscles/quadratus-lumborum"]
    lines = files["content/muscles/quadratus-lumborum.yaml"].splitlines()
    assert lines[lines.index('    plain_name: "Oben innen"') - 1] == f"    # {POINT.plain_name}"


def test_all_texts_of_app_and_content_come_back_from_the_files_of_a_language(
    whole: English, tmp_path: Path
) -> None:
    made = pseudo_translation(whole)

    found = read_language(
        written(tmp_path, file_texts(CONTENT_DIR, whole, made), PSEUDO_LANGUAGE), PSEUDO_LANGUAGE, whole
    )

    assert found.problems == ()
    assert found.app == made.app
    assert found.content == {name: said for name, said in made.content.items() if said}


def test_no_text_of_the_content_is_out_of_reach_of_a_translation(whole: English) -> None:
    library = pseudo_translation(whole).library(whole)

    said = [as_text(text) for record in documents(library).values() for _, text in texts(record)]

    assert len(said) > 5000
    assert [text for text in said if re.search("[A-Za-z]", KEPT.sub("", text))] == []


def test_a_pseudo_text_stands_in_brackets_is_longer_and_keeps_its_markdown_and_gaps() -> None:
    text = str(pseudo("See **{name}** at https://example.org:\n\n- :small[one]\n- `two`"))
    first, _, *items = text.split("\n")

    assert "**{name}**" in first
    assert "https://example.org" in first
    assert [item[:3] for item in items] == [f"- {OPEN}"] * 2
    assert ":small[" in items[0]
    assert "`two`" in items[1]
    assert all(line.endswith(CLOSE) for line in (first, *items))
    assert len(str(pseudo("Stretching and self-care"))) >= LONGER * len("Stretching and self-care")


def test_forms_of_a_word_are_found_inside_pseudo_texts(whole: English) -> None:
    term = whole.library.terms[0]
    told = pseudo_translation(whole).library(whole).terms[0]

    assert all(form in str(pseudo(f"x {own} y")) for own, form in zip(term.forms, told.forms, strict=True))
