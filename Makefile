# Second Source: the commands of a checkout. Needs Python 3.11 or later and make; nothing is compiled.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test lint types score bench clean

help:            ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: .venv/ready        ## install, run the main job on the bundled corpus, say what was found
	$(BIN)/secondsource demo --ledger demo.db

test: .venv/ready-dev    ## run every test that needs no server, no GPU and no network
	$(BIN)/pytest -n auto

lint: .venv/ready-dev    ## style and the import contract
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

types: .venv/ready-dev   ## strict types
	$(BIN)/mypy

score: .venv/ready       ## quality on the public evaluation sets, where they lie beside the checkout
	$(BIN)/python benchmarks/score.py

bench: .venv/ready-dev   ## quality and speed tables, with named peers beside
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python benchmarks/bench.py

clean:           ## remove what was built
	rm -rf .venv demo.db demo.db-* demo.html build dist
