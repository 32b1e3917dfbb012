// Massage Check on the page of a clinic: defines <massage-check>. What its attributes and events mean: README.md.
//
// The check stands in a frame rather than in a shadow root alone. A shadow root keeps styles apart, nothing else: scripts of
// the page around it could read every answer, its Content-Security-Policy would have to allow our program, and a fault of
// ours would be a fault of theirs. The shadow root here is only the frame's coat, so that no style of the page reaches it.
//
// One kind of message goes each way, with a type and a version, and is heard only from the right window of the right
// origin. None holds an answer. The same file is a plain script and a module without exports. It is served without its
// comments and indents, and in no more than 2 kB.
(() => {
  const NAME = "massage-check";
  if (typeof HTMLElement === "undefined" || customElements.get(NAME)) return;

  const TYPE = { type: NAME, version: 1 };
  const SETTINGS = "lang region theme accent radius font clinic phone booking note start full-screen share-tier".split(" ");
  const TOLD = "ready resized started finished closed noted".split(" ");
  // How long a page that has loaded may be silent before the link to it is shown as well, in milliseconds.
  const PATIENCE = 15000;
  const HERE = document.currentScript?.src;
  // Styles of the page win over what is not important here: its own margins and widths hold, but the check is always there.
  const COAT = ":host{display:block!important;box-sizing:border-box!important;width:100%;min-height:0!important}:host([hidden]){display:none!important}";

  const say = (what) => console.warn(`<${NAME}>: ${what}`);
  // How high the first screen is at this width, or a little more: its room is kept from the first, so that nothing moves.
  // The snippet has the same in its style, for as long as this script is not there yet.
  const room = (width) => Math.max(1920, 3000 - 1.45 * width, 4300 - 4.7 * width);

  class MassageCheck extends HTMLElement {
    static observedAttributes = ["src", ...SETTINGS];

    #shadow = this.attachShadow({ mode: "open" });
    // The address of the folder it comes from, and its origin.
    #site;
    // The frame, where there is one, and what keeps its room.
    #frame;
    #place;
    // A promise of the clinic's overlay, if it has one.
    #overlay;
    // The page in the frame has spoken; the person has left the first screen, and no more room is kept than is needed.
    #greeted;
    #begun;
    // Changed settings are about to be told.
    #due;
    // How the page around scrolled, while the frame fills the screen.
    #scroll;
    #late;

    connectedCallback() {
      const slot = document.createElement("slot");
      this.#shadow.replaceChildren(slot);
      if (this.#shadow.adoptedStyleSheets) {
        const coat = new CSSStyleSheet();
        coat.replaceSync(COAT);
        this.#shadow.adoptedStyleSheets = [coat];
      }
      const src = this.getAttribute("src");
      try {
        this.#site = src === null ? new URL(".", HERE) : new URL(src.replace(/\/?$/, "/"), document.baseURI);
        if (!/^https?:/.test(this.#site)) throw 0;
      } catch {
        return say("src must be the https: address of the folder of the check");
      }

      // Where the page gave no other way, there is a plain link.
      const link = slot.appendChild(document.createElement("a"));
      link.href = this.#site;
      link.target = "_blank";
      link.textContent = "Massage Check";
      slot.hidden = true;

      this.#greeted = this.#begun = false;
      this.#overlay = this.#fetched();
      this.#place = document.createElement("div");
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = "Massage Check " + (this.getAttribute("clinic") ?? "").slice(0, 80);
      frame.lang = this.lang || "en-GB";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      // Some browsers tell of no load where a policy forbids the frame.
      frame.onload = () => {
        clearTimeout(this.#late);
        this.#late = setTimeout(() => (slot.hidden = this.#greeted), PATIENCE);
      };
      frame.onload();
      this.#fill(false);
      this.#high(0);
      addEventListener("message", this.#hear);
      frame.src = `${this.#site}#${new URLSearchParams({
        embed: 1,
        origin,
        slot: [...document.querySelectorAll(NAME)].indexOf(this),
        ...(this.#overlay && { overlay: 1 }),
        ...this.#settings(),
      })}`;
      this.#place.append(frame);
      this.#shadow.prepend(this.#place);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      clearTimeout(this.#late);
      if (this.#frame) this.#fill(false);
      this.#frame = undefined;
    }

    attributeChangedCallback(name) {
      if (!this.#frame || this.#due) return;
      if (name === "src") {
        this.disconnectedCallback();
        this.connectedCallback();
      } else {
        this.#due = true;
        queueMicrotask(() => {
          this.#due = false;
          this.#tell({ settings: this.#settings() });
        });
      }
    }

    #settings() {
      const given = SETTINGS.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]);
      const settings = Object.fromEntries(given);
      if (settings.font === "host") settings.font = getComputedStyle(this).fontFamily;
      return settings;
    }

    // From the site of the page alone; what cannot be had is null, which the check tells the person.
    async #fetchedFrom(given) {
      try {
        const url = new URL(given, document.baseURI);
        if (url.origin !== origin) throw "not on this site";
        const answer = await fetch(url, { credentials: "omit", cache: "no-cache", redirect: "error" });
        if (!answer.ok) throw answer.status;
        return await answer.text();
      } catch (why) {
        say(`overlay: ${why}`);
        return null;
      }
    }

    #fetched() {
      const given = this.getAttribute("overlay");
      return given === null ? undefined : this.#fetchedFrom(given);
    }

    #tell(what) {
      if (this.#greeted) this.#frame?.contentWindow?.postMessage({ ...TYPE, ...what }, this.#site.origin);
    }

    #hear = ({ source, origin, data }) => {
      const frame = this.#frame;
      if (source !== frame.contentWindow || origin !== this.#site.origin) return;
      if (data?.type !== TYPE.type || data.version !== TYPE.version) return;
      const { event, height, at = 0, tier, notes } = data;
      const detail = {};
      if (event === "hello") {
        this.#greeted = true;
        this.#shadow.lastChild.hidden = true;
        this.#tell({ settings: this.#settings() });
        this.#overlay?.then((overlay) => frame === this.#frame && this.#tell({ overlay }));
      } else if (event === "resized") {
        if (!(height > 0 && height < 1e5)) return;
        this.#high((detail.height = Math.ceil(height)));
      } else if (event === "moved" || event === "led") {
        // To another screen, or to what is so far down in this one: not every browser lets the frame scroll this page.
        this.#begun ||= !at;
        const top = this.getBoundingClientRect().top + at;
        if (this.#scroll === undefined && (top < -1 || top > innerHeight)) {
          this.#place.style.scrollMarginTop = `${64 - at}px`;
          this.#place.scrollIntoView({ behavior: "instant" });
        }
      } else if (event === "full-screen" || event === "closed") {
        this.#fill(event !== "closed");
        this.#tell({ full: event !== "closed" });
      } else if (event === "finished") {
        if (tier && this.hasAttribute("share-tier")) detail.tier = `${tier}`;
      } else if (event === "noted") {
        detail.notes = [notes].flat();
        detail.notes.forEach(say);
      }
      if (TOLD.includes(event)) this.dispatchEvent(new CustomEvent(event, { detail }));
    };

    #high(height) {
      this.#place.style.height = `${Math.max(height, this.#begun ? 0 : room(this.clientWidth))}px`;
    }

    // The whole screen, above everything, or its own place in the page. The frame itself is never moved: that would load
    // it again.
    #fill(full) {
      const frame = this.#frame;
      const root = document.documentElement.style;
      frame.style.cssText =
        "all:initial;display:block;width:100%;height:100%;" + (full ? "position:fixed;inset:0;z-index:2147483647" : "");
      if (full === (this.#scroll !== undefined)) return;
      [root.overflow, this.#scroll] = full ? ["hidden", root.overflow] : [this.#scroll];
      // Above everything, whatever holds it: where the browser knows how.
      if (!frame.showPopover) return;
      if (!full && frame.isConnected) frame.hidePopover();
      frame.popover = full ? "manual" : null;
      if (full) frame.showPopover();
    }
  }

  customElements.define(NAME, MassageCheck);
})();
