"""The rules of docs/architecture.md, each a small function from a module's syntax tree to findings."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePosixPath

PACKAGE = "lumbopoint"
MAX_FUNCTION_LINES = 60
MAX_MODULE_LINES = 400
MAX_CHAIN = 27

#: The layer of each part of the package. A part may import parts of lower layers only.
LAYERS = {
    "model": 0,
    "problems": 0,
    "version": 0,
    "yaml_reader": 1,
    "geometry": 1,
    "i18n": 1,
    "technical_words": 1,
    "answers": 2,
    "content": 2,
    "drawing": 2,
    "figures": 2,
    "handouts": 2,
    "lookup": 2,
    "cli": 3,
    "ui": 3,
    "__main__": 4,
    "app": 4,
}

#: What may be imported besides, inside one layer: who -> whom.
ALSO_ALLOWED = {
    "geometry": {"yaml_reader"},
    "i18n": {"yaml_reader"},
    "handouts": {"answers", "drawing"},
}

#: app.py is the rim of the screen alone.
ONLY_IMPORTS = {"app": {"ui"}, "__main__": {"cli"}}

#: The rooms of the screen: each imports itself and lower ones. Any other folder is a feature (2), and what
#: stands beside the folders (3) puts the features together.
UI_ROOMS = {"shared": 0, "safety": 1}
UI_FEATURE, UI_TOP = 2, 3

#: Libraries with few homes: library -> the parts that may import it.
HOMES = {
    "babel": {"i18n"},
    "plotly": {"figures"},
    "pydantic": {"model", "problems", "geometry", "content"},
    "shapely": {"geometry", "drawing"},
    "streamlit": {"ui", "app"},
    "yaml": {"yaml_reader"},
}

STATE_HOME = PurePosixPath("lumbopoint/ui/shared/memory")
CACHE_HOMES = re.compile(r"lumbopoint/ui/\w+/resources\.py")
COMPONENT_HOME = PurePosixPath("lumbopoint/ui/shared/body_map")
MARKUP = re.compile(r"</?(style|script|iframe|div|span)\b|\[data-testid|\.st[A-Z]\w+")
SENTENCE = re.compile(r"[^\W\d_]+ [^\W\d_]+")


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the project's root and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, filename=str(self.path))

    @property
    def part(self) -> str:
        """The part of the package it belongs to, ``app`` for app.py, "" for the package's own __init__."""
        names = self.path.with_suffix("").parts
        if names[0] != PACKAGE:
            return names[0]
        return "" if names[1] == "__init__" else names[1]

    @property
    def is_product(self) -> bool:
        """Whether it is part of what is shipped, not of tests and tools."""
        return self.path.parts[0] in (PACKAGE, "app.py")


Rule = Callable[[Module], Iterator[str]]


def _imports(module: Module) -> Iterator[tuple[str, int]]:
    """Every imported module with its line; ``from a import b`` counts as a.b, relative ones as written."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((f"{start}.{alias.name}", node.lineno) for alias in node.names)


def _own_imports(module: Module) -> Iterator[tuple[str, int]]:
    """The parts of the package that a module imports, with the line."""
    for name, line in _imports(module):
        names = name.split(".")
        if names[0] == PACKAGE and len(names) > 1:
            yield names[1], line


def _may_import(importer: str, imported: str) -> bool:
    if importer in ("", imported):
        return importer == imported
    if importer in ONLY_IMPORTS:
        return imported in ONLY_IMPORTS[importer]
    is_lower = LAYERS.get(imported, 99) < LAYERS.get(importer, -1)
    return is_lower or imported in ALSO_ALLOWED.get(importer, set())


def has_a_layer(module: Module) -> Iterator[str]:
    """Every part of the package stands in the table of layers."""
    if module.is_product and module.part and module.part not in LAYERS:
        yield f"{module.path}: {module.part} has no layer; give it one in tests/architecture_rules.py"


def imports_only_lower_layers(module: Module) -> Iterator[str]:
    """Parts import lower layers, not their neighbours and never upwards."""
    if module.is_product:
        for imported, line in _own_imports(module):
            if not _may_import(module.part, imported):
                yield f"{module.path}:{line}: {module.part or PACKAGE} may not import {imported}"


def _room(names: tuple[str, ...] | list[str]) -> str:
    """The room of a module of the screen; "" for what stands beside the rooms, and for other parts."""
    return names[2] if names[:2] == [PACKAGE, "ui"] and len(names) > 3 else ""


def _floor(room: str) -> int:
    return UI_ROOMS.get(room, UI_FEATURE) if room else UI_TOP


def features_do_not_know_each_other(module: Module) -> Iterator[str]:
    """A room of the screen imports itself and lower rooms: so a new page touches no other one."""
    own = _room(list(module.path.parts))
    if own:
        for name, line in _imports(module):
            names = name.split(".")
            other = _room([*names, ""]) if names[:2] == [PACKAGE, "ui"] else own
            if other != own and _floor(other) >= _floor(own):
                yield f"{module.path}:{line}: {own} may not import {other or 'what puts the pages together'}"


def imports_say_the_whole_path(module: Module) -> Iterator[str]:
    """No relative imports: one way to write an import, and none escapes the rules here."""
    for name, line in _imports(module):
        if name.startswith("."):
            yield f"{module.path}:{line}: relative import {name}"


def libraries_stay_at_home(module: Module) -> Iterator[str]:
    """Each library with few homes is imported there only."""
    if module.is_product:
        for name, line in _imports(module):
            library = name.split(".")[0]
            if module.part not in HOMES.get(library, {module.part}):
                yield f"{module.path}:{line}: {library} belongs to {', '.join(sorted(HOMES[library]))}"


def product_does_not_import_tests(module: Module) -> Iterator[str]:
    """What is shipped does without tests, tools and what only they need."""
    if module.is_product:
        for name, line in _imports(module):
            if name.split(".")[0] in ("tests", "tools", "pytest", "hypothesis", "playwright"):
                yield f"{module.path}:{line}: imports {name}"


def _uses(module: Module, names: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """Every use of ``st.name``, ``from streamlit import name`` or the like, with its line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and names.fullmatch(node.attr):
            yield node.attr, node.lineno
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("streamlit"):
            yield from ((alias.name, node.lineno) for alias in node.names if names.fullmatch(alias.name))


def state_stays_in_state(module: Module) -> Iterator[str]:
    """Session state and the address are touched in ui/shared/memory alone."""
    if module.is_product and STATE_HOME not in module.path.parents:
        for name, line in _uses(module, re.compile("session_state|query_params")):
            yield f"{module.path}:{line}: {name} belongs to {STATE_HOME}"


def caches_stay_in_resources(module: Module) -> Iterator[str]:
    """What all visitors share is made in files named resources.py, one for each room of the screen."""
    if module.is_product and not CACHE_HOMES.fullmatch(str(module.path)):
        for name, line in _uses(module, re.compile("cache_(data|resource)")):
            yield f"{module.path}:{line}: {name} belongs to resources.py of the room"


def components_stay_in_the_map(module: Module) -> Iterator[str]:
    """Raw HTML and custom components exist in the body-map component alone."""
    if module.is_product and COMPONENT_HOME not in module.path.parents:
        for name, line in _uses(module, re.compile("html|iframe|components|unsafe_allow_javascript")):
            if name != "components" or module.part == "ui":
                yield f"{module.path}:{line}: {name} belongs to {COMPONENT_HOME}"


def allows_no_unsafe_html(module: Module) -> Iterator[str]:
    """No text becomes markup: ``unsafe_allow_html`` is not used, not even in the component."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.keyword) and (node.arg or "").startswith("unsafe_allow"):
            yield f"{module.path}:{node.value.lineno}: {node.arg}"


def nobody_is_kept_waiting(module: Module) -> Iterator[str]:
    """Nothing that is shipped sleeps: a pause holds back everybody, also whoever would not need it."""
    if module.is_product:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute | ast.ImportFrom) and "sleep" in _fetched(node):
                yield f"{module.path}:{node.lineno}: {ast.unparse(node)}"


def tests_wait_for_states(module: Module) -> Iterator[str]:
    """A test has no time limit of its own and never pauses: on a busy machine all takes longer."""
    if module.path.name.startswith(("test_", "steps", "pain_steps")):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.keyword) and (node.arg or "").endswith("timeout"):
                if ast.unparse(node.value) != "PATIENCE_S":
                    yield f"{module.path}:{node.value.lineno}: {node.arg}; see tests/patience.py"
            elif isinstance(node, ast.Attribute) and node.attr in ("sleep", "wait_for_timeout"):
                yield f"{module.path}:{node.lineno}: {ast.unparse(node)}"


def _fetched(node: ast.Attribute | ast.ImportFrom) -> list[str]:
    return [node.attr] if isinstance(node, ast.Attribute) else [alias.name for alias in node.names]


def _strings(module: Module) -> Iterator[ast.Constant]:
    """Every text in the code that is not a docstring."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(module.tree) if isinstance(node, documented)]
    docs = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def screen_has_no_markup(module: Module) -> Iterator[str]:
    """No HTML and no selector of Streamlit's insides in the ui, outside the body-map component."""
    if module.part == "ui" and COMPONENT_HOME not in module.path.parents:
        for node in _strings(module):
            if MARKUP.search(str(node.value)):
                yield f"{module.path}:{node.lineno}: markup {node.value!r}"


def screen_has_no_sentences(module: Module) -> Iterator[str]:
    """Visible words stand in content/i18n, not in the code of the ui."""
    if module.part == "ui" and COMPONENT_HOME not in module.path.parents:
        for node in _strings(module):
            if SENTENCE.search(str(node.value)):
                yield f"{module.path}:{node.lineno}: text {node.value!r} belongs to content/i18n"


def functions_are_short(module: Module) -> Iterator[str]:
    """No function is longer than 60 lines."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                yield f"{module.path}:{node.lineno}: {node.name}: {lines} lines, at most {MAX_FUNCTION_LINES}"


def modules_are_short(module: Module) -> Iterator[str]:
    """No module is longer than 400 lines."""
    lines = len(module.text.splitlines())
    if lines > MAX_MODULE_LINES:
        yield f"{module.path}: {lines} lines, at most {MAX_MODULE_LINES}"


def _dotted(module: Module) -> str:
    return ".".join(module.path.with_suffix("").parts).removesuffix(".__init__")


def longest_chain(modules: Iterable[Module]) -> tuple[str, ...]:
    """The longest row of modules of which each imports the next; there must be no circle."""
    by_name = {_dotted(module): module for module in modules if module.is_product}

    @cache
    def from_here(name: str) -> tuple[str, ...]:
        named = {found for found, _ in _imports(by_name[name])}
        found = named | {one.rpartition(".")[0] for one in named - by_name.keys()}
        ways = (from_here(one) for one in sorted(found & by_name.keys() - {name}))
        return (name, *max(ways, key=len, default=()))

    return max((from_here(name) for name in by_name), key=len, default=())


RULES: tuple[Rule, ...] = (
    has_a_layer,
    imports_only_lower_layers,
    features_do_not_know_each_other,
    imports_say_the_whole_path,
    libraries_stay_at_home,
    product_does_not_import_tests,
    state_stays_in_state,
    caches_stay_in_resources,
    components_stay_in_the_map,
    allows_no_unsafe_html,
    nobody_is_kept_waiting,
    tests_wait_for_states,
    screen_has_no_markup,
    screen_has_no_sentences,
    functions_are_short,
    modules_are_short,
)
