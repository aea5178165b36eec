"""MP4 (H.264), frame by frame; needs PyAV, which the extra ``video`` installs."""

from __future__ import annotations

import io

import av
import numpy as np
from PySide6.QtGui import QImage

QUALITY = "18"  # x264's constant rate factor: lines and letters stay sharp


class Mp4:
    """See ``animation.Encoder``. Sides are even in this format: an odd one gets its last row or column twice."""

    def __init__(self, fps: int) -> None:
        self._file = io.BytesIO()
        self._container = av.open(self._file, "w", format="mp4")
        self._stream = self._container.add_stream("libx264", rate=fps, options={"crf": QUALITY, "preset": "fast"})
        self._stream.pix_fmt = "yuv420p"

    def begin(self, samples: list[QImage]) -> None:
        self._stream.width, self._stream.height = (
            side + side % 2 for side in (samples[0].width(), samples[0].height())
        )

    def add(self, frame: QImage) -> None:
        rows = np.frombuffer(frame.constBits(), np.uint8).reshape(frame.height(), frame.bytesPerLine() // 4, 4)
        pixels = rows[:, : frame.width(), 2::-1]  # they are stored as blue, green, red
        odd = ((0, frame.height() % 2), (0, frame.width() % 2), (0, 0))
        made = av.VideoFrame.from_ndarray(np.ascontiguousarray(np.pad(pixels, odd, mode="edge")), format="rgb24")
        self._container.mux(self._stream.encode(made))

    def end(self) -> bytes:
        self._container.mux(self._stream.encode())
        self._container.close()
        return self._file.getvalue()
