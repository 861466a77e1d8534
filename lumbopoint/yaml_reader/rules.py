"""The rules of reading YAML."""

from collections.abc import Mapping

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "unreadable-file": "A file that cannot be opened.",
    "file-too-large": "A file above 2 MB.",
    "not-utf-8": "A file that is not saved as UTF-8.",
    "empty-file": "A file without any value.",
    "list-instead-of-mapping": "A file that is a list or a single value instead of `key: value` lines.",
    "broken-yaml": "Text that is no YAML: a missing quote, bracket or colon, a wrong indentation.",
    "unresolved-merge": "A line that begins with `<<<<<<<`, `=======`, `>>>>>>>` or seven bars: "
    "a version control program left two texts there to choose from.",
    "unseen-character": "A no-break space, a zero width space or the like in a key, an id, a reference or an "
    "indentation, and a line separator anywhere.",
    "text-cut-off": "Text behind ` #` on the line of an unquoted value: YAML takes it for a comment.",
    "decimal-comma": "`7,2` where brackets or braces make two values of it.",
    "tab-indentation": "A tab at the beginning of a line.",
    "nested-too-deep": "More than 32 levels of nesting.",
    "second-document": "A second document after `---` in one file.",
    "alias": "`*name`, which repeats a value from elsewhere.",
    "anchor": "`&name`, which marks a value for repetition.",
    "tag": "`!name`, which changes the type of a value.",
    "merge-key": "`<<:`, which mixes one mapping into another.",
    "duplicate-key": "The same key twice in one mapping: other tools silently take the last.",
    "key-not-text": "A key that is a number, a list or empty.",
    "ambiguous-word": "Unquoted `no`, `yes`, `on`, `off`, `y`, `n`, `012`, `1_000`, `12:30`, or a date "
    "where text belongs: YAML tools read them differently.",
}
