// What the page finds before it begins. The test server puts this at the head of the page, so that every engine has it,
// at every load: no standard word makes a browser do so.
({ today, hurry, storage, worker }) => {
  document.currentScript?.remove();

  // A browser without service workers, unless the test is about them.
  if (!worker) delete Navigator.prototype.serviceWorker;

  // The clock says this, and goes on from there.
  const Real = Date;
  const [, later] = name.match(/^today=(.+?)\u0000/) ?? [];
  const ahead = new Real(`${later ?? today}T12:00:00`).getTime() - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      given.length ? super(...given) : super(Real.now() + ahead);
    }
    static now() {
      return Real.now() + ahead;
    }
  };

  // As in a frame or a private window where pages may keep nothing.
  for (const store of storage ? [] : ["sessionStorage", "localStorage"])
    Object.defineProperty(window, store, {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });

  // Animations run this much faster. One that has a delay has not started when the page is there, but is known.
  const hasten = () => {
    for (const one of document.getAnimations()) one.playbackRate = hurry;
  };
  if (hurry !== 1)
    for (const moment of ["animationstart", "transitionrun", "DOMContentLoaded", "load"])
      addEventListener(moment, hasten, true);

  // What goes wrong is taken down in the name of the window, which outlives the page when it is loaded again.
  const wrong = (...words) => {
    window.name += `${words.map((word) => word?.stack ?? word?.message ?? String(word)).join(" ")}\u0000`;
  };
  const { error } = console;
  console.error = (...words) => {
    wrong(...words);
    error.apply(console, words);
  };
  addEventListener("error", ({ error, message, target }) => wrong(error ?? message ?? `not loaded: ${target.outerHTML}`), true);
  addEventListener("unhandledrejection", ({ reason }) => wrong(reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => wrong(`${violatedDirective}: ${blockedURI}`));
}
