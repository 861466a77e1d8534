"""``translate``: files for a translator: every text with its English above it, and of which English it is."""

import argparse
from pathlib import Path

from lumbopoint.cli.desk import (
    Verbs,
    WrongUseError,
    add_content,
    atlas,
    content_folder,
    loaded_quietly,
    say,
    texts,
)
from lumbopoint.content.translations.hashes import hashes_text, read_hashes, refreshed
from lumbopoint.content.translations.reading import English, Translation, read_language
from lumbopoint.content.translations.units import english_units, translated_units
from lumbopoint.content.translations.writing import file_texts
from lumbopoint.i18n import DEFAULT_LANGUAGE, HASHES
from lumbopoint.i18n.locales import is_language


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("translate", help="files for a translator: each text below its English")
    parser.add_argument("language", metavar="CODE", help="such as de or pt-BR")
    parser.add_argument("--hashes", action="store_true", help="only note of which English each text is")
    parser.add_argument(
        "--fits",
        action="append",
        default=[],
        metavar="FILE[:KEY]",
        help="a stale text, or those of a file, that fit the new English as they are; repeat",
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the files and the fingerprints, and names them. Raises WrongUseError for what is no language."""
    language, content = args.language, content_folder(args)
    if language == DEFAULT_LANGUAGE or not is_language(language):
        raise WrongUseError(f"`{language}`: expected the code of another language, such as de or pt-BR")
    english = English(loaded_quietly(args, atlas()[0]), texts(args))
    found = read_language(content, language, english)
    if found.problems and not args.hashes:
        told = "\n".join(str(problem) for problem in found.problems)
        raise WrongUseError(f"{told}\nmend these first, or they would be lost; or use --hashes")
    files = {} if args.hashes else file_texts(content, english, found)
    files[HASHES] = _hashes(content, english, found, args.fits)
    for name, text in files.items():
        say(str(write(content / "i18n" / language / name, text)))
    return 0


def _hashes(content: Path, english: English, found: Translation, fits: list[str]) -> str:
    wanted, said = english_units(english, found.language), translated_units(found)
    known = {str(unit) for unit in said} | {unit.document for unit in said}
    if lost := sorted(set(fits) - known):
        raise WrongUseError(f"--fits {lost[0]}: no translated text of this name; see `check --lang`")
    return hashes_text(refreshed(read_hashes(content, found.language), wanted, said, fits))


def write(path: Path, text: str) -> Path:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
