"""``pseudo``: a copy of the content with a pseudo-language, to see what of the app cannot be translated."""

import argparse
import shutil
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
from lumbopoint.cli.translate import write
from lumbopoint.content.translations.pseudo import pseudo_translation
from lumbopoint.content.translations.reading import English
from lumbopoint.content.translations.writing import file_texts
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser(
        "pseudo", help=f"a copy of the content with the pseudo-language {PSEUDO_LANGUAGE}"
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a folder that does not exist yet"
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the folder and says how to look at it. Raises WrongUseError when it exists."""
    if args.out.exists():
        raise WrongUseError(f"{args.out}: exists already; --out takes a folder that does not")
    english = English(loaded_quietly(args, atlas()[0]), texts(args))
    write_pseudo(content_folder(args), args.out, english)
    say(f"LUMBOPOINT_CONTENT={args.out} make run, then open /?lang={PSEUDO_LANGUAGE}")
    return 0


def write_pseudo(content: Path, out: Path, english: English) -> None:
    """A copy of the content folder with the pseudo-language in it."""
    shutil.copytree(content, out)
    for name, text in file_texts(content, english, pseudo_translation(english)).items():
        write(out / "i18n" / PSEUDO_LANGUAGE / name, text)
