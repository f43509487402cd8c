# shellcheck shell=bash
run_cases() { die 2 "later"; }
