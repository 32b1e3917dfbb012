// What the types let through, and what they do not: each expected error is one, or the compiler complains of that.
import type { MassageCheckAttributes, MassageCheckElement, Tier } from "massage-check";

const found: MassageCheckElement | null = document.querySelector("massage-check");
found?.addEventListener("finished", ({ detail }) => {
  const tier: Tier | undefined = detail.tier;
  // @ts-expect-error: an emergency is never told
  if (tier === "emergency") return [];
  // @ts-expect-error: how a check ends is no number
  const score: number = detail.tier;
  // @ts-expect-error: no answer is ever among it
  return [tier, score, detail.answers];
});
found?.addEventListener("noted", ({ detail: { notes } }) => notes.map((line) => line.trim()));
found?.addEventListener("click", ({ clientX }) => clientX.toFixed());
found?.addEventListener("of-another-script", (event) => event.preventDefault());
// @ts-expect-error: it holds nothing
found?.addEventListener("started", ({ detail }) => detail.height.toFixed());

export const good: MassageCheckAttributes[] = [
  {},
  { theme: "dark", accent: "#5b2a6b", radius: 4, start: "question", "full-screen": "off", "share-tier": "" },
  { region: "uk", lang: "en-GB", radius: "12", font: "host", overlay: "/massage-check.json" },
];
export const bad: MassageCheckAttributes[] = [
  // @ts-expect-error
  { theme: "sepia" },
  // @ts-expect-error
  { accent: "purple" },
  // @ts-expect-error
  { start: "results" },
  // @ts-expect-error
  { "show-answers": "" },
];
