"""Write what PyTorch says of many small networks, one JSON file for each.

    python3 Tests/Peers/make_reference_cases.py            writes the files
    python3 Tests/Peers/make_reference_cases.py --check    only compares
"""

import argparse
import json
import math
import pathlib
import sys

import torch

from reference_cases import all_cases

FOLDER = (pathlib.Path(__file__).resolve().parents[1]
          / "ScalarEngineTests" / "ReferenceCases")

# These were given with the project and are kept as they came.
GIVEN = {"hidden-five-out-two", "softmax-classifier", "three-hidden-layers",
         "two-two-one"}

TOLERANCE = 1e-15


def main():
    parser = argparse.ArgumentParser(
        description="Compute the reference cases with PyTorch in float64.")
    parser.add_argument(
        "--check", action="store_true",
        help="compare with the files there are, to a relative 1e-15, "
             "and write nothing; exit 1 on a difference")
    options = parser.parse_args()

    # One thread, so that no sum is ever taken in another order.
    torch.set_num_threads(1)
    cases = {case["name"]: case for case in all_cases()}
    if options.check:
        sys.exit(check(cases))
    write(cases)


def write(cases):
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, case in cases.items():
        text = json.dumps(case, indent=1, ensure_ascii=False, allow_nan=False)
        path(name).write_text(text + "\n", encoding="utf-8")
    print(f"{len(cases)} cases written to {FOLDER}")


def check(cases):
    """Print every difference and return the exit code."""
    found = differences_in_names(cases)
    for name, case in cases.items():
        if path(name).exists():
            committed = json.loads(path(name).read_text(encoding="utf-8"))
            found += [f"{name}: {each}"
                      for each in differences(committed, case)]
    for each in found:
        print(each)
    print(f"{len(cases)} cases, {len(found)} differences")
    return 1 if found else 0


def differences_in_names(cases):
    present = {file.stem for file in FOLDER.glob("*.json")}
    expected = set(cases) | GIVEN
    return ([f"{name}: there is no file"
             for name in sorted(expected - present)]
            + [f"{name}: no case makes this file"
               for name in sorted(present - expected)])


def differences(committed, computed, place=""):
    """Yield where two JSON values differ, and by what."""
    if isinstance(computed, dict) and isinstance(committed, dict):
        for key in sorted(set(committed) | set(computed)):
            if key not in committed or key not in computed:
                yield f"{place}.{key} is in one of the two only"
            else:
                yield from differences(
                    committed[key], computed[key], f"{place}.{key}")
    elif isinstance(computed, list) and isinstance(committed, list):
        if len(committed) != len(computed):
            yield f"{place} has {len(committed)} entries, not {len(computed)}"
        else:
            for index, pair in enumerate(zip(committed, computed), start=1):
                yield from differences(*pair, f"{place}[{index}]")
    elif not same(committed, computed):
        yield f"{place} is {committed!r}, computed {computed!r}"


def same(committed, computed):
    """Return whether two leaves agree: text exactly, numbers to 1e-15."""
    if isinstance(committed, float) and isinstance(computed, float):
        return math.isclose(committed, computed, rel_tol=TOLERANCE)
    return committed == computed


def path(name):
    return FOLDER / f"{name}.json"


if __name__ == "__main__":
    main()
