"""The bar is for people at a terminal who wait, and for nobody else."""

from __future__ import annotations

import io
import time

from briefgen.progress import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_whoever_does_not_watch_sees_nothing() -> None:
    stream = io.StringIO()
    with Bar(stream) as bar:
        time.sleep(1.01)
        bar("Annotating", 1, 2)
    assert stream.getvalue() == ""


def test_quick_work_shows_nothing() -> None:
    stream = Terminal()
    with Bar(stream) as bar:
        bar("Annotating", 1, 2)
    assert stream.getvalue() == ""


def test_slow_work_is_shown_and_wiped_away() -> None:
    stream = Terminal()
    with Bar(stream) as bar:
        time.sleep(1.01)
        bar("Annotating", 500, 1000)
    drawn, wiped = stream.getvalue().split("\r")[1:3]
    assert drawn == "Annotating [############............] 500 of 1,000"
    assert wiped.isspace()
    assert len(wiped) >= len(drawn)


def test_a_terminal_that_is_gone_stops_no_work() -> None:
    stream = Terminal()
    with Bar(stream) as bar:
        time.sleep(1.01)
        stream.close()
        bar("Annotating", 1, 2)
