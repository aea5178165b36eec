"""Where a bundle begins."""

from dlviz.app import main

if __name__ == "__main__":
    raise SystemExit(main())
