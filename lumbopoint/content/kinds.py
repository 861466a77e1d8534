"""The kinds of content: for each kind of file where it stands, which records it holds, and its schema.

Reading, the draft, the library, the schemas and the tables of docs/authoring.md follow this table. A new
kind is a record in ``lumbopoint/model``, a line here, and a field of that name in ``Draft`` and ``Library``.
Rules are no column of it, because most look across kinds: they stand in ``checks``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lumbopoint.content.list_files import (
    ClaimsCheckedFile,
    ClaimsFile,
    GlossaryFile,
    NeedlingCheckFile,
    RegionsFile,
    SafetyFile,
    SourcesFile,
)
from lumbopoint.model import (
    CheckedClaim,
    Claim,
    LearnPage,
    Muscle,
    NeedlingCheck,
    Record,
    Region,
    SignCombination,
    Source,
    Stretch,
    Term,
    TriggerPoint,
    WarningSign,
)


@dataclass(frozen=True)
class ContentFile:
    """One kind of file: ``safety.yaml``, which holds lists, or ``stretches/<id>.yaml``, one entry each.

    ``form``: the record that the whole file is; ``gathers``: field of the draft and the library -> record of
    its entries, for lists in the order of their keys in the file; ``schema``: its file in the content folder.
    """

    path: str
    form: type[Record]
    schema: str
    gathers: Mapping[str, type[Record]]

    @property
    def folder(self) -> str:
        """The folder of the files; "" for a file of lists."""
        return self.path.rpartition("/")[0]


#: In the order of the handbook.
FILES: tuple[ContentFile, ...] = (
    ContentFile(
        "muscles/<id>.yaml", Muscle, "muscle.schema.json", {"muscles": Muscle, "points": TriggerPoint}
    ),
    ContentFile("stretches/<id>.yaml", Stretch, "stretch.schema.json", {"stretches": Stretch}),
    ContentFile("sources.yaml", SourcesFile, "sources.schema.json", {"sources": Source}),
    ContentFile("regions.yaml", RegionsFile, "regions.schema.json", {"regions": Region}),
    ContentFile(
        "safety.yaml",
        SafetyFile,
        "safety.schema.json",
        {"warning_signs": WarningSign, "sign_combinations": SignCombination},
    ),
    ContentFile("glossary.yaml", GlossaryFile, "glossary.schema.json", {"terms": Term}),
    ContentFile("claims.yaml", ClaimsFile, "claims.schema.json", {"claims": Claim}),
    ContentFile("learn/<id>.yaml", LearnPage, "learn.schema.json", {"learn_pages": LearnPage}),
    ContentFile(
        "claims_checked.yaml",
        ClaimsCheckedFile,
        "claims_checked.schema.json",
        {"checked_claims": CheckedClaim},
    ),
    ContentFile(
        "needling_check.yaml",
        NeedlingCheckFile,
        "needling_check.schema.json",
        {"needling_checks": NeedlingCheck},
    ),
)

#: Field of the draft and of the library -> the record of its entries.
KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {field: record for file in FILES for field, record in file.gathers.items()}
)
FOLDERS: tuple[str, ...] = tuple(file.folder for file in FILES if file.folder)
