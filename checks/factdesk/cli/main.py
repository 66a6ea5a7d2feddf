"""The program: finds the command, runs it, and turns what happened into an exit code.

0 nothing at or above the threshold, 1 conflicts, 2 could not check. A reader that stops reading (`factdesk check | head`)
changes nothing about that.
"""

from __future__ import annotations

import sys

from factdesk import __version__

TYPE_CHECKING = False  # typing is not imported: it would take longer than all the rest of `factdesk --version`
if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130  # what a shell expects of a program ended by Ctrl-C: 128 and the number of the signal


def main() -> None:
    """Runs the program on the arguments of the process, and ends the process."""
    import gc

    gc.set_threshold(
        100_000, 20, 50
    )  # most of what is made lives as long as its article: looking for garbage more often finds none
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs the program on arguments, writing to the standard streams. Gives the exit code; raises nothing."""
    if list(arguments) == ["--version"]:  # answered before anything else is imported
        try:
            sys.stdout.write(f"factdesk {__version__}\n")
            sys.stdout.flush()
        except OSError:
            return _end(0)
        return 0
    from click import Abort, ClickException

    from factdesk.cli._commands import program
    from factdesk.cli._output import CannotWriteError, complain, prepare_streams
    from factdesk.errors import InputError

    prepare_streams()

    try:
        code: object = program.main(list(arguments), prog_name="factdesk", standalone_mode=False)
    except InputError as error:
        complain("\n".join(map(str, error.problems)))
        return 2
    except ClickException as error:
        error.show()
        return 2
    except (Abort, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    except CannotWriteError as error:
        complain(f"cannot write to standard output: {error}")
        return 2
    except (
        Exception
    ) as error:  # whatever is left is a mistake of this program: shown whole, and never mistaken for "nothing found"
        if isinstance(error, OSError) and _end(0):
            return 2  # it was standard output that failed
        import traceback

        complain(traceback.format_exc() + "factdesk failed: this is a bug. Nothing was decided.")
        return 2
    return _end(code if isinstance(code, int) else 0)


def _end(code: int) -> int:
    """The exit code, once all of standard output is written: 2 where it cannot be, and it is said why."""
    from factdesk.cli._output import CannotWriteError, complain, finish

    try:
        finish()
    except CannotWriteError as error:
        complain(f"cannot write to standard output: {error}")
        return 2
    return code
