"use strict";
// Everything here is an addition: every page works without it.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token.value;
});
// What has just gone wrong is read first.
(() => {
  const problem = document.getElementById("error-summary") || document.getElementById("refusal");
  if (problem) problem.focus();
})();
// Keeps what is typed: two seconds after the last key, at the latest every four; what cannot be sent is sent again.
(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const state = form.querySelector(".draft-state");
  const IDLE = 2000;
  const LONGEST = 4000;
  let timer = null;
  let since = 0;
  let dirty = false;
  let sending = false;
  let leaving = false;
  const fields = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "_command" && name !== "_step" && !name.startsWith("secret")) body.append(name, value);
    }
    body.append("_draft", form.dataset.draft);
    return body;
  };
  const say = (text) => {
    if (state && state.textContent !== text) state.textContent = text;
  };
  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
  const save = async () => {
    if (!dirty || leaving) return;
    if (sending) return later(IDLE);
    dirty = false;
    since = 0;
    sending = true;
    try {
      const answer = await fetch("/drafts", { method: "POST", body: fields(), headers: { Accept: "application/json" } });
      const kept = answer.ok && !answer.redirected;
      if (!kept) throw new Error("not kept");
      say((await answer.json()).saved);
    } catch {
      dirty = true;
      say(document.body.dataset.offline || "");
      later(LONGEST);
    } finally {
      sending = false;
    }
  };
  const changed = () => {
    dirty = true;
    const now = Date.now();
    if (!since) since = now;
    later(Math.max(0, Math.min(IDLE, since + LONGEST - now)));
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  document.addEventListener("htmx:afterSwap", changed);
  form.addEventListener("submit", () => {
    leaving = true;
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("online", () => {
    if (dirty) save();
  });
  window.addEventListener("pagehide", () => {
    if (dirty && !leaving) navigator.sendBeacon("/drafts", fields());
  });
})();

// Counts down by the server's clock; what is late, the server says, not this.
(() => {
  const two = (n) => String(n).padStart(2, "0");
  const offsets = new WeakMap();
  setInterval(() => {
    for (const timer of document.querySelectorAll("[data-countdown]")) {
      if (!offsets.has(timer)) offsets.set(timer, Number(timer.dataset.now) - Date.now());
      const left = Math.ceil((Number(timer.dataset.countdown) - Date.now() - offsets.get(timer)) / 1000);
      if (left < 0) continue;
      const days = Math.floor(left / 86400);
      const clock = [Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60].map(two).join(":");
      timer.textContent = (days ? days + " " + timer.dataset.days + " " : "") + clock;
    }
  }, 1000);
})();

// On a wide screen what is to be looked at opens beside the marks, at its page; otherwise it is a tab of its own.
(() => {
  const place = document.querySelector("[data-beside]");
  if (!place) return;
  const wide = window.matchMedia("(min-width: 992px)");
  const name = place.querySelector("[data-name]");
  const tab = place.querySelector("a");
  const close = place.querySelector("button");
  const show = (link) => {
    // a new frame for every page: viewers do not all follow a change of the fragment
    const frame = document.createElement("iframe");
    frame.title = link.textContent;
    frame.src = link.href;
    place.querySelector("iframe")?.remove();
    place.append(frame);
    name.textContent = link.textContent;
    tab.href = link.href;
    place.hidden = false;
    place.parentElement.scrollTop = 0;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[target="material"]');
    const plain = link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!plain || !wide.matches) return;
    event.preventDefault();
    show(link);
  });
  close.addEventListener("click", () => {
    place.querySelector("iframe")?.remove();
    place.hidden = true;
  });
})();
