// Ticks in the review of a plan: the head takes the page, shift-click a range.
const boxes = () => [...document.querySelectorAll("[data-tick]")];

let last = null;

function show() {
  const head = document.querySelector("[data-tick-page]");
  const all = boxes();
  const ticked = all.filter((box) => box.checked).length;
  if (head) {
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }
}

document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-tick]");
  const all = boxes();
  if (box && event.shiftKey && all.includes(last) && last !== box) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    all.slice(from, to + 1).forEach((one) => { one.checked = box.checked; });
  }
  last = box ?? last;
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-page]")) {
    boxes().forEach((box) => { box.checked = event.target.checked; });
  }
  if (event.target.matches("[data-tick], [data-tick-page]")) {
    show();
  }
});
