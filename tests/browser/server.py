"""Starts a Streamlit script on a free port of this machine and ends it again."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
APP = ROOT / "app.py"
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Server:
    """A running app: its address without a slash at the end, its port, and its process."""

    url: str
    port: int
    process_id: int


@contextmanager
def running(script: Path, folder: Path, more: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve ``script`` with the project's settings; ``folder`` takes the log and stands for the home folder.

    ``more`` is added to the environment. Raises RuntimeError with the log's end if the app does not come up.
    """
    port = _free_port()
    log = folder / f"{script.stem}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            _command(script, port),
            cwd=ROOT,
            env=_environment(folder) | dict(more or {}),
            stdout=output,
            stderr=output,
        )
    try:
        url = f"http://{HOST}:{port}"
        _wait_until_up(url, process, log)
        yield Server(url, port, process.pid)
    finally:
        _end(process)


def _command(script: Path, port: int) -> list[str]:
    streamlit = [sys.executable, "-m", "streamlit", "run", str(script)]
    return [
        *streamlit,
        "--server.address",
        HOST,
        "--server.port",
        str(port),
        "--server.fileWatcherType",
        "none",
    ]


def _environment(home: Path) -> dict[str, str]:
    """The environment without anybody's own settings: the project's file alone counts."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("STREAMLIT_", "LUMBOPOINT_"))
    }
    return kept | {"HOME": str(home), "USERPROFILE": str(home)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait_until_up(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    give_up = time.monotonic() + PATIENCE_S
    while not _is_healthy(url):
        if process.poll() is not None or time.monotonic() > give_up:
            tail = log.read_text(encoding="utf-8", errors="replace")[-3000:]
            raise RuntimeError(f"The app did not come up on {url}:\n{tail}")
        time.sleep(0.1)


def _is_healthy(url: str) -> bool:
    directly = build_opener(ProxyHandler({}))
    try:
        with directly.open(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.read() == b"ok")
    except (URLError, OSError):
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
