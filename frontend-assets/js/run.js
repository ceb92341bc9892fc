// Copies the command of a call, and keeps the page of an open run calm while it moves.

const SHOWN_FOR = 2000;

async function copy(button) {
  const text = document.getElementById(button.dataset.copy).textContent;
  await navigator.clipboard.writeText(text);
  const label = button.querySelector("span");
  const before = label.textContent;
  label.textContent = button.dataset.copied;
  setTimeout(() => { label.textContent = before; }, SHOWN_FOR);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    copy(button);
  }
});

// What a screen reader is told: a new phase, a quarter done. Not every count.
document.addEventListener("htmx:afterSwap", () => {
  const moving = document.querySelector("[data-said]");
  const said = document.getElementById("run-said");
  if (moving && said && said.textContent !== moving.dataset.said) {
    said.textContent = moving.dataset.said;
  }
});
