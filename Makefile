# State of Play: every command a person or CI needs. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

# A newer Node than the machine's own, when `make setup` had to fetch one.
export PATH := $(CURDIR)/target/tools/node/bin:$(PATH)

SITE := target/site
BIN := node_modules/.bin
GOVUK := node_modules/govuk-frontend/dist/govuk

STYLES := $(shell find style -type f -name '*.scss' 2>/dev/null)
ICONS := $(patsubst style/%,$(SITE)/%,$(wildcard style/*.svg))
FONTS := $(SITE)/DejaVuSansCondensed.ttf $(SITE)/DejaVuSansCondensed-Bold.ttf
WASM_SOURCES := $(shell find client/src app domain -type f \( -name '*.rs' -o -name '*.ftl' -o -name Cargo.toml \) -not -path '*/tests/*') \
	client/Cargo.toml Cargo.toml Cargo.lock
SITE_FILES := $(SITE)/main.css $(SITE)/govuk-frontend.min.js $(SITE)/init.js $(SITE)/load-islands.js \
	$(SITE)/echarts.server.js $(SITE)/client.js $(ICONS) $(FONTS)

# In the order in which they fail fastest.
TEST_PARTS := test-format test-lints test-docs test-licences test-gates test-rust test-files test-end-to-end

.PHONY: help run build setup setup-build site check test test-parts bench clean-site $(TEST_PARTS)

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: setup-build site ## build and start the service on http://127.0.0.1:3000, with a demonstration in it
	@tools/run.sh

build: setup-build site ## build the service alone, into target/release/state-of-play
	@cargo build --release --package server

setup: ## install what building and testing need and this machine lacks
	@tools/setup.sh all

setup-build:
	@tools/setup.sh build

site: $(SITE_FILES) ## build what the browser is sent, into target/site

check: ## the quick look: formatting and lints
	@$(MAKE) --no-print-directory test-format test-lints

test: $(TEST_PARTS) ## run every test, on both databases and in the browser

test-parts:
	@echo $(TEST_PARTS)

bench: site ## measure speed and size, on both databases
	@POSTGRES_DURABLE=1 tools/with-postgres.sh tools/bench.sh

clean-site: ## remove what `make site` built
	rm -rf $(SITE) target/wasm

# --- What the browser is sent ---------------------------------------------------------------

# npm's own mark of an installation lies inside the folder; ours says which lock file it followed.
node_modules/.fresh: package.json package-lock.json
	@echo "Fetching the npm packages that package-lock.json names."
	@npm ci --no-audit --no-fund --silent --ignore-scripts
	@touch $@

$(SITE):
	@mkdir -p $@

$(SITE)/main.css: style/main.scss $(STYLES) node_modules/.fresh | $(SITE)
	@echo "Building the styles."
	@$(BIN)/sass --pkg-importer=node --load-path=node_modules --quiet-deps --style=compressed --no-source-map $< $@

$(SITE)/govuk-frontend.min.js: node_modules/.fresh | $(SITE)
	@cp $(GOVUK)/govuk-frontend.min.js $@

$(SITE)/%.js: client/js/%.js | $(SITE)
	@cp $< $@

$(SITE)/%.svg: style/%.svg | $(SITE)
	@cp $< $@

# What charts in documents are lettered with. The server holds them, browsers are not sent them.
$(SITE)/%.ttf: node_modules/.fresh | $(SITE)
	@cp node_modules/dejavu-fonts-ttf/ttf/$*.ttf $@

$(SITE)/echarts.server.js: tools/charts/server.js node_modules/.fresh | $(SITE)
	@echo "Bundling the chart engine."
	@$(BIN)/esbuild $< --bundle --minify --format=iife --target=es2020 --legal-comments=none \
		--define:process.env.NODE_ENV='"production"' --log-level=warning --outfile=$@

$(SITE)/client.js: $(WASM_SOURCES) tools/wasm.sh tools/wasm-budget.sh tools/site/src/main.rs node_modules/.fresh | $(SITE)
	@tools/wasm.sh $(SITE)

# --- The tests ------------------------------------------------------------------------------

test-format:
	@echo "== Formatting"
	@cargo fmt --all --check

# The server embeds what `make site` builds, so nothing of it compiles before.
test-lints: site
	@echo "== Lints"
	@cargo clippy --quiet --all-targets -- -D warnings
	@cargo clippy --quiet --all-targets -p site -- -D warnings

test-docs: site
	@echo "== Documentation"
	@RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps

test-licences:
	@echo "== Licences, bans and sources of the crates we use"
	@tools/cargo-deny.sh --log-level error check --hide-inclusion-graph bans licenses sources

test-gates: site
	@echo "== Gates"
	@tools/gates.sh

test-rust: site
	@echo "== Rust tests, on SQLite and PostgreSQL"
	@tools/with-postgres.sh cargo test
	@echo "== The visitors' tests again, on PostgreSQL"
	@VISITORS_ON=postgres tools/with-postgres.sh cargo test \
		--test accounts --test api --test banks --test coalitions --test compare --test conflict \
		--test council_report --test dashboards --test data --test errors --test journey --test kinds \
		--test releases --test results --test rounds --test state_of_play --test submission --test workbook

test-end-to-end: site
	@echo "== End-to-end tests in a browser"
	@tools/with-postgres.sh tools/end-to-end.sh

test-files: site
	@echo "== Every downloaded file, by programs that are not ours"
	@tools/check-files.sh
