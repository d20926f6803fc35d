# Two commands matter: `make run` starts Wafa, `make test` proves it. Each sets up what it needs.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

.PHONY: run test lint bench bench-long update lock clean

run: .venv/ready
	@exec $(BIN)/python -m bot run

# Not reordered: the files that take longest have few tests and come early in the alphabet.
test: .venv/ready-dev
	$(BIN)/python -m tests.browser
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready-dev
	$(BIN)/python -m bench

bench-long: .venv/ready-dev
	$(BIN)/python -m bench --long

# The environment: everything by hash, nothing by hand.
.venv/ready: requirements.txt pyproject.toml
	@[ -n "$(PYTHON)" ] || { echo "Wafa needs Python 3.11 or newer. On Debian or Ubuntu, type: sudo apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make virtual environments yet. Type: sudo apt install $$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"; exit 1; }
	@$(BIN)/python -c 'import ssl, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Needs uv on the PATH. No index address ever enters a lock file.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header requirements-dev.in -o requirements-dev.txt

# Back up, fetch, migrate; go back by itself if anything fails.
update: .venv/ready
	@docs/deploy/update.sh

clean:
	rm -rf .venv build
