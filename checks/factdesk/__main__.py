"""`python -m factdesk` is the same program as `factdesk`."""

from factdesk.cli.main import main

if __name__ == "__main__":
    main()
