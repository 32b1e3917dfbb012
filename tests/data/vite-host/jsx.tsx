// The same in JSX of React 19.
import type {} from "massage-check/react";

export const check = (
  <massage-check clinic="Willow Lane" theme="auto" className="wide" share-tier onfinished={({ detail }) => detail.tier?.trim()}>
    <a href="https://check.example/">Massage Check</a>
  </massage-check>
);
// @ts-expect-error
export const wrong = <massage-check theme="sepia" />;
