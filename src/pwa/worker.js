// Keeps one version of the page on this device, and serves it whether or not there is a network. Never mixes two: a
// newer version is fetched whole beside the old one, and takes its place when the person asks for it (boot.js), or when
// the check is opened again after all its tabs were closed. The names in braces are filled in when the page is built.

const VERSION = "{version}";
/** Every file of this version by its path, and what it must be. */
const FILES = new Map({files});
/** What is said when there is neither a network nor a whole copy. */
const FAILED = `{failed}`;

const SCOPE = new URL(registration.scope);
// The check may be at several places of one site, each with its own copy.
const MINE = `massage-check ${SCOPE.pathname} `;
const NAME = MINE + VERSION;

const address = (path) => new URL(path, SCOPE).href;

/** A file as it was built, or an error; names that hold a hash may come from the browser's own cache. */
async function fetched(path) {
  const get = (cache) => fetch(address(path), { cache, integrity: FILES.get(path), redirect: "error" });
  const response = await get(path === "./" ? "no-cache" : "default").catch(() => get("reload"));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function store(paths) {
  const responses = await Promise.all(paths.map(fetched));
  const cache = await caches.open(NAME);
  await Promise.all(paths.map((path, at) => cache.put(address(path), responses[at])));
}

/** All or nothing. */
async function install() {
  try {
    await store([...FILES.keys()]);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** Nobody uses what was kept before: else this would still be waiting. */
async function tidy() {
  for (const name of await caches.keys()) if (name.startsWith(MINE) && name !== NAME) await caches.delete(name);
  // A page that was there before any worker counts as a user too: the next version has to wait for it.
  await clients.claim();
}

/** Fetches what the browser threw away; says whether the copy is whole. */
async function whole() {
  try {
    const cache = await caches.open(NAME);
    const there = new Set((await cache.keys()).map((request) => request.url));
    const missing = [...FILES.keys()].filter((path) => !there.has(address(path)));
    await store(missing);
    return true;
  } catch {
    return false;
  }
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** From the copy, if it is still what was built. */
async function kept(path) {
  const found = await caches.match(address(path), { cacheName: NAME });
  const bytes = await found?.arrayBuffer();
  if (bytes && (await digest(bytes)) === FILES.get(path)) return new Response(bytes, { headers: found.headers });
  await (await caches.open(NAME)).delete(address(path));
  await store([path]);
  return caches.match(address(path), { cacheName: NAME });
}

/** The page itself: of this version, else what there is elsewhere, else whom to ask. */
async function page(request) {
  if (await whole()) {
    const own = await kept("./").catch(() => undefined);
    if (own) return own;
  }
  return fetch(request).catch(() => new Response(FAILED, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
}

addEventListener("install", (event) => event.waitUntil(install()));

addEventListener("activate", (event) => event.waitUntil(tidy()));

addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return;
  const path = pathname.slice(SCOPE.pathname.length);
  if (mode === "navigate") {
    // Not for a frame: its program is not kept, and that of an older version may not be there any more.
    const own = destination === "document" && (path === "" || path === "index.html");
    if (own) event.respondWith(page(event.request));
  } else if (FILES.has(path)) {
    event.respondWith(kept(path).catch(() => Response.error()));
  }
});

addEventListener("message", (event) => {
  if (event.data !== "take over") return;
  const alone = async () => {
    const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const mine = all.filter(({ url }) => url.startsWith(SCOPE.href));
    const free = mine.every(({ id }) => id === event.source?.id);
    event.ports[0]?.postMessage(free);
    if (free) await skipWaiting();
  };
  event.waitUntil(alone());
});
