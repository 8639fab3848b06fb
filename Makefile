# make site    the brief of seeds/ as a site, in site/
# make test    everything that must hold: format, lint, types, tests
# make serve   the site at http://127.0.0.1:8000, rebuilt on save
# make bundle  the site as one zip, in dist/: unpack it anywhere and open index.html
# make screenshots   the pictures of the README, taken anew
# Each makes what it needs first (a virtual environment, Chromium for the tests) and reuses it the next time.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# Material prints a notice of its own successor at each build, in red; which versions fit is settled by the lock file.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve bundle screenshots test lint types tests format lock clean

site: $(READY)
	$(BIN)/mkdocs build --strict --clean

serve: $(READY)
	$(BIN)/mkdocs serve

bundle: site
	$(BIN)/python .ci/bundle.py site dist/brief.zip

# The pictures of the README, taken anew from the site as it is.
screenshots: site
	sh .ci/chromium
	$(BIN)/python .ci/screenshots.py site .github/images

test: lint types tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	sh .ci/chromium
	$(BIN)/python -m pytest

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The lock file holds the versions that CI installs; run this after changing dependencies in pyproject.toml.
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet uv
	.venv-lock/bin/uv pip compile --quiet --universal --python-version 3.10 --extra test --no-header \
		--output-file requirements.lock pyproject.toml
	rm -r .venv-lock

clean:
	rm -rf $(VENV) site dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): pyproject.toml requirements.lock .ci/venv
	sh .ci/venv $(PYTHON) $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
