"use strict";
// Everything here is an addition: every page works without it.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token.value;
});
