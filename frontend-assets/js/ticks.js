// Ticks of a list whose form sends them: the head takes the page, and the button waits for a tick.
const boxes = () => [...document.querySelectorAll("[data-tick]")];

function show() {
  const ticked = boxes().filter((box) => box.checked).length;
  const head = document.querySelector("[data-tick-page]");
  if (head) {
    head.checked = ticked > 0 && ticked === boxes().length;
    head.indeterminate = ticked > 0 && ticked < boxes().length;
  }
  document.querySelectorAll("[data-needs-tick]").forEach((button) => { button.disabled = ticked === 0; });
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-page]")) {
    boxes().forEach((box) => { box.checked = event.target.checked; });
  }
  if (event.target.matches("[data-tick], [data-tick-page]")) {
    show();
  }
});

document.addEventListener("htmx:load", show);
show();
