// What a page shows of itself while it starts, and how long what is done on it takes to be seen. Runs before any script
// of the page.
({ press }) => {
  const found = { answerable: null, awake: null, kept: null, moved: 0, long: [] };
  const memories = [];
  let pressed = -Infinity;

  const visible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  // A radio may be unseen itself, and its label be what people see and press.
  const face = (input) => input.labels?.[0] ?? input;
  const radios = () => [...document.querySelectorAll("input[type=radio]")].filter((input) => visible(face(input)));

  const click = (element) => {
    pressed = performance.now();
    element.click();
  };

  // A page that is there before its program has a button marked so. One that is not has a title only once its program
  // runs, and its first button begins.
  let early = false;
  const start = () => {
    const marked = document.querySelector("#start");
    early ||= marked !== null;
    return marked ?? (document.getElementById("title") && document.querySelector("main button"));
  };

  let chosen = null;
  const answer = () => {
    const [radio] = radios();
    if (!radio) {
      const button = start();
      if (button && visible(button)) click(button);
    } else if (radio === chosen && radio.checked) {
      // One frame later it still holds.
      found.answerable = pressed;
    } else {
      click(radio);
      chosen = radio;
    }
  };

  const awake = () => {
    if (document.readyState === "loading") return false;
    start();
    return document.querySelector("[data-awake]:not([data-behind])") || (!early && document.getElementById("title"));
  };

  const look = () => {
    if (press && found.answerable === null) answer();
    if (found.awake === null && awake()) found.awake = performance.now();
    if (found.awake === null || (press && found.answerable === null)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // As browsers have it: what moves within half a second of what the person did is no fault.
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries())
      if (!hadRecentInput && startTime > pressed + 500) found.moved += value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.long.push(duration);
  }).observe({ type: "longtask", buffered: true });

  // No page says how much memory its programs have.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) memories.push(memory);
      return made;
    };
  }

  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  const painted = () => new Promise((done) => requestAnimationFrame(() => turn().then(done)));

  // Each click: what it was for; when, by the browser's own clock; how long until the page has drawn all that came of it,
  // which is the last frame before one in which nothing changed; and how long until its first frame was on the screen.
  const clicks = [];
  let drawn;
  const listen = (kind) => {
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    const whole = async ({ timeStamp }, done) => {
      const click = { kind, at: timeStamp, shown: 0 };
      clicks.push(click);
      let seen = await painted();
      for (;;) {
        const before = changes;
        const next = await painted();
        if (changes === before) break;
        seen = next;
      }
      observer.disconnect();
      click.drawn = seen - timeStamp;
      done(click.drawn);
    };
    drawn = new Promise((done) => addEventListener("click", (event) => whole(event, done), { capture: true, once: true }));
  };
  // In steps of 8 ms; what took less than 16 is not told.
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const click = name === "click" && clicks.find(({ at }) => Math.abs(at - startTime) < 1);
      if (click) click.shown = Math.max(click.shown, duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });

  window.bench = {
    found: () => ({
      ...found,
      // Whether the answer given while the page started was not lost when its program took over.
      kept: radios().some((radio) => radio.checked),
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    }),
    files: () =>
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
        ({ name, encodedBodySize, decodedBodySize }) => [new URL(name).pathname, encodedBodySize, decodedBodySize],
      ),
    memory: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    radios,
    face,
    // Two frames have come and gone, so that nothing is left to be drawn.
    still: () => painted().then(painted),
    listen,
    drawn: () => drawn,
    clicks: (kind) => clicks.filter((click) => click.kind === kind).map(({ drawn, shown }) => [drawn, Math.max(shown, 8)]),
    // Changes one answer there and back again, with a turn for the page's own work after each.
    change: async (times) => {
      for (let time = 0; time < times; time++) {
        radios()[time % 2].click();
        await turn();
      }
      return times;
    },
  };
}
