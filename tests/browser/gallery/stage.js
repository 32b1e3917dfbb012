// Puts the states of the gallery into this page, one after the other, and looks at each as no test of the markup can.

const parser = new DOMParser();
const open = new WeakSet();

// The state of this name, with everything that folds open.
const show = async (name) => {
  const page = parser.parseFromString(await (await fetch(`${name}.html`)).text(), "text/html");
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  for (const fold of document.querySelectorAll("details")) {
    if (fold.open) open.add(fold);
    fold.open = true;
  }
  scrollTo(0, 0);
};

const words = (element) => (element.innerText ?? element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 50);
const called = (element) => `${element.localName}.${[...element.classList].join(".")} "${words(element)}"`;
const visible = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest(".mc-unseen") && element.getClientRects().length > 0;

// As people find it, to begin with.
const folded = () => {
  for (const fold of document.querySelectorAll("details")) fold.open = open.has(fold);
  return [];
};

// --- targets ---

const LEAST = 48;

// A link in a running sentence: the line has words of its own beside it.
const running = (element) =>
  element.matches("a") && getComputedStyle(element).display === "inline" &&
  words(element.closest("p, li, dd")) !== words(element);

// The picture of the body has its list beside it, and is none of these.
const targets = () =>
  [...document.querySelectorAll("a[href], button, summary, select, input")].filter(visible).map((element) => element.closest("label") ?? element);

const tooSmall = () =>
  targets().filter((target) => !running(target)).flatMap((target) => {
    // What runs over two lines is no taller for it.
    const boxes = [...target.getClientRects()];
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.min(...boxes.map((box) => box.height));
    return width >= LEAST - .01 && height >= LEAST - .01 ? [] : [`${called(target)} is ${width.toFixed(1)} × ${height.toFixed(1)}`];
  });

// --- room ---

const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !visible(element) || element.closest("svg, script, style, option")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width > 1) found.push({ element, box });
    }
  }
  return found;
};

const boxOf = (element) => {
  let box = element;
  while (getComputedStyle(box).display === "inline") box = box.parentElement;
  return box;
};

// Sideways scrolling; words beyond the edge, outside their box, cut off, or over other words.
const cramped = () => {
  const found = [];
  const cut = ["hidden", "clip"];
  const wide = document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
  if (wide > 0) {
    const far = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > innerWidth + 1).pop();
    found.push(`scrolls sideways by ${wide}${far ? `: ${called(far)}` : ""}`);
  }
  const all = texts();
  for (const { element, box } of all) {
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`beyond the edge: ${called(element)}`);
    const around = boxOf(element).getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2;
    const beside = box.left < around.left - 1 || box.right > around.right + 1;
    if (beside || middle < around.top || middle > around.bottom) found.push(`outside its box: ${called(element)}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    // Fields scroll what is typed into them.
    if (!visible(element) || element.closest("svg, input, select")) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const wider = cut.includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const taller = cut.includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wider || taller) found.push(`cut off: ${called(element)}`);
  }
  // Lines of the same box may touch; the middles of lines of different boxes may not lie in one another.
  const lines = all
    .map(({ element, box: { left, right, top, bottom, height } }) =>
      ({ element: boxOf(element), left, right, top: top + height * .3, bottom: bottom - height * .3 }))
    .sort((one, other) => one.top - other.top);
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (one.element !== other.element && shared > 2) {
        found.push(`over one another: ${called(one.element)} and ${called(other.element)}`);
      }
    }
  });
  return [...new Set(found)];
};

// --- colour ---

const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

// Red, green, blue and how opaque, whatever the notation.
const rgba = (colour) => {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data];
};

const light = (colour) => {
  const linear = (part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
  const [r, g, b] = rgba(colour).map((part) => linear(part / 255));
  return .2126 * r + .7152 * g + .0722 * b;
};

const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + .05) / (dark + .05);
};

const clear = (colour) => rgba(colour)[3] === 0;

// What is painted behind the element.
const behind = (element) => {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around);
    if (!clear(backgroundColor)) return backgroundColor;
  }
  return matchMedia("(forced-colors: active)").matches ? "Canvas" : "white";
};

// --- focus ---

const focusable = () =>
  [...document.querySelectorAll("a[href], button, summary, select, input, [tabindex]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));

// One ring for all, wherever the keyboard is: at least 2 px, and 3 : 1 against what is around it.
const unringed = () => focusable().flatMap((element) => {
  element.focus({ preventScroll: true, focusVisible: true });
  if (document.activeElement !== element) return [`takes no focus: ${called(element)}`];
  const shown = (it) => {
    if (!it) return false;
    const style = getComputedStyle(it);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.opacity === "1";
  };
  const face = [element, element.nextElementSibling].find(shown);
  if (!face) return [`no ring: ${called(element)}`];
  const found = contrast(getComputedStyle(face).outlineColor, behind(face));
  return found >= 3 ? [] : [`a faint ring, ${found.toFixed(2)}: ${called(element)}`];
});

// --- motion ---

// Screens take no tap while they settle; that shows nothing, so it may run.
const UNSEEN = ["offset", "computedOffset", "easing", "composite", "pointerEvents"];

const moving = () => {
  const animated = document.getAnimations().flatMap(({ effect }) =>
    effect.getKeyframes().flatMap(Object.keys).filter((name) => !UNSEEN.includes(name))
      .map((name) => `${name} moves: ${called(effect.target)}`));
  const slow = [...document.body.querySelectorAll("*")]
    .filter((it) => getComputedStyle(it).transitionDuration.split(",").some((time) => parseFloat(time) > 0))
    .map((it) => `takes its time: ${called(it)}`);
  return [...animated, ...slow];
};

// --- edges of controls ---

// What says "here is something to use": its border or its ground, 3 : 1 against what it stands on. Those that look like
// a link say it by their underlined words.
const faint = () =>
  [...document.querySelectorAll(".mc-tick__input, .mc-filter__input, .mc-segments, .mc-rating__face, .mc-chips__chip, .mc-button")]
    .filter(visible)
    .flatMap((element) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(element);
      const seen = [borderTopColor, backgroundColor].filter((colour) => !clear(colour));
      const best = Math.max(0, ...seen.map((colour) => contrast(colour, behind(element))));
      return best >= 3 ? [] : [`${best.toFixed(2)}: ${called(element)}`];
    });

// How much two tokens differ, in pairs, with what a clinic has set.
const differ = (pairs, set) => {
  const app = document.querySelector(".mc-app");
  const probe = document.createElement("i");
  app.append(probe);
  for (const [name, value] of set) app.style.setProperty(name, value);
  const colour = (token) => {
    probe.style.color = `var(--mc-colour-${token})`;
    return getComputedStyle(probe).color;
  };
  const found = pairs.map(([one, other]) => contrast(colour(one), colour(other)));
  probe.remove();
  for (const [name] of set) app.style.removeProperty(name);
  return found;
};

// --- axe ---

const sure = ({ id, impact, nodes }) => nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(" ")} ${html.slice(0, 120)}`);

// Words drawn into the picture of the body: axe cannot tell what is behind them. It is the ground of the page, and the
// colours of both are among the tokens measured.
const drawn = ({ id, nodes }) => id === "color-contrast" && nodes.every(({ html }) => html.includes("mc-body-map__side"));

// The button that fills a small screen is not there on a large one; where it is there, it is judged like any other.
const forSmall = ({ id, nodes }) => id === "hidden-content" && nodes.every(({ html }) => html.includes("mc-tools__tool--small"));

const judged = async (tags) => {
  const values = axe.getRules(tags).map(({ ruleId }) => ruleId);
  const { violations, incomplete } = await axe.run(document, { runOnly: { type: "rule", values }, resultTypes: ["violations", "incomplete"] });
  return [...violations, ...incomplete.filter((it) => !drawn(it) && !forSmall(it))].flatMap(sure);
};

window.hall = { show, folded, tooSmall, cramped, unringed, moving, faint, differ, judged };
