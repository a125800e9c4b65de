"""One reference case: a network's text beside what PyTorch says of it."""

import inspect
import random
import textwrap

import torch

CASES = []


def case(function):
    """Register a function as a case; its docstring says what it is about."""
    CASES.append(function)
    return function


def tensor(numbers):
    """Return given numbers as a float64 tensor."""
    return torch.tensor(numbers, dtype=torch.float64)


class Case:
    """Collects a network's text, values and loss while a case runs.

    A case function states the mathematics twice: as `text`, in the network
    language, and in PyTorch, handing each named value over as it goes. The
    text is never parsed here, so that the two are independent.
    """

    def __init__(self, function):
        self.name = function.__name__.replace("_", "-")
        self.about = " ".join(inspect.getdoc(function).split())
        self.text = ""
        self._random = random.Random(self.name)
        self._parameters = {}
        self._values = {}
        self._loss_name = None
        self._penalty_name = None
        self._example_rows = None
        function(self)

    # What a case function calls

    def numbers(self, *shape, low=-1, high=1):
        """Draw numbers of two digits, the same ones each time."""
        if not shape:
            return round(self._random.uniform(low, high), 2)
        return [self.numbers(*shape[1:], low=low, high=high)
                for _ in range(shape[0])]

    def parameters(self, **literals):
        """Declare parameters, and return one tensor for each."""
        tensors = [tensor(numbers) for numbers in literals.values()]
        for name, leaf in zip(literals, tensors):
            self._parameters[name] = leaf.requires_grad_()
        return tensors if len(tensors) > 1 else tensors[0]

    def value(self, **named):
        """Record one named value (`value(z=W @ x)`) and return it."""
        (name, result), = named.items()
        self._values.setdefault(name, []).append(result)
        return result

    def loss(self, **named):
        """Record the loss of one example."""
        self._loss_name, = named
        self.value(**named)

    def penalty(self, **named):
        """Record the penalty, which stands outside the examples."""
        self._penalty_name, = named
        self.value(**named)

    def examples(self, rows, targets=1):
        """Yield each example's tensors, and add the rows to the text.

        A row is a tuple of inputs followed by this many targets.
        """
        self._example_rows = [
            ", ".join(flat(row[:-targets])) + " -> "
            + ", ".join(flat(row[-targets:]))
            for row in rows]
        for row in rows:
            yield [tensor(numbers) for numbers in row]

    # What becomes of it

    def record(self):
        """Return the case as the dictionary that its JSON file holds."""
        losses = self._values[self._loss_name]
        cost = sum(losses) / len(losses)
        if self._penalty_name:
            cost = cost + self._values[self._penalty_name][0]
        gradients = {
            name: self._of_examples(
                [derivative(loss, result)
                 for loss, result in zip(losses, results)])
            for name, results in self._values.items()
            if name != self._penalty_name and results[0].requires_grad}
        for name, leaf in self._parameters.items():
            gradients[name] = plain(derivative(cost, leaf))
        return {
            "name": self.name,
            "about": self.about,
            "source": f"PyTorch {torch.__version__}, float64",
            "network": self._network(),
            "loss": plain(cost),
            "values": {
                name: plain(results[0]) if name == self._penalty_name
                else self._of_examples(results)
                for name, results in self._values.items()},
            "gradients": gradients,
        }

    def _of_examples(self, results):
        """One entry for each example; without examples, the one result."""
        if self._example_rows is None:
            return plain(results[0])
        return [plain(result) for result in results]

    def _network(self):
        text = textwrap.dedent(self.text).strip() + "\n"
        if self._example_rows is not None:
            rows = "".join(f"  {row}\n" for row in self._example_rows)
            text += "examples\n" + rows
        return text


def derivative(output, of):
    """Return ∂output/∂of, which is 0 where no path joins the two."""
    if not output.requires_grad:
        return torch.zeros_like(of)
    return torch.autograd.grad(
        output, of, retain_graph=True, materialize_grads=True)[0]


def plain(array):
    """Return an array as JSON holds it: a number, a flat vector or rows."""
    array = array.detach()
    if array.numel() == 1:
        return array.item()
    if array.dim() == 2 and array.shape[1] == 1:
        array = array[:, 0]
    return array.tolist()


def flat(numbers):
    """Return the elements as text, row by row."""
    if isinstance(numbers, (list, tuple)):
        return [text for each in numbers for text in flat(each)]
    return [repr(numbers)]
