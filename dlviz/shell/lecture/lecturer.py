"""A lecture given: full screen, the question, then the page's card alone and large, then why; led by a remote's
keys."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.i18n import language
from dlviz.lecture import scene
from dlviz.lecture.page import ChoiceQuestion
from dlviz.lecture.pictures import picture
from dlviz.lecture.talk import Talk, bands, clock
from dlviz.lecture.texts import written
from dlviz.model.numbers import marked
from dlviz.shell.lecture.explained import Explained
from dlviz.shell.lecture.hands import Hands
from dlviz.shell.lecture.key_line import GAP, HANDS, KeyLine
from dlviz.shell.lecture.lesson import Lesson
from dlviz.shell.lecture.notes import Notes
from dlviz.shell.lecture.overlays import Overlay, pointer
from dlviz.shell.lecture.podium import FARTHEST, LARGER, Podium
from dlviz.shell.lecture.remote import Remote
from dlviz.store import Store
from dlviz.theme import PROJECTOR, Theme, palette
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row
from dlviz.ui.panel import AnyPanel
from dlviz.ui.reworded import Reworded

ROOM = (1366, 768)  # pixels of a screen at which they are so large; on others they grow with it
LEAST, MOST = 0.8, 2.4


class Lecturer(Reworded, QWidget):
    """Emits ``left`` when it is over, ``led_on`` to the page that this one leads to. What is shown goes through the
    lesson, and so through the store.
    """

    left = Signal()
    led_on = Signal()

    def __init__(
        self,
        window: QWidget,
        lesson: Lesson,
        store: Store,
        connect: Callable[[AnyPanel], None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window, Qt.WindowType.Window)  # its child, so that it ends with it
        self.setObjectName("lecturer")
        self._lesson, self._store, self._now = lesson, store, now
        self._started = now()
        self._hands: dict[str, Mapping[int, tuple[int, ...]]] = {}  # of each lecture that was left
        self._swapped: tuple[QScreen, QScreen] | None = None  # the lecturer's own and the room's, as somebody chose
        self.talk = Talk(len(lesson.pages), lesson.pages.index(lesson.page))
        self.theme: Theme = PROJECTOR.scaled(type=LARGER)
        self.setAutoFillBackground(True)
        self.heading, self.tally = Text(size=1.5, bold=True, wrap=True), Text("quiet", 0.9, wrap=True)
        self.hands, self.explained, self.podium = Hands(), Explained(), Podium(self.theme, connect)
        self.place, self.keys, self.time = Text("quiet", 0.7), KeyLine(), Text("quiet", 0.7)
        for name in ("heading", "tally", "place", "time"):
            getattr(self, name).setObjectName(f"lecturer.{name}")
        self._lay_out()
        self.overlay = Overlay(self)
        self.notes = Notes(self)
        self.remote = Remote(self, self.notes, acts=self._acts())
        for raising in (self.hands, self.remote):
            raising.raised.connect(self._raise)
        self.remote.pointed.connect(lambda place: self.overlay.move_spot(self.mapFromGlobal(place.toPoint())))
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.show_time)
        store.changed.connect(self._store_changed)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for changed in (app.screenAdded, app.screenRemoved):
            changed.connect(self._screens_changed, Qt.ConnectionType.QueuedConnection)  # Qt moves windows first
        self.setCursor(pointer())
        self._dress()
        self.retranslate()

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        """What each key does."""
        key, cover = Qt.Key, self.overlay.toggle
        return {
            key.Key_PageDown: partial(self._turn, 1), key.Key_PageUp: partial(self._turn, -1), key.Key_F5: self.end,
            key.Key_Escape: self._escape, key.Key_M: self._go_along, key.Key_X: self._swap_screens,
            key.Key_N: lambda: self.notes.setVisible(not self.notes.isVisible()),
            key.Key_B: partial(cover, "black"), key.Key_Period: partial(cover, "black"),
            key.Key_W: partial(cover, "white"), key.Key_S: partial(cover, "spot"),
        }  # fmt: skip

    def _lay_out(self) -> None:
        self.tally.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight)
        head = row((self.heading, 3), (self.tally, 2))
        foot = row(self.place, (self.keys, 1), self.time, gap=24)
        parts = head, (self.hands, 1), (self.explained, 1), (self.podium, 2), foot
        column(*parts, of=self, gap=12, margins=(34, 24, 34, 18))

    # coming and going

    def begin(self) -> None:
        """Take the screen, and the keys of a remote; notes go to a second screen where there is one."""
        self.talk = Talk(len(self._lesson.pages), self._lesson.pages.index(self._lesson.page), hands=self.talk.hands)
        self._started = self._now()
        self.remote.listen()
        self._tick.start()
        self._take_screens(*self._screens())
        self.show_page()
        self.activateWindow()
        self.setFocus()

    def _screens(self) -> tuple[QScreen, QScreen]:
        """The lecturer's own and the room's: as they were swapped, while both are there, else the main one and another.

        Where there is one alone it is both.
        """
        there = QApplication.screens()
        if self._swapped is not None and not set(self._swapped) <= set(there):
            self._swapped = None
        own = QApplication.primaryScreen()
        return self._swapped or (own, next((screen for screen in there if screen is not own), own))

    def _take_screens(self, own: QScreen, room: QScreen) -> None:
        """The room sees one, and the lecturer's ``own``, where it is another, shows the notes."""
        self.hide()  # or a window manager leaves it where it is
        self.setScreen(room)
        self.setGeometry(room.geometry())
        if room is not own:
            self.notes.setGeometry(_middle(own.availableGeometry()))
            self.notes.show()
        self.showFullScreen()

    def _screens_changed(self) -> None:
        """A projector that is plugged in becomes the room's; where one is left, nobody in the room reads the notes."""
        if self._tick.isActive():
            self.notes.hide()
            self._take_screens(*self._screens())
            self._show_keys()
            self.activateWindow()
            self.setFocus()

    def end(self) -> None:
        self.remote.stop()
        self._tick.stop()
        self.overlay.take_away()
        self._keep()
        self.notes.close()
        self.hide()
        self._lesson.veil_again()
        self.left.emit()

    # what a lecturer does

    def _turn(self, by: int) -> None:
        self._go(self.talk.on() if by > 0 else self.talk.back())

    def _escape(self) -> None:
        """Close the innermost: a black or white screen, a spotlight, or the talk."""
        if not self.overlay.take_away():
            self.end()

    def _swap_screens(self) -> None:
        own, room = self._screens()
        if room is not own:
            self._swapped = room, own
            self._take_screens(*self._swapped)
            self.setFocus()

    def _raise(self, choice: int, by: int) -> None:
        if self.talk.phase != "question" or choice >= len(self._choices()):
            return
        self.talk = self.talk.raised(choice, len(self._choices()), by)
        self._show_hands()

    def _keep(self) -> None:
        """What was done with the picture stays for whoever comes back to it."""
        if self._is_picture_up:
            self._lesson.keep_given()

    def _go(self, talk: Talk) -> None:
        if talk == self.talk:
            return
        self.overlay.end_spot()
        self._keep()
        other, self.talk = talk.index != self.talk.index, talk
        if other:
            self._lesson.open(talk.index)
        self.show_page()

    def _go_along(self) -> None:
        """To the page that this one leads to, or back; hands that were raised stay with their lecture."""
        lesson = self._lesson
        if lesson.page.more is None and lesson.origin is None:
            return
        self.overlay.end_spot()
        self._keep()
        name, self._hands[lesson.name] = lesson.name, self.talk.hands
        self.led_on.emit()
        if lesson.name != name:
            hands = self._hands.get(lesson.name, {})
            self.talk = Talk(len(lesson.pages), lesson.pages.index(lesson.page), hands=hands)
            self.show_page()
            self.setFocus()

    # what is shown

    @property
    def _is_picture_up(self) -> bool:
        """With its own phase, and under an explanation that is words alone."""
        return self.talk.phase == "picture" or (self.talk.phase == "why" and self.explained.is_spare)

    def _choices(self) -> list[str]:
        """What hands are raised for: the choices, or the parts of the range that a number is guessed in."""
        question = self._lesson.page.question
        if isinstance(question, ChoiceQuestion):
            return self._lesson.choices()
        return [self.tr("{0} to {1}").format(written(low), written(high)) for low, high in bands(question)]

    def show_page(self) -> None:
        """The page in the phase that the talk is in."""
        lesson, page = self._lesson, self._lesson.page
        self.heading.setText(page.title[language()])
        drawn = picture(page.picture, language())
        before = None if page.picture_late or page.formula else drawn
        self.hands.show_question(lesson.said(page.question.ask), page.formula, self._choices(), before)
        steps = tuple(step.formula for step in page.steps)
        self.explained.show_words(lesson.said(page.why), steps, lesson.said(page.sum_up), drawn)
        self._show_phase()
        self.place.setText(f"{self.talk.index + 1} / {len(lesson.pages)}")
        self._show_keys()
        after = lesson.pages[min(self.talk.index + 1, len(lesson.pages) - 1)]
        self.notes.show_page(lesson, after, self._answer())
        self._show_hands()
        self.show_time()

    def _show_keys(self) -> None:
        """With what the page leads to; hands are raised while the question stands."""
        known = self.tr(
            "Page Down: next · Page Up: back · B: black screen · W: white screen · S: spotlight · "
            "N: notes · 1–{0}: hands, with Alt one less · Esc: leave"
        )
        keys, more, origin = known.split(GAP), self._lesson.page.more, self._lesson.origin
        choices = len(self._choices()) if self.talk.phase == "question" else 0
        keys[HANDS] = keys[HANDS].format(choices) if choices else ""
        if origin is not None:
            keys.append(self.tr("M: back to page {0}").format(origin.number))
        elif more is not None:
            keys.append(f"M: {more[language()]}")
        if len(QApplication.screens()) > 1:
            keys.append(self.tr("X: swap screens"))
        self.keys.show_keys(keys)

    def _show_phase(self) -> None:
        """What belongs to it; the picture is what the lecturer made of it."""
        page, is_up = self._lesson.page, self._is_picture_up
        for part in (self.hands, self.explained, self.podium):
            part.hide()  # first, or all of them ask for room at once
        if is_up:
            self._lesson.give_page()
            self.podium.show_page(page, self._store.state[page.panel])
        self.hands.setVisible(self.talk.phase == "question")
        self.explained.setVisible(self.talk.phase == "why")
        self.podium.setVisible(is_up)

    def _answer(self) -> str:
        choices, right = self._lesson.choices(), scene.right_answer(self._lesson.page)
        return self.tr("Answer: {0}").format(choices[right] if choices else marked(right))

    def _show_hands(self) -> None:
        choices = self._choices()
        counts = self.talk.counts(len(choices))
        self.hands.show_counts(counts)
        told = " · ".join(f"{choice}\u00a0({count})" for choice, count in zip(choices, counts, strict=True) if count)
        told = self.tr("Hands: {0}").format(told) if told else ""
        self.tally.setText("" if self.talk.phase == "question" else "   ".join(filter(None, (self._answer(), told))))

    def show_time(self) -> None:
        gone = clock(self._now() - self._started)
        self.time.setText(gone)
        self.notes.time.setText(gone)

    def _store_changed(self, old: object, new: object) -> None:
        if self.isVisible() and self._is_picture_up:
            self.podium.show_state(self._store.state[self._lesson.page.panel])

    # looks and words

    def _dress(self) -> None:
        self.setPalette(palette(self.theme))
        dress(self, self.theme, but=self.notes)  # which lie before the lecturer
        self.hands.fit(self.theme)
        self.podium.dress(self.theme)
        self.explained.picture.set_theme(self.theme.scaled(type=FARTHEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.cover()
        size = min(max(min(self.width() / ROOM[0], self.height() / ROOM[1]), LEAST), MOST)
        if abs(LARGER * size - self.theme.type / PROJECTOR.type) > 0.01:
            self.theme = PROJECTOR.scaled(type=LARGER * size)
            self._dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Lecture"))
        self._keep()
        self.show_page()


def _middle(room: QRect) -> QRect:
    """A large window in the middle of a screen, whose other windows stay in reach."""
    return room.adjusted(room.width() // 8, room.height() // 8, -room.width() // 8, -room.height() // 8)
