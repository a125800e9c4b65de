"""What PyTorch's gradcheck and JAX's check_grads find of the mistakes that `catches` plants.

    swift run -c release catches --programs programs.jsonl
    python3 Tests/Peers/catch_mistakes.py programs.jsonl

Each line of the file is a network as a straight-line program, and an answer for its gradient: a wrong
one, or the right one. Each checker gets a function whose forward pass computes the cost by that
program, and whose backward pass gives that answer; it is run as it comes, with its own tolerances.
"""

import collections
import json
import sys
import warnings

import jax
import jax.numpy as jnp
import jax.test_util
import numpy as np
import torch

jax.config.update("jax_enable_x64", True)
warnings.filterwarnings("ignore")


class Torch:
    """The operations by PyTorch."""

    array = staticmethod(lambda values: torch.tensor(values, dtype=torch.float64))
    where = staticmethod(torch.where)
    functions = {
        "exp": torch.exp, "expm1": torch.expm1, "log": torch.log, "log1p": torch.log1p,
        "sqrt": torch.sqrt, "sin": torch.sin, "cos": torch.cos, "tanh": torch.tanh,
        "sigmoid": torch.sigmoid, "erf": torch.erf, "abs": torch.abs,
        "relu": torch.nn.functional.relu, "elu": torch.nn.functional.elu,
        "softplus": lambda x: torch.logaddexp(x, torch.zeros_like(x)),
        "silu": torch.nn.functional.silu, "gelu": torch.nn.functional.gelu,
    }
    minimum, maximum = staticmethod(torch.minimum), staticmethod(torch.maximum)
    xlogy = staticmethod(torch.xlogy)
    largest = staticmethod(lambda x, axis: x.amax(dim=axis, keepdim=True))
    smallest = staticmethod(lambda x, axis: x.amin(dim=axis, keepdim=True))
    log_sum_exp = staticmethod(lambda x, axis: torch.logsumexp(x, dim=axis, keepdim=True))
    norm = staticmethod(lambda x, axis: (x * x).sum(dim=axis, keepdim=True).sqrt())
    sum = staticmethod(lambda x, axis: x.sum(dim=axis, keepdim=True))
    concatenate = staticmethod(lambda arrays: torch.cat(arrays))


class Jax:
    """The operations by JAX."""

    array = staticmethod(lambda values: jnp.asarray(values, dtype=jnp.float64))
    where = staticmethod(jnp.where)
    functions = {
        "exp": jnp.exp, "expm1": jnp.expm1, "log": jnp.log, "log1p": jnp.log1p,
        "sqrt": jnp.sqrt, "sin": jnp.sin, "cos": jnp.cos, "tanh": jnp.tanh,
        "sigmoid": jax.nn.sigmoid, "erf": jax.scipy.special.erf, "abs": jnp.abs,
        "relu": jax.nn.relu, "elu": jax.nn.elu, "softplus": jax.nn.softplus,
        "silu": jax.nn.silu, "gelu": lambda x: jax.nn.gelu(x, approximate=False),
    }
    minimum, maximum = staticmethod(jnp.minimum), staticmethod(jnp.maximum)
    xlogy = staticmethod(jax.scipy.special.xlogy)
    largest = staticmethod(lambda x, axis: x.max(axis=axis, keepdims=True))
    smallest = staticmethod(lambda x, axis: x.min(axis=axis, keepdims=True))
    log_sum_exp = staticmethod(
        lambda x, axis: jax.scipy.special.logsumexp(x, axis=axis, keepdims=True))
    norm = staticmethod(lambda x, axis: jnp.sqrt((x * x).sum(axis=axis, keepdims=True)))
    sum = staticmethod(lambda x, axis: x.sum(axis=axis, keepdims=True))
    concatenate = staticmethod(lambda arrays: jnp.concatenate(arrays))


def reduced(step, x, reduce):
    axis = step["axis"]
    if axis == "all":
        return reduce(x.reshape(-1, 1), 0)
    result = reduce(x, 1 if axis == "rows" else 0)
    return result.reshape(step["shape"])


def value(step, operands, lib):
    """The value of one operation; every array has two axes."""
    name = step["name"]
    if name in lib.functions and len(operands) == 1:
        return lib.functions[name](operands[0])
    a = operands[0]
    b = operands[1] if len(operands) > 1 else None
    if name == "identity":
        return a
    if name == "negate":
        return -a
    if name == "+":
        return a + b
    if name == "−":
        return a - b
    if name == "×":
        return a * b
    if name == "/":
        return a / b
    if name == "^":
        return a ** b
    if name == "@":
        return (a @ b).reshape(step["shape"])
    if name == "xlogy":
        return lib.xlogy(a, b)
    if name == "leaky_relu":
        return lib.where(a > 0, a, b * a)
    if name in ("min", "max") and "axis" not in step:
        return (lib.minimum if name == "min" else lib.maximum)(a + 0 * b, b + 0 * a)
    if name == "choose":
        return lib.where(a > 0, b, operands[2])
    if name == "transpose":
        return a.T.reshape(step["shape"])
    if name == "slice":
        top, bottom, left, right = step["slice"]
        return a[top:bottom, left:right].reshape(step["shape"])
    if name == "reshape":
        return a.reshape(step["shape"])
    if name == "join":
        return lib.concatenate([x.reshape(-1) for x in operands]).reshape(step["shape"])
    reductions = {
        "sum": lib.sum, "max": lib.largest, "min": lib.smallest,
        "log_sum_exp": lib.log_sum_exp, "norm": lib.norm,
    }
    return reduced(step, a, reductions[name])


class Program:
    """A network read from a line."""

    def __init__(self, line):
        data = json.loads(line)
        self.mistake, self.seed = data["mistake"], data["seed"]
        self.steps, self.loss, self.penalty = data["operations"], data["loss"], data.get("penalty")
        self.examples = data["exampleCount"]
        self.parameters, self.expected = data["parameters"], data["cost"]

    def initial(self):
        return [
            np.array(self.steps[p["operation"]]["numbers"]).reshape(
                self.steps[p["operation"]]["shape"])
            for p in self.parameters
        ]

    def gradients(self):
        return [
            np.array(p["gradient"]).reshape(self.steps[p["operation"]]["shape"])
            for p in self.parameters
        ]

    def cost(self, parameters, lib):
        given = {p["operation"]: x for p, x in zip(self.parameters, parameters)}
        total = 0
        for example in range(self.examples):
            values = []
            for index, step in enumerate(self.steps):
                if index in given:
                    values.append(given[index])
                elif step["name"] == "leaf":
                    numbers = step["examples"][example] if "examples" in step else step["numbers"]
                    values.append(lib.array(numbers).reshape(step["shape"]))
                elif step["name"] == "one_hot":
                    label = int(np.asarray(values[step["operands"][0]]).reshape(())) \
                        if lib is Jax else int(values[step["operands"][0]])
                    one = np.zeros(step["shape"])
                    one[label] = 1
                    values.append(lib.array(one))
                else:
                    values.append(value(step, [values[i] for i in step["operands"]], lib))
            total = total + values[self.loss].reshape(()) / self.examples
        if self.penalty is not None:
            total = total + values[self.penalty].reshape(())
        return total

    def check_cost(self):
        """The two forward passes have to be what the engines computed."""
        numbers = self.initial()
        torch_cost = float(self.cost([Torch.array(x) for x in numbers], Torch))
        jax_cost = float(self.cost([Jax.array(x) for x in numbers], Jax))
        for cost in (torch_cost, jax_cost):
            if abs(cost - self.expected) > 1e-9 * max(1, abs(self.expected)):
                sys.exit(f"{self.mistake}, seed {self.seed}: J is {cost}, not {self.expected}")


def passes_torch(program):
    gradients = [torch.tensor(g, dtype=torch.float64) for g in program.gradients()]

    class Cost(torch.autograd.Function):
        @staticmethod
        def forward(context, *parameters):
            return program.cost(parameters, Torch)

        @staticmethod
        def backward(context, upstream):
            return tuple(upstream * g for g in gradients)

    inputs = [
        torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in program.initial()]
    try:
        return torch.autograd.gradcheck(Cost.apply, inputs, raise_exception=False)
    except RuntimeError:
        return False


def passes_jax(program):
    gradients = [jnp.asarray(g, dtype=jnp.float64) for g in program.gradients()]

    @jax.custom_vjp
    def cost(*parameters):
        return program.cost(parameters, Jax)

    cost.defvjp(
        lambda *parameters: (cost(*parameters), None),
        lambda _, upstream: tuple(upstream * g for g in gradients))
    inputs = tuple(jnp.asarray(x, dtype=jnp.float64) for x in program.initial())
    try:
        jax.test_util.check_grads(cost, inputs, order=1, modes=["rev"])
        return True
    except AssertionError:
        return False


def main():
    counts = collections.OrderedDict()
    with open(sys.argv[1]) as file:
        programs = [Program(line) for line in file]
    for number, program in enumerate(programs):
        row = counts.setdefault(program.mistake, [0, 0, 0])
        row[0] += 1
        program.check_cost()
        row[1] += not passes_torch(program)
        row[2] += not passes_jax(program)
        if sys.stderr.isatty():
            print(f"\r{number + 1} of {len(programs)}", end="", file=sys.stderr)
    print(f"torch {torch.__version__}, jax {jax.__version__}")
    print(f"{'mistake':24}{'networks':>9}{'gradcheck':>11}{'check_grads':>13}")
    for name, (all_, by_torch, by_jax) in counts.items():
        print(f"{name:24}{all_:>9}{by_torch:>11}{by_jax:>13}")


main()
