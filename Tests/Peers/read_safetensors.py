"""Reads a file that `backprop train --save` wrote with the package from PyPI, and writes it again: the
bytes have to be the same.

    python3 Tests/Peers/read_safetensors.py FILE
"""

import pathlib
import sys

import numpy as np
from safetensors.numpy import load, save


def main():
    data = pathlib.Path(sys.argv[1]).read_bytes()
    tensors = load(data)
    for name, array in tensors.items():
        assert array.dtype == np.float64 and np.isfinite(array).all(), name
    if save(tensors) != data:
        sys.exit(f"{sys.argv[1]} is not what the package writes")
    print(f"{len(tensors)} arrays: " + ", ".join(f"{n} {list(a.shape)}" for n, a in tensors.items()))


if __name__ == "__main__":
    main()
