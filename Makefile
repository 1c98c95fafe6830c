# Needs Python 3.11 or newer and make. Everything else is fetched into .venv, hash-checked.

.DEFAULT_GOAL := help

BIN := .venv/bin
WORKERS ?= 3
TESTS ?=
UV ?= uv

# Where nothing may be kept of what Python compiles, each process of a test compiles it all again.
unexport PYTHONDONTWRITEBYTECODE

##@ Use

run: runtime  ## Start the demo and open it in the browser
	@$(BIN)/melding run --open

##@ Work

test: development  ## Run all tests; TESTS="tests/core -k claim" runs some of them
	@CHROMIUM=$$(scripts/chromium install) && export CHROMIUM && \
		$(BIN)/pytest -n $(WORKERS) --dist worksteal $(TESTS)

lint: development  ## Check form, types, who imports whom, and what is depended on
	@$(MAKE) --no-print-directory --jobs=2 types form imports depended-on

types: development
	@$(BIN)/mypy

form: development
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .

imports: development
	@$(BIN)/lint-imports --no-logo

depended-on: development
	@$(BIN)/deptry .

format: development  ## Put the code into its form
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

check: lint test  ## What has to hold before a change goes in: lint and test

bench: development  ## Measure speed, and kill the program at random for longer
	@$(BIN)/python -m benchmarks

##@ Change

migration: development  ## Draft a migration from the tables: make migration m="Add rooms"
	@test -n "$(m)" || { echo 'Say what it does: make migration m="Add rooms"' >&2; exit 2; }
	@$(BIN)/python -m core.db.migrate revision "$(m)"

COMPILE := $(UV) pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --quiet --extra postgres --group build

lock:  ## Renew requirements*.txt from pyproject.toml, with uv; UPGRADE=--upgrade for newer versions
	@command -v $(UV) >/dev/null || { echo "Locking needs uv; UV=/path/to/uv names it" >&2; exit 1; }
	@$(COMPILE) $(UPGRADE) -o requirements.txt
	@$(COMPILE) $(UPGRADE) --group dev -c requirements.txt -o requirements-dev.txt

clean:  ## Remove what was fetched and made, but never data/
	@rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

help:  ## Show this
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-10s %s\n", $$1, $$2 }' Makefile

runtime development:
	@scripts/prepare $@

.PHONY: run test lint types form imports depended-on format check bench migration lock clean help runtime development
