"""Glossary: the technical words that patients meet, each with its meaning in everyday words."""

from lumbopoint.model.base import Id, Record, Text, WordForms, described


class Term(Record):
    """A technical word that patient text uses, with what it means."""

    id: Id = described("Unique.", audience="author", examples=("spinal-canal",))
    term: Text = described(
        "The word as it stands in a text, small letters unless it is a name.",
        audience="both",
        examples=("spinal canal",),
    )
    forms: WordForms = described(
        "Other forms: plural, other spellings, words of the same meaning. Capitals do not matter.",
        audience="author",
        default=(),
        examples=(("spinal canals", "vertebral canal"),),
    )
    plain: Text = described(
        "What it means: one short sentence in everyday words. No advice.",
        audience="patient",
        examples=("The passage inside the spine that holds its nerves.",),
    )
