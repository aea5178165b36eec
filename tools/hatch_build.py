"""Compile the translations whenever dlviz is built or installed, an editable installation included."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        spec = importlib.util.spec_from_file_location("translate", Path(self.root) / "tools" / "translate.py")
        assert spec is not None
        assert spec.loader is not None
        translate = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(translate)
        translate.build()
