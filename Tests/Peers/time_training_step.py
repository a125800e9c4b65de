"""Time a training step in PyTorch, JAX and Keras and compare it with ours.

    python3 Tests/Peers/time_training_step.py
    python3 Tests/Peers/time_training_step.py --benchmarks-json FILE --json

A step is forward, backward and an SGD update. Two networks are trained:

- 784-128-10 with ReLU and softmax cross-entropy on a batch of 32,
- 2-4-1 with tanh, sigmoid and half the squared error on 4 examples.

The data stay in place from step to step; models are built and compiled before
the clock starts. Ours, the benchmarks vector-784-128-10 and vector-2-4-1, are
float64. A library that is not installed is left out and said to be.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
NETWORKS = {"vector-784-128-10": (784, 128, 10, 32), "vector-2-4-1": (2, 4, 1, 4)}


def main():
    options = parse_options()
    try:
        ours = read_benchmarks(options.benchmarks_json)
    except (OSError, ValueError, LookupError, TypeError,
            subprocess.CalledProcessError) as error:
        sys.exit(f"error: the benchmarks cannot be had: {error}")

    rows = []
    for network, sizes in NETWORKS.items():
        for peer, make in PEERS.items():
            rows.append(measure(network, sizes, peer, make, ours[network], options))
    if options.json:
        print(json.dumps({"ours": ours, "peers": rows}, indent=1))
    else:
        print_table(ours, rows)


def parse_options():
    parser = argparse.ArgumentParser(
        description="Time training steps of other libraries against ours.")
    parser.add_argument(
        "--seconds", type=float, default=2, help="how long to run each peer")
    parser.add_argument(
        "--benchmarks-json", type=pathlib.Path, metavar="FILE",
        help="read what `benchmarks --json` printed instead of running it")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def read_benchmarks(file):
    """Return our best and median nanoseconds per step, by network."""
    if file:
        text = file.read_text(encoding="utf-8")
    else:
        text = subprocess.run(
            ["swift", "run", "-c", "release", "benchmarks", "--json",
             "--filter", "vector"],
            cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    entries = {entry["name"]: entry for entry in json.loads(text)["benchmarks"]}
    return {
        name: {
            "best": float(entries[name]["nanosecondsPerStep"]),
            "median": float(entries[name]["medianNanosecondsPerStep"]),
        }
        for name in NETWORKS
    }


def measure(network, sizes, peer, make, ours, options):
    """Time one peer; its row says so where it is not installed."""
    row = {"network": network, "peer": peer}
    try:
        step = make(sizes)
    except ImportError:
        return {**row, "installed": False}
    for _ in range(20):
        step()
    times = []
    end = time.perf_counter() + options.seconds
    while time.perf_counter() < end or len(times) < 20:
        start = time.perf_counter_ns()
        count = step()
        times.append((time.perf_counter_ns() - start) / count)
    best, median = min(times), statistics.median(times)
    return {
        **row, "installed": True, "runs": len(times), "best": best,
        "median": median, "ratioOfBest": best / ours["best"],
        "ratioOfMedian": median / ours["median"],
    }


def data(sizes, dtype):
    """Inputs between 0 and 1, and class labels or zeros and ones."""
    import numpy
    inputs, _, outputs, batch = sizes
    numbers = numpy.arange(batch * inputs) * 7919 % 1009 / 1009
    x = numbers.reshape(batch, inputs).astype(dtype)
    if outputs == 1:
        return x, (numpy.arange(batch) % 2).reshape(batch, 1).astype(dtype)
    return x, numpy.arange(batch) % outputs


def weights(sizes, dtype):
    import numpy
    inputs, hidden, outputs, _ = sizes
    draw = numpy.random.default_rng(1).normal
    return [
        draw(0, 0.05, (hidden, inputs)).astype(dtype),
        numpy.zeros(hidden, dtype),
        draw(0, 0.05, (outputs, hidden)).astype(dtype),
        numpy.zeros(outputs, dtype),
    ]


def pytorch(dtype):
    """A step as PyTorch's tutorials write it."""
    def make(sizes):
        import torch
        from torch.nn import functional
        x, y = (torch.from_numpy(array) for array in data(sizes, dtype))
        parameters = [
            torch.from_numpy(array).requires_grad_()
            for array in weights(sizes, dtype)]
        w1, b1, w2, b2 = parameters
        optimizer = torch.optim.SGD(parameters, lr=0.01)

        def loss():
            z = functional.linear(x, w1, b1)
            if sizes[2] > 1:
                z = functional.linear(torch.relu(z), w2, b2)
                return functional.cross_entropy(z, y)
            p = torch.sigmoid(functional.linear(torch.tanh(z), w2, b2))
            return ((p - y) ** 2 / 2).mean()

        def step():
            optimizer.zero_grad()
            loss().backward()
            optimizer.step()
            return 1
        return step
    return make


def jax(dtype):
    """A jitted step that gives its weights' memory to the next."""
    def make(sizes):
        import jax
        import jax.numpy as np
        jax.config.update("jax_enable_x64", True)
        x, y = (np.asarray(array) for array in data(sizes, dtype))
        state = [[np.asarray(array) for array in weights(sizes, dtype)]]

        def loss(parameters):
            w1, b1, w2, b2 = parameters
            z = x @ w1.T + b1
            if sizes[2] > 1:
                z = jax.nn.relu(z) @ w2.T + b2
                scores = jax.nn.log_softmax(z)
                return -np.take_along_axis(scores, y[:, None], 1).mean()
            p = jax.nn.sigmoid(np.tanh(z) @ w2.T + b2)
            return ((p - y) ** 2 / 2).mean()

        def update(parameters):
            gradients = jax.grad(loss)(parameters)
            return [p - 0.01 * g for p, g in zip(parameters, gradients)]

        jitted = jax.jit(update, donate_argnums=0)

        def step():
            state[0] = jax.block_until_ready(jitted(state[0]))
            return 1
        return step
    return make


def keras(sizes):
    """Keras's fit over many batches, per batch; float32, its default."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import numpy
    import tensorflow  # noqa: F401  Keras needs a backend.
    import keras as library
    inputs, hidden, outputs, batch = sizes
    hidden_function, output_function, loss = (
        ("relu", None, library.losses.SparseCategoricalCrossentropy(
            from_logits=True)) if outputs > 1
        else ("tanh", "sigmoid", "mean_squared_error"))
    model = library.Sequential([
        library.layers.Input((inputs,)),
        library.layers.Dense(hidden, activation=hidden_function),
        library.layers.Dense(outputs, activation=output_function),
    ])
    model.compile(optimizer=library.optimizers.SGD(0.01), loss=loss)
    batches = 200
    x, y = data(sizes, "float32")
    x, y = numpy.concatenate([x] * batches), numpy.concatenate([y] * batches)

    def step():
        model.fit(x, y, batch_size=batch, epochs=1, shuffle=False, verbose=0)
        return batches
    return step


PEERS = {
    "PyTorch, float64": pytorch("float64"),
    "PyTorch, float32": pytorch("float32"),
    "JAX, jitted, float64": jax("float64"),
    "JAX, jitted, float32": jax("float32"),
    "Keras's fit, float32": keras,
}


def print_table(ours, rows):
    print(f"{'':<26}{'best':>12}{'median':>12}{'times ours':>22}")
    for network, figures in ours.items():
        print(f"{network:<26}{figures['best']:>12.0f}{figures['median']:>12.0f}")
        for row in rows:
            if row["network"] != network:
                continue
            name = "  " + row["peer"]
            if not row["installed"]:
                print(f"{name:<26}{'not installed':>24}")
                continue
            ratios = f"{row['ratioOfBest']:.1f} and {row['ratioOfMedian']:.1f}"
            print(f"{name:<26}{row['best']:>12.0f}{row['median']:>12.0f}"
                  f"{ratios:>22}")
    print("All in nanoseconds per step; ours in float64.")


if __name__ == "__main__":
    main()
