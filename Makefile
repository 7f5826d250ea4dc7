# What a person types. `make run` and `make test` work on a fresh Debian 12, as root or with sudo.
#   make run      build the release, load the sample newsroom, serve it on http://127.0.0.1:8080
#   make test     build everything, run every test, then most of them again under the sanitizers
#   make help     the rest
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

LISTEN ?= 127.0.0.1:8080
DEMO ?= logline-demo
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 60
# Property tests draw the same inputs every time in the gate; set RC_PARAMS= to draw new ones.
RC_PARAMS ?= seed=20160513
export RC_PARAMS

.PHONY: help run test threads lint format clean bench fuzz packages packages-test release

help:
	@sed -n 's/^## //p' Makefile

## make run      build the release, load the sample newsroom, serve it (LISTEN=ADDRESS:PORT, DEMO=FOLDER)
run: release
	@packaging/demo build/release/bin/logline $(DEMO) $(LISTEN)

release:
	@packaging/install-packages run
	@packaging/build release logline

## make test     build and run everything that tests the project
test:
	@packaging/install-packages run test
	@packaging/run-tests $(JOBS)

## make threads  the program's end-to-end tests, and those of what has threads, under the thread sanitizer
threads:
	@packaging/install-packages run test
	@packaging/install-node-packages
	@packaging/build tsan logline unit_site unit_store unit_fetch
	@ctest --preset tsan -R '^(unit_site|unit_store|unit_fetch|e2e_.*)$$' --output-on-failure

## make lint     clang-tidy over src/, compiling what it needs (LINT=src/page for a part)
lint:
	@packaging/install-packages run test lint
	@packaging/lint $(JOBS) $(LINT)

## make format   lay out all sources as .clang-format says
format:
	@find src tests fuzz bench \( -name node_modules -prune \) -o \( -name '*.h' -o -name '*.cc' \) -print0 2>/dev/null | \
	  xargs -0 -r clang-format -i

## make bench    build the benchmarks for speed and run them (BENCH=name for one)
bench:
	@packaging/install-packages run test
	@packaging/build release benches
	@packaging/run-benches $(BENCH)

## make fuzz     run each fuzz target for FUZZ_SECONDS (60), keep what it finds in build/fuzz/findings
fuzz:
	@packaging/install-packages run test
	@packaging/build fuzz all
	@packaging/run-fuzzers $(FUZZ_SECONDS) $(JOBS)

## make clean    remove build/ and the demo
clean:
	rm -rf build $(DEMO)
