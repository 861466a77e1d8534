"""The command line: one verb is one module; plain words on a terminal, JSON with ``--json``.

Exit codes: 0 ok, 1 problems found, 2 wrong use.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from lumbopoint.cli import atlas, check, draw, find, listing, pseudo, schema, show, translate
from lumbopoint.cli.desk import VerbError, complain
from lumbopoint.version import VERSION

#: Modules with ``add(verbs)``, in the order of the help text.
VERBS = (check, listing, show, find, atlas, draw, schema, translate, pseudo)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one verb with these words (default: those of the process) and returns the exit code."""
    args = _parser().parse_args(argv)
    try:
        return int(args.run(args))
    except VerbError as error:
        complain(str(error))
        return error.exit_code
    except BrokenPipeError:  # the reader of a pipe had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lumbopoint", description="Lower-back trigger points.")
    parser.add_argument("--version", action="version", version=f"lumbopoint {VERSION}")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    for verb in VERBS:
        verb.add(verbs)
    return parser
