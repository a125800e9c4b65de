#!/usr/bin/env bash
# Makes the examples of this folder anew: docs/examples/make.sh [PROGRAM]
set -euo pipefail
backprop=$(realpath "${1:-.build/release/backprop}")
cd "$(dirname "$0")"

# One trace in every format: the 2-2-1 network of the articles, with one update.
for format in markdown:md html:html; do
  "$backprop" export lesson:two-two-one --rate 0.5 --format "${format%:*}" \
    --output "two-two-one.${format#*:}" --force
done
# Data and graphs have no update.
for format in jsonl:jsonl svg:svg dot:dot mermaid:mmd; do
  "$backprop" export lesson:two-two-one --format "${format%:*}" \
    --output "two-two-one.${format#*:}" --force
done

# A batch of three examples with a penalty, and two steps of Adam.
"$backprop" export batch.net --optimizer 'adam(rate = 0.1)' --steps 2 --output batch.md --force
"$backprop" export batch.net --optimizer 'adam(rate = 0.1)' --steps 2 --format html \
  --output batch.html --force

# A classifier too large to be told step by step: whole arrays, and its neurons one at a time.
"$backprop" export large.net --format html --output large.html --force
