"""``python -m lumbopoint``: the command line."""

import io
import sys

from lumbopoint.cli import main

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):  # a terminal without `–` or `≥` gets `?`, not an error
        stream.reconfigure(errors="replace")

sys.exit(main())
