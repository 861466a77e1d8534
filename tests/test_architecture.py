"""The layers, homes and sizes of docs/architecture.md hold in every module, and each rule can fail."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests import architecture_rules as rules
from tests.architecture_rules import RULES, Module, Rule

ROOT = Path(__file__).parents[1]
FOLDERS = ("lumbopoint", "tests", "tools")


def modules() -> list[Module]:
    files = [ROOT / "app.py", *(path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.py")))]
    return [
        Module(PurePosixPath(path.relative_to(ROOT).as_posix()), path.read_text(encoding="utf-8"))
        for path in files
    ]


MODULES = modules()

Example = tuple[Rule, str, str]

BAD: tuple[Example, ...] = (
    (rules.has_a_layer, "lumbopoint/helpers.py", "x = 1"),
    (
        rules.imports_only_lower_layers,
        "lumbopoint/geometry/curves.py",
        "from lumbopoint.content import loader",
    ),
    (rules.imports_only_lower_layers, "lumbopoint/drawing/paths.py", "from lumbopoint import figures"),
    (rules.imports_only_lower_layers, "lumbopoint/cli.py", "import lumbopoint.ui.pages"),
    (rules.imports_only_lower_layers, "lumbopoint/model/base.py", "from lumbopoint.problems import Problem"),
    (rules.imports_only_lower_layers, "lumbopoint/__init__.py", "from lumbopoint import model"),
    (rules.imports_only_lower_layers, "app.py", "from lumbopoint.content import loader"),
    (rules.imports_only_lower_layers, "lumbopoint/lookup/rank.py", "from lumbopoint import unheard_of"),
    (
        rules.features_do_not_know_each_other,
        "lumbopoint/ui/pain/page.py",
        "from lumbopoint.ui.explore import state",
    ),
    (rules.features_do_not_know_each_other, "lumbopoint/ui/new/page.py", "from lumbopoint.ui import pages"),
    (rules.features_do_not_know_each_other, "lumbopoint/ui/new/page.py", "from lumbopoint.ui import learn"),
    (
        rules.features_do_not_know_each_other,
        "lumbopoint/ui/shared/memory/lost.py",
        "import lumbopoint.ui.safety.state",
    ),
    (rules.imports_say_the_whole_path, "lumbopoint/geometry/curves.py", "from ..content import loader"),
    (rules.libraries_stay_at_home, "lumbopoint/content/loader.py", "import yaml"),
    (rules.libraries_stay_at_home, "lumbopoint/wording.py", "from babel import Locale"),
    (rules.libraries_stay_at_home, "lumbopoint/figures/referral.py", "from shapely import Polygon"),
    (rules.libraries_stay_at_home, "lumbopoint/ui/explore/page.py", "import plotly.graph_objects as go"),
    (rules.libraries_stay_at_home, "lumbopoint/cli.py", "def late():\n    import streamlit"),
    (rules.libraries_stay_at_home, "lumbopoint/figures/referral.py", "from pydantic import BaseModel"),
    (rules.product_does_not_import_tests, "lumbopoint/cli.py", "from tests.builders import make_point"),
    (
        rules.state_stays_in_state,
        "lumbopoint/ui/shared/context.py",
        "import streamlit as st\nst.session_state.x = 1",
    ),
    (rules.state_stays_in_state, "lumbopoint/ui/shared/context.py", "from streamlit import query_params"),
    (
        rules.state_stays_in_state,
        "lumbopoint/ui/explore/state.py",
        "import streamlit as st\nst.session_state.x = 1",
    ),
    (rules.caches_stay_in_resources, "lumbopoint/ui/shared/context.py", "@st.cache_data\ndef f(): ..."),
    (rules.components_stay_in_the_map, "lumbopoint/ui/explore/page.py", "st.html('x')"),
    (rules.components_stay_in_the_map, "lumbopoint/ui/explore/page.py", "st.components.v2.component('x')"),
    (rules.allows_no_unsafe_html, "lumbopoint/ui/explore/page.py", "st.write('x', unsafe_allow_html=False)"),
    (rules.screen_has_no_markup, "lumbopoint/ui/explore/page.py", "STYLE = '<style>p {}</style>'"),
    (rules.screen_has_no_markup, "lumbopoint/ui/explore/page.py", "WHERE = '.stButton'"),
    (rules.screen_has_no_sentences, "lumbopoint/ui/explore/page.py", "st.write('Click a muscle.')"),
    (rules.screen_has_no_sentences, "lumbopoint/ui/explore/page.py", "st.write(f'{n} points found here')"),
    (rules.nobody_is_kept_waiting, "lumbopoint/ui/explore/answer.py", "import time\ntime.sleep(0.4)"),
    (rules.nobody_is_kept_waiting, "lumbopoint/ui/explore/answer.py", "from time import sleep"),
    (rules.tests_wait_for_states, "tests/browser/test_x.py", "expect(page).to_have_url('x', timeout=5)"),
    (rules.tests_wait_for_states, "tests/browser/steps.py", "page.wait_for_timeout(500)"),
    (rules.functions_are_short, "tests/test_x.py", "def f():\n" + "    x = 1\n" * 60),
    (rules.modules_are_short, "tools/x.py", "x = 1\n" * 401),
)

GOOD: tuple[Example, ...] = (
    (rules.has_a_layer, "lumbopoint/__init__.py", ""),
    (rules.imports_only_lower_layers, "lumbopoint/handouts/document.py", "from lumbopoint import drawing"),
    (
        rules.imports_only_lower_layers,
        "lumbopoint/ui/shared/context.py",
        "from lumbopoint.ui.shared import memory",
    ),
    (
        rules.features_do_not_know_each_other,
        "lumbopoint/ui/new/page.py",
        "from lumbopoint.ui.safety import screen\nfrom lumbopoint.ui.new import state",
    ),
    (rules.features_do_not_know_each_other, "lumbopoint/ui/pages.py", "from lumbopoint.ui.learn import page"),
    (rules.libraries_stay_at_home, "lumbopoint/geometry/shapes.py", "import shapely"),
    (rules.libraries_stay_at_home, "tests/test_x.py", "import yaml"),
    (rules.state_stays_in_state, "lumbopoint/ui/shared/memory/lost.py", "st.session_state['x'] = 1"),
    (rules.caches_stay_in_resources, "lumbopoint/ui/shared/resources.py", "@st.cache_data\ndef f(): ..."),
    (
        rules.components_stay_in_the_map,
        "lumbopoint/ui/shared/body_map/__init__.py",
        "st.components.v2.component",
    ),
    (rules.screen_has_no_sentences, "lumbopoint/ui/shared/context.py", '"""A docstring is not seen."""'),
    (rules.screen_has_no_sentences, "lumbopoint/ui/shared/context.py", "t('map.search')"),
    (rules.nobody_is_kept_waiting, "tests/browser/server.py", "time.sleep(0.1)"),
    (rules.tests_wait_for_states, "tests/ui/test_x.py", "AppTest.from_file(APP, default_timeout=PATIENCE_S)"),
    (rules.functions_are_short, "tests/test_x.py", "def f():\n" + "    x = 1\n" * 59),
    (rules.modules_are_short, "tools/x.py", "x = 1\n" * 400),
)


def named(example: Example) -> str:
    return f"{example[0].__name__}-{example[1]}"


def test_the_modules_were_found() -> None:
    parts = {module.part for module in MODULES}

    assert {"app", "model", "geometry", "content", "ui", "tests", "tools"} <= parts
    assert len(MODULES) > 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    findings = [finding for module in MODULES for finding in rule(module)]

    assert findings == [], "\n".join(findings)


@pytest.mark.parametrize("example", BAD, ids=named)
def test_a_rule_finds_what_breaks_it(example: Example) -> None:
    rule, path, text = example

    assert list(rule(Module(PurePosixPath(path), text))) != []


@pytest.mark.parametrize("example", GOOD, ids=named)
def test_a_rule_leaves_in_peace_what_keeps_it(example: Example) -> None:
    rule, path, text = example

    assert list(rule(Module(PurePosixPath(path), text))) == []


def test_every_rule_has_an_example_that_breaks_it() -> None:
    assert {rule for rule, _, _ in BAD} == set(RULES)


def test_no_chain_of_imports_is_longer_than_it_has_to_be() -> None:
    chain = rules.longest_chain(MODULES)

    assert len(chain) <= rules.MAX_CHAIN, "\n".join(chain)


def test_a_chain_goes_from_who_imports_to_what_is_imported() -> None:
    texts = {
        "app.py": "from lumbopoint.ui import pages",
        "lumbopoint/ui/pages.py": "from lumbopoint.ui.learn.page import render",
        "lumbopoint/ui/learn/page.py": "import streamlit",
        "lumbopoint/problems.py": "",
        "tests/test_x.py": "import app",
    }
    modules = [Module(PurePosixPath(path), text) for path, text in texts.items()]

    assert rules.longest_chain(modules) == ("app", "lumbopoint.ui.pages", "lumbopoint.ui.learn.page")


def test_the_command_line_works_without_streamlit_and_plotly() -> None:
    script = (
        "import runpy, sys\n"
        "sys.modules.update(dict.fromkeys(('streamlit', 'plotly')))\n"
        "sys.argv = ['lumbopoint', 'list', 'points', '--content', 'tests/golden/base']\n"
        "runpy.run_module('lumbopoint', run_name='__main__')\n"
    )

    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert answer.returncode == 0, answer.stderr
    assert "ql-deep-caudal" in answer.stdout
