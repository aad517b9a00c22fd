# foedus from a fresh clone: needs make and Python 3.11 or newer, nothing else.
#
#   make demo    the shipped crisis, answered
#   make test    style, types, layers and tests
#   make bench   how long it takes and how much memory; saved under bench/results/
#   make pages   write the generated pages of docs/ anew
#   make clean   remove what the others made

PYTHON ?= python3
BIN := .venv/bin
CASE := 2022-ukraine
DAY := 2022-03-04

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test style types layers units bench pages install clean
.DEFAULT_GOAL := demo

demo: install
	@echo 'What can be done about the invasion of Ukraine, on the day a no-fly zone was refused?'; echo
	@$(BIN)/foedus measures $(CASE) --on $(DAY)
	@echo; echo 'Can NATO, or anybody else, send troops to fight beside Ukraine?'; echo
	@$(BIN)/foedus why $(CASE) combat-troops --on $(DAY) --brief
	@echo; echo 'Can the UN, or anybody else, send peacekeepers?'; echo
	@$(BIN)/foedus why $(CASE) peacekeeping --on $(DAY) --brief
	@echo; echo 'By NATO, why not? The proof:'; echo
	@$(BIN)/foedus why $(CASE) combat-troops --on $(DAY) --route nato
	@echo; echo 'Who stands in the way?'; echo
	@$(BIN)/foedus blockers $(CASE) combat-troops --on $(DAY)
	@echo; echo 'What would have to change?'; echo
	@$(BIN)/foedus change $(CASE) combat-troops --on $(DAY)
	@echo; echo 'Three commands to try next:'
	@echo '  $(BIN)/foedus why $(CASE) peacekeeping --on 2025-03-15 --route coalition-host-consent'
	@echo '  $(BIN)/foedus measures 1998-99-kosovo --on 1999-03-23'
	@echo '  $(BIN)/foedus adjudicate security-council --on 2022-02-27 --kind procedural --ballots "RUS=no,CHN=abstain,IND=abstain,ARE=abstain,*=yes"'

test: style types layers units

style: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

layers: install
	$(BIN)/lint-imports

units: install
	$(BIN)/python -m pytest -q -n 2

bench: install
	$(BIN)/python bench/run.py

pages: install
	$(BIN)/python scripts/write_vocabulary_page.py
	$(BIN)/python scripts/write_law_page.py
	$(BIN)/python scripts/write_mutations_page.py
	$(BIN)/python scripts/write_crisis_pages.py

install: .venv/.installed

# The version is kept in src/foedus/__init__.py, so a new one is installed anew.
.venv/.installed: pyproject.toml src/foedus/__init__.py
	@new_enough='import sys; sys.exit(sys.version_info < (3, 11))'; \
	if ! $(BIN)/python -c "$$new_enough" 2>/dev/null; then \
	  for found in "$(PYTHON)" python3.14 python3.13 python3.12 python3.11 ''; do \
	    if [ -n "$$found" ] && "$$found" -c "$$new_enough" 2>/dev/null; then break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo 'foedus needs Python 3.11 or newer. Found: $(PYTHON) =' \
	      "$$("$(PYTHON)" --version 2>&1 || true); no python3.11 to python3.14 either." >&2; \
	    echo 'Name another one with: make PYTHON=/path/to/python3 <target>' >&2; \
	    exit 1; \
	  fi; \
	  echo "Making .venv with $$found"; \
	  "$$found" -m venv --clear .venv || { \
	    echo 'Python has no working venv module; on Debian and Ubuntu install python3-venv.' >&2; \
	    exit 1; \
	  }; \
	fi
	$(BIN)/python -m pip install --quiet --editable '.[charts,dev]'
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
