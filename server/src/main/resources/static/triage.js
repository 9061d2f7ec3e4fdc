// Verdicts by single keys, only while a line of the inbox has the focus; everything works without it.
const lines = [...document.querySelectorAll(".alerts .alert")];

function move(from, step) {
  const next = lines[Math.max(0, Math.min(lines.length - 1, lines.indexOf(from) + step))];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

document.addEventListener("keydown", (event) => {
  const line = event.target instanceof Element ? event.target.closest(".alerts .alert") : null;
  const writes = event.target instanceof Element && event.target.matches("input, textarea, select");
  if (!line || writes || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "n") {
    move(line, 1);
  } else if (event.key === "p") {
    move(line, -1);
  } else {
    const button = line.querySelector(`.verdict[data-key="${CSS.escape(event.key)}"]`);
    if (!button) {
      return;
    }
    button.click();
  }
  event.preventDefault();
});

if (location.hash === "#alerts" && lines.length > 0) {
  lines[0].focus();
}
