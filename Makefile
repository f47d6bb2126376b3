# The workshop of Fascia; `make help` lists what can be done here.
#
# Everything works on a fresh Debian machine that has a Swift toolchain, and is quick the second time.

SWIFT ?= swift
PYTHON ?= python3

# What `make site` reads and writes.
CONTENT ?= content
TEMPLATES ?= templates
SITE ?= site
# Options of `make serve`, such as --open.
SERVE ?=

# What `make bench` measures: numbers of articles, how often, entries of the glossary, and where the content is kept.
ARTICLES ?= 1000,10000
RUNS ?= 5
TERMS ?= 200
BENCH_FOLDER ?= .build-benchmarks/bench
# Where `make bench-search` puts its sites; without it, where temporary files are.
SEARCH_FOLDER ?=
# The judged collections that `make bench-relevance` measures with: folders, divided by spaces.
COLLECTION ?=

BENCHMARKS := --package-path Benchmarks --scratch-path .build-benchmarks --configuration release
SWIFT_FILES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.DEFAULT_GOAL := help
# Two Swift builds in one folder would wait for each other, and mix their output.
.NOTPARALLEL:

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-19s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: deps
deps: ## Check for Swift and the system packages; install what is missing (needs root)
	@Scripts/ensure-packages.sh build structure validation browser

.PHONY: build-deps
build-deps:
	@Scripts/ensure-packages.sh build

.PHONY: build
build: build-deps ## Build the fascia command (debug)
	@echo "Building fascia"
	@$(SWIFT) build --product fascia

# The debug build: it is there in half the time that the optimising build takes, our own content takes even that one a
# moment, and the tests use the same objects.
.PHONY: site
site: build ## Build content/ and templates/ into site/
	@echo "Building $(CONTENT)/ with $(TEMPLATES)/ into $(SITE)/"
	@.build/debug/fascia build --content $(CONTENT) --templates $(TEMPLATES) --output $(SITE)

.PHONY: serve
serve: build ## Show content/ in the browser, up to date while you write (make serve SERVE="--open --port 8000")
	@.build/debug/fascia serve --content $(CONTENT) --templates $(TEMPLATES) $(SERVE)

# The Swift tests come last, so that their summary ends the output, behind that of the browser tests.
.PHONY: test
test: validate test-browser test-swift ## Run content against its schemas, the site in a browser, and the Swift tests

.PHONY: test-swift
test-swift: build-deps ## Run the Swift tests alone
	@echo "Running the Swift tests"
	@$(SWIFT) test --disable-xctest

.PHONY: test-preview
test-preview: build-deps ## Run the tests of fascia serve over loopback alone
	@echo "Running the preview's tests over loopback"
	@FASCIA_LOOPBACK=1 $(SWIFT) test --disable-xctest --filter LoopbackTests

.PHONY: test-browser
test-browser: build .venv/installed ## Run the tests of the built site in Chromium alone
	@Scripts/ensure-packages.sh browser
	@echo "Running the browser tests"
	@PYTHONDONTWRITEBYTECODE=1 .venv/bin/python -m pytest --quiet --numprocesses=auto --dist=worksteal Tests/Browser

.PHONY: validate
validate: build .venv/installed ## Validate content/ against the schemas that fascia writes
	@echo "Writing the schemas of all kinds into .build/schemas/"
	@rm -rf .build/schemas
	@.build/debug/fascia schema --output .build/schemas
	@.venv/bin/python Scripts/validate-content.py --content $(CONTENT) --schemas .build/schemas

.venv/installed: Scripts/requirements.txt
	@Scripts/ensure-packages.sh validation
	@echo "Installing from PyPI into .venv/: $$(grep '^[A-Za-z]' $< | tr '\n' ' ')"
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.PHONY: record
record: build-deps ## Write the golden files anew; the run still fails, so that somebody reads the difference
	@echo "Recording the golden files: look at the difference, then run make test"
	@FASCIA_RECORD=1 $(SWIFT) test --disable-xctest

.PHONY: record-screenshots
record-screenshots: build .venv/installed ## Take the pictures of pages anew that differ; the run fails if any does
	@Scripts/ensure-packages.sh browser
	@echo "Taking pictures: look at each that changes, then run make test-browser"
	@FASCIA_RECORD=1 PYTHONDONTWRITEBYTECODE=1 .venv/bin/python -m pytest --quiet --numprocesses=auto --dist=worksteal Tests/Browser/test_screenshots.py

.PHONY: lint
lint: ## Check the format and the structure of the sources
	@Scripts/ensure-packages.sh build structure
	@echo "Checking the format of the Swift sources"
	@$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)
	@echo "Checking the structure of the sources"
	@$(PYTHON) Scripts/check-structure.py

.PHONY: format
format: build-deps ## Format the Swift sources
	@echo "Formatting the Swift sources"
	@$(SWIFT) format --in-place --parallel --recursive $(SWIFT_FILES)

# The toolchain's own linker: the system's warns of a function of Foundation's that nothing here calls.
.PHONY: release
release: ## Build the fascia command, optimised: .build/release/fascia, which runs where no Swift is
	@Scripts/ensure-packages.sh build release
	@echo "Building fascia for release"
	@$(SWIFT) build --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld --product fascia

.PHONY: corpus
corpus: build-deps
	@echo "Building the generator of content"
	@$(SWIFT) build $(BENCHMARKS) --product corpus

.PHONY: bench
bench: release ## Measure builds of generated content: make bench ARTICLES=1000,10000 RUNS=5
	@echo "Building the benchmarks"
	@$(SWIFT) build $(BENCHMARKS)
	@.build-benchmarks/release/bench --fascia .build/release/fascia --templates $(TEMPLATES) \
	    --articles $(ARTICLES) --runs $(RUNS) --terms $(TERMS) --folder $(BENCH_FOLDER)

.PHONY: bench-peers
bench-peers: release corpus .venv/benchmarks ## Measure builds beside Hugo, Pagefind, MkDocs Material and Zensical: make bench-peers RUNS=3
	@Scripts/ensure-packages.sh peers
	@.venv/bin/python Scripts/measure-peers.py --fascia .build/release/fascia --templates $(TEMPLATES) \
	    --corpus .build-benchmarks/release/corpus --articles $(ARTICLES) --runs $(RUNS)

.PHONY: bench-reload
bench-reload: release corpus ## Measure how soon an open page of the preview shows an edit: make bench-reload ARTICLES=1000,10000
	@$(PYTHON) Scripts/measure-reload.py --fascia .build/release/fascia --templates $(TEMPLATES) \
	    --corpus .build-benchmarks/release/corpus --articles $(ARTICLES)

.PHONY: bench-relevance
bench-relevance: release .venv/benchmarks ## Measure how well search ranks judged documents: make bench-relevance COLLECTION=DIR
	@.venv/bin/python Scripts/measure-relevance.py --fascia .build/release/fascia --templates $(TEMPLATES) $(COLLECTION)

.PHONY: bench-search
bench-search: release corpus .venv/benchmarks ## Measure search beside Pagefind's on the same pages: make bench-search ARTICLES=10000
	@Scripts/ensure-packages.sh browser
	@.venv/bin/python Scripts/measure-search.py --fascia .build/release/fascia --templates $(TEMPLATES) \
	    --corpus .build-benchmarks/release/corpus --articles $(ARTICLES) --runs $(RUNS) \
	    $(if $(SEARCH_FOLDER),--folder $(SEARCH_FOLDER))

.venv/benchmarks: Scripts/requirements-benchmarks.txt .venv/installed
	@echo "Installing from PyPI into .venv/: $$(tr '\n' ' ' < $<)"
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.PHONY: handbook
handbook: site .venv/handbook ## Make handbook.pdf of the pages that content/site.yaml names
	@test -f $(SITE)/handbook.html || { echo "site.yaml has no handbook: name its title and pages there" >&2; exit 1; }
	@echo "Printing $(SITE)/handbook.html into handbook.pdf"
	@.venv/bin/weasyprint --quiet $(SITE)/handbook.html handbook.pdf

.venv/handbook: Scripts/requirements-handbook.txt .venv/installed
	@Scripts/ensure-packages.sh handbook
	@echo "Installing from PyPI into .venv/: $$(tr '\n' ' ' < $<)"
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.PHONY: clean
clean: ## Remove what was built and installed here
	@echo "Removing the build folders, site/ and .venv/"
	@rm -rf .build .build-* .build_* Benchmarks/.build .venv site handbook.pdf
