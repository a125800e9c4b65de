"""Takes 200 steps of each of the articles' programs with the framework that the article uses, in
float64, from weights and in batches that anyone can repeat.

    python3 Tests/Peers/make_program_references.py

Weight i (row by row) of parameter j (in the order of the network file) is
(((7919 i + 104729 j) mod 1000) / 1000 - 0.5) × 0.2; the batches are the rows in their order, the last
of an epoch smaller. Keras's Adam adds its epsilon before the bias correction and PyTorch's behind it:
with one as small as 1e-15 they are the same. And Keras takes the powers of the betas from their float32
values, whatever the model's precision; 0.875 and 1 - 2⁻¹⁰ are the same in both.
"""

import csv
import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import numpy as np

ROOT = pathlib.Path(__file__).parents[2]
DATA = ROOT / "lessons" / "data"
STEPS = 200
EPSILON = 1e-15
BETAS = "beta1 = 0.875, beta2 = 0.9990234375, eps = 1e-15"


def weights(*shapes):
    result = []
    for j, shape in enumerate(shapes):
        i = np.arange(int(np.prod(shape)), dtype=np.int64)
        result.append(((((i * 7919 + j * 104729) % 1000) / 1000 - 0.5) * 0.2).reshape(shape))
    return result


def table(name):
    with open(DATA / name) as file:
        return np.array([[float(v) for v in row] for row in list(csv.reader(file))[1:]])


def idx(name, width=None):
    raw = (DATA / name).read_bytes()
    start = 4 + 4 * raw[3]
    values = np.frombuffer(raw, np.uint8, offset=start).astype(np.float64)
    return values.reshape(-1, width) if width else values.astype(np.int64)


def batches(x, y, size):
    step = 0
    while True:
        for start in range(0, len(x), size):
            if step == STEPS:
                return
            step += 1
            yield x[start:start + size], y[start:start + size]


def keras_losses(layers, loss, optimizer, parameters, x, y, size):
    import keras

    keras.config.set_floatx("float64")
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((x.shape[1],)), *layers(keras)])
    model.compile(optimizer=optimizer(keras), loss=loss)
    # A layer of Keras multiplies from the right.
    model.set_weights([p.T if p.ndim == 2 else p for p in parameters])
    return [float(model.train_on_batch(a, b)) for a, b in batches(x, y, size)]


def torch_losses(model, cost, optimizer, parameters, x, y, size, frozen=()):
    import torch

    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    p = [torch.tensor(v).requires_grad_() for v in parameters]
    step = optimizer(torch, p)
    losses = []
    for a, b in batches(torch.tensor(x), torch.tensor(y), size):
        value = cost(torch, model(torch, p, [torch.tensor(f) for f in frozen], a), b)
        losses.append(value.item())
        step.zero_grad()
        value.backward()
        step.step()
    return losses


def main():
    images, labels = idx("digits-28-images.idx", 784), idx("digits-28-labels.idx")
    sines, digits = table("sines.csv"), table("digits.csv")
    xor = np.array([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]], np.float64)
    from safetensors.numpy import load_file

    base = load_file(ROOT / "lessons" / "networks" / "digits-0-4.safetensors")

    def dense(keras, units, activation=None):
        return keras.layers.Dense(units, activation=activation)

    def adam(rate):
        return lambda keras: keras.optimizers.Adam(
            rate, beta_1=0.875, beta_2=1 - 2**-10, epsilon=EPSILON)

    programs = {
        "mnist": ("Keras", "sgd(rate = 0.01), batch = 32", keras_losses(
            lambda k: [dense(k, 128, "relu"), dense(k, 10, "softmax")],
            "sparse_categorical_crossentropy", lambda k: k.optimizers.SGD(0.01),
            weights((128, 784), (128,), (10, 128), (10,)), images / 255, labels, 32)),
        "mnist-fine-tuning": ("Keras", "sgd(rate = 0.01), batch = 32", keras_losses(
            lambda k: [dense(k, 128, "relu"), dense(k, 10, "softmax"), dense(k, 10, "softmax")],
            "sparse_categorical_crossentropy", lambda k: k.optimizers.SGD(0.01),
            weights((128, 784), (128,), (10, 128), (10,), (10, 10), (10,)), images / 255, labels,
            32)),
        "xor": ("Keras", f"adam(rate = 0.001, {BETAS}), batch = 10", keras_losses(
            lambda k: [dense(k, 4, "relu"), dense(k, 1, "sigmoid")], "binary_crossentropy",
            adam(0.001), weights((4, 2), (4,), (1, 4), (1,)), xor[:, :2], xor[:, 2:], 10)),
        "regression": ("Keras", f"adam(rate = 0.01, {BETAS}), batch = 32", keras_losses(
            lambda k: [dense(k, 32, "relu"), dense(k, 1)], "mean_squared_error", adam(0.01),
            weights((32, 10), (32,), (1, 32), (1,)), sines[:, :10], sines[:, 10:], 32)),
        "article-4": ("PyTorch", "sgd(rate = 0.01), batch = 32", torch_losses(
            lambda t, p, f, x: t.sigmoid(t.relu(x @ p[0].T + p[1]) @ p[2].T + p[3]),
            lambda t, a, b: t.nn.functional.mse_loss(a, b), lambda t, p: t.optim.SGD(p, lr=0.01),
            weights((20, 10), (20,), (1, 20), (1,)), sines[:, :10], (sines[:, 10:] + 2) / 4, 32)),
        "article-4-transfer": ("PyTorch", "adam, batch = 32", torch_losses(
            lambda t, p, f, x: t.relu(x / 16 @ f[0].T + f[1]) @ p[0].T + p[1],
            lambda t, a, b: t.nn.functional.cross_entropy(a, b), lambda t, p: t.optim.Adam(p),
            weights((10, 32), (10,)), digits[:, :64], digits[:, 64].astype(np.int64), 32,
            frozen=(base["W1"], base["b1"]))),
        "article-5": ("Keras", f"adam({BETAS}), batch = 32", keras_losses(
            lambda k: [dense(k, 10, "relu"), dense(k, 10, "softmax")],
            "categorical_crossentropy", adam(0.001),
            weights((10, 784), (10,), (10, 10), (10,)), images / 255, np.eye(10)[labels], 32)),
    }
    cases = [{"name": name, "by": by, "train": train, "losses": losses}
             for name, (by, train, losses) in programs.items()]
    path = ROOT / "Tests" / "TrainingTests" / "Reference" / "programs.json"
    path.write_text(json.dumps(cases, indent=0) + "\n")


if __name__ == "__main__":
    main()
