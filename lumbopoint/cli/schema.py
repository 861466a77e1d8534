"""``schema``: JSON Schema files, by which editors complete and check content while it is written."""

import argparse

from lumbopoint.cli.desk import Verbs, add_content, content_folder, say
from lumbopoint.content.schemas import write_schemas


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("schema", help="write JSON Schema files for editors into the content folder")
    add_content(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the files and names them."""
    for path in write_schemas(content_folder(args)):
        say(str(path))
    return 0
