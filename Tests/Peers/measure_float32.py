"""How far float32 gradients of PyTorch are from float64 ones, in units of float32's last place.

    python3 Tests/Peers/measure_float32.py

For 3,600 random networks: the largest error of an entry, relative to the largest entry of its array,
and how far the examples' contributions cancel where it is large. See docs/weights.md.
"""

import copy

import torch

UNIT = 2.0**-23
NETWORKS = [([2, 3, 1], torch.nn.Tanh), ([10, 20, 1], torch.nn.ReLU),
            ([4, 8, 8, 1], torch.nn.Sigmoid), ([8, 16, 16, 1], torch.nn.Tanh)]


def network(sizes, activation):
    layers = []
    for before, after in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(before, after), activation()]
    return torch.nn.Sequential(*layers[:-1], torch.nn.Sigmoid())


def gradients(model, x, y):
    model.zero_grad()
    torch.nn.functional.binary_cross_entropy(model(x), y).backward()
    return [p.grad.double() for p in model.parameters()]


def largest(array):
    return array.abs().max().item()


def measure(sizes, activation, examples, seed):
    """The error in units, and what the contributions of the worst array are to its gradient."""
    torch.manual_seed(seed)
    model = network(sizes, activation)
    x, y = torch.randn(examples, sizes[0]), (torch.rand(examples, 1) > 0.5).float()
    single = gradients(model, x, y)
    model = copy.deepcopy(model).double()
    x, y = x.double(), y.double()
    double = gradients(model, x, y)
    errors = [largest(a - b) / largest(b) / UNIT for a, b in zip(single, double)]
    worst = errors.index(max(errors))
    if errors[worst] <= 64:
        return errors[worst], None
    parts = [largest(gradients(model, x[k:k + 1], y[k:k + 1])[worst]) for k in range(examples)]
    return errors[worst], max(parts) / largest(double[worst])


def main():
    found = sorted(
        (measure(sizes, activation, examples, seed)
         for sizes, activation in NETWORKS for examples in (4, 32, 100) for seed in range(300)),
        key=lambda pair: pair[0])
    errors = [error for error, _ in found]
    print(f"{len(errors)} networks: median {errors[len(errors) // 2]:.1f} units, "
          f"99 of 100 below {errors[len(errors) * 99 // 100]:.0f}, largest {errors[-1]:.0f}")
    for error, ratio in found:
        if error > 64:
            print(f"  {error:6.0f} units; an example's part is up to {ratio:.0f} times the gradient")


if __name__ == "__main__":
    main()
