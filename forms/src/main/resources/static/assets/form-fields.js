"use strict";
// The fields of a form are replaced by the server's answer while people type on:
// what they changed since the question was sent outlives the answer.
(() => {
  const FIELDS = "form-fields";
  let asked = new Map();
  let typed = [];

  const isChoice = (input) => input.type === "checkbox" || input.type === "radio";
  const state = () => {
    const inputs = document.querySelectorAll(`#${FIELDS} :is(input, select, textarea)[id]:not([type=file])`);
    return new Map(Array.from(inputs, (input) => [input.id, isChoice(input) ? input.checked : input.value]));
  };
  const isFields = (event) => event.detail.target && event.detail.target.id === FIELDS;

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isFields(event)) asked = state();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    // a button moves rows about: the same id may then be another row
    const byButton = event.detail.requestConfig && event.detail.requestConfig.elt.matches("button");
    if (isFields(event)) {
      typed = byButton ? [] : Array.from(state()).filter(([id, value]) => asked.get(id) !== value);
    }
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const [id, value] of typed) {
      const input = document.getElementById(id);
      if (!input) continue;
      if (isChoice(input)) input.checked = value;
      else input.value = value;
    }
    typed = [];
  });
})();
