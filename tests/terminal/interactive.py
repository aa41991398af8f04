"""fix --interactive in a real pseudo-terminal: python3 tests/terminal/interactive.py, after npm run build."""

import os
import pty
import select
import shutil
import signal
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLI = os.path.join(ROOT, "dist", "cli.cjs")
TEXT = "An email blast went out.\n\nWe drive adoption of the app.\n"
FIXED = TEXT.replace("email blast", "email")
passed = failed = 0


class Session:
    """One run of the program in a folder of its own."""

    def __init__(self, env=None, args=()):
        self.folder = tempfile.mkdtemp()
        self.file = os.path.join(self.folder, "a.md")
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(TEXT)
        self.seen = ""
        self.at = 0
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(self.folder)
            os.environ.update({"TERM": "xterm", "NO_COLOR": "1", **(env or {})})
            os.execvp("node", ["node", CLI, "fix", "--interactive", "--profile", "strategy", *args, "a.md"])

    def until(self, text, seconds=20):
        """Reads on until the text has come, behind what was waited for before."""
        end = time.time() + seconds
        while text not in self.seen[self.at :]:
            ready, _, _ = select.select([self.fd], [], [], max(0, end - time.time()))
            try:
                data = os.read(self.fd, 65536) if ready else b""
            except OSError:
                data = b""
            if data == b"":
                raise AssertionError(f"waited for {text!r}, saw {self.seen[self.at:]!r}")
            self.seen += data.decode("utf-8", "replace")
        self.at = self.seen.index(text, self.at) + len(text)

    def send(self, keys):
        os.write(self.fd, keys.encode())

    def code(self):
        try:
            while os.read(self.fd, 65536):
                pass
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def text(self):
        with open(self.file, encoding="utf-8") as file:
            return file.read()

    def close(self):
        os.close(self.fd)
        shutil.rmtree(self.folder)


def check(name, story, **kind):
    global passed, failed
    session = Session(**kind)
    try:
        story(session)
        passed += 1
    except AssertionError as error:
        failed += 1
        print(f"FAILED {name}: {error}")
        try:
            os.kill(session.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    finally:
        session.close()


def equal(got, wanted):
    assert got == wanted, f"{got!r} instead of {wanted!r}"


def takes_and_quits(one):
    one.until("> ")
    one.send("1\r")
    one.until("drive adoption")
    equal(one.text(), FIXED)
    one.until("> ")
    one.send("q\r")
    one.until("All changes are saved.")
    equal(one.code(), 0)


def edits_by_hand(one):
    one.until("> ")
    one.send("e\r")
    one.until("An email blast went out.")
    # The given text can be edited: four times backspace takes "out.".
    one.send("\x7f\x7f\x7f\x7f" + "back.\r")
    # The remark still holds, so it is asked again.
    one.until("An >>email blast<< went back.")
    equal(one.text().split("\n")[0], "An email blast went back.")


def fills_gaps(one):
    one.until("> ")
    one.send("s\r")
    one.until("«")
    one.until("> ")
    one.send("1\r")
    # However many gaps the rule's wording has.
    one.until(": ")
    while not one.seen[: one.at].endswith("u undoes: "):
        one.send("nurses\r")
        one.until(": ")
    one.send("\r")
    one.until("1 change, ")
    assert "nurses" in one.text() and "«" not in one.text(), one.text()


def ignores_and_undoes(one):
    one.until("> ")
    one.send("i\r")
    one.until("why")
    one.send("a quote\r")
    one.until("drive adoption")
    assert "<!-- customer-lens-ignore" in one.text() and ": a quote -->" in one.text(), one.text()
    one.send("u\r")
    one.until("email blast")
    equal(one.text(), TEXT)


def survives_control_c(one):
    one.until("> ")
    one.send("1\r")
    one.until("drive adoption")
    one.send("\x03")
    one.until("Go on with: customer-lens fix --interactive --from a.md:3")
    equal(one.code(), 0)
    equal(one.text(), FIXED)


def survives_the_end_of_input(one):
    one.until("> ")
    one.send("\x04")
    one.until("Nothing changed.")
    equal(one.code(), 0)


def survives_a_killed_terminal(one):
    one.until("> ")
    one.send("1\r")
    one.until("drive adoption")
    os.kill(one.pid, signal.SIGKILL)
    os.waitpid(one.pid, 0)
    equal(one.text(), FIXED)
    equal(sorted(os.listdir(one.folder)), ["a.md"])


def is_plain(one):
    one.until("> ")
    one.send("1\r")
    one.until("drive adoption")
    one.send("q\r")
    one.until("All changes are saved.")
    assert "\x1b" not in one.seen, repr(one.seen)
    equal(one.text(), FIXED)


def goes_on(one):
    one.until("drive adoption")
    assert "email blast" not in one.seen.split(">>")[1], one.seen


check("takes a suggestion and quits", takes_and_quits)
check("edits by hand", edits_by_hand)
check("fills gaps", fills_gaps)
check("ignores and undoes", ignores_and_undoes)
check("survives Ctrl-C", survives_control_c)
check("survives Ctrl-D", survives_the_end_of_input)
check("survives being killed", survives_a_killed_terminal)
check("sends no escape sequence to a plain terminal", is_plain, env={"TERM": "dumb"})
check("goes on where it was", goes_on, args=("--from", "a.md:3"))

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
