"""Trains small networks with PyTorch and writes what it did: the tests train the same.

    python3 Tests/Peers/make_training_references.py [--check]

Each case is a network file with its `train` statements, the cost on every batch before each step,
and the parameters at the end, all in float64.
"""

import argparse
import json
import math
import pathlib
import sys

import torch

FOLDER = pathlib.Path(__file__).parents[1] / "TrainingTests" / "Reference"
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def literal(tensor):
    if tensor.dim() == 0:
        return repr(tensor.item())
    return "[" + ", ".join(literal(t) for t in tensor) + "]"


def data(rows, seed, outputs=1, classes=None):
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(rows, 3, generator=generator)
    if classes:
        return x, torch.randint(0, classes, (rows,), generator=generator)
    return x, torch.sin(x.sum(1, keepdim=True)) + 0.1 * torch.randn(rows, outputs, generator=generator)


class Vehicle:
    """A network in both languages: 3-4-1 with tanh and the squared error, or 3-5-3 and softmax."""

    def __init__(self, kind="regression", rows=10, penalty=None, scale=1.0):
        self.kind, self.penalty = kind, penalty
        generator = torch.Generator().manual_seed(5)

        def draw(*shape):
            return (scale * torch.randn(*shape, generator=generator)).requires_grad_()

        classes = 3 if kind == "classifier" else None
        self.x, self.y = data(rows, 3, classes=classes)
        hidden, out = (5, 3) if classes else (4, 1)
        self.parameters = {"W1": draw(hidden, 3), "b1": draw(hidden), "W2": draw(out, hidden),
                           "b2": draw(out)}
        if kind == "normed":
            self.parameters["g1"] = draw(hidden)
            self.parameters["h1"] = draw(hidden)
            self.running = {"mean": torch.zeros(hidden), "var": torch.ones(hidden)}
            # What is normalised needs no bias: its gradient is nothing but rounding.
            del self.parameters["b1"]

    def cost(self, batch):
        p = self.parameters
        z = self.x[batch] @ p["W1"].T + p.get("b1", 0)
        if self.kind == "classifier":
            z = torch.relu(z) @ p["W2"].T + p["b2"]
            cost = torch.nn.functional.cross_entropy(z, self.y[batch])
        elif self.kind == "normed":
            n = torch.nn.functional.batch_norm(
                z, self.running["mean"], self.running["var"], p["g1"], p["h1"], training=True)
            cost = ((torch.tanh(n) @ p["W2"].T + p["b2"] - self.y[batch]) ** 2).mean()
        else:
            cost = ((torch.tanh(z) @ p["W2"].T + p["b2"] - self.y[batch]) ** 2).mean()
        if self.penalty == "L2":
            cost = cost + 0.01 * (p["W1"] ** 2).sum()
        if self.penalty == "L1":
            cost = cost + 0.01 * p["W1"].abs().sum()
        return cost

    def text(self, train):
        lines = ["input x[3]", "target k" if self.kind == "classifier" else "target y"]
        for name, value in self.parameters.items():
            lines.append(f"parameter {name} = {literal(value.detach())}")
        lines.append("z1 = W1 @ x" + (" + b1" if "b1" in self.parameters else ""))
        if self.kind == "classifier":
            lines += ["z2 = W2 @ relu(z1) + b2",
                      "loss L = softmax_cross_entropy(z2, one_hot(k, 3))"]
        elif self.kind == "normed":
            lines += ["n1 = batch_norm(z1, g1, h1)", "p = W2 @ tanh(n1) + b2", "loss L = (p - y)^2"]
        else:
            lines += ["p = W2 @ tanh(z1) + b2", "loss L = (p - y)^2"]
        if self.penalty == "L2":
            lines.append("penalty R = 0.01 * sum(W1^2)")
        if self.penalty == "L1":
            lines.append("penalty R = 0.01 * sum(abs(W1))")
        lines += [f"train {statement}, shuffle = false" if " only " not in statement else
                  "train " + statement.replace(" only ", ", shuffle = false only ")
                  for statement in train]
        lines.append("examples")
        for x, y in zip(self.x, self.y):
            lines.append("  " + ", ".join(repr(v.item()) for v in x) + f" -> {y.item()!r}")
        return "\n".join(lines) + "\n"


STEPS = 200
O = torch.optim
S = torch.optim.lr_scheduler


def warm(factor, n):
    """The factor of an epoch, after a warm-up over n epochs."""
    return lambda t: (t + 1) / n if t < n else factor(t - n)


def case(name, statements, make, *, vehicle=None, batch=4, schedule=None, clip=None, only=None,
         epochs=None):
    """One optimiser a statement; a schedule makes a scheduler of an optimiser. Either may be a list."""
    vehicle = vehicle or Vehicle()
    rows = len(vehicle.x)
    per_epoch = -(-rows // batch)
    epochs = epochs or [-(-STEPS // per_epoch)] * len(statements)
    text = vehicle.text([f"{s}, epochs = {e}, batch = {batch}" if " only " not in s else
                         s.replace(" only ", f", epochs = {e}, batch = {batch} only ")
                         for s, e in zip(statements, epochs)])
    losses = []
    for index, count in enumerate(epochs):
        names = (only or [None] * len(statements))[index] or list(vehicle.parameters)
        learning = [vehicle.parameters[n] for n in names]
        optimizer = (make if callable(make) else make[index])(learning)
        make_scheduler = schedule[index] if isinstance(schedule, list) else schedule
        scheduler = make_scheduler(optimizer) if make_scheduler else None
        for _ in range(count):
            for start in range(0, rows, batch):
                cost = vehicle.cost(slice(start, start + batch))
                losses.append(cost.item())
                for p in vehicle.parameters.values():
                    p.grad = None
                cost.backward()
                if clip:
                    clip(learning)
                optimizer.step()
            if scheduler:
                scheduler.step()
    result = {"name": name, "network": text, "losses": losses,
              "final": {n: p.detach().flatten().tolist() for n, p in vehicle.parameters.items()}}
    if vehicle.kind == "normed":
        result["running"] = {n: v.tolist() for n, v in vehicle.running.items()}
    return result


def cases():
    def sgd(**options):
        return lambda p: O.SGD(p, **options)

    yield case("sgd", ["sgd(rate = 0.05)"], sgd(lr=0.05))
    yield case("sgd by default", ["sgd"], sgd())
    yield case("sgd with momentum", ["sgd(rate = 0.02, momentum = 0.9)"],
               sgd(lr=0.02, momentum=0.9))
    yield case("sgd with dampening", ["sgd(rate = 0.05, momentum = 0.9, dampening = 0.3)"],
               sgd(lr=0.05, momentum=0.9, dampening=0.3))
    yield case("sgd of Nesterov", ["sgd(rate = 0.02, momentum = 0.8, nesterov = true)"],
               sgd(lr=0.02, momentum=0.8, nesterov=True))
    yield case("sgd with weight decay",
               ["sgd(rate = 0.02, momentum = 0.5, weight_decay = 0.1)"],
               sgd(lr=0.02, momentum=0.5, weight_decay=0.1))
    yield case("adagrad by default", ["adagrad"], lambda p: O.Adagrad(p))
    yield case("adagrad with all", ["adagrad(rate = 0.1, lr_decay = 0.02, weight_decay = 0.05, eps = 1e-6)"],
               lambda p: O.Adagrad(p, lr=0.1, lr_decay=0.02, weight_decay=0.05, eps=1e-6))
    yield case("rmsprop by default", ["rmsprop"], lambda p: O.RMSprop(p))
    yield case("rmsprop with all",
               ["rmsprop(rate = 0.005, alpha = 0.9, eps = 1e-6, weight_decay = 0.02, momentum = 0.5, centered = true)"],
               lambda p: O.RMSprop(p, lr=0.005, alpha=0.9, eps=1e-6, weight_decay=0.02,
                                   momentum=0.5, centered=True))
    yield case("rmsprop centred", ["rmsprop(rate = 0.005, centered = true)"],
               lambda p: O.RMSprop(p, lr=0.005, centered=True))
    yield case("rmsprop with momentum", ["rmsprop(rate = 0.002, momentum = 0.9)"],
               lambda p: O.RMSprop(p, lr=0.002, momentum=0.9))
    yield case("adam by default", ["adam"], lambda p: O.Adam(p))
    yield case("adam with all",
               ["adam(rate = 0.02, beta1 = 0.8, beta2 = 0.95, eps = 1e-5, weight_decay = 0.1, amsgrad = true)"],
               lambda p: O.Adam(p, lr=0.02, betas=(0.8, 0.95), eps=1e-5, weight_decay=0.1,
                                amsgrad=True))
    yield case("adam of a classifier", ["adam(rate = 0.02)"], lambda p: O.Adam(p, lr=0.02),
               vehicle=Vehicle("classifier"), batch=5)
    yield case("adamw by default", ["adamw"], lambda p: O.AdamW(p))
    yield case("adamw with all",
               ["adamw(rate = 0.02, beta1 = 0.7, weight_decay = 0.3, amsgrad = true)"],
               lambda p: O.AdamW(p, lr=0.02, betas=(0.7, 0.999), weight_decay=0.3, amsgrad=True))

    momentum = "sgd(rate = 0.05, momentum = 0.5)"
    make = sgd(lr=0.05, momentum=0.5)
    adam, make_adam = "adam(rate = 0.03)", lambda p: O.Adam(p, lr=0.03)
    yield case("constant with warm-up", [momentum + ", schedule = constant(warmup = 7)"], make,
               schedule=lambda o: S.LambdaLR(o, warm(lambda t: 1, 7)))
    yield case("step", [momentum + ", schedule = step(step_size = 9, gamma = 0.5)"], make,
               schedule=lambda o: S.StepLR(o, 9, gamma=0.5))
    yield case("step with warm-up", [adam + ", schedule = step(step_size = 9, gamma = 0.5, warmup = 4)"],
               make_adam, schedule=lambda o: S.LambdaLR(o, warm(lambda t: 0.5 ** (t // 9), 4)))
    yield case("exponential", [momentum + ", schedule = exponential(gamma = 0.93)"], make,
               schedule=lambda o: S.ExponentialLR(o, 0.93))
    yield case("exponential with warm-up", [adam + ", schedule = exponential(gamma = 0.93, warmup = 1)"],
               make_adam, schedule=lambda o: S.LambdaLR(o, warm(lambda t: 0.93 ** t, 1)))
    yield case("cosine", [momentum + ", schedule = cosine(epochs = 67)"], make,
               schedule=lambda o: S.CosineAnnealingLR(o, 67))
    yield case("cosine to a least", [adam + ", schedule = cosine(epochs = 40, eta_min = 0.001)"],
               make_adam, schedule=lambda o: S.CosineAnnealingLR(o, 40, eta_min=0.001))
    yield case("cosine with warm-up", [adam + ", schedule = cosine(epochs = 60, warmup = 7)"],
               make_adam, schedule=lambda o: S.LambdaLR(
                   o, warm(lambda t: (1 + math.cos(math.pi * t / 60)) / 2, 7)))

    yield case("clipped by norm", ["sgd(rate = 0.2, momentum = 0.5), clip_norm = 0.5"],
               sgd(lr=0.2, momentum=0.5), vehicle=Vehicle(scale=2.0),
               clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.5))
    yield case("clipped by value", ["adam(rate = 0.02), clip_value = 0.1"],
               lambda p: O.Adam(p, lr=0.02), vehicle=Vehicle(scale=2.0),
               clip=lambda p: torch.nn.utils.clip_grad_value_(p, 0.1))
    yield case("clipped by value and norm", ["sgd(rate = 0.1), clip_value = 0.3, clip_norm = 0.4"],
               sgd(lr=0.1), vehicle=Vehicle(scale=2.0),
               clip=lambda p: (torch.nn.utils.clip_grad_value_(p, 0.3),
                               torch.nn.utils.clip_grad_norm_(p, 0.4)))
    yield case("a penalty L2", ["sgd(rate = 0.05)"], sgd(lr=0.05), vehicle=Vehicle(penalty="L2"))
    yield case("a penalty L1", ["adam(rate = 0.02)"], make_adam_02, vehicle=Vehicle(penalty="L1"))
    yield case("one layer, then both",
               ["adam(rate = 0.05) only W2, b2", "sgd(rate = 0.02, momentum = 0.9)"],
               [lambda p: O.Adam(p, lr=0.05), sgd(lr=0.02, momentum=0.9)],
               only=[["W2", "b2"], None], epochs=[20, 47])
    yield case("clipped where one layer learns", ["sgd(rate = 0.2), clip_norm = 0.2 only W2, b2"],
               sgd(lr=0.2), only=[["W2", "b2"]], vehicle=Vehicle(scale=2.0),
               clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.2))
    # What a statement keeps begins anew with the next: momentum, moments, steps, the schedule's epoch.
    yield case("Adam, then Adam anew", ["adam(rate = 0.03)", "adam(rate = 0.03)"],
               make_adam, epochs=[30, 37])
    yield case("momentum, then momentum anew", ["sgd(rate = 0.02, momentum = 0.9)"] * 2,
               sgd(lr=0.02, momentum=0.9), epochs=[7, 60])
    yield case("two schedules in turn",
               ["sgd(rate = 0.05), schedule = exponential(gamma = 0.9)",
                "adam(rate = 0.03), schedule = cosine(epochs = 37, warmup = 5)"],
               [sgd(lr=0.05), make_adam], epochs=[25, 42],
               schedule=[lambda o: S.ExponentialLR(o, 0.9),
                         lambda o: S.LambdaLR(
                             o, warm(lambda t: (1 + math.cos(math.pi * t / 37)) / 2, 5))])

    # A schedule's rate is that of the weight decay too, and of what momentum carries on.
    yield case("adamw by steps",
               ["adamw(rate = 0.03, weight_decay = 0.5), schedule = step(step_size = 10, gamma = 0.4)"],
               lambda p: O.AdamW(p, lr=0.03, weight_decay=0.5),
               schedule=lambda o: S.StepLR(o, 10, gamma=0.4))
    yield case("rmsprop with momentum, falling",
               ["rmsprop(rate = 0.005, momentum = 0.9), schedule = exponential(gamma = 0.9)"],
               lambda p: O.RMSprop(p, lr=0.005, momentum=0.9),
               schedule=lambda o: S.ExponentialLR(o, 0.9))
    yield case("adagrad, falling twice",
               ["adagrad(rate = 0.1, lr_decay = 0.01), schedule = step(step_size = 20, gamma = 0.5)"],
               lambda p: O.Adagrad(p, lr=0.1, lr_decay=0.01),
               schedule=lambda o: S.StepLR(o, 20, gamma=0.5))
    # The decay is added behind the clipping, and is not clipped.
    yield case("clipped, with weight decay", ["sgd(rate = 0.1, weight_decay = 0.2), clip_norm = 0.3"],
               sgd(lr=0.1, weight_decay=0.2), vehicle=Vehicle(scale=2.0),
               clip=lambda p: torch.nn.utils.clip_grad_norm_(p, 0.3))
    yield case("sgd of Nesterov with weight decay",
               ["sgd(rate = 0.02, momentum = 0.8, weight_decay = 0.1, nesterov = true)"],
               sgd(lr=0.02, momentum=0.8, weight_decay=0.1, nesterov=True))
    # The gradients grow and shrink, so that the largest second moment is not the last.
    yield case("adam with amsgrad alone", ["adam(rate = 0.1, beta2 = 0.9, amsgrad = true)"],
               lambda p: O.Adam(p, lr=0.1, betas=(0.9, 0.9), amsgrad=True))

    yield case("one example a batch", ["adam(rate = 0.005)"], lambda p: O.Adam(p, lr=0.005), batch=1)
    yield case("all examples at once", ["adam(rate = 0.02)"], make_adam_02, batch=10)
    yield case("batch normalisation", ["adam(rate = 0.02)"], make_adam_02,
               vehicle=Vehicle("normed"), batch=5)
    yield case("batch normalisation, uneven batches", ["sgd(rate = 0.05, momentum = 0.5)"], make,
               vehicle=Vehicle("normed"), batch=4)


def make_adam_02(p):
    return O.Adam(p, lr=0.02)


def compare(name, old, new, scale=None):
    """Allows a relative difference of 1e-10, of the number itself or of a scale."""
    for a, b in zip(old, new, strict=True):
        if not abs(a - b) <= 1e-10 * (scale or abs(a)):
            sys.exit(f"{name}: {b} was {a}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true", help="compare with the files there are")
    check = parser.parse_args().check
    text = json.dumps(list(cases()), indent=0, ensure_ascii=False) + "\n"
    path = FOLDER / "training.json"
    if not check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return
    for old, new in zip(json.loads(path.read_text()), json.loads(text), strict=True):
        if old["network"] != new["network"]:
            sys.exit(f"{old['name']}: the network is another")
        compare(old["name"], old["losses"], new["losses"])
        for part in "final", "running":
            for name, numbers in old.get(part, {}).items():
                compare(f"{old['name']}: {part} {name}", numbers, new[part][name],
                        max(map(abs, numbers)))
    print(f"{path.name} is what PyTorch {torch.__version__} does")


if __name__ == "__main__":
    main()
