// Shows who else is in which clause, and which clauses have changed since the page was loaded. The page works without it.
const live = document.querySelector("[data-live]");
const idleAfter = 30 * 60 * 1000;
const renewEvery = 25 * 1000;
let source = null;
let where = "";
let said = 0;
let active = Date.now();
let dirty = false;
let connecting = false;

function note(section, kind, text, link) {
  let line = section.querySelector(":scope > ." + kind);
  if (!text) {
    line?.remove();
    return;
  }
  if (!line) {
    line = document.createElement("p");
    line.className = kind;
    section.querySelector("h2").after(line);
  }
  line.textContent = text;
  if (link) {
    line.append(" ", link);
  }
}

function again(section) {
  const link = document.createElement("a");
  link.textContent = live.dataset.show;
  link.href = section.dataset.history;
  link.addEventListener("click", (click) => {
    // What was typed stays where it is; the other page opens beside it.
    if (dirty) {
      link.target = "_blank";
      link.rel = "noopener";
      return;
    }
    click.preventDefault();
    location.hash = "#" + section.id;
    location.reload();
  });
  return link;
}

function changed(event) {
  const marks = JSON.parse(event.data);
  let text = marks[""] !== live.dataset.mark;
  for (const section of document.querySelectorAll("section.clause[data-mark]")) {
    const mark = marks[section.id.slice(2)];
    const other = mark !== section.dataset.mark;
    note(section, "changed", other ? live.dataset.changed : "", other ? again(section) : null);
  }
  live.textContent = text ? live.dataset.textChanged : "";
  if (text) {
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = live.dataset.show;
    live.append(" ", link);
  }
}

function here(event) {
  const places = JSON.parse(event.data);
  for (const section of document.querySelectorAll("section.clause[data-mark]")) {
    const who = places[section.id.slice(2)] ?? [];
    note(section, "here", who.length ? live.dataset.here.replace("{0}", who.join("; ")) : "");
  }
  for (const link of document.querySelectorAll(".outline ol a")) {
    link.classList.toggle("occupied", (places[link.hash.slice(3)] ?? []).length > 0);
  }
}

async function connect() {
  if (source || connecting || document.hidden) {
    return;
  }
  connecting = true;
  await tell(where, true);
  connecting = false;
  source = new EventSource(live.dataset.live);
  source.addEventListener("clauses", changed);
  source.addEventListener("here", here);
}

function disconnect() {
  source?.close();
  source = null;
}

async function tell(clause, always = false) {
  if (!always && clause === where && Date.now() - said < renewEvery) {
    return;
  }
  where = clause;
  said = Date.now();
  const body = new URLSearchParams({ clause, _csrf: live.dataset.token });
  await fetch(live.dataset.live, { method: "POST", body, keepalive: true }).catch(() => {});
}

function entered(target) {
  active = Date.now();
  const section = target.closest?.("section.clause[data-mark]");
  if (section && target.closest("form, summary")) {
    tell(section.id.slice(2));
  }
}

if (live && "EventSource" in window) {
  document.addEventListener("focusin", (event) => entered(event.target));
  document.addEventListener("input", (event) => {
    dirty = true;
    entered(event.target);
  });
  document.addEventListener("click", () => {
    active = Date.now();
    connect();
    tell(where);
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", () => {
    disconnect();
    if (where) {
      tell("");
    }
  });
  setInterval(() => {
    if (Date.now() - active > idleAfter) {
      disconnect();
    } else if (where && !document.hidden && document.activeElement?.closest("section.clause")) {
      tell(where);
    }
  }, renewEvery);
  connect();
}
