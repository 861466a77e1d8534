"""How the checked claims are filtered and shown, in this session alone."""

from lumbopoint.ui.shared.memory import Widget

#: Key of the switch between cards and table, which says nothing of anybody.
SHAPE = "checked-as"
WORDS = Widget("checked-words", "")
#: The choices of which several can be made, by field.
CHOICES = {name: Widget[list[str]](f"checked-{name}s", []) for name in ("verdict", "topic", "article")}
