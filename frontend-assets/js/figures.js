// Draws tables of figures with Chart.js: what a chart shows are the numbers of the table beneath it.
const canvases = () => [...document.querySelectorAll("[data-charts] canvas")];
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const drawn = [];

function series(head, cells, isLine) {
  const own = colour(head.dataset.colour);
  return {
    label: head.textContent.trim(),
    data: cells.map((cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value))),
    backgroundColor: own,
    borderColor: own,
    borderWidth: isLine ? 2 : 0,
    maxBarThickness: 48,
    borderDash: "dashed" in head.dataset ? [5, 4] : [],
    pointStyle: "dashed" in head.dataset ? "rectRot" : "circle",
    spanGaps: true,
  };
}

function data(canvas) {
  const table = document.getElementById(canvas.dataset.table);
  const heads = table.tHead.rows[0].cells;
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    datasets: canvas.dataset.columns.split(" ").map((column) =>
      series(heads[column], rows.map((row) => row.cells[column]), canvas.dataset.chart === "line")),
  };
}

function axis(isCount, stacked, title) {
  return {
    stacked,
    beginAtZero: true,
    title: { display: isCount, text: title, color: colour("--cd-quiet") },
    ticks: { color: colour("--cd-quiet"), ...(isCount ? { precision: 0 } : {}) },
    grid: { color: colour("--cd-line"), display: isCount },
  };
}

function options(canvas) {
  const { chart, unit } = canvas.dataset;
  const lying = chart === "lying";
  const stacked = chart !== "line";
  return {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: lying ? "y" : "x",
    interaction: { mode: "index", axis: lying ? "y" : "x", intersect: false },
    scales: { x: axis(lying, stacked, unit), y: axis(!lying, stacked, unit) },
    plugins: { legend: { position: "bottom", labels: { color: colour("--cd-text"), usePointStyle: true } } },
  };
}

function draw() {
  drawn.splice(0).forEach((chart) => chart.destroy());
  for (const canvas of canvases()) {
    canvas.closest("[data-charts]").hidden = false;
    const type = canvas.dataset.chart === "line" ? "line" : "bar";
    drawn.push(new globalThis.Chart(canvas, { type, data: data(canvas), options: options(canvas) }));
  }
}

if (canvases().length > 0) {
  await import(document.querySelector("[data-library]").dataset.library);
  globalThis.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  draw();
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
}
