"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const last = data.steps.length - 1;
  const root = document.documentElement;
  const slider = document.getElementById("step");
  const find = (selector) => Array.from(document.querySelectorAll(selector));
  let at = data.start, language = data.languages[0], timer = 0, from = null;

  const told = (pieces) => pieces.map((number) => data.pieces[number]).join("");

  function show() {
    const frame = data.frames[language][at];
    for (const element of find("[data-slot]")) {
      const text = told(frame[element.dataset.slot] || []);
      if (element.shown !== text) {
        element.innerHTML = text;
        element.shown = text;
      }
    }
    for (const element of find("[data-alt]")) {
      element.setAttribute("aria-label", told(frame[element.dataset.alt] || []));
    }
    for (const table of find("[data-lit]")) light(table, frame[table.dataset.lit]);
    if (slider) {
      slider.value = at;
      slider.setAttribute("aria-valuetext", document.querySelector("[data-slot=brief]").textContent);
      document.getElementById("where").textContent = `${data.steps[at]} / ${data.last}`;
    }
  }

  function light(table, row) {
    const rows = table.tBodies.length ? table.tBodies[0].rows : [];
    for (const each of rows) each.classList.remove("lit");
    if (!(row in rows)) return;
    rows[row].classList.add("lit");
    const box = table.parentElement;
    if (box.scrollHeight > box.clientHeight) {
      box.scrollTop = rows[row].offsetTop - (box.clientHeight - rows[row].offsetHeight) / 2;
    }
  }

  function say() {
    const words = data.words[language];
    root.lang = language;
    for (const element of find("[data-word]")) element.textContent = words[element.dataset.word];
    for (const element of find("[data-label]")) element.setAttribute("aria-label", words[element.dataset.label]);
    for (const button of find("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    mark();
    show();
    document.title = document.querySelector("h1").textContent;
  }

  function mark() {
    const button = document.getElementById("play");
    if (!button) return;
    button.classList.toggle("playing", timer !== 0);
    button.setAttribute("aria-label", data.words[language][timer ? "pause" : "play"]);
  }

  function go(to, speak) {
    at = Math.min(Math.max(to, 0), last);
    show();
    if (speak) document.getElementById("said").textContent = document.querySelector("[data-slot=brief]").textContent;
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    mark();
  }

  function play() {
    if (timer) return stop();
    if (at >= last) go(0);
    timer = setInterval(() => (at < last ? go(at + 1) : stop()), data.pause);
    mark();
  }

  function move(to) {
    stop();
    go(to, true);
  }

  const keys = {
    ArrowRight: () => move(at + 1), ArrowUp: () => move(at + 1), ArrowLeft: () => move(at - 1),
    ArrowDown: () => move(at - 1), Home: () => move(0), End: () => move(last), " ": play,
  };

  function theme() {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  document.getElementById("theme").addEventListener("click", theme);
  for (const button of find("[data-language]")) {
    button.addEventListener("click", () => {
      language = button.dataset.language;
      say();
    });
  }
  if (slider) {
    slider.addEventListener("input", () => move(Number(slider.value)));
    document.getElementById("play").addEventListener("click", play);
    for (const [name, to] of Object.entries({
      first: () => 0, back: () => at - 1, forward: () => at + 1, last: () => last,
    })) document.getElementById(name).addEventListener("click", () => move(to()));
    document.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
      // Up, Down, Home and End scroll the page, and Space presses a button, where the focus is elsewhere.
      const own = event.target.closest("button, select, summary, a, pre, .rows");
      const away = event.target !== slider && !event.key.match(/^(Arrow(Left|Right)| )$/);
      if (own ? event.key === " " || away : away && event.target !== document.body) return;
      event.preventDefault();
      act();
    });
    for (const figure of find("figure")) {
      figure.addEventListener("pointerdown", (event) => { from = event.isPrimary ? event.clientX : null; });
      figure.addEventListener("pointerup", (event) => {
        const way = from === null ? 0 : event.clientX - from;
        from = null;
        if (Math.abs(way) > 30) move(at + (way < 0 ? 1 : -1));
      });
    }
  }
  say();
})();
