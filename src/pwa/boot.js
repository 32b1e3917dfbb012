// Starts the program; then keeps the page on this device, so that it opens without a network. When the page is built
// (publish.rs) this is put at the end of what wasm-bindgen made, not beside it: nothing that one script imports is checked
// against a hash. The names in braces are filled in.
const LATER = "{later}";
const LATER_HASH = "{later-hash}";

Promise.all([compiled(), massageCheckFirst.then(bytes), massageCheckParsed])
  .then(([module_or_path, first]) => {
    window.massageCheckFirst = first;
    return massageCheckWaking(() => __wbg_init({ module_or_path }));
  })
  .then(
    () => {
      later();
      keep();
    },
    (error) => {
      console.error(error);
      massageCheckFailed();
    },
  );

async function bytes(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// While it comes, where the server says what it is.
async function compiled() {
  const response = await massageCheckProgram;
  return response.ok && response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await bytes(response));
}

// What nobody needs on the way to a result. It comes once the program runs, whatever anybody does.
function later() {
  const told = (came) => {
    window.massageCheckLater = came;
    dispatchEvent(new Event("massage-check-later"));
  };
  fetch(`./${LATER}`, { integrity: LATER_HASH })
    .then(bytes)
    .then(told, () => told(null));
}

// Not in a frame: who meets the check on a clinic's page gets it from there. Not where somebody left quickly, nor while
// the page is edited: then there is no worker.
function offered() {
  try {
    return massageCheckWorker && window === top && !document.documentElement.hidden && "serviceWorker" in navigator;
  } catch {
    return false;
  }
}

function keep() {
  if (!offered()) return;

  let registration;
  let prompt;
  let erased = false;

  // What src/platform/browser/offline.rs reads, asks for and listens to.
  const offline = (window.massageCheckOffline = {
    kept: false,
    newer: false,
    installable: false,
    installed: matchMedia("(display-mode: standalone)").matches || navigator.standalone === true,
    apple: navigator.standalone === false,
    takeNewer,
    install,
    erase,
  });
  const told = () => dispatchEvent(new Event("massage-check-offline"));

  function look() {
    offline.kept = !erased && registration?.active?.state === "activated";
    offline.newer = offline.kept && Boolean(registration.waiting);
    told();
  }

  function watch(worker) {
    worker?.addEventListener("statechange", look);
  }

  // The newer version stands ready and waits until it is asked for, and until nobody uses the old one.
  function takeNewer() {
    const newer = registration?.waiting;
    if (!newer) return Promise.resolve(false);
    newer.addEventListener("statechange", () => {
      if (newer.state === "activated") location.reload();
    });
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data === true);
      newer.postMessage("take over", [port2]);
    });
  }

  function install() {
    prompt?.prompt();
    prompt = undefined;
    offline.installable = false;
    told();
  }

  async function erase() {
    erased = true;
    await registration?.unregister();
    const { pathname } = new URL("./", location);
    for (const name of await caches.keys()) if (name.startsWith(`massage-check ${pathname} `)) await caches.delete(name);
    look();
  }

  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event;
    offline.installable = true;
    told();
  });
  addEventListener("appinstalled", () => {
    offline.installable = false;
    told();
  });

  navigator.serviceWorker
    .register(massageCheckWorker, { updateViaCache: "none" })
    .then((found) => {
      registration = found;
      if (erased) return erase();
      registration.addEventListener("updatefound", () => watch(registration.installing));
      [registration.installing, registration.waiting].forEach(watch);
      look();
      if (offline.installed) navigator.storage?.persist?.();
    })
    // Storage is blocked, or full, or the copy could not be fetched whole: the check works all the same.
    .catch(() => {});
  told();
}
