"""Time micrograd and compare it with the scalar engine's benchmark.

    python3 Tests/Peers/time_micrograd.py
    python3 Tests/Peers/time_micrograd.py --benchmarks-json FILE --json

micrograd builds and differentiates the sum of the outputs of 3 layers of
30×30 with ReLU, the size at which it is fastest. The weights, the biases and
the inputs are leaves and are made once, outside the time. The operations
counted are those of the layers, layers · (2·n·n + n): n·n products, n·n sums
and n ReLUs each.
"""

import argparse
import gc
import json
import pathlib
import random
import statistics
import subprocess
import sys
import time

from micrograd.engine import Value

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARK = "scalar-graph"


def main():
    options = parse_options()
    try:
        ours = read_benchmark(options.benchmarks_json)
    except (OSError, ValueError, LookupError, TypeError,
            subprocess.CalledProcessError) as error:
        sys.exit(f"error: the benchmark {BENCHMARK} cannot be had: {error}")

    rows = [measure(layers=3, n=30, runs=options.runs, collect=collect)
            for collect in (True, False)]
    if options.large:
        rows += [measure(layers=10, n=100, runs=1, collect=collect)
                 for collect in (True, False)]

    # The ratio is taken from the size at which micrograd does best.
    best = min(row["bestNanosecondsPerOperation"] for row in rows[:2])
    result = {
        "micrograd": rows,
        "microgradBest": best,
        "scalarGraph": ours,
        "ratio": best / ours,
    }
    if options.json:
        print(json.dumps(result, indent=1))
    else:
        print_table(result)


def parse_options():
    parser = argparse.ArgumentParser(
        description="Time micrograd against the scalar engine.")
    parser.add_argument(
        "--runs", type=positive, default=30, help="runs of 3 layers of 30×30")
    parser.add_argument(
        "--large", action="store_true",
        help="also time 10 layers of 100×100, one run each")
    parser.add_argument(
        "--benchmarks-json", type=pathlib.Path, metavar="FILE",
        help="read what `benchmarks --json` printed instead of running it")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("there must be at least one run")
    return number


def read_benchmark(file):
    """Return the scalar engine's nanoseconds per operation."""
    if file:
        text = file.read_text(encoding="utf-8")
    else:
        text = subprocess.run(
            ["swift", "run", "-c", "release", "benchmarks", "--json"],
            cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    document = json.loads(text)
    for entry in document["benchmarks"]:
        if entry["name"] == BENCHMARK:
            nanoseconds = float(entry["nanosecondsPerOperation"])
            if not 0 < nanoseconds < float("inf"):
                raise ValueError(f"{nanoseconds} ns per operation")
            return nanoseconds
    raise LookupError("no entry of this name in the JSON")


def measure(layers, n, runs, collect):
    """Time this many runs, with or without the garbage collector."""
    allow_recursion(layers, n)
    weights, inputs = leaves(layers, n)
    operations = layers * (2 * n * n + n)
    was_enabled = gc.isenabled()
    times = []
    try:
        for _ in range(runs):
            gc.collect()
            (gc.enable if collect else gc.disable)()
            start = time.perf_counter_ns()
            run(weights, inputs)
            times.append((time.perf_counter_ns() - start) / operations)
    finally:
        (gc.enable if was_enabled else gc.disable)()
    return {
        "layers": layers,
        "n": n,
        "operations": operations,
        "garbageCollector": collect,
        "runs": runs,
        "bestNanosecondsPerOperation": min(times),
        "medianNanosecondsPerOperation": statistics.median(times),
    }


def allow_recursion(layers, n):
    """Raise the recursion limit to what micrograd's sorting needs.

    It goes one call deeper for each node on the longest path: a product, n
    sums and a ReLU in each layer, and the sum of the outputs.
    """
    depth = layers * (n + 2) + n + 100
    if sys.getrecursionlimit() < depth:
        sys.setrecursionlimit(depth)


def leaves(layers, n):
    """Make the weights and biases of each layer, and the inputs."""
    numbers = random.Random(1)
    bound = n ** -0.5

    def value():
        return Value(numbers.uniform(-bound, bound))

    weights = [[([value() for _ in range(n)], value()) for _ in range(n)]
               for _ in range(layers)]
    return weights, [Value(numbers.uniform(-1, 1)) for _ in range(n)]


def run(weights, inputs):
    """Build the network, take the sum of its outputs, differentiate it."""
    activations = inputs
    for layer in weights:
        activations = [neuron(row, bias, activations) for row, bias in layer]
    total = activations[0]
    for activation in activations[1:]:
        total = total + activation
    total.backward()


def neuron(weights, bias, inputs):
    total = bias
    for weight, activation in zip(weights, inputs):
        total = total + weight * activation
    return total.relu()


def print_table(result):
    print(f"{'':<32}{'collector':>10}{'runs':>6}{'best':>11}{'median':>11}")
    for row in result["micrograd"]:
        name = f"micrograd, {row['layers']} layers of {row['n']}×{row['n']}"
        collector = "on" if row["garbageCollector"] else "off"
        best = row["bestNanosecondsPerOperation"]
        median = row["medianNanosecondsPerOperation"]
        print(f"{name:<32}{collector:>10}{row['runs']:>6}"
              f"{best:>11.1f}{median:>11.1f}")
    print(f"{BENCHMARK:<48}{result['scalarGraph']:>11.2f}")
    print("All in nanoseconds per operation.")
    print(f"micrograd's best takes {result['ratio']:.0f} times as long.")


if __name__ == "__main__":
    main()
