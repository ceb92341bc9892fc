// The filters of the list of users apply at once, and their menu stays open; "/" goes to the search.
const search = () => document.getElementById("user-search");

let open = [];
let focused = "";

document.addEventListener("change", (event) => {
  if (event.target.matches(".user-filter input")) {
    search().dispatchEvent(new Event("filter"));
  }
});

document.addEventListener("submit", (event) => {
  if (event.target === search()) {
    document.activeElement?.closest(".user-filter[open]")?.querySelector("summary").focus();
    document.querySelectorAll(".user-filter[open]").forEach((menu) => { menu.open = false; });
  }
});

document.addEventListener("htmx:beforeSwap", () => {
  focused = document.activeElement?.closest(".user-filter") ? document.activeElement.id : "";
  open = [...document.querySelectorAll(".user-filter[open]")].map((menu) => [menu.id, menu.lastElementChild.scrollTop]);
});

document.addEventListener("htmx:afterSwap", () => {
  for (const [id, scrolled] of open) {
    const menu = document.getElementById(id);
    if (menu) {
      menu.open = true;
      menu.lastElementChild.scrollTop = scrolled;
    }
  }
  open = [];
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  document.querySelector("[data-export]")?.setAttribute("href", document.getElementById("users").dataset.export);
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey && search()) {
    event.preventDefault();
    document.getElementById("user-q").select();
  }
});
