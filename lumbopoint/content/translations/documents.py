"""The content as documents, one for each file of the content folder: what a translation is laid over."""

from collections.abc import Mapping

from lumbopoint.content.kinds import FILES
from lumbopoint.content.translations.texts import Said, with_texts
from lumbopoint.model import Library, Record
from lumbopoint.yaml_reader.document import KeyPath


def documents(library: Library) -> dict[str, Record]:
    """The records of every file, by its name without ending: ``muscles/coccygeus``, ``claims``."""
    found: dict[str, Record] = {}
    for file in FILES:
        field = next(iter(file.gathers))
        if file.folder:
            found |= {f"{file.folder}/{entry.id}": entry for entry in getattr(library, field)}
        else:
            lists = zip(file.form.model_fields, file.gathers, strict=True)
            values = {key: getattr(library, name) for key, name in lists}
            found[file.path.removesuffix(".yaml")] = file.form.model_construct(**values)
    return found


def translated(library: Library, said: Mapping[str, Mapping[KeyPath, Said]]) -> Library:
    """The library with other texts, by document and path. What is not translated stays."""
    told = {name: with_texts(record, said.get(name, {})) for name, record in documents(library).items()}
    lists: dict[str, tuple[Record, ...]] = {}
    for file in FILES:
        field = next(iter(file.gathers))
        if file.folder:
            lists[field] = tuple(told[f"{file.folder}/{entry.id}"] for entry in getattr(library, field))
        else:
            document = told[file.path.removesuffix(".yaml")]
            keys = zip(file.form.model_fields, file.gathers, strict=True)
            lists |= {name: getattr(document, key) for key, name in keys}
    return Library.model_construct(**{**dict(library), **lists})
