"""The texts of the app: several files of one language read as one."""

from pathlib import Path

import pytest

from musclemap.i18n import load_texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "i18n" / "en").mkdir(parents=True)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / "i18n" / "en" / name).write_text(text, encoding="utf-8")


def test_all_files_of_a_language_are_read(folder: Path) -> None:
    write(folder, "app.yaml", "app:\n  title: Spots\n")
    write(folder, "pain.yaml", "pain:\n  hint: Mark {what}.\n")

    t = load_texts(folder)

    assert (t("app.title"), t("pain.hint", what="it")) == ("Spots", "Mark it.")


def test_a_key_in_two_files_is_refused_by_name(folder: Path) -> None:
    write(folder, "app.yaml", "app:\n  title: Spots\n")
    write(folder, "pain.yaml", "app:\n  title: Other\n")

    with pytest.raises(ValueError, match=r"pain\.yaml repeats app\.title"):
        load_texts(folder)
