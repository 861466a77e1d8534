"""Reading the translation of one document: texts by path, and every problem with file and line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lumbopoint.content.suggestions import did_you_mean, record_words, value_words
from lumbopoint.content.translations.texts import Said, form_fields, key_of, text_fields, texts
from lumbopoint.model import Record
from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.document import KeyPath, YamlDocument, ambiguous_word, dotted

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "not-a-text": "A number, an id, a choice or a title in a translation: only texts are translated.",
    "nothing-to-translate": "The translation of a field or entry that English does not have.",
}


@dataclass
class ContentReading:
    """What was read of one file: ``said`` by path, and the problems. A text at fault is left out."""

    document: YamlDocument
    file: str
    said: dict[KeyPath, Said] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, record: Record) -> "ContentReading":
        """All texts of the file, which translates ``record``."""
        self._record(record, self.document.value, ())
        for doubt in self.document.doubts:
            self.said.pop(doubt.path, None)
            problem = ambiguous_word(doubt, self.file)
            self.problems.append(problem.model_copy(update={"entry_id": self.file}))
        return self

    def _record(self, record: Record, value: object, path: KeyPath) -> None:
        if value is None:
            return
        if not isinstance(value, dict):
            self._say(path, "wrong-type", value_words(value), "`key: value` lines")
            return
        for name, inner in value.items():
            self._field(record, name, inner, (*path, name))

    def _field(self, record: Record, name: str, value: object, path: KeyPath) -> None:
        kind = type(record)
        known = translated_fields(record)
        own = getattr(record, name, None)
        if name not in kind.model_fields:
            hint = did_you_mean(name, known) or f"translated here: {', '.join(known)}"
            words = record_words(kind.__name__)
            self._say(path, "unknown-field", "a field that does not exist", f"a text of the {words}", hint)
        elif name in known:
            self._value(own, value, path, is_words=name in form_fields(kind))
        elif name in text_fields(kind) or own in (None, ()):
            self._say(path, "nothing-to-translate", "a translation", "nothing, as in English")
        else:
            hint = f"take it out; translated here: {', '.join(known)}"
            self._say(path, "not-a-text", "a field that holds no text", "texts alone", hint)

    def _value(self, own: object, value: object, path: KeyPath, *, is_words: bool) -> None:
        if value is None:
            return
        if isinstance(own, str):
            self._text(value, path)
        elif isinstance(own, Record):
            self._record(own, value, path)
        elif is_words:
            self._words(value, path)
        elif isinstance(own, tuple) and own and isinstance(key_of(own[0], 0), str):
            self._entries({str(key_of(item, 0)): item for item in own}, value, path)
        elif isinstance(own, tuple):
            self._list(own, value, path)

    def _text(self, value: object, path: KeyPath) -> None:
        if not isinstance(value, str):
            hint = "put it in quotes if it is meant as text"
            self._say(path, "wrong-type", value_words(value), "text", hint)
        elif not value.strip():
            hint = "leave it out where there is no translation yet: English stands in"
            self._say(path, "empty-text", "an empty text", "text", hint)
        else:
            self.said[path] = value.strip()

    def _words(self, value: object, path: KeyPath) -> None:
        if not isinstance(value, tuple) or not all(isinstance(form, str) and form.strip() for form in value):
            self._say(path, "wrong-type", value_words(value), "a list of texts")
        else:
            self.said[path] = tuple(form.strip() for form in value)

    def _entries(self, own: Mapping[str, object], value: object, path: KeyPath) -> None:
        """Entries by their ids."""
        if not isinstance(value, dict):
            hint = f"write the id as a key, such as `{next(iter(own))}:`"
            self._say(path, "wrong-type", value_words(value), "`id:` lines", hint)
            return
        for name, inner in value.items():
            if name in own:
                self._value(own[name], inner, (*path, name), is_words=False)
            else:
                hint = did_you_mean(name, own) or "ids are those of the English file"
                expected = "the id of an entry"
                self._say(
                    (*path, name), "nothing-to-translate", f"`{name}`, which does not exist", expected, hint
                )

    def _list(self, own: tuple[object, ...], value: object, path: KeyPath) -> None:
        """A list of the same length, item by item; ``~`` leaves an item to English."""
        if not isinstance(value, tuple):
            self._say(path, "wrong-type", value_words(value), f"a list of {len(own)}")
        elif len(value) != len(own):
            hint = "write `~` for an item that is not translated"
            self._say(path, "wrong-count", value_words(value), f"a list of {len(own)}, as in English", hint)
        else:
            for index, (item, inner) in enumerate(zip(own, value, strict=True)):
                self._value(item, inner, (*path, index), is_words=False)

    def _say(self, path: KeyPath, rule: str, found: str, expected: str, hint: str = "") -> None:
        problem = Problem(
            file=self.file,
            line=self.document.line(path),
            key=dotted(path),
            rule=rule,
            found=found,
            expected=expected,
            hint=hint,
            entry_id=self.file,
        )
        self.problems.append(problem)


def translated_fields(record: Record) -> tuple[str, ...]:
    """The fields of a record in which there is something to translate."""
    filled = {str(path[0]) for path, _ in texts(record)}
    return tuple(name for name in type(record).model_fields if name in filled)
