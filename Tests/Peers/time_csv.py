"""Times how a CSV file of a million rows is read: by `backprop train`, which takes one step, and by
NumPy and pandas, each in a process of its own.

    swift build -c release
    python3 Tests/Peers/time_csv.py
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[2]
ROWS, COLUMNS = 1_000_000, 11

NETWORK = """input x[10]
target y
parameter w[1, 10] ~ zeros
p = w @ x
loss L = (p - y)^2
examples from "million.csv"
validation
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0 -> 0
train sgd(rate = 0), epochs = 1, batch = 1000000, shuffle = false
"""


def main():
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        with open(path / "million.csv", "w") as file:
            file.write(",".join(f"x{i + 1}" for i in range(10)) + ",y\n")
            for _ in range(ROWS):
                file.write(",".join(f"{draw.gauss(0, 1):.4f}" for _ in range(10)) + ",1\n")
        (path / "million.net").write_text(NETWORK)
        size = (path / "million.csv").stat().st_size
        print(f"{ROWS} rows of {COLUMNS} numbers, {size / 1e6:.0f} MB")
        commands = {
            "backprop": [str(ROOT / ".build" / "release" / "backprop"), "check", "million.net",
                         "--example", "1", "--fast"],
            "NumPy loadtxt": [sys.executable, "-c", "import numpy as np; np.loadtxt('million.csv', "
                              "delimiter=',', skiprows=1)"],
            "pandas read_csv": [sys.executable, "-c", "import pandas; pandas.read_csv('million.csv')"],
        }
        for name, command in commands.items():
            best = None
            for _ in range(3):
                start = time.perf_counter()
                run = subprocess.run(
                    ["/usr/bin/time", "-v", *command], cwd=folder, capture_output=True, text=True)
                seconds = time.perf_counter() - start
                if run.returncode != 0:
                    print(f"{name:16} {run.stderr.strip().splitlines()[0]}")
                    break
                memory = int(re.search(r"Maximum resident set size \(kbytes\): (\d+)",
                                       run.stderr)[1]) / 1024
                best = min(best or (9e9, 0), (seconds, memory))
            else:
                print(f"{name:16} {best[0]:6.2f} s {ROWS / best[0] / 1e6:6.2f} million rows a second "
                      f"{best[1]:6.0f} MiB at the most")


if __name__ == "__main__":
    main()
