"""Compile the translations and build the icons whenever dlviz is built or installed, editable or not."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self._tool("translate").build()
        self._tool("icons").build()

    def _tool(self, name: str) -> Any:
        spec = importlib.util.spec_from_file_location(name, Path(self.root) / "tools" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
