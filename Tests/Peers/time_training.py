"""Times whole trainings: `backprop train FILE` beside Python scripts that do the same with PyTorch, in
float64, and with Keras, in its float32. Start-up, reading the data, training, and looking at what the
network file has looked at (accuracy and validation after each epoch) are all included.

    swift build -c release
    python3 Tests/Peers/time_training.py [--quick] [--show NAME]

Each is run several times, in turn, each time in a process of its own; the best run counts. PyTorch is
timed twice: with a DataLoader, as most write it, and with batches taken by index, which is faster for
data in memory. `--show` prints the scripts of the programs whose names contain NAME.
"""

import argparse
import dataclasses
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[2]
NETWORKS = ROOT / "lessons" / "networks"
DATA = ROOT / "lessons" / "data"


@dataclasses.dataclass
class Program:
    """What a network file of the lessons does, for the other libraries."""

    name: str
    network: str
    width: int
    layers: list  # units and activation
    loss: str
    optimizer: str
    rate: float
    epochs: int
    batch: int
    data: str  # sets x and y, and what is looked at besides, vx and vy
    start: str = ""  # where the first layers' parameters come from
    frozen: bool = False
    looks: bool = True  # at examples for validation

    @property
    def classes(self):
        return self.loss == "ce"

    @property
    def accuracy(self):
        return self.loss != "mse"


IMAGES = """x, y = idx("digits-28-images.idx", 784) / 255, idx("digits-28-labels.idx")
vx, vy = idx("digits-28-test-images.idx", 784) / 255, idx("digits-28-test-labels.idx")"""
DIGITS = """t = np.random.default_rng(1).permutation(table("digits.csv"))
x, y = t[:1438, :64] / 16, t[:1438, 64].astype(int)
vx, vy = t[1438:, :64] / 16, t[1438:, 64].astype(int)"""
SINES = """t, v = table("sines.csv"), table("sines-test.csv")
x, y, vx, vy = t[:, :10], t[:, 10:], v[:, :10], v[:, 10:]"""
XOR = "x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float), np.array([[0], [1], [1], [0]], float)"

PROGRAMS = [
    Program("XOR 2-4-1, 2000 epochs", "xor.net", 2, [(4, "relu"), (1, "sigmoid")], "bce", "Adam",
            0.001, 2000, 10, XOR, looks=False),
    Program("digits 64-128-10, 50 epochs", "digits.net", 64, [(128, "relu"), (10, "softmax")], "ce",
            "SGD", 0.1, 50, 32, DIGITS),
    Program("first article, 784-128-10", "mnist.net", 784, [(128, "relu"), (10, "softmax")], "ce",
            "SGD", 0.01, 10, 32, IMAGES),
    Program("first article, a new layer", "mnist-fine-tuning.net", 784,
            [(128, "relu"), (10, "softmax"), (10, "softmax")], "ce", "SGD", 0.01, 10, 32, IMAGES,
            start="mnist.safetensors"),
    Program("third article, 10-32-1", "regression.net", 10, [(32, "relu"), (1, None)], "mse", "Adam",
            0.01, 10, 32, SINES),
    Program("fourth article, 10-20-1", "article-4.net", 10, [(20, "relu"), (1, "sigmoid")], "mse",
            "SGD", 0.01, 100, 32, SINES + "\ny, vy = (y + 2) / 4, (vy + 2) / 4"),
    Program("fourth article, a new head", "article-4-transfer.net", 64,
            [(32, "relu"), (10, "softmax")], "ce", "Adam", 0.001, 10, 32, DIGITS,
            start="digits-0-4.safetensors", frozen=True),
    Program("fifth article, 784-10-10", "article-5.net", 784, [(10, "relu"), (10, "softmax")], "ce",
            "Adam", 0.001, 10, 32, IMAGES),
]


def reading(program):
    return f"""import numpy as np

def table(name):
    return np.loadtxt(f"{DATA}/{{name}}", delimiter=",", skiprows=1)

def idx(name, width=None):
    raw = open(f"{DATA}/{{name}}", "rb").read()
    values = np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).astype(np.float64)
    return values.reshape(-1, width) if width else values.astype(np.int64)

{program.data}
"""


def taken_over(program):
    """How many layers begin with what was learned before."""
    return 1 if program.frozen else 2 if program.start else 0


def taking_over(program, library):
    return [f"from safetensors.{library} import load_file"] if program.start else []


def torch_script(program, folder, loader):
    """A competent user's script; the softmax before a cross-entropy is part of PyTorch's loss."""
    modules, width = [], program.width
    for index, (units, activation) in enumerate(program.layers):
        modules.append(f"nn.Linear({width}, {units})")
        width = units
        last = index == len(program.layers) - 1
        if activation and not (last and activation == "softmax"):
            modules.append({"relu": "nn.ReLU()", "sigmoid": "nn.Sigmoid()",
                            "softmax": "nn.Softmax(1)"}[activation])
    lines = ["import torch", "from torch import nn", *taking_over(program, "torch"),
             reading(program), "torch.set_default_dtype(torch.float64)", "torch.manual_seed(1)",
             "x, y = torch.tensor(x), torch.tensor(y)"]
    if program.looks:
        lines.append("vx, vy = torch.tensor(vx), torch.tensor(vy)")
    lines.append(f"model = nn.Sequential({', '.join(modules)})")
    if program.start:
        lines += [f"start = load_file({str(folder / program.start)!r})", "with torch.no_grad():"]
        for layer in range(taken_over(program)):
            lines += [f"    model[{2 * layer}].weight.copy_(start['W{layer + 1}'])",
                      f"    model[{2 * layer}].bias.copy_(start['b{layer + 1}'])"]
    if program.frozen:
        lines.append("model[0].requires_grad_(False)")
    cost = {"ce": "nn.CrossEntropyLoss()", "bce": "nn.BCELoss()", "mse": "nn.MSELoss()"}
    right = "(p.argmax(1) == b)" if program.classes else "((p > 0.5) == b)"
    lines += [f"cost = {cost[program.loss]}",
              f"optimizer = torch.optim.{program.optimizer}("
              f"[p for p in model.parameters() if p.requires_grad], lr={program.rate})"]
    if loader:
        lines += ["loader = torch.utils.data.DataLoader(",
                  f"    torch.utils.data.TensorDataset(x, y), batch_size={program.batch}, "
                  "shuffle=True)"]
    lines += [f"for epoch in range({program.epochs}):", "    loss = right = 0" if program.accuracy else "    loss = 0"]
    lines += (["    for a, b in loader:"] if loader else
              [f"    for rows in torch.randperm(len(x)).split({program.batch}):",
               "        a, b = x[rows], y[rows]"])
    lines += ["        p = model(a)", "        J = cost(p, b)", "        optimizer.zero_grad()",
              "        J.backward()", "        optimizer.step()", "        loss += J.item() * len(a)"]
    if program.accuracy:
        lines.append(f"        right += {right}.sum().item()")
    lines.append("    history = [loss / len(x)" + (", right / len(x)]" if program.accuracy else "]"))
    if program.looks:
        lines += ["    with torch.no_grad():", "        p, b = model(vx), vy",
                  "        history.append(cost(p, b).item())"]
        if program.accuracy:
            lines.append(f"        history.append({right}.double().mean().item())")
    lines.append("print(*history)")
    return "\n".join(lines) + "\n"


def keras_script(program, folder):
    dense = ", ".join(
        f"keras.layers.Dense({units}, activation={activation!r}"
        + (", trainable=False)" if program.frozen and index == 0 else ")")
        for index, (units, activation) in enumerate(program.layers))
    cost = {"ce": "sparse_categorical_crossentropy", "bce": "binary_crossentropy",
            "mse": "mean_squared_error"}[program.loss]
    lines = ["import keras", *taking_over(program, "numpy"), reading(program),
             f"model = keras.Sequential([keras.Input(({program.width},)), {dense}])"]
    if program.start:
        lines.append(f"start = load_file({str(folder / program.start)!r})")
        for layer in range(taken_over(program)):
            lines.append(f"model.layers[{layer}].set_weights("
                         f"[start['W{layer + 1}'].T, start['b{layer + 1}']])")
    looks = ", validation_data=(vx, vy)" if program.looks else ""
    measures = ", metrics=['accuracy']" if program.accuracy else ""
    lines += [f"model.compile(optimizer=keras.optimizers.{program.optimizer}({program.rate}), "
              f"loss={cost!r}{measures})",
              f"history = model.fit(x, y, epochs={program.epochs}, batch_size={program.batch}{looks}, "
              "verbose=0).history", "print(*[values[-1] for values in history.values()])"]
    return "\n".join(lines) + "\n"


def timed(command):
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    start = time.perf_counter()
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command[:3])[:200]}\n{run.stderr}")
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="one run each")
    parser.add_argument("--backprop", default=str(ROOT / ".build" / "release" / "backprop"))
    parser.add_argument("--only", default="", metavar="NAME", help="programs with this in the name")
    parser.add_argument("--show", metavar="NAME", help="print the scripts, time nothing")
    arguments = parser.parse_args()
    runs = 1 if arguments.quick else 3
    # The networks stand in a folder of their own, since one needs what another has learned.
    with tempfile.TemporaryDirectory() as folder:
        networks = pathlib.Path(folder) / "networks"
        networks.mkdir()
        (networks.parent / "data").symlink_to(DATA)
        for file in [*NETWORKS.glob("*.net"), *NETWORKS.glob("*.safetensors")]:
            (networks / file.name).symlink_to(file)
        if arguments.show is not None:
            for program in PROGRAMS:
                if arguments.show in program.name:
                    for script in (torch_script(program, networks, True),
                                   torch_script(program, networks, False),
                                   keras_script(program, networks)):
                        print(f"# {program.name}\n{script}")
            return
        saved = networks / "mnist.safetensors"
        timed([arguments.backprop, "train", str(networks / "mnist.net"), "--save", str(saved)])
        print(f"{'':28} {'backprop':>10} {'PyTorch':>10} {'ratio':>7} {'by index':>10} {'ratio':>7} "
              f"{'Keras':>10} {'ratio':>7}")
        for program in PROGRAMS:
            if arguments.only not in program.name:
                continue
            commands = [[arguments.backprop, "train", str(networks / program.network)]] + [
                [sys.executable, "-c", script] for script in (
                    torch_script(program, networks, True), torch_script(program, networks, False),
                    keras_script(program, networks))]
            own, *others = [min(times) for times in zip(
                *[[timed(command) for command in commands] for _ in range(runs)])]
            print(f"{program.name:28} {own:9.3f}s "
                  + " ".join(f"{other:9.2f}s {other / own:7.1f}" for other in others), flush=True)


if __name__ == "__main__":
    main()
