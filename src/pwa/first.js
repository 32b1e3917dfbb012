// The first screen and the first page of questions stand in the page (first.html) before the program does: as the
// program would draw them, for somebody new. This lets people read and answer meanwhile, and hands over what they did.
// Behind start.js when the page is built.
//
// Drawn before and taken over, not hydrated: Yew can only take over markup whose state it knows beforehand, and the
// state is what people did meanwhile. Drawing both screens anew takes some milliseconds and changes no pixel.
{
  const page = document.documentElement;
  /** Milliseconds after which somebody who waits is told so. */
  const SLOW = 4000;
  /** As src/ui/comfort/escapes.rs has it. */
  const APART = 3000;

  const root = () => document.getElementById("massage-check");
  /** Where the first screens stand: in the root until the program draws there, then beside it. */
  let stage = root;
  const find = (selector) => stage().querySelector(selector);
  const all = (selector) => [...stage().querySelectorAll(selector)];
  /** What was pressed that only the program can do, what was set, and which country was chosen. */
  let pressed;
  const changed = new Map();
  let country;
  let started = false;
  let awake = false;

  // --- for whom these screens are right ---

  const kept = (storage) => storage()?.getItem("massage-check-settings") ?? "";
  function settings() {
    try {
      return kept(() => sessionStorage) || kept(() => localStorage);
    } catch {
      return "";
    }
  }

  /** Not on a clinic's page, nor for somebody who was here before, came by a shortcut, or wants short words. */
  function fresh() {
    try {
      const answers = Object.keys(sessionStorage).some((key) => key === "massage-check");
      return window === top && !answers && !history.state && !location.hash && !/ short\b/.test(settings());
    } catch {
      return window === top && !history.state && !location.hash;
    }
  }

  function mark(name, value) {
    for (const element of [page, root()]) {
      if (value) element?.setAttribute(name, value);
      else element?.removeAttribute(name);
    }
  }

  /** As src/ui/comfort/settings.rs keeps them: `1 theme=dark calm`. */
  function dress() {
    for (const word of settings().split(" ").slice(1)) {
      const [name, value] = word.split("=");
      if (/^(text|theme|contrast|reach)$/.test(name) && value) mark(`data-${name}`, value);
      if (name === "calm") mark("data-motion", "none");
    }
  }

  const isFresh = fresh();
  page.toggleAttribute("data-fresh", isFresh);

  // --- numbers of the country, where that is another than the one drawn ---

  const words = () => document.getElementById("first-page").dataset;
  let parsed;
  const regions = () => (parsed ??= JSON.parse(words().regions));
  /** The one chosen, else that of the browser's languages, as src/domain/pack.rs finds it; else the last, for everybody. */
  function region() {
    const countries = navigator.languages.map((tag) => /-([a-z]{2})\b/i.exec(tag)?.[1].toUpperCase());
    const known = countries.map((country) => regions().find(({ countries }) => countries.includes(country)));
    return regions()[country] ?? known.find(Boolean) ?? regions().at(-1);
  }

  function localise(within) {
    const [here, there] = [regions()[0], region()];
    if (here.name === there.name) return;
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      const told = data.replace(here.urgent, () => there.urgent).replaceAll(here.emergency, there.emergency);
      if (told !== data) walker.currentNode.data = told;
    }
    for (const link of within.querySelectorAll("a[href^='tel:']")) link.setAttribute("href", `tel:${there.tel}`);
    for (const option of within.querySelectorAll("#country option")) option.selected = option.value === there.name;
  }

  function copy(id) {
    const copied = document.importNode(document.getElementById(id).content, true);
    localise(copied);
    return copied;
  }

  // Before anything of it is painted: the page may come in pieces, and each is painted as it comes.
  if (isFresh) {
    dress();
    new MutationObserver((_, observer) => {
      const first = document.querySelector(".mc-first");
      if (!first) return;
      dress();
      localise(first);
      if (document.getElementById("first-status")) observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }

  // --- what people do meanwhile ---

  function start() {
    started = true;
    find(".mc-first").replaceWith(copy("first-page"));
    scrollTo(0, 0);
    find("#title").focus();
  }

  /** Every line of the first page is an emergency, sure or not. */
  function alertUnder(sign) {
    sign.querySelector(".mc-alert")?.remove();
    const answer = sign.querySelector("input:checked");
    if (!answer || answer.value === "no") return;
    sign.querySelector(".mc-segments").after(copy("first-alert"));
  }

  /** As src/ui/screens/questions does: the button for what is blank, the one that goes on, the one that clears. */
  function answered() {
    const signs = all(".mc-sign");
    const blank = signs.filter((sign) => !sign.querySelector("input:checked")).length;
    const emergency = Boolean(find(".mc-alert"));
    const say = (button, words) => (button.querySelector("span").textContent = words);
    const noToBlank = find(".mc-signs > .mc-buttons > .mc-button--quiet");
    noToBlank.hidden = emergency || !blank;
    if (blank === 1) say(noToBlank, words().last);
    else if (blank < signs.length) say(noToBlank, words().rest.replace("{count}", blank));
    say(find("#continue"), emergency ? words().see : words().on);
    if (!find("#clear")) find(".mc-foot__links").prepend(copy("first-clear"));
  }

  function told(key) {
    const line = document.getElementById("first-status");
    if (line) line.hidden = !key;
    for (const words of line?.children ?? []) words.hidden = words.dataset.when !== key;
  }

  function waits(element) {
    pressed?.removeAttribute("aria-busy");
    pressed = element;
    element.setAttribute("aria-busy", "true");
    told("pressed");
  }

  const mine = ({ target }) => isFresh && !awake && target instanceof Element && stage().contains(target);

  addEventListener("click", (event) => {
    if (!mine(event)) return;
    const button = event.target.closest("button");
    if (!button) return;
    // A form of the first page sends nothing anywhere.
    event.preventDefault();
    if (button.id === "start") start();
    else if (button.textContent === words().leave) leave();
    else waits(button);
  }, true);
  addEventListener("submit", (event) => mine(event) && event.preventDefault(), true);
  addEventListener("change", (event) => {
    if (!mine(event)) return;
    const { target } = event;
    const sign = target.closest(".mc-sign");
    if (sign) {
      alertUnder(sign);
      return answered();
    }
    if (target.id === "country") {
      country = target.selectedIndex;
      return;
    }
    changed.set(target.name, target);
    if (target.name.startsWith("data-")) mark(target.name, target.defaultChecked ? "" : target.value);
  }, true);

  // Nobody who has to leave waits for a program. Nothing was kept yet, and no step is in the history.
  function leave() {
    page.hidden = true;
    location.replace(region().neutral ?? "about:blank");
  }
  let escapes = [];
  addEventListener("keydown", ({ key, timeStamp }) => {
    if (!isFresh || awake) return;
    escapes = key === "Escape" ? [...escapes.slice(-2), timeStamp] : [];
    if (escapes.length === 3 && timeStamp - escapes[0] <= 2 * APART) leave();
  }, true);

  // --- a finger or key that is down belongs to what it came down on ---

  let down = 0;
  let under;
  const pressable = (target) => {
    const found = target instanceof Element && target.closest("label, button, a, summary, input, select");
    return found?.control ?? found;
  };
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, ({ target }) => ([down, under] = [performance.now(), pressable(target)]), true);
  }
  for (const kind of ["pointerup", "pointercancel", "keyup"]) {
    addEventListener(kind, () => setTimeout(() => (down = 0), 30), true);
  }

  /** Waits until nothing is down: a second at most, as browsers do not tell of everything that is let go. */
  async function quiet() {
    while (down && performance.now() - down < 1000) await new Promise((done) => setTimeout(done, 15));
  }

  // --- the program takes over ---
  //
  // What stands there stays in sight, and takes answers, until the program has drawn the same behind it.

  /** Until the program has drawn what it was told: mostly at once, on slow devices some tasks later. */
  async function drawn(until) {
    for (let turn = 0; turn < 20 && !until(); turn++) await null;
    for (let turn = 0; turn < 500 && !until(); turn++) await new Promise((done) => setTimeout(done, 4));
  }

  /** What the program has drawn in the place of this. */
  function same({ id, name, value, tagName, textContent }) {
    if (id) return root().querySelector(`#${CSS.escape(id)}`);
    const alike = [...root().querySelectorAll(tagName)];
    return alike.find((other) => (name ? other.name === name && other.value === value : other.textContent === textContent));
  }

  /** Tells the program what it does not know yet. */
  async function tell() {
    for (const box of changed.values()) await tick(box);
    const list = root().querySelector("#country");
    if (list && country !== undefined && list.selectedIndex !== country) {
      list.selectedIndex = country;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const begin = root().querySelector("#start");
    if (started && begin) {
      const { title } = document;
      begin.click();
      // Named last: by then it has put the focus where it wants it on a new screen.
      await drawn(() => root().querySelector("#continue") && document.title !== title);
    }
    for (const box of all(".mc-sign input:checked")) await tick(box);
  }

  async function tick(box) {
    const other = same(box);
    if (!other || other.checked === box.checked) return;
    other.click();
    await drawn(() => same(box)?.checked === box.checked);
  }

  /** In one go, so that nothing of it is seen. */
  function swap() {
    const [focus, top] = [document.activeElement, scrollY];
    const open = all("details").map((details) => details.open);
    // What is let go when its element has gone clicks nothing.
    const held = down && under;
    stage().remove();
    root().removeAttribute("data-behind");
    awake = true;
    root()
      .querySelectorAll("details")
      .forEach((details, at) => (details.open = open[at] ?? details.open));
    // Nothing is new here, so a tap counts at once (layout.css).
    for (const moving of root().getAnimations({ subtree: true })) {
      if (moving.animationName?.startsWith("mc-settle")) moving.finish();
    }
    if (focus && focus !== document.body) same(focus)?.focus({ preventScroll: true });
    scrollTo(0, top);
    told();
    if (pressed) same(pressed)?.click();
    if (held) addEventListener("pointerup", () => same(held)?.click(), { once: true, capture: true });
  }

  /** Runs the program; what was done meanwhile is not lost. */
  window.massageCheckWaking = async (run) => {
    if (!isFresh) return run();
    // The other way round, and the focus would be lost.
    const beside = root();
    const behind = beside.cloneNode();
    beside.id = "massage-check-first";
    behind.setAttribute("data-behind", "");
    beside.before(behind);
    stage = () => beside;
    const { title } = document;
    await run();
    await drawn(() => root().querySelector("#title") && document.title !== title);
    await tell();
    await quiet();
    await tell();
    swap();
  };

  // --- it takes long, or does not come ---

  if (isFresh) {
    setTimeout(() => awake || told("slow"), SLOW);
    // failed.css says when. Should it come after all, it takes over as if it had come in time.
    addEventListener("animationend", ({ animationName }) => {
      if (animationName !== "mc-failed" || awake) return;
      told();
      massageCheckFailed();
    });
  }
}
