# Two commands for a fresh machine: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= auto

# Byte code is kept: each program the suite starts would else compile all it loads anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types format suite explore fuzz histories interop browser kills crash frames setup setup-dev benchmark picture pictures clean

demo: $(VENV)/installed
	$(BIN)/netui --demo

test: lint types suite

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

suite: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n $(WORKERS)

# The screens' tests with every frame drawn, also those that no test looks at: before a release.
frames: $(VENV)/installed-dev
	NETUI_EVERY_FRAME=1 $(BIN)/python -m pytest -n $(WORKERS) tests/ui tests/test_fifteen_complaints.py

# Properties with new examples, for hours when nobody waits; what it finds becomes an example of its test.
explore: $(VENV)/installed-dev
	NETUI_EXPLORE=1 $(BIN)/python -m pytest -n $(WORKERS) tests/domain tests/exchange tests/ui/widgets

# Every reader over damaged files, for an hour and a half: before a release.
fuzz: $(VENV)/installed-dev
	$(BIN)/python -m tests.exchange.fuzz $(or $(SECONDS),5400) $(or $(SEED),1)

# Two thousand random histories of two devices and a phone on one address book; the suite tries some.
histories: $(VENV)/installed-dev
	NETUI_HISTORIES=2000 $(BIN)/python -m pytest -q tests/session/sync/test_histories.py

# Two devices that share a folder through vdirsyncer and a server: it starts these programs many times.
interop: $(VENV)/installed-dev
	NETUI_INTEROP=1 $(BIN)/python -m pytest -q tests/cli/sync/test_vdirsyncer.py

# The program in a real browser, where there is a Chromium.
browser: $(VENV)/installed-dev
	NETUI_BROWSER=1 $(BIN)/python -m pytest -q tests/cli/serve/test_chromium.py

# A run of synchronisation killed at each of its moments, each time with the run after it; the suite tries some.
kills: $(VENV)/installed-dev
	NETUI_KILLS=all $(BIN)/python -m pytest -q -o faulthandler_timeout=0 tests/cli/sync/test_server.py -k killed

# The store broken in every way there is, every case of it: takes some minutes. The suite tries a part.
crash: $(VENV)/installed-dev
	$(BIN)/python tests/storage/crash.py all

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmark: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks

picture: $(VENV)/installed-dev
	$(BIN)/python docs/picture.py

pictures: $(VENV)/installed-dev
	$(BIN)/python docs/pictures.py

setup: $(VENV)/installed
setup-dev: $(VENV)/installed-dev

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "netui needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

# Compiled ahead of time: a program that compiles itself at each start takes four times as long to start.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q netui
	touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable . --group dev
	$(BIN)/python -m compileall -q netui
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
