// Runs before anything is painted: whoever left quickly is shown nothing of this page again, not even its first words.
// A number below nought marks such an entry of the history (src/platform/browser/trail.rs); the check itself then goes
// on to the neutral page.
if (typeof history.state === "number" && history.state < 0) document.documentElement.hidden = true;
