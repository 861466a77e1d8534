"""The command line and languages: what is lacking, files for a translator, a point in another language."""

import json
import shutil
from pathlib import Path

import pytest

from lumbopoint.cli import desk, main
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE
from tests import shipped
from tests.content.golden_cases import BASE

POINT = "ql-deep-caudal"
OVERLAY = f"points:\n  {POINT}:\n    plain_name: Unten außen\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small content folder with one German text; the atlas is read once for all calls."""
    monkeypatch.setattr(desk, "load_body", shipped.as_load_body)
    folder = shutil.copytree(BASE, tmp_path / "content")
    (folder / "i18n" / "en").mkdir(parents=True)
    (folder / "i18n" / "en" / "app.yaml").write_text("app:\n  title: Spots\n", encoding="utf-8")
    path = folder / "i18n" / "de" / "content" / "muscles" / "quadratus-lumborum.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(OVERLAY, encoding="utf-8")
    return folder


def called(content: Path, *words: str) -> int:
    return main([*words, "--content", str(content)])


def test_check_of_a_language_names_what_it_lacks(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(content, "check", "--lang", "de", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert called(content, "check", "--lang", "de") == 0
    said = capsys.readouterr().out

    assert report["not_noted"] == [f"muscles/quadratus-lumborum:points.{POINT}.plain_name"]
    assert "app:app.title" in report["missing"]
    assert f"  muscles/quadratus-lumborum:points.{POINT}.symptoms[0]" in said
    assert "  app: all 1" in said
    assert f"de: 1 of {report['texts']} texts, 0 stale, 0 problems." in said


def test_check_of_a_language_with_a_fault_fails(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "i18n" / "de" / "app.yaml").write_text("app:\n  titel: Punkte\n", encoding="utf-8")

    assert called(content, "check", "--lang", "de") == 1
    assert "did you mean `app.title`?" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("check", "--lang", "fr"), ("list", "--lang", "fr"), ("translate", "en")])
def test_a_language_that_is_not_there_is_wrong_use(
    content: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(content, *words) == 2
    assert capsys.readouterr().err


def test_translate_writes_every_text_and_notes_of_which_english_it_is(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(content, "translate", "de") == 0
    capsys.readouterr()
    assert called(content, "check", "--lang", "de", "--json") == 0
    before = json.loads(capsys.readouterr().out)
    muscle = content / "muscles" / "quadratus-lumborum.yaml"
    english = muscle.read_text(encoding="utf-8")
    assert "Lower inner spot" in english
    muscle.write_text(english.replace("Lower inner spot", "Lowest spot"), encoding="utf-8")
    called(content, "check", "--lang", "de", "--json")
    after = json.loads(capsys.readouterr().out)

    assert (before["stale"], before["not_noted"]) == ([], [])
    assert after["stale"] == [f"muscles/quadratus-lumborum:points.{POINT}.plain_name"]
    assert called(content, "translate", "de", "--hashes", "--fits", after["stale"][0]) == 0
    capsys.readouterr()
    called(content, "check", "--lang", "de", "--json")
    assert json.loads(capsys.readouterr().out)["stale"] == []


def test_translate_loses_no_text_that_is_at_fault(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = content / "i18n" / "de" / "content" / "regions.yaml"
    path.write_text("regions:\n  nowhere: {name: Irgendwo}\n", encoding="utf-8")

    assert called(content, "translate", "de") == 2
    assert "nowhere" in capsys.readouterr().err
    assert "Irgendwo" in path.read_text(encoding="utf-8")
    assert called(content, "translate", "de", "--fits", "claims") == 2


def test_show_and_list_speak_another_language(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(content / "i18n" / "en")
    assert called(content, "show", POINT, "--lang", "de") == 0
    assert capsys.readouterr().out.startswith("Unten außen\n")
    assert called(content, "list", "--lang", "de", "--json") == 0
    assert "Unten außen" in [row["plain_name"] for row in json.loads(capsys.readouterr().out)]


def test_pseudo_writes_a_content_folder_that_is_complete_and_sound(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pseudo"

    assert called(content, "pseudo", "--out", str(out)) == 0
    assert called(content, "pseudo", "--out", str(out)) == 2
    capsys.readouterr()
    assert called(out, "check", "--lang", PSEUDO_LANGUAGE, "--json") == 0
    assert json.loads(capsys.readouterr().out)["missing"] == []
