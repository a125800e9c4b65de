"""Runs the Python of docs/weights.md, and keeps the files that it writes.

    python3 Tests/Peers/make_torch_gradients.py          # write the files
    python3 Tests/Peers/make_torch_gradients.py --check  # compare them, write nothing

The page is the source: its Python blocks that save something are run as they stand, one after the
other, in an empty folder. Another PyTorch or another processor may differ in a last digit, so --check
allows a relative difference of 1e-6 of an array's largest entry. It exits with 1 where there is more.
"""

import contextlib
import pathlib
import re
import shutil
import sys
import tempfile

from safetensors.torch import load_file

ROOT = pathlib.Path(__file__).parents[2]
FOLDER = ROOT / "lessons" / "networks"
PAGE = ROOT / "docs" / "weights.md"


def blocks():
    text = PAGE.read_text(encoding="utf-8")
    return [block for block in re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S)
            if "save_file(" in block]


def difference(path):
    """What is wrong with a file that was kept, or None."""
    kept = FOLDER / path.name
    if not kept.exists():
        return "is missing"
    new, old = load_file(path), load_file(kept)
    if {k: (v.dtype, v.shape) for k, v in new.items()} != {
            k: (v.dtype, v.shape) for k, v in old.items()}:
        return "has other arrays"
    for key, array in new.items():
        error = (array - old[key]).abs().max() / array.abs().max()
        if not error <= 1e-6:
            return f"differs in {key} by {error:.1e}"
    return None


def main():
    found = blocks()
    if not found:
        sys.exit(f"{PAGE} has no Python that saves something")
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        scope = {}
        for block in found:
            exec(block, scope)
        failures = 0
        for path in sorted(pathlib.Path(name).glob("*.safetensors")):
            if "--check" not in sys.argv:
                shutil.copy(path, FOLDER)
            elif problem := difference(path):
                print(f"{path.name} {problem}")
                failures += 1
            else:
                print(f"{path.name} agrees")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
