"""Networks as straight-line programs, computed by PyTorch or JAX.

`swift run -c release catches --programs FILE` writes one program a line, as JSON:

- operations: in order; each has a name, operands (positions of earlier
  operations), a shape (rows, columns) and what else it needs: the numbers of a
  leaf, or one list an example; an axis; a slice's bounds.
- exampleCount, loss, penalty: J is the mean of the loss over the examples, and
  the penalty where there is one.
- parameters: the operation and an answer for J's derivative, row by row.
- cost: J, as backprop computed it.
- mistake, seed: what is wrong with the answer, and from what it was drawn.
- isRejected: whether backprop's check rejects the answer.
"""

import functools


def cost(program, parameters, library):
    """J, where parameters are arrays of the library, in the program's order."""
    given = {entry["operation"]: array
             for entry, array in zip(program["parameters"], parameters)}
    losses, penalty = [], None
    for example in range(program["exampleCount"]):
        values = []
        for index, operation in enumerate(program["operations"]):
            values.append(given[index] if index in given else
                          value(operation, values, example, library))
        losses.append(values[program["loss"]])
        if program.get("penalty") is not None:
            penalty = values[program["penalty"]]
    mean = functools.reduce(lambda a, b: a + b, losses) / len(losses)
    total = mean if penalty is None else mean + penalty
    return library.reshape(total, ())


def leaf(program, index, library):
    """The numbers of a leaf that is the same in all examples."""
    operation = program["operations"][index]
    return library.array(operation["numbers"], operation["shape"])


def value(operation, values, example, library):
    """The value of one operation; arrays have rows and columns."""
    name, shape = operation["name"], operation["shape"]
    operands = [values[index] for index in operation["operands"]]
    if name == "leaf":
        numbers = operation.get("numbers")
        if numbers is None:
            numbers = operation["examples"][example]
        return library.array(numbers, shape)
    if operation.get("axis"):
        axis = {"all": (0, 1), "rows": (1,), "columns": (0,)}[operation["axis"]]
        return library.reductions[name](operands[0], axis)
    if name == "slice":
        top, bottom, left, right = operation["slice"]
        return library.reshape(operands[0][top:bottom, left:right], shape)
    if name == "transpose":
        return library.reshape(operands[0].T, shape)
    if name in ("reshape", "join"):
        parts = [library.reshape(operand, (-1,)) for operand in operands]
        return library.reshape(library.concatenate(parts), shape)
    if name == "one_hot":
        label = int(operands[0].reshape(()))
        count = shape[0] * shape[1]
        return library.array([float(label == i) for i in range(count)], shape)
    if name == "@":
        return library.reshape(operands[0] @ operands[1], shape)
    return library.functions[name](*operands)


ARITHMETIC = {
    "+": lambda a, b: a + b,
    "−": lambda a, b: a - b,
    "×": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": lambda a, n: a ** n,
    "negate": lambda x: -x,
    "identity": lambda x: x,
}


class PyTorch:
    """The operations as PyTorch has them, in float64."""

    def __init__(self):
        import torch
        from torch.nn import functional
        self.reshape = torch.reshape
        self.concatenate = torch.cat
        self.array = lambda numbers, shape: torch.tensor(
            numbers, dtype=torch.float64).reshape(shape)
        self.functions = ARITHMETIC | {
            name: getattr(torch, name) for name in (
                "sin", "cos", "exp", "expm1", "log", "log1p", "sqrt", "tanh",
                "sigmoid", "erf", "relu", "abs", "xlogy")
        } | {
            "min": torch.minimum,
            "max": torch.maximum,
            "elu": functional.elu,
            "silu": functional.silu,
            "gelu": functional.gelu,
            "softplus": lambda x: torch.logaddexp(x, torch.zeros_like(x)),
            "leaky_relu": lambda x, slope: torch.where(x > 0, x, slope * x),
            "choose": lambda x, a, b: torch.where(x > 0, a, b),
        }
        self.reductions = {
            "sum": lambda x, axis: x.sum(axis, keepdim=True),
            "max": lambda x, axis: x.amax(axis, keepdim=True),
            "min": lambda x, axis: x.amin(axis, keepdim=True),
            "log_sum_exp": lambda x, axis: x.logsumexp(axis, keepdim=True),
            "norm": lambda x, axis: torch.linalg.vector_norm(
                x, dim=axis, keepdim=True),
        }


class JAX:
    """The operations as JAX has them, in float64."""

    def __init__(self):
        import jax
        import jax.numpy as np
        from jax.scipy import special
        jax.config.update("jax_enable_x64", True)
        self.reshape = np.reshape
        self.concatenate = np.concatenate
        self.array = lambda numbers, shape: np.asarray(
            numbers, dtype=np.float64).reshape(shape)
        self.functions = ARITHMETIC | {
            name: getattr(np, name) for name in (
                "sin", "cos", "exp", "expm1", "log", "log1p", "sqrt", "tanh",
                "abs")
        } | {
            name: getattr(jax.nn, name)
            for name in ("sigmoid", "relu", "elu", "silu", "softplus")
        } | {
            "min": np.minimum,
            "max": np.maximum,
            "erf": special.erf,
            "xlogy": special.xlogy,
            "gelu": lambda x: jax.nn.gelu(x, approximate=False),
            "leaky_relu": lambda x, slope: np.where(x > 0, x, slope * x),
            "choose": lambda x, a, b: np.where(x > 0, a, b),
        }
        self.reductions = {
            "sum": lambda x, axis: x.sum(axis, keepdims=True),
            "max": lambda x, axis: x.max(axis, keepdims=True),
            "min": lambda x, axis: x.min(axis, keepdims=True),
            "log_sum_exp": lambda x, axis: special.logsumexp(
                x, axis=axis, keepdims=True),
            "norm": lambda x, axis: np.sqrt((x * x).sum(axis, keepdims=True)),
        }
