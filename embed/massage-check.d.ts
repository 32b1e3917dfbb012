/**
 * Types of `<massage-check>`: see README.md for what each setting and event means.
 *
 * The element has attributes only: no properties or methods beyond those of any element. All but `src`, `start`, `lang`,
 * `overlay` and `share-tier` may change while it runs; the answers stay.
 */

/** How a check can end, from calm to grave. `ready` is no clearance. An emergency is never told. */
export type Tier = "ready" | "adapt" | "hold" | "urgent";

/** Attributes of the element, all of them text in HTML. What is refused is told by `noted`, and the default used. */
export interface MassageCheckAttributes {
  /**
   * Address of the folder where the check is hosted. Default: where the script came from. A module cannot know that, so
   * with the npm package this has to be given.
   */
  src?: string;
  /** Language of the check. Default: `en-GB`. */
  lang?: "en-GB" | "en";
  /** Country, for emergency numbers, such as `uk`: README.md has all names. Default: as the device says. */
  region?: string;
  /** Default: `auto`, as the device likes it. */
  theme?: "auto" | "light" | "dark";
  /** `#rgb` or `#rrggbb`. Made darker or lighter where it would be hard to read. Default: the check's own. */
  accent?: `#${string}`;
  /** Round corners in CSS pixels, 0 to 24. Default: 14. */
  radius?: number | `${number}`;
  /** `host` for the letters of the page around, or a list of installed font families. Default: those of the device. */
  font?: string;
  /** Name of the clinic, up to 80 letters. */
  clinic?: string;
  /** Phone number of the clinic, as it is printed. */
  phone?: string;
  /** Address for booking; has to begin with `https:`. */
  booking?: string;
  /** Note to patients, up to 300 letters, shown as the clinic's. */
  note?: string;
  /** First screen. Default: `welcome`. */
  start?: "welcome" | "question";
  /** Whether small phones are offered the whole screen. Default: `ask`. */
  "full-screen"?: "ask" | "off";
  /** A file of the clinic's own rules and contacts, on the same origin as the page. It can only tighten the advice. */
  overlay?: string;
  /** If there: patients are asked whether the page may be told how it ended. Default: they are not, and it is not. */
  "share-tier"?: "" | boolean;
}

/** What the element tells the page around it. None of it bubbles, and none holds an answer. */
export interface MassageCheckEventMap {
  /** The first screen can be answered. */
  ready: CustomEvent<Record<string, never>>;
  /** The content has another height, in CSS pixels. The element has followed already. */
  resized: CustomEvent<{ height: number }>;
  /** The person has opened the first question. */
  started: CustomEvent<Record<string, never>>;
  /**
   * A result is shown. `tier` is there only with the attribute `share-tier`, and only when the patient has ticked the box:
   * the event is then sent once more. In an emergency there is no box.
   */
  finished: CustomEvent<{ tier?: Tier }>;
  /** The person has closed the whole screen, or left quickly. */
  closed: CustomEvent<Record<string, never>>;
  /** Lines for developers: settings or an overlay that were refused or corrected. Nothing of the person's. */
  noted: CustomEvent<{ notes: string[] }>;
}

export interface MassageCheckElement extends HTMLElement {
  addEventListener<K extends keyof MassageCheckEventMap>(
    type: K,
    listener: (this: MassageCheckElement, event: MassageCheckEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MassageCheckElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof MassageCheckEventMap>(
    type: K,
    listener: (this: MassageCheckElement, event: MassageCheckEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MassageCheckElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "massage-check": MassageCheckElement;
  }
}
