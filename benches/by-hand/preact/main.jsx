/** @jsxImportSource preact */
// The static page again, as somebody would write it by hand with Preact.
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import "../static/style.css";
import { questions } from "./questions.js";

const options = [
  ["no", "No"],
  ["unsure", "Not sure"],
  ["yes", "Yes"],
];

function advice(answers) {
  const said = (value) => answers.filter((answer) => answer === value).length;
  if (said("yes") > 0) return "Please ask your clinician first.";
  return said("unsure") > 2 ? "Please talk it over with somebody first." : "Nothing speaks against it.";
}

/** Puts the focus on what is new, but not when the page has just been opened. */
function useFocus(at) {
  const place = useRef(null);
  useEffect(() => {
    if (at > 0) place.current?.focus();
  }, [at]);
  return place;
}

function Question({ at, answer, onAnswer }) {
  const place = useFocus(at);
  return (
    <fieldset tabIndex={-1} ref={place}>
      <legend>{questions[at]}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={`question-${at + 1}`}
            value={value}
            required
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Result({ answers }) {
  const place = useFocus(answers.length);
  return (
    <p tabIndex={-1} ref={place}>
      {advice(answers)}
    </p>
  );
}

function Check() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState([]);

  function goOn(event) {
    event.preventDefault();
    setAt(at + 1);
  }

  return (
    <>
      <h1>Thirty questions</h1>
      {at < questions.length ? (
        <>
          <p>
            Question {at + 1} of {questions.length}
          </p>
          <form onSubmit={goOn}>
            <Question
              key={at}
              at={at}
              answer={answers[at]}
              onAnswer={(value) => setAnswers((before) => Object.assign([...before], { [at]: value }))}
            />
            <button>Continue</button>
          </form>
        </>
      ) : (
        <Result answers={answers} />
      )}
    </>
  );
}

const place = document.getElementById("check");
render(<Check />, place);

// For what measures it: from here on the page's own logic works.
place.dataset.awake = "";
