"""`python main.py` is the same as `dlviz`."""

from dlviz.app import main

if __name__ == "__main__":
    raise SystemExit(main())
