"""Record, the strict frozen base of every model, and ``described``, the documented field."""

from typing import Annotated, Any, Literal, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Audience = Literal["patient", "therapist", "both", "author"]
"""Who sees a field: ``author`` means it steers the app and is never shown as text."""


class Record(BaseModel):
    """A frozen record that refuses unknown fields and silent conversions (``no`` is not a text)."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def described(
    description: str,
    *,
    audience: Audience,
    examples: tuple[Any, ...] = (),
    unit: str = "",
    **options: Any,
) -> Any:
    """A pydantic field with its meaning, examples, unit and audience, for docs and JSON Schema."""
    extra: dict[str, Any] = {"audience": audience}
    if unit:
        extra["unit"] = unit
    return Field(
        description=description,
        examples=list(examples) or None,
        json_schema_extra=extra,
        **options,
    )


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Verbatim = Annotated[Text, "the same in every language"]
"""A text that is not translated: the name of a person, a title, the word of a catalogue."""
WordForms = Annotated[tuple[Text, ...], "forms of a word in one language"]
"""Forms by which a word is found in a text: another language has its own, fewer or more."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
SourceKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$", max_length=40)]
Cm = Annotated[float, Field(ge=-110, le=80, allow_inf_nan=False)]
PlaceCm = tuple[Cm, Cm]
"""Two coordinates in cm: (x, y) on back and front, (z, y) on the side view."""


class Sourced(Protocol):
    """A record that names its sources, or says why it has none."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of sources."""

    @property
    def unsourced_because(self) -> str | None:
        """Why there are none."""


S = TypeVar("S", bound=Sourced)


def sources_or_reason(record: S) -> S:
    """For validation after a record was read. Raises ValueError when both or neither are given."""
    if bool(record.sources) == (record.unsourced_because is not None):
        raise ValueError("give either `sources` or `unsourced_because`")
    return record
