// Runs before anything is painted; the names in braces are filled in when the page is built (publish.rs).

// Whoever left quickly is shown nothing of this page again, not even its first words. A number below nought marks such
// an entry of the history (src/platform/browser/trail.rs); the check itself then goes on to the neutral page.
if (typeof history.state === "number" && history.state < 0) document.documentElement.hidden = true;

// The program and what it speaks of are asked for at once, beside the script that starts it. Not by a
// <link rel="preload">: WebKitGTK, and so perhaps every iPhone, then fetches them a second time.
window.massageCheckProgram = fetch("./{program}", { integrity: "{program-hash}" });
window.massageCheckFirst = fetch("./{first}", { integrity: "{first-hash}" });

// What cannot be fetched, or is not what was built, is told at once: see failed.css.
window.massageCheckFailed = () => document.getElementById("massage-check-failed")?.setAttribute("data-now", "");
addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement)
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", massageCheckFailed) : massageCheckFailed();
}, true);
