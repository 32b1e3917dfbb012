// On the page of a clinic in the tests: takes down what the elements tell, what goes wrong, what moves, and what is in the way.
window.told = [];
window.wrong = [];
window.shifts = [];
window.busy = [];
window.scrolls = 0;
window.focuses = [];
for (const event of ["ready", "resized", "started", "finished", "closed", "noted"])
  addEventListener(event, ({ target, detail }) => {
    if (target.localName !== "massage-check") return;
    const element = [...document.querySelectorAll("massage-check")].indexOf(target);
    told.push({ element, event, detail });
  }, true);
addEventListener("error", ({ message, target }) => wrong.push(message ?? `not loaded: ${target.src}`), true);
addEventListener("unhandledrejection", ({ reason }) => wrong.push(String(reason)));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => wrong.push(`${effectiveDirective}: ${blockedURI}`));
addEventListener("scroll", () => scrolls++, true);
addEventListener("focusin", ({ target }) => focuses.push(target.localName));
for (const [type, into] of [["layout-shift", shifts], ["longtask", busy]])
  try {
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver((list) => into.push(...list.getEntries())).observe({ type, buffered: true });
  } catch {}
// Who listens for messages.
window.listening = 0;
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  if (type === "message" && (this ?? window) === window) listening++;
  return add.call(this ?? window, type, ...rest);
};
EventTarget.prototype.removeEventListener = function (type, ...rest) {
  if (type === "message" && (this ?? window) === window) listening--;
  return remove.call(this ?? window, type, ...rest);
};
window.check = (which = 0) => document.querySelectorAll("massage-check")[which];
window.frame = (which = 0) => check(which).shadowRoot.querySelector("iframe");
