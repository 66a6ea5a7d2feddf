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
        sys.stdout.write(f"factdesk {__version__}\n")
        return 0
    from click import Abort, ClickException

    from factdesk.cli._commands import program
    from factdesk.cli._output import complain, prepare_streams
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
    except Exception:  # whatever is left is a mistake of this program: shown whole, and never mistaken for "nothing found"
        import traceback

        complain(traceback.format_exc() + "factdesk failed: this is a bug. Nothing was decided.")
        return 2
    return code if isinstance(code, int) else 0
