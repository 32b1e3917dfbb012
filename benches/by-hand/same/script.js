// The screens of the check themselves, one template each, changed by hand: about the least that any page could do to show
// the same. Nothing is worked out, and nothing kept.
"use strict";

const screens = [...document.querySelectorAll("template")];
let shown = document.querySelector("main");

document.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => {
  if (!target.closest("main .mc-button")) return;
  const screen = screens.shift().content.cloneNode(true).firstElementChild;
  shown.replaceWith(screen);
  shown = screen;
  scrollTo(0, 0);
  document.getElementById("title").focus({ preventScroll: true });
});
