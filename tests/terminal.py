#!/usr/bin/python3
"""Types secrets at a terminal of its own, and fails if the terminal shows one of them.

    terminal.py SECRET... [--answer WORD] -- PROGRAM [ARGUMENT...]

Each secret is typed when the program asks and has switched the echo off. WORD answers the question whether it is
meant, which may come after them. Writes what the terminal showed, and ends with the program's status.
"""
import os
import pty
import select
import sys
import termios
import time

LIMIT_SECS = 60
PROMPT = "(not shown while you type): "
QUESTION = "Type yes to go on: "


def wait(terminal, shown, enough):
    """Reads on until `enough` says so of what was shown, or the program has ended."""
    deadline = time.monotonic() + LIMIT_SECS
    while not enough(shown):
        if time.monotonic() > deadline:
            sys.exit(f"no end after {LIMIT_SECS} s: {shown!r}")
        if not select.select([terminal], [], [], 0.01)[0]:
            continue
        try:
            shown += os.read(terminal, 4096).decode(errors="replace")
        except OSError:  # The program has ended.
            break
    return shown


def echo_is_off(terminal):
    return not termios.tcgetattr(terminal)[3] & termios.ECHO


def main():
    parting = sys.argv.index("--")
    secrets, command = sys.argv[1:parting], sys.argv[parting + 1:]
    answer = None
    if "--answer" in secrets:
        secrets, (_, answer) = secrets[:-2], secrets[-2:]
    program, terminal = pty.fork()
    if program == 0:
        os.execvp(command[0], command)
    shown = ""
    for typed, secret in enumerate(secrets):
        asks = lambda text: text.count(PROMPT) > typed and echo_is_off(terminal)
        shown = wait(terminal, shown, asks)
        if shown.count(PROMPT) <= typed:
            break
        os.write(terminal, f"{secret}\n".encode())
    if answer is not None:
        shown = wait(terminal, shown, lambda text: QUESTION in text)
        if QUESTION in shown:
            os.write(terminal, f"{answer}\n".encode())
    shown = wait(terminal, shown, lambda text: False)
    print(shown)
    for secret in secrets:
        if secret in shown:
            sys.exit("the terminal shows what was typed")
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(program, 0)[1]))


main()
