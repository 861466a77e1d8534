"""The topic of the learn page, in the address alone."""

from collections.abc import Collection

from lumbopoint.ui.shared.fields import cleaned
from lumbopoint.ui.shared.memory import Address, open_address, reported

#: Key of the list of topics.
CARDS = "topics"
_TOPIC = "topic"
_ADDRESS = Address("topic_address", (_TOPIC,))


def open_topic(topic_id: str) -> None:
    """Callback: the learn page shows this topic, and its address says so; "" is the list."""
    open_address({_TOPIC: topic_id} if topic_id else {})


def address_of(topic_id: str) -> str:
    """The address of a topic, seen from the list."""
    return f"?{_TOPIC}={topic_id}"


def open_card(known_ids: Collection[str]) -> None:
    """Callback: a card of the list was chosen. What the browser reports is not trusted."""
    topic_id = reported(CARDS).get("opened")
    if isinstance(topic_id, str) and topic_id in known_ids:
        open_topic(topic_id)


def topic(known_ids: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The topic that the address asks for, "" for the list, and what it names that is not known."""
    known, unknown = cleaned(_ADDRESS.asked(), {_TOPIC: known_ids})
    return known.get(_TOPIC, ""), unknown
