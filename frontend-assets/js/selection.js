// Ticks on the page of users are kept at once; shift-click takes a range, the head takes the page.
const boxes = () => [...document.querySelectorAll("[data-pick]")];

let last = null;
let sending = Promise.resolve();

function show() {
  const all = boxes();
  const ticked = all.filter((box) => box.checked).length;
  const head = document.querySelector("[data-pick-page]");
  if (head) {
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }
  document.querySelector("[data-offer]")?.toggleAttribute("hidden", ticked === 0 || ticked < all.length);
  for (const box of all) {
    box.closest("tr").classList.toggle("is-picked", box.checked);
  }
}

function showCount(bar) {
  const entry = document.querySelector(".rail-entry[href$='/selection']");
  if (!entry) {
    return;
  }
  const count = Number(bar.dataset.selected);
  const badge = entry.querySelector(".rail-badge") ?? entry.appendChild(document.createElement("span"));
  badge.className = "rail-badge";
  badge.textContent = count.toLocaleString("en");
  badge.hidden = count === 0;
}

async function send(changed) {
  const form = document.getElementById("ticks");
  const data = new URLSearchParams({ _csrf: form.elements._csrf.value });
  for (const box of changed) {
    data.append(box.checked ? "id" : "was", box.value);
  }
  const response = await fetch(form.action, { method: "POST", body: data, headers: { "HX-Request": "true" } });
  if (!response.ok || response.redirected) {
    throw new Error("not kept");
  }
  const bar = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("selection-bar");
  document.getElementById("selection-bar").replaceWith(bar);
  showCount(bar);
}

function keep(changed) {
  show();
  sending = sending.then(() => send(changed)).catch(() => window.location.reload());
}

document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-pick]");
  const all = boxes();
  if (box && event.shiftKey && all.includes(last) && last !== box) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    const range = all.slice(from, to + 1).filter((one) => one !== box && one.checked !== box.checked);
    range.forEach((one) => { one.checked = box.checked; });
    keep(range);
  }
  last = box ?? last;
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick]")) {
    keep([event.target]);
  } else if (event.target.matches("[data-pick-page]")) {
    const changed = boxes().filter((box) => box.checked !== event.target.checked);
    changed.forEach((box) => { box.checked = event.target.checked; });
    keep(changed);
  }
});

document.addEventListener("htmx:load", show);
show();
