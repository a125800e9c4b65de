"""Rounds the numbers of a safetensors file from F64 to F16, so that it takes a quarter of the room.

    python3 Tests/Peers/halve_weights.py FROM TO

lessons/networks/mnist.safetensors was made so from what `backprop train mnist.net --save` writes.
"""

import json
import struct
import sys


def main(source, target):
    with open(source, "rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        header, data = json.loads(file.read(size)), file.read()
    halves = b""
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != "F64":
            sys.exit(f"{source}: {name} is {entry['dtype']}, not F64")
        lower, upper = entry["data_offsets"]
        numbers = struct.unpack(f"<{(upper - lower) // 8}d", data[lower:upper])
        entry["dtype"], begin = "F16", len(halves)
        halves += struct.pack(f"<{len(numbers)}e", *numbers)
        entry["data_offsets"] = [begin, len(halves)]
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(target, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + halves)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
