// Runs before anything is painted; the names in braces are filled in when the page is built (publish.rs).

// Whoever left quickly is shown nothing of this page again, not even its first words. A number below nought marks such
// an entry of the history (src/platform/browser/trail.rs); the check itself then goes on to the neutral page.
if (typeof history.state === "number" && history.state < 0) document.documentElement.hidden = true;

{
  // Whoever opens the page by itself has no use for what only a clinic's page needs: there is another program for frames
  // (`hosted` in Cargo.toml). A window of which nobody can tell counts as a frame.
  const framed = () => {
    try {
      return window !== top;
    } catch {
      return true;
    }
  };
  const [wasm, hash, boot, bootHash] = framed()
    ? ["{hosted}", "{hosted-hash}", "{hosted-boot}", "{hosted-boot-hash}"]
    : ["{program}", "{program-hash}", "{boot}", "{boot-hash}"];

  // Scripts from elsewhere cannot be run, whatever else may go wrong: Trusted Types let only these two through.
  const own = window.trustedTypes?.createPolicy("massage-check", { createScriptURL: (name) => `./${name}` });
  const address = (name) => own?.createScriptURL(name) ?? `./${name}`;
  window.massageCheckWorker = "{worker}" && address("{worker}");

  // The program is the most by far, and asked for at once. Not by a <link rel="preload">: WebKitGTK, and so perhaps every
  // iPhone, then fetches it a second time.
  window.massageCheckProgram = fetch(`./${wasm}`, { integrity: hash });
  // It may come before all of the page has.
  window.massageCheckParsed = new Promise((parsed) => addEventListener("DOMContentLoaded", parsed));

  // The script that starts it, and what it speaks of, are there long before it. So the first screen is painted first: to
  // ask for a file takes an old phone as long as to paint. A page in the background is not painted.
  const others = () => {
    if (window.massageCheckFirst) return;
    window.massageCheckFirst = fetch("./{first}", { integrity: "{first-hash}" });
    const script = document.createElement("script");
    script.type = "module";
    script.fetchPriority = "high";
    script.integrity = bootHash;
    script.src = address(boot);
    document.head.append(script);
  };
  massageCheckParsed.then(() => requestAnimationFrame(() => setTimeout(others)));
  setTimeout(others, 300);
}

// What cannot be fetched, or is not what was built, is told at once: see failed.css.
window.massageCheckFailed = () => document.getElementById("massage-check-failed")?.setAttribute("data-now", "");
addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement)
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", massageCheckFailed) : massageCheckFailed();
}, true);
