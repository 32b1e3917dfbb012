// What a person can see of the page, and how they tell one thing from another: by its words.

// Words for screen readers only stand on a line of their own: "Change" and ": Your age".
const plain = (text) => (text ?? "").replace(/\s+/g, " ").replaceAll(" :", ":").trim();

const seen = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
};

// "Yes" rather than "Yes, they agreed", but "Rheumatoid arthritis" also with its other names after it.
const saying = (elements, words) =>
  elements.find((element) => plain(element.innerText) === words) ??
  elements.find((element) => plain(element.innerText).startsWith(words) &&
    " :,×".includes(plain(element.innerText)[words.length])) ??
  null;

// The group of answers under a question. The question itself may be for screen readers only.
const group = (question) => {
  const legends = [...document.querySelectorAll("legend")].filter((legend) => seen(legend.parentElement));
  const legend = legends.find((legend) => plain(legend.textContent).startsWith(question));
  return legend?.parentElement ?? null;
};

const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter(seen);

const pressable = (words) => saying(all("button, a[href], summary"), words);

const answer = (question, words) => {
  const within = group(question);
  return within && saying(all("label", within), words);
};

const tickable = (words) => saying(all("label:has(input[type=checkbox])"), words);

// The closed fold that a tick is in.
const foldOf = (words) => {
  const folded = [...document.querySelectorAll("details:not([open]) label")];
  const label = folded.find((label) => plain(label.textContent).startsWith(words));
  return label?.closest("details").querySelector("summary") ?? null;
};

const call = (number, within = document) =>
  all("a[href^='tel:']", within).find((link) => link.getAttribute("href") === `tel:${number}`) ?? null;

const inView = (element) => {
  const box = element.getBoundingClientRect();
  return box.top > -1 && box.bottom < innerHeight + 1;
};

// Whether a click in the middle of it would meet it: not while the screen settles, nor below something else.
const hit = (element) => {
  const box = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
};

// Everything about the present screen at once: a question to the browser takes its time.
const screen = () => ({
  heading: plain(document.querySelector("main h1")?.textContent),
  headings: document.querySelectorAll("h1").length,
  title: document.title,
  focus: document.activeElement.id || document.activeElement.closest("fieldset")?.id,
  url: location.href,
  state: history.state,
  wide: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
  top: scrollY,
  loaded: performance.getEntriesByType("resource").map(({ name }) => (name.startsWith(location.origin) ? new URL(name).pathname : name))
    .filter((name) => !/^\/(icon\.svg|manifest\.webmanifest|worker\.js|icons\/.*)$/.test(name)), // Fetched at a moment of the browser's own.
});

// Where the keyboard is. A radio may be unseen itself: then its face beside it shows the ring.
const focused = () => {
  const element = document.activeElement;
  const label = element.labels?.[0];
  const ringed = (one) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.opacity === "1" && seen(one);
  };
  const shown = [element, element.nextElementSibling].find(ringed) ?? null;
  const box = (shown ?? element).getBoundingClientRect();
  const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.y + Math.min(box.height, 40) / 2, 0), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  return {
    words: plain((label ?? element).innerText).slice(0, 80),
    page: element === document.body,
    ring: shown !== null,
    // Not while the screen settles, when nothing can be hit.
    uncovered: hit?.contains(document.querySelector("main")) || [element, shown, label].some((one) => one?.contains(hit)),
    inView: box.bottom > 0 && box.top < innerHeight,
  };
};

// The same, and whether it is where one wants to be: on this control, or in its group of radios.
const towards = (target) => {
  const control = target?.control ?? target;
  const active = document.activeElement;
  const group = control?.type === "radio" && active.name === control.name;
  return { ...focused(), found: control !== null && control !== undefined, there: active === control, near: group };
};

// Words that were never translated, where all others are in a language that nobody speaks. What says of itself that
// it is in another language, and rows of the clinical basis, are not meant to be.
const untranslated = () => leftInEnglish().concat(/[A-Za-z]{2}/.test(document.title) ? [document.title] : []);

const leftInEnglish = () => {
  const english = /[A-Za-z]{2}/;
  const own = (text) => text.replace(/\([A-Z]{1,2}\d[^)]*\)/g, "");
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (around.closest("[lang]") !== document.documentElement || !around.checkVisibility()) continue;
    if (english.test(own(node.data))) found.push(node.data);
  }
  for (const one of all("[aria-label], [title], [alt]")) {
    for (const name of ["aria-label", "title", "alt"]) {
      if (english.test(one.getAttribute(name) ?? "")) found.push(one.getAttribute(name));
    }
  }
  return found;
};
