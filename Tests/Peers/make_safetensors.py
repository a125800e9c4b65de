"""Writes the safetensors files that the tests read, with the package from PyPI.

    python3 Tests/Peers/make_safetensors.py

Needs safetensors, numpy and ml_dtypes (see requirements.txt). The values of each tensor stand beside
it in values.json, as bit patterns of float64.
"""

import json
import pathlib
import struct

import ml_dtypes
import numpy as np
from safetensors.numpy import save

FOLDER = pathlib.Path(__file__).parents[1] / "SafetensorsTests" / "Fixtures"


def every(dtype):
    """Every number of 16 bits."""
    return np.arange(65536, dtype=np.uint16).view(dtype)


def files():
    rng = np.random.default_rng(7)
    edge = np.array([0.0, -0.0, 5e-324, -2.2250738585072014e-308, 1.7976931348623157e308,
                     np.inf, -np.inf, 1 / 3, -1e-5])
    yield "f64", {"W1": rng.normal(size=(3, 4)), "b": edge, "one": np.array(2.5)}, None
    yield "f32", {"fc1.weight": rng.normal(size=(4, 2)).astype(np.float32),
                  "edge": np.array([1e-45, -1.1754944e-38, 3.4028235e38, np.inf, 0.1],
                                   np.float32)}, {"format": "pt"}
    half = every(np.float16)
    brain = every(ml_dtypes.bfloat16)
    yield "f16", {"all": half[~np.isnan(half)]}, None
    yield "bf16", {"all": brain[~np.isnan(brain.astype(np.float32))]}, None
    yield "mixed", {"z": np.array([1.5, -2.0]), "a": np.array([[1.0], [2.0]], np.float32),
                    "h": np.array([0.5, 65504.0, 6e-8], np.float16),
                    "β/1\n\"q\"": np.zeros((0, 3))}, {"note": "as \"written\"\t"}


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    values = {}
    for name, tensors, metadata in files():
        (FOLDER / f"{name}.safetensors").write_bytes(save(tensors, metadata))
        for key, array in tensors.items():
            if array.size < 1000:
                bits = struct.unpack(f"<{array.size}Q", array.astype(np.float64).tobytes())
                values.setdefault(name, {})[key] = [format(b, "016x") for b in bits]
    # What rounding to 16 bits gives: numbers of every size, and ties.
    rng = np.random.default_rng(11)
    numbers = rng.normal(size=400) * 10.0 ** rng.integers(-42, 40, size=400)
    numbers = np.append(numbers, [65519.99, 65520.0, 1 + 2.0**-11, 1 + 3 * 2.0**-11, 2.0**-25,
                                  2.0**-25 * 1.0000001, 3.3953e38, 1 + 2.0**-8, 1 + 3 * 2.0**-8])
    with np.errstate(over="ignore"):
        half = numbers.astype(np.float16).view(np.uint16)
    # From float64 straight to bfloat16, as two roundings are not one.
    brain = np.array([nearest_bfloat16(x) for x in numbers], np.uint16)
    values["rounding"] = {
        "number": [format(b, "016x") for b in numbers.view(np.uint64)],
        "f16": [int(b) for b in half], "bf16": [int(b) for b in brain]}
    (FOLDER / "values.json").write_text(json.dumps(values, ensure_ascii=False, indent=0) + "\n")


def nearest_bfloat16(x):
    """By search among the neighbours of the upper half of the float32."""
    from fractions import Fraction

    with np.errstate(over="ignore"):
        near = int(np.array([x], np.float64).astype(np.float32).view(np.uint32)[0] >> 16)
    sign, size = near & 0x8000, near & 0x7FFF
    best = None
    for candidate in range(max(size - 2, 0), min(size + 2, 0x7F80) + 1):
        value = np.array([candidate << 16], np.uint32).view(np.float32)[0]
        number = Fraction(2) ** 128 if np.isinf(value) else Fraction(float(value))
        key = (abs(number - Fraction(abs(x))), candidate & 1)
        if best is None or key < best[0]:
            best = (key, candidate)
    return sign | best[1]


if __name__ == "__main__":
    main()
