"""What all verbs share: options, the content and atlas they ask for, and how they speak."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lumbopoint.content.loader import CONTENT_DIR, LoadResult, load
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.content.translations.reading import English, Translation, languages, read_language
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.i18n import DEFAULT_LANGUAGE, Texts, load_texts, text_files
from lumbopoint.model import Library
from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.document import YamlProblems

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Verbs = Any


class VerbError(Exception):
    """Why a verb gives no answer, with the exit code of the process."""

    exit_code = 1


class WrongUseError(VerbError):
    """Words on the command line that make no sense; says which would."""

    exit_code = 2


def say(text: str) -> None:
    """One text on the terminal."""
    sys.stdout.write(f"{text}\n")


def say_json(value: object) -> None:
    """One JSON document on the terminal, in ASCII: safe through every pipe."""
    say(json.dumps(value))


def complain(text: str) -> None:
    """One text beside the answer."""
    sys.stderr.write(f"{text}\n")


def add_content(parser: argparse.ArgumentParser) -> None:
    """The option ``--content``."""
    parser.add_argument(
        "--content", type=Path, default=CONTENT_DIR, metavar="DIR", help="content folder (default: content)"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option ``--json``."""
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def content_folder(args: argparse.Namespace) -> Path:
    """The chosen content folder. Raises WrongUseError when there is none."""
    folder = Path(args.content)
    if not folder.is_dir():
        raise WrongUseError(f"{folder}: no such folder; --content takes the folder that holds muscles/")
    return folder


def body_map() -> BodyMap:
    """The atlas. Raises VerbError when its files cannot be read: nothing can be shown without it."""
    body, problems = atlas()
    if body is None:
        raise VerbError("\n".join(str(problem) for problem in problems))
    return body


def atlas() -> tuple[BodyMap | None, tuple[Problem, ...]]:
    """The atlas, or None and why it cannot be read."""
    try:
        return load_body(), ()
    except YamlProblems as refused:
        return None, refused.problems
    except (ValueError, OSError) as error:
        return None, (_unreadable_atlas(error),)


def _unreadable_atlas(error: Exception) -> Problem:
    return Problem(
        file="assets/body",
        line=1,
        rule="unreadable-file",
        found=" ".join(str(error).split()),
        expected="an atlas that can be read",
        entry_id="assets/body",
    )


def loaded(args: argparse.Namespace, body: BodyMap) -> LoadResult:
    """The content that passed; what was left out is named beside the answer."""
    result = load(content_folder(args), body)
    if result.errors:
        names = ", ".join(dict.fromkeys(problem.entry_id for problem in result.errors))
        complain(f"left out because of errors: {names}; see `python -m lumbopoint check`")
    return result


def loaded_quietly(args: argparse.Namespace, body: BodyMap | None) -> Library:
    """The content that passed, for verbs that are not about what was left out."""
    return load(content_folder(args), body).library


def add_language(parser: argparse.ArgumentParser, help_text: str) -> None:
    """The option ``--lang``."""
    parser.add_argument("--lang", default=DEFAULT_LANGUAGE, metavar="CODE", help=help_text)


def spoken(args: argparse.Namespace, library: Library) -> tuple[Library, Texts]:
    """The content and the sentences in the language of ``--lang``, in English where it has none.

    What of the language was left out is named beside the answer. Raises WrongUseError for an unknown one.
    """
    english = English(library, texts(args))
    if args.lang == DEFAULT_LANGUAGE:
        return library, english.texts
    found = translation(args, english, args.lang)
    if found.problems:
        complain(f"left out because of errors: {len(found.problems)}; see `python -m lumbopoint check`")
    return found.library(english), found.texts(english)


def translation(args: argparse.Namespace, english: English, language: str) -> Translation:
    """A language of the content folder. Raises WrongUseError when it has no such language."""
    known = languages(content_folder(args))
    if language == DEFAULT_LANGUAGE or language not in known:
        hint = did_you_mean(language, known) or f"there is {', '.join(known)}"
        raise WrongUseError(f"no texts in the language `{language}`: {hint}")
    return read_language(content_folder(args), language, english)


def texts(args: argparse.Namespace) -> Texts:
    """The English sentences of the content folder, else of the app. Raises VerbError for faulty ones."""
    own = content_folder(args)
    try:
        return load_texts(own if text_files(own) else CONTENT_DIR)
    except (YamlProblems, ValueError) as error:
        raise VerbError(f"no texts: {error}") from None
