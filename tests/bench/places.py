"""Where the benchmark clicks and what it waits for: the only home of its selectors."""

from dataclasses import dataclass

MAP_PAINTED = "[data-testid=body-map] [data-kind=point]"
HEADING = "h2"
SENTENCE = "h3"
EMPTY_BUTTON = "[data-testid=stButton] button"
EMPTY_ANSWERS = ("First answer", "Second answer")
PAIN_PATH = "/where-does-it-hurt"
CANVAS = "[data-testid=pain-map] .canvas"
CLEAR = "[data-testid=pain-map] .clear"
FIRST_ROW = "[data-testid=stProgress]"
#: Where the body is touched, as shares of the width and height of the canvas: over the low back and buttocks.
TOUCHES = tuple((x, y) for y in (0.45, 0.55, 0.65, 0.75) for x in (0.38, 0.46, 0.58, 0.64))
AT_REST = ".stApp[data-test-script-state=notRunning]"


@dataclass(frozen=True)
class Spot:
    """A trigger point on the map, the name that its answer bears and the sentence below it."""

    point_id: str
    name: str
    sentence: str

    @property
    def mark(self) -> str:
        """The point's mark on the patient's right."""
        return f'[data-testid=body-map] [data-point="{self.point_id}"][data-side=right]'

    @property
    def lit_mark(self) -> str:
        """The same once it shows that it is chosen."""
        return f'{self.mark}[data-chosen="true"]'
