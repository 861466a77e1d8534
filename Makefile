# Everything starts from a bare Python 3.11 or newer: each target first makes .venv and installs into it.
#   make run       the app on http://127.0.0.1:8501      (another port: make run PORT=8600)
#   make test      all tests, the fast ones first, then a real browser   (some: make test TESTS=tests/geometry)
#   make check     format, lint, types
#   make content   every problem in content/ and assets/
#   make pictures  the pictures of the app in docs/
#   make bench     measures speed and memory, writes docs/benchmarks.md

PORT ?= 8501
TESTS ?= tests
PY := .venv/bin/python

.PHONY: run test check content bench pictures format browser for-run for-test

run: for-run
	@exec $(PY) -m streamlit run app.py --server.port "$(PORT)"

test: for-test browser
	$(PY) -m pytest -n auto --dist worksteal $(TESTS)

check: for-test
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy

content: for-run
	$(PY) -m lumbopoint check

bench: for-test browser
	$(PY) -m tests.bench

pictures: for-test browser
	$(PY) -m tests.browser.pictures

# Puts the code into the form that "make check" wants.
format: for-test
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

for-run:
	@sh tools/environment.sh run

for-test:
	@sh tools/environment.sh test

# Without a browser the fast tests still run; the browser tests then fail and say what to do.
browser: for-test
	@$(PY) -m tools.browser || true
