"""How long `backprop` takes to explain one derivative of 784-128-10, beside what it takes Python to
import PyTorch.

    swift build -c release
    python3 Tests/Peers/time_explanation.py [--runs N]

The network is the large one of docs/trace-format.md: its graph of 305,988 nodes is built, differentiated
and read anew in every run. Each command runs in a process of its own, in turn with the others; the best
and the median of their times from start to end count. Exits with 1 where the median of an explanation is
not below a tenth of the import's.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = str(ROOT / ".build" / "release" / "backprop")
WANTED = "W1[5,300]"
IMPORT = "import torch"


def seconds(command, folder):
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    page = (ROOT / "docs" / "trace-format.md").read_text()
    network = next(
        text for text in re.findall(r"```network\n(.*?)```", page, re.S) if "x[784]" in text)
    commands = {
        IMPORT: [sys.executable, "-c", "import torch"],
        f"explain --wrt '{WANTED}'": [PROGRAM, "explain", "big.net", "--wrt", WANTED],
        f"export --wrt '{WANTED}'": [PROGRAM, "export", "big.net", "--wrt", WANTED],
    }
    times = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "big.net").write_text(network)
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(seconds(command, folder))
    # The first run of each loads it from the disk.
    best = {name: min(each[1:]) for name, each in times.items()}
    median = {name: statistics.median(each[1:]) for name, each in times.items()}
    print(f"{'':26} {'best':>9} {'median':>9} {'ratio of each':>15}")
    for name in commands:
        ratios = [figure[IMPORT] / figure[name] for figure in (best, median)]
        print(f"{name:26} {best[name]:7.3f} s {median[name]:7.3f} s "
              f"{ratios[0]:7.1f} {ratios[1]:7.1f}")
    sys.exit(any(10 * median[name] >= median[IMPORT] for name in commands if name != IMPORT))


if __name__ == "__main__":
    main()
