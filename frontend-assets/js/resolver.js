// A list can be dropped anywhere on its field; the button says that it is busy.
const LARGEST = 10 * 1024 * 1024;

function shown(size) {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024).toLocaleString("en")} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

function tell(form) {
  const file = form.elements.file.files[0];
  const large = file && file.size > LARGEST;
  const note = form.querySelector("[data-drop-note]");
  note.textContent = large ? form.dataset.tooLarge : file ? `${file.name} · ${shown(file.size)}` : "";
  note.classList.toggle("field-error", Boolean(large));
}

function watch(form) {
  const drop = form.querySelector("[data-drop]");
  const input = form.elements.file;
  input.addEventListener("change", () => tell(form));
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      tell(form);
    }
  });
  form.addEventListener("submit", () => {
    const button = form.querySelector("button[type=submit]");
    button.dataset.label ??= button.textContent;
    button.textContent = form.dataset.busy;
    button.setAttribute("aria-busy", "true");
    setTimeout(() => { button.disabled = true; });
  });
}

// A page that the browser keeps for Back is not busy any more
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[data-list-form] button[data-label]")) {
    button.textContent = button.dataset.label;
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
});

document.querySelectorAll("[data-list-form]").forEach(watch);
