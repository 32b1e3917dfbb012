# `make` alone lists what there is. The first run installs the tools it needs (.ci/set-up).

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:

PORT ?= 8080
CASES ?= 10000
ROUNDS ?= 7
ENGINES := chromium firefox webkit
TOOLS := $(or $(MASSAGE_CHECK_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/massage-check/tools)
export PATH := $(TOOLS)/bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
export CARGO_NET_RETRY ?= 5
export TRUNK_SKIP_VERSION_CHECK := true

# Panics name their place in the source. Places on this machine have no business in the page, and would make it another
# on every machine: crates lose the way to Cargo's folder, and the standard library, where its source is installed, is
# named as it is elsewhere. Our own are relative already. For every build for the browser, lints too, or each compiles
# all anew.
rust = $(shell PATH='$(PATH)' rustc 2>/dev/null $(1))
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
	--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates \
	--remap-path-prefix=$(call rust,--print sysroot)/lib/rustlib/src/rust=/rustc/$(call rust,-vV | sed -n 's/^commit-hash: //p')

# What the page is made of. Folders count too, so that a removed file is noticed (`content/`, as `content` is a target).
PAGE := $(shell find index.html Cargo.toml Cargo.lock Trunk.toml src content/ styles embed \
	\( -type f -o -type d \) -not -name '.*' -not -path content/review.md -not -path content/released.toml 2>/dev/null)

comma := ,

step = @printf '\n== %s\n' '$(1)'

.PHONY: help run build test test-browser $(ENGINES:%=test-in-%) gallery screens icons journeys reading first hosting fuzz mutants bench bench-pages advisories reproducible content check-content prove review diff release-content release clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## Serve the page on http://127.0.0.1:8080/ and rebuild it as you edit (PORT=8081 for another port)
	@.ci/set-up page
	@echo; echo "Massage Check will be at http://127.0.0.1:$(PORT)/ once it is built; Ctrl-C stops it."
	@trunk serve --locked --cargo-profile widget-dev --features ui,hosted --dist target/page --port $(PORT)

build: ## Build the page for publishing, into dist/
	@.ci/set-up page
	@$(MAKE) --no-print-directory dist/index.html
	@echo "The page is in dist/."

# page FEATURES FOLDER FOLDER: the program for frames into the first folder, then the page with it into the second. By
# Trunk both times, so that both programs are built alike.
define page
	MASSAGE_CHECK_HOSTED=$(2) trunk build --release --cargo-profile widget --locked --features $(1),hosted --dist $(2)
	MASSAGE_CHECK_HOSTED=$(2) trunk build --release --cargo-profile widget --locked --features $(1) --dist $(3)
endef

dist/index.html: $(PAGE)
	$(call page,ui,target/hosted,dist)
	cargo run --locked --quiet --no-default-features --features bill,publish --bin bill

# The same page with languages that nobody speaks in it, for tests only.
target/pseudo/index.html: dist/index.html
	$(call page,ui$(comma)pseudo,target/pseudo-hosted,target/pseudo)

test: ## Check everything: format, lints, tests, the page in three browsers
	$(call step,tools)
	@.ci/set-up test
	$(call step,format)
	cargo fmt --check
	$(call step,lints: host)
	cargo clippy --locked --all-targets --features ssr,browser-tests -- -D warnings
	$(call step,lints: browser)
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features ui --bin massage-check -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features ui,hosted --bin massage-check --bin bench-in-browser -- -D warnings
	$(call step,tests)
	cargo test --locked --features ssr,browser-tests --lib --bins --test it
	$(call step,page)
	@$(MAKE) --no-print-directory target/pseudo/index.html
	$(call step,supply chain)
	.ci/supply-chain
	cargo test --locked --features ssr,browser-tests --test supply
	@$(MAKE) --no-print-directory $(ENGINES:%=test-in-%)
	$(call step,all passed)
	@cat target/supply-chain/not-checked 2>/dev/null || true

test-browser: ## Test the page in a browser (ENGINE=firefox or webkit for another than Chromium)
	@.ci/set-up test
	@$(MAKE) --no-print-directory target/pseudo/index.html
	@$(MAKE) --no-print-directory test-in-$(or $(ENGINE),chromium)

$(ENGINES:%=test-in-%): test-in-%:
	$(call step,tests in a browser: $*)
	MASSAGE_CHECK_ENGINE=$* .ci/again cargo test --locked --features ssr,browser-tests --test browser

gallery: ## Write every state of every component and screen as a page, to look at
	@cargo run --locked --quiet --features ssr --bin gallery

screens: ## Take the pictures in docs/screens/ anew, from the gallery
	@.ci/set-up test
	cargo test --locked --features ssr,browser-tests --test browser -- --ignored pictures_for_the_documents

icons: ## Draw the icons of the app in src/pwa/icons/ anew, from the SVGs in src/pwa/
	@.ci/set-up test
	cargo test --locked --features ssr,browser-tests --test browser -- --ignored icons_of_the_app

reading: ## Count the reading age of every page again, for docs/reading.md
	MASSAGE_CHECK_WRITE=1 cargo test --locked --features ssr,browser-tests --test it -- the_table_of_reading_ages

first: ## Draw the first screens in src/pwa/first.html anew, which the page holds before the program has come
	MASSAGE_CHECK_WRITE=1 cargo test --locked --features ssr,browser-tests --test it -- the_first_screens_are_up_to_date

hosting: ## Write the files for servers in docs/hosting/ anew, from src/pwa/policy.rs
	MASSAGE_CHECK_WRITE=1 cargo test --locked --features ssr,browser-tests --test it -- the_files_for_hosts_are_up_to_date

journeys: ## Count screens and taps of ten typical people again, for docs/journeys.md
	@$(MAKE) --no-print-directory dist/index.html
	MASSAGE_CHECK_WRITE=1 cargo test --locked --features ssr,browser-tests --test browser -- journeys::

fuzz: ## Feed every reader much more nonsense than the tests do, never the same twice (CASES=100000 for longer)
	MASSAGE_CHECK_FUZZ_CASES=$(CASES) cargo test --locked --features ssr,browser-tests --test it -- fuzz:: --nocapture

mutants: ## Seed faults into src/domain and list what no test notices: hours (FILE=src/domain/date.rs for one file)
	@.ci/set-up mutants
	.ci/mutants $(FILE)

bench: ## Measure, and write docs/performance.md: the page against pages by hand, growth, triage, the proof (ROUNDS=15 for more)
	@.ci/set-up test
	@$(MAKE) --no-print-directory dist/index.html bench-pages
	cargo bench --locked --bench triage
	cargo bench --locked --bench prove
	cargo bench --locked --bench growth
	MASSAGE_CHECK_ROUNDS=$(ROUNDS) cargo bench --profile test --locked --features ssr,browser-tests --bench page
	MASSAGE_CHECK_ROUNDS=$(ROUNDS) cargo bench --profile test --locked --features ssr,browser-tests --bench embed

# What it is measured against, and with.
bench-pages:
	rm -rf target/by-hand
	mkdir -p target/by-hand
	cp -r benches/by-hand target/by-hand/source
	cp -r benches/by-hand/static target/by-hand/static
	ln -s $(TOOLS)/npm/node_modules target/by-hand/node_modules
	cd target/by-hand/source/preact && ../../node_modules/.bin/vite build --logLevel warn --base ./ --outDir ../../preact
	cargo build --locked --profile widget --target wasm32-unknown-unknown --no-default-features --features ui,hosted --bin bench-in-browser
	wasm-bindgen --target web --no-typescript --out-dir target/bench-page target/wasm32-unknown-unknown/widget/bench-in-browser.wasm
	cp benches/in_browser.html target/bench-page/index.html
	cp target/massage-check.css target/bench-page/massage-check.css

advisories: ## Check that no crate has a known fault; needs a way to GitHub, where the list of them is
	@.ci/set-up supply
	.ci/supply-chain advisories

reproducible: ## Build the committed page twice, in different places, and compare every byte
	@.ci/set-up page
	.ci/reproducible

content: ## The author's tool: make content ARGS="--help"
	@cargo run --locked --quiet --bin content -- $(ARGS)

check-content: ## Check the content and say what is wrong with it
	@cargo run --locked --quiet --bin content -- check

prove: ## Prove every safety statement for every answer sheet
	@cargo run --locked --release --quiet --bin content -- prove

review: ## Write content/review.md and SAFETY.md anew: every rule in plain words, and what is proved
	@cargo run --locked --quiet --bin content -- review

diff: ## Say what the content changes against the released one, and which signatures that needs
	@cargo run --locked --release --quiet --bin content -- diff

release-content: ## Make this content the released one, once all that is looser is signed
	@cargo run --locked --release --quiet --bin content -- release

release: ## Pack the page to host and the npm package for clinics, with checksums, into dist/release/
	@.ci/set-up page
	@$(MAKE) --no-print-directory dist/index.html
	@.ci/release

clean: ## Remove all that was built here (the shared tools stay)
	rm -rf dist
	cargo clean
