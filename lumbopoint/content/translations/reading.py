"""Reading a language: all its files as one translation, and every problem."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.content.translations import app_reading, content_reading
from lumbopoint.content.translations.app_reading import AppReading
from lumbopoint.content.translations.content_reading import ContentReading
from lumbopoint.content.translations.documents import documents, translated
from lumbopoint.content.translations.texts import Said
from lumbopoint.i18n import DEFAULT_LANGUAGE, Texts, text_files
from lumbopoint.i18n.locales import is_language
from lumbopoint.model import Library, Record
from lumbopoint.problems import Problem, sorted_problems
from lumbopoint.yaml_reader.document import KeyPath, YamlProblems, read_yaml

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "unknown-language": "A folder in `i18n` that is not called as a language is: `de`, `pt-BR`.",
    "unknown-document": "A translation of a file that the content does not have.",
    **content_reading.RULES,
    **app_reading.RULES,
}


@dataclass(frozen=True)
class English:
    """What is translated: the content that passed, and the app's sentences."""

    library: Library
    texts: Texts


@dataclass(frozen=True)
class Translation:
    """What a language says: sentences of the app by key, texts of each document by path; and the problems."""

    language: str
    app: Mapping[str, str]
    content: Mapping[str, Mapping[KeyPath, Said]]
    problems: tuple[Problem, ...] = ()

    def texts(self, english: English) -> Texts:
        """The app's sentences, in English where there is none in this language."""
        return Texts(self.language, self.app, english.texts)

    def library(self, english: English) -> Library:
        """The content, in English where there is no text in this language."""
        return translated(english.library, self.content)


def languages(content_dir: Path) -> tuple[str, ...]:
    """The languages that a content folder has, English first."""
    others = sorted(path.name for path in (content_dir / "i18n").glob("*") if path.is_dir())
    return (DEFAULT_LANGUAGE, *(name for name in others if name != DEFAULT_LANGUAGE))


def read_language(content_dir: Path, language: str, english: English) -> Translation:
    """All files of a language. What is at fault is left out and named; raises nothing."""
    app, app_problems = _app(content_dir, language, english.texts)
    content, problems = _content(content_dir, language, documents(english.library))
    named = () if is_language(language) else (_unknown_language(language),)
    return Translation(language, app, content, sorted_problems((*named, *app_problems, *problems)))


def form_problems(content_dir: Path, english: English) -> tuple[Problem, ...]:
    """The problems of all languages but English."""
    others = languages(content_dir)[1:]
    return tuple(p for name in others for p in read_language(content_dir, name, english).problems)


def _app(content_dir: Path, language: str, english: Texts) -> tuple[dict[str, str], list[Problem]]:
    reading, refused = AppReading(language, english), []
    for path in text_files(content_dir, language):
        file = f"i18n/{language}/{path.name}"
        try:
            reading.read(read_yaml(path, file), file)
        except YamlProblems as error:
            refused += _of_file(error, file)
    reading.finish()
    return reading.said, [*refused, *reading.problems]


def _content(
    content_dir: Path, language: str, known: Mapping[str, Record]
) -> tuple[dict[str, dict[KeyPath, Said]], list[Problem]]:
    folder = content_dir / "i18n" / language / "content"
    found: dict[str, dict[KeyPath, Said]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        file = f"i18n/{language}/content/{name}.yaml"
        if name not in known:
            problems.append(_unknown_document(file, name, known))
            continue
        try:
            reading = ContentReading(read_yaml(path, file), file).read(known[name])
        except YamlProblems as error:
            problems += _of_file(error, file)
            continue
        found[name] = reading.said
        problems += reading.problems
    return found, problems


def _of_file(error: YamlProblems, file: str) -> list[Problem]:
    return [problem.model_copy(update={"entry_id": file}) for problem in error.problems]


def _unknown_document(file: str, name: str, known: Mapping[str, Record]) -> Problem:
    return Problem(
        file=file,
        line=1,
        rule="unknown-document",
        found="a file that translates nothing",
        expected="the path of a file of the content folder",
        hint=did_you_mean(name, known) or "call it as the English file is called",
        entry_id=file,
    )


def _unknown_language(language: str) -> Problem:
    return Problem(
        file=f"i18n/{language}",
        line=1,
        rule="unknown-language",
        found=f"`{language}`, which is no language",
        expected="the code of a language, such as de or pt-BR",
        hint="rename the folder",
        entry_id=f"i18n/{language}",
    )
