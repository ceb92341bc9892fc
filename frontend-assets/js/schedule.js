// A later start of a plan: the operator's own time zone, and a button that says what it does.
const field = document.querySelector("input[name=start][data-first]");

function local(instant) {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function name(button, later) {
  button.dataset.now ??= button.textContent;
  button.textContent = later ? button.dataset.later : button.dataset.now;
}

if (field) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = document.getElementById("start-zone");
  const button = field.form.querySelector("[data-later]");
  if (zone) {
    document.getElementById("zone").value = zone;
    text.textContent = text.dataset.yours.replace("%", zone);
    field.min = local(field.dataset.first);
    field.max = local(field.dataset.last);
  }
  field.addEventListener("input", () => name(button, field.value !== ""));
  name(button, field.value !== "");
}
