// The terminal has the focus as soon as it is there: otherwise the first keys of a visit would be lost.
const looking = setInterval(() => {
  const field = document.querySelector(".xterm-helper-textarea");
  if (field) {
    field.focus();
    clearInterval(looking);
  }
}, 50);
document.getElementById("again").addEventListener("click", () => window.location.replace("/"));
