"""A page as a headless Chromium has it: some script is run in it, and says what it finds."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
HELPERS = """
const tell = {};
const slider = document.getElementById("step");
const brief = () => document.querySelector("[data-slot=brief]").textContent;
const key = (name, at = document.body) =>
  at.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true}));
const click = (id) => document.getElementById(id).click();
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
"""


def run(page: bytes, script: str, folder: Path, *options: str) -> tuple[dict[str, Any], str]:
    """What ``script`` put into ``tell``, and what the browser's console said.

    The page lets no script in but its own: for this one its rule is widened by one hash, and nothing else.
    """
    assert CHROMIUM is not None
    whole = f"""{HELPERS}(async () => {{ {script} }})().catch((e) => {{ tell.error = String(e); }}).finally(() => {{
      const said = document.createElement("pre");
      said.id = "told";
      said.textContent = JSON.stringify(tell);
      document.body.append(said);
    }});"""
    digest = base64.b64encode(hashlib.sha256(whole.encode()).digest()).decode()
    text = page.decode().replace("script-src '", f"script-src 'sha256-{digest}' '", 1)
    path = folder / "page.html"
    path.write_text(text.replace("</body>", f"<script>{whole}</script></body>"), encoding="utf-8")
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
         f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=10000", *options, "--dump-dom", path.as_uri()],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found, done.stdout[-400:]
    told: dict[str, Any] = json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    assert "error" not in told, told
    return told, "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
