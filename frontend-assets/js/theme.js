// Sets the colours before anything is drawn; blocking on purpose. Kept in this browser only.
(() => {
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    try {
      return localStorage.getItem("theme") ?? "auto";
    } catch {
      return "auto";
    }
  };
  const apply = () => {
    const choice = read();
    root.dataset.theme = choice;
    root.dataset.bsTheme = choice === "auto" ? (system.matches ? "dark" : "light") : choice;
    document.querySelector('meta[name="color-scheme"]').content = root.dataset.bsTheme;
  };
  root.classList.add("has-script");
  apply();
  system.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  window.addEventListener("theme-chosen", apply);
})();
