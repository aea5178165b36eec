"""MP4 (H.264), frame by frame; needs PyAV, which the extra ``video`` installs."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np
from PySide6.QtGui import QImage

QUALITY = "18"  # x264's constant rate factor: lines and letters stay sharp


class Mp4:
    """See ``animation.Encoder``. Sides are even in this format: an odd one gets its last row or column twice."""

    def __init__(self, pause: Fraction) -> None:
        self._repeats = math.ceil(pause)  # players stumble over less than a frame a second
        self._rate = self._repeats / pause

    def encode(self, frames: Iterator[QImage], samples: list[QImage], count: int) -> bytes:
        file = io.BytesIO()
        with av.open(file, "w", format="mp4") as container:
            stream = container.add_stream("libx264", rate=self._rate, options={"crf": QUALITY, "preset": "fast"})
            stream.pix_fmt = "yuv420p"
            stream.width, stream.height = (side + side % 2 for side in (samples[0].width(), samples[0].height()))
            for frame in frames:
                for _ in range(self._repeats):
                    container.mux(stream.encode(_evened(frame)))
            container.mux(stream.encode())
        return file.getvalue()


def _evened(frame: QImage) -> av.VideoFrame:
    rows = np.frombuffer(frame.constBits(), np.uint8).reshape(frame.height(), frame.bytesPerLine() // 4, 4)
    pixels = rows[:, : frame.width(), 2::-1]  # they are stored as blue, green, red
    odd = ((0, frame.height() % 2), (0, frame.width() % 2), (0, 0))
    return av.VideoFrame.from_ndarray(np.ascontiguousarray(np.pad(pixels, odd, mode="edge")), format="rgb24")
