// The builder: writes the lines with which a clinic puts the check on its page, and shows what comes of them. Nothing typed
// here is kept, sent, or put into an address.

const id = (name) => document.getElementById(name);
const form = id("form");
const site = new URL("./", document.baseURI);
// The builder runs the very script that it hands out.
const loader = document.querySelector("script[data-version]");

const letters = (text) => [...text].length;
// A page may be saved by editors that end lines where they like, and what is pasted may hold letters that nobody sees: the
// check would refuse those.
const plain = (text) => text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "").trim();

/** As browsers write it, without letters that not every program takes; nothing where it is no address of the web. */
function webAddress(text) {
  try {
    const { protocol, username, password, href } = new URL(text);
    if (protocol !== "https:" || !/^https:\/\//i.test(text) || username || password) return undefined;
    return href.replace(/['`^|{}\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return undefined;
  }
}

// What is wrong with a field, and what to do about it; nothing where it is right. Only ever asked of what is not empty.
const WRONG = {
  clinic: (text) => letters(text) > 80 && `Make it ${letters(text) - 80} shorter: 80 letters at most.`,
  phone: (text) =>
    !(/^\+?[\d ().-]+$/.test(text) && /^\d{3,20}$/.test(text.replace(/\D/g, "")) && text.length <= 40) &&
    "Write one phone number: digits and spaces, with a + in front if you like.",
  booking: (text) => !webAddress(text) && "Write the whole address, starting with https://",
  note: (text) => letters(text) > 300 && `Make it ${letters(text) - 300} shorter: 300 letters at most.`,
  accent: (text) => !/^#([\da-f]{3}|[\da-f]{6})$/i.test(text) && "Write # and then six digits or letters a to f, such as #5b2a6b.",
  radius: (text) => !(/^\d{1,2}$/.test(text) && Number(text) <= 24) && "Write a whole number from 0 to 24.",
  overlay: (text) =>
    !(/^\/(?!\/)[^\s\\]*$/.test(text)) && "Write where the file is on your own website, starting with one /, such as /massage-check.json.",
};
// In the order of the form. `share-tier` says by being there.
const FIELDS = [
  "clinic", "phone", "booking", "note", "theme", "accent", "radius", "font", "region", "start", "full-screen", "overlay", "share-tier",
];
// Read once, when the check starts.
const AT_START = ["start", "share-tier"];
const NAMES = {
  theme: "Colours", font: "Letters", start: "First screen", "full-screen": "Whole screen", "share-tier": "How it ended",
};

const label = (field) => document.querySelector(`label[for="${field}"]`)?.textContent ?? NAMES[field];

/** What was chosen, by the names of the attributes; and what is wrong with the rest, by the names of the fields. */
function read() {
  const given = new FormData(form);
  const settings = new Map();
  const wrong = new Map();
  for (const field of FIELDS) {
    if (!given.has(field)) continue;
    const text = plain(given.get(field));
    const why = text && WRONG[field]?.(text);
    if (why) wrong.set(field, why);
    else if (text || field === "share-tier") settings.set(field, field === "booking" ? webAddress(text) : text);
  }
  return { settings, wrong };
}

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function snippet(settings) {
  const given = [...settings].map(([name, text]) => (text ? ` ${name}="${escaped(text)}"` : ` ${name}`));
  return [
    `<!-- Massage Check ${loader.dataset.version} -->`,
    `<script async src="${escaped(loader.src)}" integrity="${loader.integrity}" crossorigin="anonymous"></script>`,
    `<massage-check style="display:block;min-height:max(1920px,3000px - 145vw,4300px - 470vw)"${given.join("")}>`,
    `<a href="${escaped(site.href)}">Massage Check: is massage a good idea for you today?</a>`,
    "</massage-check>",
  ].join("\n");
}

function policy(settings) {
  const lines = [`script-src ${site.origin};`, `frame-src ${site.origin};`];
  if (settings.has("overlay")) lines.push("connect-src 'self';");
  return lines.join("\n");
}

// --- errors, beside their fields once somebody has left them, and above the lines at once ---

const left = new Set();

function say(wrong) {
  for (const field of Object.keys(WRONG)) {
    const why = left.has(field) && wrong.get(field);
    const error = id(`${field}-error`);
    if (error.textContent !== (why || "")) error.textContent = why || "";
    error.hidden = !why;
    if (why) id(field).setAttribute("aria-invalid", "true");
    else id(field).removeAttribute("aria-invalid");
  }
  id("left-out").hidden = wrong.size === 0;
  id("wrong").replaceChildren(
    ...[...wrong].map(([field, why]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${field}`;
      link.className = "mc-error-summary__link";
      link.textContent = `${label(field)}: ${why}`;
      // Without a trace in the address.
      link.addEventListener("click", (event) => {
        event.preventDefault();
        id(field).focus();
      });
      item.append(link);
      return item;
    }),
  );
}

// --- preview ---

const stage = id("stage");
let preview;

/** As the settings are, but in the colours somebody wants to look at. The clinic's overlay is not to be had from here. */
function shown(settings) {
  const attributes = new Map(settings);
  attributes.delete("overlay");
  const theme = document.querySelector("[name=shown]:checked").value;
  if (theme) attributes.set("theme", theme);
  return attributes;
}

function dress(element, settings) {
  const attributes = shown(settings);
  for (const field of FIELDS) {
    const text = attributes.get(field);
    if (text === undefined) element.removeAttribute(field);
    else if (element.getAttribute(field) !== text) element.setAttribute(field, text);
  }
}

/** Anew: some settings are read only when the check starts. */
function restart(settings) {
  const link = (preview ?? stage).firstElementChild;
  preview = document.createElement("massage-check");
  dress(preview, settings);
  preview.addEventListener("noted", ({ detail }) => note(detail.notes));
  stage.replaceChildren(preview);
  preview.append(link);
}

// --- what the check had to refuse or to correct ---

// Each line is told once, so it is kept with the setting and value that it is about.
const noted = new Map();
const about = (field, text) => `${field}=${text ?? ""}`;

/** Lines begin with the name of a setting. */
function note(lines) {
  const { settings } = read();
  const now = shown(settings);
  for (const line of lines) {
    const [, field, rest] = /^([a-z-]+): (.*)$/s.exec(line) ?? [];
    if (FIELDS.includes(field)) noted.set(about(field, now.get(field)), `${label(field)}: ${rest}`);
    else noted.set(line, line);
  }
  showNotes(settings);
}

function showNotes(settings) {
  const now = new Set([...shown(settings)].map(([field, text]) => about(field, text)));
  const lines = [...noted].filter(([key, line]) => key === line || now.has(key)).map(([, line]) => line);
  const old = [...id("notes").children].map((item) => item.textContent);
  if (lines.join("\n") === old.join("\n")) return;
  id("notes").replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  id("noted").hidden = lines.length === 0;
}

// --- together ---

let before = "";

function show(event) {
  const { settings, wrong } = read();
  say(wrong);
  const code = snippet(settings);
  if (id("code").value !== code) {
    id("code").value = code;
    id("copied").textContent = "";
  }
  id("policy").textContent = policy(settings);
  const start = AT_START.map((field) => settings.get(field)).join();
  if (!event || start !== before) restart(settings);
  else dress(preview, settings);
  showNotes(settings);
  before = start;
}

/** For those who paste colours as they find them. */
function mended(accent) {
  const bare = accent.trim();
  return /^([\da-f]{3}|[\da-f]{6})$/i.test(bare) ? `#${bare}` : bare;
}

let waiting;
form.addEventListener("input", ({ target }) => {
  if (target === id("swatch")) id("accent").value = target.value;
  else if (target === id("accent") && /^#[\da-f]{6}$/i.test(target.value)) id("swatch").value = target.value;
  // Once the typing stops: each step would be a message to the preview.
  clearTimeout(waiting);
  waiting = setTimeout(show, 150, true);
});
form.addEventListener("change", ({ target }) => {
  left.add(target.name);
  if (target === id("accent")) target.value = mended(target.value);
  clearTimeout(waiting);
  show(true);
});
form.addEventListener("submit", (event) => event.preventDefault());

for (const choice of document.querySelectorAll("[name=shown], [name=width]")) choice.addEventListener("change", () => {
  stage.dataset.width = document.querySelector("[name=width]:checked").value;
  show(true);
});
id("again").addEventListener("click", () => restart(read().settings));

// Not by the Clipboard API, which the site's own policy of permissions refuses to every page of it.
id("copy").addEventListener("click", ({ currentTarget }) => {
  const code = id("code");
  clearTimeout(waiting);
  show(true);
  code.focus({ preventScroll: true });
  code.select();
  code.setSelectionRange(0, code.value.length);
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {}
  if (done) currentTarget.focus({ preventScroll: true });
  id("copied").textContent = done
    ? "Copied. Now paste it into your page."
    : "Your browser does not let this button copy. The lines are marked: copy them with Ctrl+C, or ⌘C on a Mac.";
});

id("plain").hidden = location.protocol === "https:";
stage.dataset.width = "phone";
show();
