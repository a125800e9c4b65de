"""Trains the articles' programs whole, with `backprop train --json` and with Keras's `fit`, in float64
from the same weights, and compares what both report of each epoch.

    swift build -c release
    python3 Tests/Peers/check_keras.py [--backprop FILE]

Weight i (row by row) of parameter j is (((7919 i + 104729 j) mod 1000) / 1000 - 0.5) × 0.2, handed to
`backprop` as safetensors; nothing is shuffled. Loss and accuracy of the training and of the validation
are compared, epoch by epoch, how many epochs there were, and the losses at the end.

Keras's Adam takes another step than PyTorch's and ours. With m and v as everywhere, at step t

    η √(1 - β2'^t) / (1 - β1'^t) × m / (√v + ε)

where β' is the float32 next to β, even in a float64 model. So its ε is PyTorch's ε/√(1 - β2^t): 32 times
as large in the first step, as large only in the end. Each Adam is therefore compared twice: with betas
that float32 holds exactly and an epsilon of 1e-15, where both rules are one, and as the article has it,
with `eps = 1e-7` for ours, for information. The last line holds the formula itself against Keras.
"""

import argparse
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import keras
import numpy as np
from safetensors.numpy import load_file, save_file

ROOT = pathlib.Path(__file__).parents[2]
DATA = ROOT / "lessons" / "data"
NETWORKS = ROOT / "lessons" / "networks"
ALIKE = {"beta_1": 0.875, "beta_2": 1 - 2**-10, "epsilon": 1e-15}
OURS_ALIKE = "beta1 = 0.875, beta2 = 0.9990234375, eps = 1e-15"
EXACT = 1e-9


def table(name):
    with open(DATA / name) as file:
        return np.array([[float(v) for v in row] for row in list(csv.reader(file))[1:]])


def idx(name, width=None):
    raw = (DATA / name).read_bytes()
    values = np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).astype(np.float64)
    return values.reshape(-1, width) / 255 if width else values.astype(np.int64)


IMAGES = idx("digits-28-images.idx", 784), idx("digits-28-labels.idx")
TESTS = idx("digits-28-test-images.idx", 784), idx("digits-28-test-labels.idx")
SINES, SINES_TEST, DIGITS = table("sines.csv"), table("sines-test.csv"), table("digits.csv")
REGRESSION = (SINES[:, :10], SINES[:, 10:]), (SINES_TEST[:, :10], SINES_TEST[:, 10:])
PIXELS = DIGITS[:, :64] / 16, DIGITS[:, 64].astype(np.int64)
XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float64), np.array([[0.0], [1], [1], [0]])
CLASSES = "sparse_categorical_crossentropy"


def weights(network):
    """The first parameters of a network of the lessons, by name, in the order of the file."""
    shapes = re.findall(
        r'^parameter (\w+)(?:\[([\d, ]+)\])?\s*(?:~|=|from .* key)', network, re.MULTILINE)
    known = {"W1": "128, 784", "b1": "128", "W2": "10, 128", "b2": "10"}  # of mnist.safetensors
    result = {}
    for j, (name, shape) in enumerate(shapes):
        if f"parameter {name} from" in network:
            shape = known[name]
        shape = tuple(int(n) for n in shape.split(",")) if shape else ()
        i = np.arange(int(np.prod(shape)), dtype=np.int64)
        result[name] = ((((i * 7919 + j * 104729) % 1000) / 1000 - 0.5) * 0.2).reshape(shape)
    return result


def ours(program, folder, start, network, train):
    """What `backprop train --json` says of the network with these weights."""
    for name in start:
        network = re.sub(rf"^parameter {name}\b.*$",
                         f'parameter {name} from "start.safetensors" key "{name}"', network,
                         flags=re.MULTILINE)
    path = folder / "networks" / "program.net"
    path.write_text(network)
    save_file(start, path.with_name("start.safetensors"))
    run = subprocess.run([program, "train", "--json", "--train", train, str(path)],
                         capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    report = json.loads(run.stdout)
    epochs = report["history"]

    def accuracy(measures):
        return [m["value"] for m in measures if m["name"] == "accuracy"]

    result = {"loss": [e["loss"] for e in epochs],
              "accuracy": [a for e in epochs for a in accuracy(e["measures"])]}
    if "validationLoss" in epochs[0]:
        result["val_loss"] = [e["validationLoss"] for e in epochs]
        result["val_accuracy"] = [a for e in epochs for a in accuracy(e["validationMeasures"])]
    result["end"] = [part["loss"] for part in report["results"]]
    return {name: values for name, values in result.items() if values}


def theirs(layers, loss, optimizer, start, data, epochs, batch, frozen=None, **options):
    """What Keras's `fit` says of it."""
    keras.backend.clear_session()
    model = keras.Sequential([keras.Input((data[0].shape[1],))])
    for units, activation in layers:
        model.add(keras.layers.Dense(units, activation=activation))
    # A layer of Keras multiplies from the right, and has a vector for a bias.
    values = [v.T if v.ndim == 2 else v.reshape(-1) for v in start.values()]
    if frozen:
        values = [frozen["W1"].T, frozen["b1"], *values]
        model.layers[0].trainable = False
    for index, layer in enumerate(model.layers):
        layer.set_weights(values[2 * index:2 * index + 2])
    measures = [] if loss == "mean_squared_error" else ["accuracy"]
    model.compile(optimizer=optimizer, loss=loss, metrics=measures)
    result = model.fit(*data, epochs=epochs, batch_size=batch, shuffle=False, verbose=0,
                       **options).history
    parts = [data, *([options["validation_data"]] if "validation_data" in options else [])]
    if "validation_split" in options:
        last = int(len(data[0]) * (1 - options["validation_split"]))
        parts = [[values[:last] for values in data], [values[last:] for values in data]]
    ends = [model.evaluate(*part, verbose=0) for part in parts]
    return {**result, "end": [end[0] if measures else end for end in ends]}


def by_the_formula(start, data, epochs, batch, rate, betas=(0.9, 0.999), epsilon=1e-7):
    """The losses of 10-32-1, epoch by epoch, by Keras's formula as it is stated above."""
    parameters = [value.copy() for value in start.values()]
    m, v = [[np.zeros_like(p) for p in parameters] for _ in range(2)]
    powers = [float(np.float32(beta)) for beta in betas]
    losses, step = [], 0
    for _ in range(epochs):
        total = 0
        for first in range(0, len(data[0]), batch):
            x, y = (values[first:first + batch] for values in data)
            W1, b1, W2, b2 = parameters
            a = np.maximum(x @ W1.T + b1, 0)
            error = a @ W2.T + b2 - y
            total += (error**2).sum()
            upstream = 2 * error / len(x)
            hidden = (upstream @ W2) * (a > 0)
            step += 1
            scale = rate * np.sqrt(1 - powers[1]**step) / (1 - powers[0]**step)
            gradients = hidden.T @ x, hidden.sum(0), upstream.T @ a, upstream.sum()
            for k, gradient in enumerate(gradients):
                m[k] = betas[0] * m[k] + (1 - betas[0]) * gradient
                v[k] = betas[1] * v[k] + (1 - betas[1]) * gradient**2
                parameters[k] = parameters[k] - scale * m[k] / (np.sqrt(v[k]) + epsilon)
        losses.append(total / len(data[0]))
    return losses


def programs():
    """Name, network, our statement, what Keras is told, and how near they have to be, if at all."""
    sgd = keras.optimizers.SGD
    adam = keras.optimizers.Adam
    relu, soft = "relu", "softmax"

    def both(name, network, rate, layers, loss, data, epochs, batch, **options):
        behind = f", epochs = {epochs}, batch = {batch}, shuffle = false"
        extra = options.pop("ours", "")
        arguments = dict(layers=layers, loss=loss, data=data, epochs=epochs, batch=batch, **options)
        yield (f"{name}, exact betas", network, f"adam(rate = {rate}, {OURS_ALIKE}){behind}{extra}",
               {**arguments, "optimizer": adam(rate, **ALIKE)}, EXACT)
        yield (name, network, f"adam(rate = {rate}, eps = 1e-7){behind}{extra}",
               {**arguments, "optimizer": adam(rate)}, None)

    plain = "sgd(rate = 0.01), epochs = 10, batch = 32, shuffle = false"
    yield ("first, 784-128-10", "mnist", plain,
           dict(layers=[(128, relu), (10, soft)], loss=CLASSES, optimizer=sgd(0.01), data=IMAGES,
                epochs=10, batch=32, validation_data=TESTS), EXACT)
    yield ("first, a new layer", "mnist-fine-tuning", plain,
           dict(layers=[(128, relu), (10, soft), (10, soft)], loss=CLASSES, optimizer=sgd(0.01),
                data=IMAGES, epochs=10, batch=32, validation_data=TESTS), EXACT)
    yield from both("second, XOR 2-4-1", "xor", 0.001, [(4, relu), (1, "sigmoid")],
                    "binary_crossentropy", XOR, 300, 10)
    yield from both("third, 10-32-1", "regression", 0.01, [(32, relu), (1, None)],
                    "mean_squared_error", REGRESSION[0], 10, 32, validation_data=REGRESSION[1])
    # The article's MobileNetV2 is here the first layer of digits-0-4.net.
    base = load_file(NETWORKS / "digits-0-4.safetensors")
    base = {name: value.astype(np.float64) for name, value in base.items()}
    yield from both("fourth, a new head", "article-4-transfer", 0.001, [(32, relu), (10, soft)],
                    CLASSES, PIXELS, 10, 32, frozen=base, validation_split=0.2,
                    ours=", validation = 0.2")
    yield from both("fifth, 784-10-10", "article-5", 0.001, [(10, relu), (10, soft)],
                    CLASSES, IMAGES, 10, 32, validation_data=TESTS)
    yield ("ends early", "regression",
           "sgd(rate = 0.3, momentum = 0.875), epochs = 60, batch = 16, shuffle = false, patience = 4",
           dict(layers=[(32, relu), (1, None)], loss="mean_squared_error",
                optimizer=sgd(0.3, momentum=0.875), data=REGRESSION[0], epochs=60, batch=16,
                validation_data=REGRESSION[1], callbacks=[keras.callbacks.EarlyStopping(
                    patience=4, restore_best_weights=True)]), EXACT)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--backprop", default=str(ROOT / ".build" / "release" / "backprop"))
    program = parser.parse_args().backprop
    keras.config.set_floatx("float64")
    print(f"{'':34} {'epochs':>6} {'loss':>8} {'val_loss':>8} {'at end':>8} {'accuracies':>10}")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "networks").mkdir()
        (folder / "data").symlink_to(DATA)
        (folder / "networks" / "digits-0-4.safetensors").symlink_to(
            NETWORKS / "digits-0-4.safetensors")
        for name, file, train, arguments, bound in programs():
            text = (NETWORKS / f"{file}.net").read_text()
            start = weights(text)
            a = ours(program, folder, start, text, train)
            b = theirs(start=start, **arguments)
            right = bound is None or agree(a, b, bound)
            wrong += not right
            remark = "  not judged" if bound is None else "" if right else "  differs"
            print(f"{name:34} {len(a['loss']):6} {worst(a, b, 'loss'):>8} "
                  f"{worst(a, b, 'val_loss'):>8} {worst(a, b, 'end'):>8} "
                  f"{worst(a, b, 'accuracy', 'val_accuracy'):>10}{remark}", flush=True)
    start = weights((NETWORKS / "regression.net").read_text())
    a = {"loss": by_the_formula(start, REGRESSION[0], 10, 32, 0.01)}
    b = theirs([(32, "relu"), (1, None)], "mean_squared_error", keras.optimizers.Adam(0.01), start,
               REGRESSION[0], 10, 32)
    right = difference(a, b, "loss") <= EXACT
    wrong += not right
    print(f"{'third, by the formula of Keras':34} {len(a['loss']):6} {worst(a, b, 'loss'):>8}"
          f"{'' if right else '  differs'}")
    sys.exit(f"{wrong} of the programs differ" if wrong else 0)


def difference(a, b, *names):
    """The largest difference of numbers of both: of losses relative, of accuracies absolute."""
    pairs = [(x, y, name) for name in names if name in a and name in b
             for x, y in zip(a[name], b[name])]
    return max((abs(x - y) / (1 if "accuracy" in name else abs(y)) for x, y, name in pairs),
               default=None)


def worst(a, b, *names):
    value = difference(a, b, *names)
    return "–" if value is None else f"{value:.0e}"


def agree(a, b, bound):
    """Whether both have the same numbers of the same kinds."""
    return set(a) == set(b) and all(
        len(a[name]) == len(b[name]) and difference(a, b, name) <= bound for name in a)


if __name__ == "__main__":
    main()
