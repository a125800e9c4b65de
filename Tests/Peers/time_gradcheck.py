"""How long PyTorch's gradcheck takes for every entry of 784-128-10, and how long `backprop check`.

    swift build -c release
    python3 Tests/Peers/time_gradcheck.py

The network has ReLU, softmax cross-entropy, one example and 101,770 parameters. gradcheck evaluates
the cost twice for each of them; `backprop check` is timed as a whole, from the start of the program to
its end. One run each of the former, the best of several of the latter.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import torch

NETWORK = """
input x[784] ~ uniform(0, 1, seed = 5)
target y = one_hot(3, 10)
parameter W1[128, 784] ~ glorot_uniform
parameter b1[128] ~ zeros
parameter W2[10, 128] ~ glorot_uniform
parameter b2[10] ~ zeros
a1 = relu(W1 @ x + b1)
z2 = W2 @ a1 + b2
loss L = softmax_cross_entropy(z2, y)
"""


def gradcheck():
    torch.manual_seed(1)
    x = torch.rand(784, dtype=torch.float64)
    y = torch.tensor(3)

    def leaf(*shape):
        scale = (6 / sum(shape)) ** 0.5 if len(shape) == 2 else 0.0
        values = (torch.rand(shape, dtype=torch.float64) * 2 - 1) * scale
        return values.requires_grad_()

    def cost(w1, b1, w2, b2):
        return torch.nn.functional.cross_entropy(w2 @ torch.relu(w1 @ x + b1) + b2, y)

    inputs = [leaf(128, 784), leaf(128), leaf(10, 128), leaf(10)]
    start = time.perf_counter()
    passed = torch.autograd.gradcheck(cost, inputs, raise_exception=False)
    return time.perf_counter() - start, passed


def check(program):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "784-128-10.net"
        path.write_text(NETWORK)
        best = float("inf")
        for _ in range(10):
            start = time.perf_counter()
            subprocess.run([program, "check", path], check=True, stdout=subprocess.DEVNULL)
            best = min(best, time.perf_counter() - start)
    return best


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    program = sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/backprop"
    ours = check(program)
    theirs, passed = gradcheck()
    print(f"{os.cpu_count()} cores, torch {torch.__version__}")
    print(f"backprop check      {ours:8.3f} s, the best of 10")
    print(f"torch gradcheck     {theirs:8.3f} s, {'passed' if passed else 'did not pass'}")
    print(f"ratio               {theirs / ours:8.1f}")


main()
