// The frame: choice of colours, menus that close, times in the reader's own zone.
const choices = ["auto", "light", "dark"];

function label(button) {
  const text = button.dataset[document.documentElement.dataset.theme];
  button.title = text;
  button.setAttribute("aria-label", text);
}

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  label(button);
  button.addEventListener("click", () => {
    const now = choices.indexOf(document.documentElement.dataset.theme);
    try {
      localStorage.setItem("theme", choices[(now + 1) % choices.length]);
    } catch {
      return;
    }
    window.dispatchEvent(new Event("theme-chosen"));
    label(button);
  });
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("[data-menu][open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

const sameYear = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function localise(root) {
  for (const time of root.querySelectorAll("time[data-local-time]")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) {
      continue;
    }
    if (time.dataset.localTime === "second") {
      time.textContent = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", hourCycle: "h23" }).format(at);
      time.removeAttribute("data-local-time");
      continue;
    }
    const format = at.getFullYear() === new Date().getFullYear() ? sameYear : { ...sameYear, year: "numeric" };
    time.textContent = new Intl.DateTimeFormat("en-GB", format).format(at);
    time.removeAttribute("data-local-time");
  }
}

localise(document);
document.addEventListener("htmx:load", (event) => localise(event.detail.elt));
