// Shows one question after the other; the browser itself asks for an answer that is missing.
const form = document.getElementById("check");
const progress = document.getElementById("progress");
const result = document.getElementById("result");
const questions = [...form.querySelectorAll("fieldset")];
let at = 0;

function advice() {
  const said = (value) => form.querySelectorAll(`input[value=${value}]:checked`).length;
  if (said("yes") > 0) return "Please ask your clinician first.";
  return said("unsure") > 2 ? "Please talk it over with somebody first." : "Nothing speaks against it.";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // Only what is asked now may hold the form up.
  questions[at].hidden = questions[at].disabled = true;
  at += 1;
  if (at < questions.length) {
    questions[at].hidden = questions[at].disabled = false;
    questions[at].focus();
    progress.textContent = `Question ${at + 1} of ${questions.length}`;
  } else {
    form.hidden = progress.hidden = true;
    result.textContent = advice();
    result.hidden = false;
    result.focus();
  }
});

// For what measures it: from here on the page's own logic works.
form.dataset.awake = "";
