"""Takes a lesson in a pseudo-terminal as a learner would: at 40, 80 and 120 columns, with wrong answers,
hints, resizes, Control-C at every prompt, SIGTERM, Control-Z, a hang-up and coming back. The terminal has
to be left as it was, and no line may be longer than it is wide.

    python3 Tests/Peers/take_lessons.py [--backprop PROGRAM] [--lesson ID]

Needs nothing but Python, and bash for Control-Z.
"""

import argparse
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

ROOT = pathlib.Path(__file__).parents[2]
CSI = re.compile(rb"\x1b\[([0-9;?]*)([A-Za-z])")


def cells(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """As much of a terminal as the program uses; it notes lines that are too long."""

    def __init__(self, columns, rows):
        self.too_long = []
        self.resize(columns, rows)

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines, self.row, self.column, self.rest = [[]], 0, 0, b""
        self.cleared = 0

    def feed(self, data):
        data, self.rest = self.rest + data, b""
        while data:
            match = CSI.match(data)
            if match:
                self.control(match[1].decode(), match[2].decode())
                data = data[match.end():]
            elif data[0] == 0x1B and len(data) < 16 and not re.match(rb"\x1b[^\[]", data):
                self.rest = data
                return
            else:
                length = 1 if data[0] < 0x80 else 2 if data[0] < 0xE0 else 3 if data[0] < 0xF0 else 4
                if len(data) < length:
                    self.rest = data
                    return
                self.put(data[:length].decode())
                data = data[length:]

    def control(self, numbers, letter):
        number = int(numbers or 1) if numbers.isdigit() or not numbers else 0
        if letter == "A":
            self.row = max(self.row - number, self.top(), 0)
        elif letter == "C":
            self.column = min(self.column + number, self.columns - 1)
        elif letter == "H":
            self.row, self.column = self.top(), 0
        elif letter == "J":
            if numbers == "2":
                # What was there can still be scrolled to; the screen begins anew below it.
                self.cleared = self.row = len(self.lines)
                self.lines.append([])
            else:
                self.lines[self.row + 1:] = []
                self.cut()
        elif letter == "K":
            self.cut()
        else:
            assert letter in "mhl", f"unknown control sequence {numbers}{letter}"

    def cut(self):
        kept, used = [], 0
        for character in self.lines[self.row]:
            if used >= self.column:
                break
            kept.append(character)
            used += cells(character)
        self.lines[self.row] = kept

    def top(self):
        return max(self.cleared, len(self.lines) - self.rows)

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.row += 1
            self.column = 0
            if self.row == len(self.lines):
                self.lines.append([])
        elif character >= " ":
            self.cut()
            self.lines[self.row].append(character)
            self.column += cells(character)
            if self.column > self.columns:
                self.too_long.append("".join(self.lines[self.row]))

    def text(self):
        return "\n".join("".join(line) for line in self.lines[self.top():])

    def all_text(self):
        return "\n".join("".join(line) for line in self.lines)


class Desk:
    """A program at a terminal, and the fingers of a learner."""

    def __init__(self, command, columns, rows, folder, language="C.UTF-8"):
        self.screen = Screen(columns, rows)
        self.keyboard, device = pty.openpty()
        self.device = device
        self.set_size(columns, rows)
        self.before = termios.tcgetattr(device)
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color",
            "XDG_STATE_HOME": str(folder / "state"), "LC_ALL": language, "PS1": "$ ",
        }
        self.process = subprocess.Popen(
            command, stdin=device, stdout=device, stderr=device, cwd=folder, env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def set_size(self, columns, rows):
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.read(0.05)
        self.screen.resize(columns, rows)
        self.set_size(columns, rows)
        self.settle()

    def read(self, seconds):
        """Reads what comes within some time; False where nothing came."""
        if not select.select([self.keyboard], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.keyboard, 65536)
        except OSError:
            return False
        self.screen.feed(data)
        return bool(data)

    def type(self, text):
        """Types, and waits for what comes of it: Enter by itself, since an answer takes time to judge."""
        if text.endswith("\r") and len(text) > 1:
            self.type(text[:-1])
            text = "\r"
        os.write(self.keyboard, text.encode())
        end = time.time() + 20
        while not self.read(0.1) and self.process.poll() is None:
            assert time.time() < end, f"nothing comes of {text!r}"
        self.settle()

    def settle(self, pattern=r"[?]:? (keys|按键)|Esc|y:? |b:? ", seconds=20):
        """Waits until the program waits."""
        end = time.time() + seconds
        while time.time() < end:
            while self.read(0.03):
                pass
            if self.process.poll() is not None:
                while self.read(0.05):
                    pass
                return
            tail = "\n".join(self.screen.text().rstrip("\n").split("\n")[-2:])
            if re.search(pattern, tail):
                return
        raise AssertionError(f"the program does not wait; it shows\n{self.screen.text()}")

    def is_asking(self):
        return self.screen.text().split("\n")[-1].startswith("> ") or \
            self.screen.text().split("\n")[-1] == ">"

    def leave(self):
        """Leaves the lesson; at a question q would be an answer."""
        os.write(self.keyboard, b":q\r" if self.is_asking() else b"q")
        self.ends(0)

    def ends(self, code):
        """Holds the end against what it should be: the exit code, and the terminal as it was."""
        end = time.time() + 10
        while self.process.poll() is None and time.time() < end:
            self.read(0.05)
        while self.read(0.05):
            pass
        assert self.process.poll() == code, f"exit code {self.process.poll()}, not {code}"
        assert termios.tcgetattr(self.device) == self.before, "the terminal's mode is not as before"
        assert not self.screen.too_long, f"too long: {self.screen.too_long[:3]}"
        os.close(self.keyboard)
        os.close(self.device)


class Course:
    def __init__(self, program, lesson, language, folder):
        self.program, self.lesson, self.folder = program, lesson, folder
        self.options = ["--language", language] if language else []
        self.key = self.answers()

    def command(self, *more):
        return [self.program, "lesson", self.lesson, *self.options, *more]

    def answers(self):
        """The right answers, from the end of the printed lesson."""
        printed = subprocess.run(
            self.command(), capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "COLUMNS": "120"}).stdout
        key = [match[1].replace("`", "") for match in re.finditer(r"^\d+\. (.*)$", printed, re.M)]
        return [answer[0] if re.match(r"[A-Z]: ", answer) else answer for answer in key]

    def open(self, columns=80, rows=24, *more):
        desk = Desk(self.command(*more), columns, rows, self.folder)
        desk.settle()
        return desk

    def reopen(self):
        """Leaves the lesson behind its first step, and comes back."""
        self.forget()
        desk = self.open()
        desk.type("]")
        desk.leave()
        desk = self.open()
        assert re.search(r"b:? (begin|从头)", desk.screen.text()), desk.screen.text()
        return desk

    def forget(self):
        shutil.rmtree(self.folder / "state", ignore_errors=True)

    def to_question(self, desk):
        while not desk.is_asking():
            desk.type(" ")

    # What a learner does.

    def take(self, columns, rows):
        """The whole lesson: a strange and a wrong answer and a hint before each right one."""
        self.forget()
        desk = self.open(columns, rows)
        for number, answer in enumerate(self.key):
            self.to_question(desk)
            if number % 3 == 0:
                desk.type("\t")
                desk.type("+\r")
                desk.type("\x15")
                assert desk.is_asking()
            if number % 2 == 0:
                desk.type("12345\r")
                desk.type("\x15")
                assert desk.is_asking()
            desk.type("?")
            desk.type(":l\r")
            desk.type(answer + "\r")
            assert not desk.is_asking(), f"{answer} is refused:\n{desk.screen.text()}"
            desk.type("l")
        for _ in range(200):
            if desk.process.poll() is not None:
                break
            desk.type(" ")
        desk.ends(0)
        book = (self.folder / "state/backprop/progress.json").read_text()
        assert book.count('"outcome" : "right"') == len(self.key)

    def interrupt(self):
        """Control-C at each kind of prompt."""
        for keys, is_typed in [("", False), ("r", False), ("g", True), ("g12", True), ("e", True)]:
            self.forget()
            desk = self.open()
            for key in keys:
                desk.type(key)
            assert desk.is_asking() == is_typed, keys
            os.write(desk.keyboard, b"\x03")
            desk.ends(130)
        for keys in ["", "half an answer", "负"]:
            self.forget()
            desk = self.open()
            self.to_question(desk)
            desk.type(keys) if keys else None
            os.write(desk.keyboard, b"\x03")
            desk.ends(130)
        desk = self.reopen()
        os.write(desk.keyboard, b"\x03")
        desk.ends(130)

    def end(self):
        """Other ends: a signal, Control-D, q, and the window's."""
        self.forget()
        desk = self.open()
        self.to_question(desk)
        desk.process.send_signal(signal.SIGTERM)
        desk.ends(-signal.SIGTERM)
        for key in ["q", "\x04"]:
            self.forget()
            desk = self.open()
            desk.type(key)
            desk.ends(0)

    def resize(self):
        """Other sizes, with a half typed answer and at its end."""
        self.forget()
        desk = self.open()
        self.to_question(desk)
        desk.type("0.3*1 负 ŷ " + "+ 0.1 " * 30)
        for columns, rows in [(40, 10), (120, 40), (21, 5), (80, 24)]:
            desk.resize(columns, rows)
            assert desk.is_asking()
            assert desk.screen.text().endswith("+ 0.1 ")
        desk.type("\x01")
        assert "> 0.3*1 负 ŷ" in desk.screen.text()
        desk.type("\x15" + "\x0b")
        desk.type(self.key[0] + "\r")
        assert not desk.is_asking()
        desk.leave()

    def resume(self):
        """Coming back, and beginning anew."""
        desk = self.reopen()
        desk.type("\r")
        self.to_question(desk)
        desk.type("\t")
        hint = desk.screen.text().split("\n")[-4]
        desk.type(":q\r")
        desk.ends(0)
        desk = self.open()
        desk.type("\r")
        self.to_question(desk)
        # The hint that was read is there again.
        assert hint and hint in desk.screen.all_text(), desk.screen.all_text()
        desk.type(":r\r")
        desk.type("y")
        desk.type(":R\r") if desk.is_asking() else desk.type("R")
        desk.type("y")
        desk.leave()

    def suspend(self):
        """Control-Z under a shell, and going on."""
        self.forget()
        desk = Desk(["bash", "--norc", "--noprofile", "-i"], 80, 24, self.folder)
        prompt = r"\$ $"
        desk.settle(prompt)

        def shell(text, wait=prompt):
            os.write(desk.keyboard, text.encode())
            time.sleep(0.2)
            desk.settle(wait)

        shell("bind 'set enable-bracketed-paste off'\r")
        shell("stty -a > before\r")
        shell(" ".join(self.command()) + "\r", r"[?]:? (keys|按键)")
        self.to_question(desk)
        desk.type("0.5")
        shell("\x1a")
        shell("stty -a > between\r")
        shell("fg\r", r"> 0\.5$")
        os.write(desk.keyboard, b"\x03")
        time.sleep(0.3)
        desk.settle(prompt)
        shell("stty -a > after\r")
        texts = [(self.folder / name).read_text() for name in ["before", "between", "after"]]
        assert texts[0] == texts[1] == texts[2] != ""
        os.write(desk.keyboard, b"exit\r")
        desk.process.wait(10)
        os.close(desk.keyboard)
        os.close(desk.device)

    def export(self):
        """The network goes into a file, and is not overwritten unasked."""
        self.forget()
        name = self.folder / f"{self.lesson}.net"
        name.unlink(missing_ok=True)
        desk = self.open()
        desk.type("e")
        desk.type("\r")
        text = name.read_text()
        assert "parameter" in text
        name.write_text("mine")
        desk.type("e")
        desk.type("\r")
        desk.type("n")
        assert name.read_text() == "mine"
        desk.leave()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--backprop", default=str(ROOT / ".build/release/backprop"))
    parser.add_argument("--lesson", default="two-two-one")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.backprop).resolve())
    usage = subprocess.run([program, "lesson", "--help"], capture_output=True, text=True).stdout
    languages = ["en", "zh"] if "--language" in usage else [None]
    with tempfile.TemporaryDirectory() as name:
        for language in languages:
            course = Course(program, arguments.lesson, language, pathlib.Path(name))
            for columns, rows in [(40, 10), (80, 24), (120, 40)]:
                course.take(columns, rows)
            for deed in ["interrupt", "end", "resize", "resume", "suspend", "export"]:
                getattr(course, deed)()
            print(f"{arguments.lesson} taken, {language or 'en'}: the terminal is as it was")


if __name__ == "__main__":
    sys.exit(main())
