"""Times whole trainings: `backprop train FILE` beside Python scripts that do the same with PyTorch and
with Keras. Start-up, reading the data and training are all included.

    swift build -c release
    python3 Tests/Peers/time_training.py [--quick]

Each is run several times, in turn, each time in a process of its own; the best run counts.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).parents[2]
NETWORKS = ROOT / "lessons" / "networks"
DATA = ROOT / "lessons" / "data"

READ = """
import numpy as np
DATA = %r
def table(name):
    return np.loadtxt(f"{DATA}/{name}", delimiter=",", skiprows=1)
def idx(name, width=None):
    raw = open(f"{DATA}/{name}", "rb").read()
    values = np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).astype(np.float64)
    return values.reshape(-1, width) if width else values.astype(np.int64)
XOR = np.array([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]], float)
""" % str(DATA)

# name: network file, layers (units and activation), loss, optimiser, epochs, batch, data
PROGRAMS = {
    "XOR 2-4-1, 2000 epochs": (
        "xor.net", 2, [(4, "relu"), (1, "sigmoid")], "bce", "Adam", 0.001, 2000, 10,
        "x, y = XOR[:, :2], XOR[:, 2:]"),
    "digits 64-128-10, 50 epochs": (
        "digits.net", 64, [(128, "relu"), (10, "softmax")], "ce", "SGD", 0.1, 50, 32,
        "t = table('digits.csv')[:1438]; x, y = t[:, :64] / 16, t[:, 64].astype(int)"),
    "first article, 784-128-10": (
        "mnist.net", 784, [(128, "relu"), (10, "softmax")], "ce", "SGD", 0.01, 10, 32,
        "x, y = idx('digits-28-images.idx', 784) / 255, idx('digits-28-labels.idx')"),
    "third article, 10-32-1": (
        "regression.net", 10, [(32, "relu"), (1, None)], "mse", "Adam", 0.01, 10, 32,
        "t = table('sines.csv'); x, y = t[:, :10], t[:, 10:]"),
    "fourth article, 10-20-1": (
        "article-4.net", 10, [(20, "relu"), (1, "sigmoid")], "mse", "SGD", 0.01, 100, 32,
        "t = table('sines.csv'); x, y = t[:, :10], (t[:, 10:] + 2) / 4"),
    "fourth article, new head": (
        "article-4-transfer.net", 64, [(32, "relu"), (10, "softmax")], "ce", "Adam", 0.001, 10, 32,
        "t = table('digits.csv')[:1438]; x, y = t[:, :64] / 16, t[:, 64].astype(int)"),
    "fifth article, 784-10-10": (
        "article-5.net", 784, [(10, "relu"), (10, "softmax")], "ce", "Adam", 0.001, 10, 32,
        "x, y = idx('digits-28-images.idx', 784) / 255, idx('digits-28-labels.idx')"),
}


def torch_script(width, layers, loss, optimizer, rate, epochs, batch, data, head):
    modules = []
    for units, activation in layers:
        modules.append(f"nn.Linear({width}, {units})")
        width = units
        if activation in ("relu", "sigmoid"):
            modules.append({"relu": "nn.ReLU()", "sigmoid": "nn.Sigmoid()"}[activation])
    cost = {"ce": "nn.CrossEntropyLoss()", "bce": "nn.BCELoss()", "mse": "nn.MSELoss()"}[loss]
    freeze = "model[0].requires_grad_(False)" if head else ""
    return f"""{READ}
import torch
from torch import nn
torch.set_default_dtype(torch.float64)
{data}
x, y = torch.tensor(x), torch.tensor(y)
loader = torch.utils.data.DataLoader(
    torch.utils.data.TensorDataset(x, y), batch_size={batch}, shuffle=True)
model = nn.Sequential({", ".join(modules)})
{freeze}
cost = {cost}
optimizer = torch.optim.{optimizer}([p for p in model.parameters() if p.requires_grad], lr={rate})
for epoch in range({epochs}):
    for a, b in loader:
        loss = cost(model(a), b)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
with torch.no_grad():
    print(cost(model(x), y).item())
"""


def keras_script(width, layers, loss, optimizer, rate, epochs, batch, data, head):
    dense = ", ".join(
        f"keras.layers.Dense({units}, activation={activation!r}"
        + (", trainable=False)" if head and index == 0 else ")")
        for index, (units, activation) in enumerate(layers))
    cost = {"ce": "sparse_categorical_crossentropy", "bce": "binary_crossentropy",
            "mse": "mean_squared_error"}[loss]
    return f"""{READ}
import keras
{data}
model = keras.Sequential([keras.Input(({width},)), {dense}])
model.compile(optimizer=keras.optimizers.{optimizer}({rate}), loss={cost!r})
model.fit(x, y, epochs={epochs}, batch_size={batch}, verbose=0)
print(model.evaluate(x, y, verbose=0))
"""


def timed(command):
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    start = time.perf_counter()
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="one run each")
    parser.add_argument("--backprop", default=str(ROOT / ".build" / "release" / "backprop"))
    arguments = parser.parse_args()
    runs = 1 if arguments.quick else 3
    print(f"{'':28} {'backprop':>10} {'PyTorch':>10} {'ratio':>7} {'Keras':>10} {'ratio':>7}")
    for name, (file, width, layers, loss, optimizer, rate, epochs, batch, data) in PROGRAMS.items():
        options = (width, layers, loss, optimizer, rate, epochs, batch, data, "head" in name)
        commands = [
            [arguments.backprop, "train", str(NETWORKS / file)],
            [sys.executable, "-c", torch_script(*options)],
            [sys.executable, "-c", keras_script(*options)]]
        best = [min(times) for times in zip(
            *[[timed(command) for command in commands] for _ in range(runs)])]
        own, torch, keras = best
        print(f"{name:28} {own:9.3f}s {torch:9.2f}s {torch / own:7.1f} {keras:9.2f}s "
              f"{keras / own:7.1f}", flush=True)


if __name__ == "__main__":
    main()
