"""``python -m musclemap``: the command before it was named ``lumbopoint``; it says so and answers as ever."""

import runpy
import sys

sys.stderr.write("The command is now `python -m lumbopoint`; the old name goes on for a while.\n")
runpy.run_module("lumbopoint", run_name="__main__")
