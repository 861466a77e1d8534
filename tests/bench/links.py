"""What the heaviest links cost: ``python -m tests.bench.links`` prints seconds of the processor for each.

The whole answer with its pictures is measured, once for each drawing, after a plain touch. The goal
is below ``MOST_S`` for any drawing; the exit code says whether it was reached.
"""

import sys
import time
from collections.abc import Iterator

from lumbopoint.content.loader import CONTENT_DIR, load
from lumbopoint.drawing.skin_look import DEFAULT_LOOK, zone_colours
from lumbopoint.figures.referral import Colours
from lumbopoint.geometry.body_map import load_body
from lumbopoint.i18n import load_texts
from lumbopoint.lookup.drawing_code import read, written
from lumbopoint.lookup.pain_drawing import PainDrawing, StrokeMark
from lumbopoint.lookup.patterns import patterns
from lumbopoint.lookup.short_list import short_list
from lumbopoint.model import VIEWS
from lumbopoint.ui.pain.answer import left_over_picture, row_picture
from lumbopoint.ui.pain.rows import ROWS
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.looks import Looks
from tests.heavy_drawings import heavy_drawings

MOST_S = 0.5
TOUCH = PainDrawing((StrokeMark("posterior", ((8.0, -10.0),), 4.0),))


def measured() -> Iterator[tuple[str, float]]:
    """Each drawing by name with its seconds of the processor."""
    body = load_body()
    library, texts = load(CONTENT_DIR, body).library, load_texts(CONTENT_DIR)
    found = patterns(library, body)
    looks, zone = Looks("light"), zone_colours(DEFAULT_LOOK)
    ground = (
        {view: resources.backdrop(view, looks) for view in VIEWS},
        Colours(zone.fill, zone.dot),
        looks.tone,
    )

    def answer(drawing: PainDrawing) -> None:
        shown = short_list(found, read(written(drawing))[0], body)
        for row in shown.rows[:ROWS]:
            row_picture(library, body, texts, row, shown.pain.area, *ground)
        left_over_picture(body, texts, shown.left_over, *ground)

    answer(TOUCH)
    for name, drawing in {"a touch": TOUCH, **heavy_drawings(body)}.items():
        start = time.process_time()
        answer(drawing)
        yield name, time.process_time() - start


if __name__ == "__main__":
    is_reached = True
    for name, seconds in measured():
        is_reached = is_reached and seconds <= MOST_S
        print(f"{seconds:6.2f} s  {name}")
    sys.exit(not is_reached)
