// Keys of the inbox: j and k move, x ticks, a and d go to the button; Enter does it.
const list = () => document.querySelector("[data-requests]");
const links = () => [...list().querySelectorAll("[data-request-link]")];
const current = () => links().indexOf(document.activeElement.closest?.("[data-request]")?.querySelector("[data-request-link]"));

function move(by) {
  const all = links();
  const next = Math.min(Math.max(current() + by, 0), all.length - 1);
  all[next]?.focus();
}

function tick(on) {
  const box = links()[current()]?.closest("[data-request]").querySelector("[data-tick]");
  if (box) {
    box.checked = on ?? !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function goTo(button) {
  if (!list().querySelector("[data-tick]:checked")) {
    tick(true);
  }
  list().querySelector(button)?.focus();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => tick(),
  a: () => goTo("[data-approve]"),
  d: () => goTo("[data-decline]"),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!list() || typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) {
    return;
  }
  event.preventDefault();
  keys[event.key]();
});
