"""Write what PyTorch says of networks in which examples depend on each other.

    python3 Tests/Peers/make_batch_references.py            writes the file
    python3 Tests/Peers/make_batch_references.py --check    only compares

Each case states the mathematics twice: in the network language, and with
torch.nn.functional.batch_norm over the whole batch in float64. The text is
never read here. A case is computed as in training, and then, with the running
statistics that this one batch leaves behind, as after training.
"""

import argparse
import json
import pathlib
import random
import sys

import torch
from torch.nn import functional as F

FILE = (pathlib.Path(__file__).resolve().parents[1]
        / "VectorEngineTests" / "BatchReferences" / "batches.json")
TOLERANCE = 1e-13


class Batch:
    """One pass over a case's batch, in training or after it."""

    def __init__(self, parameters, running, is_training):
        self.parameters = {name: tensor(numbers).requires_grad_()
                           for name, numbers in parameters.items()}
        self.running = running
        self.is_training = is_training
        self.values = {}

    def __getitem__(self, name):
        return self.parameters[name]

    def value(self, name, result):
        """Record a value that has a row for each example."""
        if result.requires_grad:
            result.retain_grad()
        self.values[name] = result
        return result

    def norm(self, name, z, gamma, beta):
        """Normalise by the batch, or by the running statistics."""
        width = z.shape[1]
        mean, variance = self.running.setdefault(
            name, (torch.zeros(width).double(), torch.ones(width).double()))
        # A weight of stride 0 would leave the derivatives of PyTorch 2.13's
        # batch_norm partly unwritten.
        return F.batch_norm(
            z, mean, variance, weight=gamma.expand(width).contiguous(),
            bias=beta.expand(width).contiguous(), training=self.is_training,
            momentum=0.1)

    def record(self, cost):
        cost.backward()
        return {
            "loss": cost.item(),
            "values": {name: value.flatten().tolist()
                       for name, value in self.values.items()},
            "gradients": {
                name: result.grad.flatten().tolist()
                for name, result in [*self.parameters.items(),
                                     *self.values.items()]
                if result.grad is not None},
        }


def tensor(numbers):
    return torch.tensor(numbers, dtype=torch.float64)


def numbers(source, *shape, low=-1.0, high=1.0):
    if not shape:
        return round(source.uniform(low, high), 2)
    return [numbers(source, *shape[1:], low=low, high=high)
            for _ in range(shape[0])]


def two_layers(b, x, y):
    z1 = b.value("z1", x @ b["W1"].T)
    h1 = b.value("h1", b.norm("h1", z1, b["γ1"], b["β1"]))
    z2 = b.value("z2", torch.relu(h1) @ b["W2"].T)
    h2 = b.value("h2", b.norm("h2", z2, b["γ2"], b["β2"]))
    p = b.value("p", torch.relu(h2) @ b["v"])
    loss = b.value("L", (p - y[:, 0])**2)
    return loss.mean() + 0.05 * (b["W1"]**2).sum() + 0.1 * b["γ2"].abs().sum()


TWO_LAYERS = """
z1 = W1 @ x
h1 = batch_norm(z1, γ1, β1)
z2 = W2 @ relu(h1)
h2 = batch_norm(z2, γ2, β2)
p = v.T @ relu(h2)
loss L = (p - y)^2
penalty R = 0.05 * sum(W1^2) + 0.1 * sum(abs(γ2))
"""


def classes(b, x, k):
    z = b.value("z", x @ b["W"].T)
    h = b.value("h", b.norm("h", z, b["γ"], b["β"]))
    s = b.value("s", torch.tanh(h) @ b["V"].T)
    loss = b.value("L", F.cross_entropy(
        s, k[:, 0].long(), reduction="none"))
    return loss.mean()


CLASSES = """
z = W @ x
h = batch_norm(z, γ, β)
s = V @ tanh(h)
loss L = softmax_cross_entropy(s, one_hot(k, 3))
"""


def one_neuron(b, x, y):
    z = b.value("z", x @ b["w"])
    h = b.value("h", b.norm("h", z[:, None], b["γ"], b["β"])[:, 0])
    p = b.value("p", torch.sigmoid(h))
    loss = b.value("L", F.binary_cross_entropy(p, y[:, 0], reduction="none"))
    return loss.mean()


ONE_NEURON = """
z = w.T @ x
h = batch_norm(z, γ, β)
p = sigmoid(h)
loss L = binary_cross_entropy(p, y)
"""


def inside(b, x, y):
    """The input normalised inside an expression, a normalised one again,
    and a skip past both; γ and β are numbers for all."""
    one, none = tensor(1.0), tensor(0.0)
    inner = b.norm("batch_norm1", x, one, none)
    outer = b.norm("batch_norm2", torch.sin(inner * b["w"]), b["γ"], b["β"])
    a = b.value("a", x + outer)
    loss = b.value("L", (a**2).mean(1) * y[:, 0])
    return loss.mean()


INSIDE = """
a = x + batch_norm(sin(batch_norm(x, 1, 0) * w), γ, β)
loss L = mean(a^2) * y
"""


def parameters(source, **shapes):
    return {name: numbers(source, *shape) for name, shape in shapes.items()}


def cases():
    source = random.Random("batches")
    yield case(
        "two layers with relu and a penalty", TWO_LAYERS, two_layers, 5,
        parameters(source, W1=(4, 3), γ1=(4,), β1=(4,), W2=(3, 4), γ2=(3,),
                   β2=(3,), v=(3,)), source, "x[3]", "y")
    yield case(
        "classes", CLASSES, classes, 7,
        parameters(source, W=(4, 2), γ=(4,), β=(4,), V=(3, 4)), source, "x[2]",
        "k")
    yield case(
        "one neuron", ONE_NEURON, one_neuron, 4,
        parameters(source, w=(2,), γ=(), β=()), source, "x[2]", "y",
        targets=[0, 1, 1, 0])
    yield case(
        "inside an expression", INSIDE, inside, 3,
        parameters(source, w=(2,), γ=(), β=()), source, "x[2]", "y")
    yield case(
        "a batch of two", TWO_LAYERS, two_layers, 2,
        parameters(source, W1=(4, 3), γ1=(4,), β1=(4,), W2=(3, 4), γ2=(3,),
                   β2=(3,), v=(3,)), source, "x[3]", "y")
    # Variances of 1e-6 and less: ε is what keeps them apart from 0.
    yield case(
        "values close together", CLASSES, classes, 6,
        parameters(source, W=(4, 2), γ=(4,), β=(4,), V=(3, 4)), source, "x[2]",
        "k", low=0.999, high=1.001, digits=5)
    # All the same: the variance is 0, and only β comes through.
    yield case(
        "values that are all the same", CLASSES, classes, 3,
        parameters(source, W=(4, 2), γ=(4,), β=(4,), V=(3, 4)), source, "x[2]",
        "k", low=0.5, high=0.5)


def case(name, equations, compute, count, values, source, x, y, *,
         targets=None, low=-2.0, high=2.0, digits=2):
    width = int(x[x.index("[") + 1:-1])
    rows = [[round(source.uniform(low, high), digits) for _ in range(width)]
            for _ in range(count)]
    if targets is None:
        targets = [source.randrange(3) if y == "k" else numbers(source)
                   for _ in range(count)]
    text = f"input {x}\ntarget {y}\n"
    text += "".join(f"parameter {each} = {value}\n"
                    for each, value in values.items())
    text += equations.lstrip() + "examples\n"
    text += "".join(f"  {', '.join(map(repr, row))} -> {target!r}\n"
                    for row, target in zip(rows, targets))
    inputs, wanted = tensor(rows), tensor([[float(t)] for t in targets])
    running = {}
    training = Batch(values, running, is_training=True)
    trained = training.record(compute(training, inputs, wanted))
    after = Batch(values, running, is_training=False)
    evaluated = after.record(compute(after, inputs, wanted))
    return {
        "name": name, "network": text, "training": trained,
        "running": {each: {"mean": mean.tolist(), "variance": variance.tolist()}
                    for each, (mean, variance) in running.items()},
        "evaluated": evaluated}


def differences(old, new, place=""):
    """Yield where two JSON values differ."""
    if isinstance(new, dict) and isinstance(old, dict):
        for key in sorted(set(old) | set(new)):
            yield from differences(old.get(key), new.get(key), f"{place}.{key}")
    elif isinstance(new, list) and isinstance(old, list):
        if len(old) != len(new):
            yield f"{place}: {len(old)} entries were written, {len(new)} come"
        for index, (a, b) in enumerate(zip(old, new)):
            yield from differences(a, b, f"{place}[{index}]")
    elif isinstance(new, float) and isinstance(old, (int, float)):
        if abs(old - new) > TOLERANCE * max(1, abs(old)):
            yield f"{place}: {old} was written, {new} comes"
    elif old != new:
        yield f"{place}: {old!r} was written, {new!r} comes"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true",
                        help="compare with the file there is")
    check = parser.parse_args().check
    torch.set_num_threads(1)
    text = json.dumps(list(cases()), indent=0, ensure_ascii=False) + "\n"
    if not check:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(text, encoding="utf-8")
        return
    old = json.loads(FILE.read_text(encoding="utf-8"))
    found = list(differences(old, json.loads(text)))
    print("\n".join(found)
          or f"{FILE.name} is what PyTorch {torch.__version__} says")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
