"""Count the wrong gradients that gradient checks find: PyTorch's, JAX's and ours.

    python3 Tests/Peers/catch_mistakes.py
    python3 Tests/Peers/catch_mistakes.py --programs FILE --json

The programs are random networks, each with an answer for its gradient: the
right one, or one with a planted mistake. Ours, `catches`, draws them and says
what backprop's check makes of each. PyTorch and JAX then build the same
functions, with a backward pass that gives the same answer
(torch.autograd.Function, jax.custom_vjp), and are asked whether they accept it:
torch.autograd.gradcheck and jax.test_util.check_grads (order 1, mode rev), with
their default tolerances, in float64. A library that is not installed is left
out and said to be.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import straight_line_program

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    options = parse_options()
    try:
        programs = read_programs(options.programs)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        sys.exit(f"error: the programs cannot be had: {error}")
    if options.limit:
        programs = limited(programs, options.limit)

    checks = {"backprop": lambda program: program["isRejected"]}
    for name, make in (("PyTorch", pytorch_check), ("JAX", jax_check)):
        try:
            checks[name] = make()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)

    table = {}
    for number, program in enumerate(programs):
        row = table.setdefault(program["mistake"], {"networks": 0})
        row["networks"] += 1
        for name, is_rejected in checks.items():
            row[name] = row.get(name, 0) + bool(is_rejected(program))
        if sys.stderr.isatty():
            print(f"\r{number + 1} of {len(programs)}", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if options.json:
        print(json.dumps(table, indent=1))
    else:
        print_table(table, list(checks))


def parse_options():
    parser = argparse.ArgumentParser(
        description="Count the wrong gradients that gradient checks find.")
    parser.add_argument(
        "--programs", type=pathlib.Path, metavar="FILE",
        help="read what `catches --programs FILE` wrote instead of running it")
    parser.add_argument(
        "--limit", type=int, metavar="N", help="take N networks of each kind")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def read_programs(file):
    if not file:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "programs.jsonl"
            subprocess.run(
                ["swift", "run", "-c", "release", "catches",
                 "--programs", str(file)],
                cwd=ROOT, check=True, stdout=sys.stderr)
            return read_programs(file)
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def limited(programs, limit):
    """The first programs of each kind."""
    counts, kept = {}, []
    for program in programs:
        counts[program["mistake"]] = counts.get(program["mistake"], 0) + 1
        if counts[program["mistake"]] <= limit:
            kept.append(program)
    return kept


def parameters(program, library):
    """The parameters' values and the answer for their gradients."""
    values = [straight_line_program.leaf(program, entry["operation"], library)
              for entry in program["parameters"]]
    answers = [library.array(entry["gradient"], value.shape)
               for entry, value in zip(program["parameters"], values)]
    return values, answers


def require_same_cost(program, cost):
    """A function that computes something else would make the counts worthless."""
    if abs(cost - program["cost"]) > 1e-9 * max(1, abs(program["cost"])):
        sys.exit(f"error: seed {program['seed']}: J is {cost}, not {program['cost']}")


def pytorch_check():
    """Whether torch.autograd.gradcheck rejects a program's answer."""
    import torch
    library = straight_line_program.PyTorch()

    class Answer(torch.autograd.Function):
        @staticmethod
        def forward(context, program, answers, *values):
            context.answers = answers
            return straight_line_program.cost(program, values, library)

        @staticmethod
        def backward(context, upstream):
            return None, None, *(upstream * answer for answer in context.answers)

    def is_rejected(program):
        values, answers = parameters(program, library)
        require_same_cost(
            program, float(straight_line_program.cost(program, values, library)))
        for value in values:
            value.requires_grad_()
        return not torch.autograd.gradcheck(
            lambda *values: Answer.apply(program, answers, *values), values,
            raise_exception=False)
    return is_rejected


def jax_check():
    """Whether jax.test_util.check_grads rejects a program's answer."""
    import jax
    from jax.test_util import check_grads
    library = straight_line_program.JAX()

    def is_rejected(program):
        values, answers = parameters(program, library)

        def cost(*values):
            return straight_line_program.cost(program, values, library)

        answered = jax.custom_vjp(cost)
        answered.defvjp(
            lambda *values: (cost(*values), None),
            lambda _, upstream: tuple(upstream * answer for answer in answers))
        require_same_cost(program, float(cost(*values)))
        try:
            check_grads(answered, tuple(values), order=1, modes=["rev"])
        except AssertionError:
            return True
        return False
    return is_rejected


def print_table(table, checks):
    right = [name for name in table if name.startswith("none")]
    wrong = [name for name in table if name not in right]
    print(f"{'found':<24}{'planted':>9}" + "".join(f"{c:>10}" for c in checks))
    for name in wrong:
        print_row(name, table[name], checks)
    print_row("all", total(table, wrong), checks)
    print()
    print(f"{'false alarms':<24}{'networks':>9}"
          + "".join(f"{check:>10}" for check in checks))
    for name in right:
        print_row(name, table[name], checks)


def total(table, names):
    keys = {key for name in names for key in table[name]}
    return {key: sum(table[name][key] for name in names) for key in keys}


def print_row(name, row, checks):
    print(f"{name:<24}{row.get('networks', 0):>9}"
          + "".join(f"{row.get(check, 0):>10}" for check in checks))


if __name__ == "__main__":
    main()
