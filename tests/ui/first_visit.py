"""A first visit to a warm, fresh process: ``python -m tests.ui.first_visit`` names what is late."""

import sys
from typing import Any

from streamlit.testing.v1 import AppTest

from lumbopoint.lookup import patterns
from lumbopoint.ui import navigation, warm_up
from lumbopoint.ui.pain import resources as pain_resources
from lumbopoint.ui.shared import resources
from tests.patience import PATIENCE_S

#: What takes long, by the module and the name in it under which resources.py calls it.
SLOW = (
    *((resources, name) for name in ("load_body", "load", "load_texts", "maps_of", "kept_view")),
    (resources, "headline"),
    (pain_resources, "mark_canvas"),
    (patterns, "patterns"),
)
#: What the page of pain asks for.
PAIN = """
from lumbopoint.ui.pain import resources
from lumbopoint.ui.shared.looks import Looks
resources.patterns()
for tone in ("light", "dark"):
    resources.mark_canvases(Looks(tone))
"""


def refuse(*args: Any, **kwargs: Any) -> Any:
    """Stands for what takes long."""
    raise AssertionError("this should have been done before the first visitor came")


def main() -> None:
    """Warm up, forbid all that takes long, visit the first page, name the modules that came late."""
    AppTest.from_string("import streamlit as st; st.button('Any app has loaded what this needs')").run(
        timeout=PATIENCE_S
    )
    warm_up.warm_up()
    for module, name in SLOW:
        setattr(module, name, refuse)
    before = set(sys.modules)
    for app in (
        AppTest.from_file(navigation.SCRIPT, default_timeout=PATIENCE_S),
        AppTest.from_string(PAIN, default_timeout=PATIENCE_S),
    ):
        app.run(timeout=PATIENCE_S)
        if app.exception:
            raise RuntimeError(str(app.exception))
    sys.stdout.write(" ".join(("late:", *sorted(set(sys.modules) - before))))


if __name__ == "__main__":
    main()
