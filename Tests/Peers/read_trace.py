"""Reads a trace that `backprop export --format jsonl` wrote, with nothing of backprop's: validates each
line against docs/trace.schema.json and recomputes every contribution, every sum, every gradient, and the
values of the rules that it knows.

    python3 Tests/Peers/read_trace.py FILE
"""

import json
import math
import pathlib
import sys

import jsonschema

SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs" / "trace.schema.json").read_text())

RULES = {
    "+": lambda a, b: a + b, "−": lambda a, b: a - b, "×": lambda a, b: a * b,
    "/": lambda a, b: a / b, "exp": math.exp, "log": math.log, "tanh": math.tanh,
    "sqrt": math.sqrt, "relu": lambda a: max(a, 0.0), "abs": abs, "negate": lambda a: -a,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)), "max": max, "min": min,
}


def checksum(text):
    """The 64-bit FNV-1a of a text."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def close(a, b):
    return a == b or abs(a - b) <= 1e-12 * max(abs(a), abs(b))


def main():
    validator = jsonschema.Draft202012Validator(SCHEMA)
    values, totals, gradients, names, passes = {}, {}, {}, {}, {}
    known = steps = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            line = json.loads(text)
            validator.validate(line)

            def demand(holds, what):
                if not holds:
                    sys.exit(f"line {number}: {what}")

            if "checksum" in line:
                demand(checksum(text.rstrip("\n").split(",", 1)[1]) == line["checksum"], "the checksum")
            elif "node" in line:
                demand(line["node"] == len(values), "nodes are numbered in order")
                values[line["node"]] = line["value"]
                if line["rule"] in RULES:
                    operands = [values[o] for o in line["operands"]]
                    demand(close(RULES[line["rule"]](*operands), line["value"]), "the value")
                    known += 1
                if "name" in line and "example" not in line:
                    names[line["name"]] = line["node"]
            elif "pass" in line:
                passes[line["pass"]] = line
                totals[line["pass"]] = {line["start"]: 1.0}
            elif "step" in line:
                total = totals[line["step"]]
                demand(total[line["output"]] == line["upstream"], "the upstream gradient")
                demand(line["upstream"] * line["local"] == line["contribution"], "the contribution")
                sum_ = total.get(line["operand"], 0.0) + line["contribution"]
                demand(sum_ == line["total"], "the sum")
                total[line["operand"]] = sum_
                steps += 1
            elif "gradient" in line:
                gradients[line["gradient"]] = line["value"]
    losses = [p for p in passes if "example" in passes[p] or passes[p]["of"] == passes[1]["of"]]
    for name, value in gradients.items():
        node = names[name]
        mean = sum(totals[p].get(node, 0.0) for p in losses) / len(losses)
        rest = sum(totals[p].get(node, 0.0) for p in passes if p not in losses)
        if not close(mean + rest, value):
            sys.exit(f"∂J/∂{name} is {value}, and should be {mean + rest}")
    print(f"{len(values)} nodes, of which {known} recomputed; {steps} steps; {len(gradients)} gradients")


if __name__ == "__main__":
    main()
