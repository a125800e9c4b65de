"""Makes the data of lessons/data that is derived from the digits, or is made up.

    python3 Tests/Peers/make_lesson_data.py [--check]

digits-0-4.csv is the digits 0 to 4. Of the digits 5 to 9, digits-5-9-few.csv has the first ten of
each and digits-5-9-test.csv the others. digits-28 is the first 500 digits, enlarged to 28×28 pixels
from 0 to 255, every pixel repeated (row and column floor(i × 8 / 28)), in MNIST's IDX format: 400 to
learn from and 100 to test. parity.csv asks whether a digit is odd: 200 rows of 0 to 4 that count a
fifth, and the 50 of 5 to 9 that count whole; parity-test.csv is 200 others of 5 to 9. sines.csv and
sines-test.csv are made up: y = sin(x1 + … + x10) + x1 x2, rounded to 4 places.

With --check nothing is written: each file has to be what the script makes, and to stand in the
folder's README.md, which says where it comes from.
"""

import csv
import math
import pathlib
import random
import struct
import sys

FOLDER = pathlib.Path(__file__).parents[2] / "lessons" / "data"


def files():
    with open(FOLDER / "digits.csv") as file:
        header, *rows = csv.reader(file)
    low = [r for r in rows if int(r[-1]) < 5]
    high = [r for r in rows if int(r[-1]) >= 5]
    few, rest, seen = [], [], {}
    for row in high:
        seen[row[-1]] = seen.get(row[-1], 0) + 1
        (few if seen[row[-1]] <= 10 else rest).append(row)
    yield "digits-0-4.csv", header, low
    yield "digits-5-9-few.csv", header, few
    yield "digits-5-9-test.csv", header, rest
    place = [i * 8 // 28 for i in range(28)]
    images = [bytes(int(row[i * 8 + j]) * 255 // 16 for i in place for j in place)
              for row in rows[:500]]
    labels = bytes(int(row[-1]) for row in rows[:500])
    for name, part in [("digits-28", slice(0, 400)), ("digits-28-test", slice(400, 500))]:
        count = len(labels[part])
        yield f"{name}-images.idx", struct.pack(">4B3I", 0, 0, 8, 3, count, 28, 28), b"".join(
            images[part])
        yield f"{name}-labels.idx", struct.pack(">4BI", 0, 0, 8, 1, count), labels[part]
    parity = [*header[:-1], "odd", "weight"]

    def odd(rows, weight):
        return [row[:-1] + [int(row[-1]) % 2, weight] for row in rows]

    yield "parity.csv", parity, odd(low[:200], 0.2) + odd(few, 1)
    yield "parity-test.csv", parity, odd(rest[:200], 1)
    draw = random.Random(3)
    names = [f"x{i + 1}" for i in range(10)] + ["y"]

    def made(count):
        result = []
        for _ in range(count):
            x = [round(draw.uniform(-1, 1), 4) for _ in range(10)]
            result.append(x + [round(math.sin(sum(x)) + x[0] * x[1], 4)])
        return result

    yield "sines.csv", names, made(400)
    yield "sines-test.csv", names, made(100)


def main():
    for name, header, rows in files():
        if isinstance(rows, bytes):
            data = header + rows
        else:
            data = ("\n".join(",".join(map(str, row)) for row in [header, *rows]) + "\n").encode()
        path = FOLDER / name
        if "--check" not in sys.argv:
            path.write_bytes(data)
        elif not path.exists():
            sys.exit(f"{name} is missing")
        elif path.read_bytes() != data:
            sys.exit(f"{name} is not what the script makes")
    note = (FOLDER / "README.md").read_text(encoding="utf-8")
    for path in sorted(FOLDER.iterdir()):
        if path.name != "README.md" and f"`{path.name}`" not in note:
            sys.exit(f"README.md does not say where {path.name} comes from")


if __name__ == "__main__":
    main()
