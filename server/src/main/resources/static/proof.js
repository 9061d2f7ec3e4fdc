// Verifies a C2SP tlog-proof in the visitor's own browser. Nothing is sent anywhere.

const utf8 = new TextEncoder();

function join(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// One spelling only: what does not encode back to itself is refused.
function base64(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== text) {
    throw new Error("base64");
  }
  return bytes;
}

function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text) || !Number.isSafeInteger(Number(text))) {
    throw new Error("number");
  }
  return Number(text);
}

function readNote(text) {
  const split = text.lastIndexOf("\n\n");
  if (split < 0 || !text.endsWith("\n")) {
    throw new Error("checkpoint");
  }
  const signatures = text.slice(split + 2, -1).split("\n").map((line) => {
    const [, name, encoded] = /^\u2014 ([^ +]+) ([^ ]+)$/.exec(line);
    const bytes = base64(encoded);
    return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
  });
  const signed = text.slice(0, split + 1);
  const lines = signed.split("\n");
  const root = base64(lines[2]);
  if (root.length !== 32) {
    throw new Error("root");
  }
  return { signed, origin: lines[0], size: decimal(lines[1]), root, signatures };
}

function readProof(text) {
  const split = text.indexOf("\n\n");
  const head = text.slice(0, split).split("\n");
  if (split < 0 || head.shift() !== "c2sp.org/tlog-proof@v1") {
    throw new Error("proof");
  }
  if (head.length > 0 && head[0].startsWith("extra ")) {
    head.shift();
  }
  const index = decimal(/^index ([0-9]+)$/.exec(head.shift())[1]);
  const hashes = head.map(base64);
  if (hashes.length > 63 || hashes.some((hash) => hash.length !== 32)) {
    throw new Error("hashes");
  }
  return { index, hashes, note: readNote(text.slice(split + 2)) };
}

async function readKey(line) {
  const [, name, id, encoded] = /^([^ +]+)\+([0-9a-f]{8})\+(.+)$/.exec(line);
  const typed = base64(encoded);
  const hash = await sha256(utf8.encode(name + "\n"), typed);
  if (hex(hash.slice(0, 4)) !== id) {
    throw new Error("key");
  }
  return { name, id, type: typed[0], bytes: typed.slice(1) };
}

// RFC 9162, section 2.1.3.2.
async function leadsToRoot(leaf, proof) {
  let at = proof.index;
  let last = proof.note.size - 1;
  if (at > last) {
    return false;
  }
  let hash = leaf;
  for (const sibling of proof.hashes) {
    if (last === 0) {
      return false;
    }
    if (at % 2 === 1 || at === last) {
      hash = await sha256(Uint8Array.of(1), sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await sha256(Uint8Array.of(1), hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, proof.note.root);
}

async function isSigned(key, note, signature) {
  const imported = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature.bytes, utf8.encode(note.signed));
}

// Every Ed25519 line of a key that was given must hold, and there must be one.
async function signatures(note, keys, say) {
  let holds = false;
  for (const signature of note.signatures) {
    for (const key of keys.filter((one) => one.name === signature.name && one.id === signature.id)) {
      if (key.type !== 1) {
        say("later", key.name, "");
      } else if (key.name !== note.origin || !(await isSigned(key, note, signature))) {
        say("forged", key.name, "wrong");
        return false;
      } else {
        say("signed", key.name, "right");
        holds = true;
      }
    }
  }
  if (!holds) {
    say("missing", "", "wrong");
  }
  return holds;
}

async function verify(body, proofText, keyText, say) {
  const proof = readProof(proofText);
  const keys = await Promise.all(keyText.split("\n").map((line) => line.trim()).filter(Boolean).map(readKey));
  const name = await sha256(body);
  say("name", hex(name), "");
  const leaf = await sha256(Uint8Array.of(0, 1), name);
  say("place", `${proof.index} / ${proof.note.size}, ${proof.note.origin}`, "");
  const leads = await leadsToRoot(leaf, proof);
  say(leads ? "path" : "nopath", "", leads ? "right" : "wrong");
  return (await signatures(proof.note, keys, say)) && leads;
}

async function given(part, name) {
  const chosen = part.querySelector(`input[name=${name}-file]`).files[0];
  if (chosen) {
    return new Uint8Array(await chosen.arrayBuffer());
  }
  return utf8.encode(part.querySelector(`textarea[name=${name}]`).value);
}

// Canonical JSON holds no line break, so one at the end came with the pasting.
function withoutLastBreak(bytes) {
  return bytes.at(-1) === 10 ? bytes.slice(0, -1) : bytes;
}

async function run(part) {
  const steps = part.querySelector("[data-steps]");
  const verdict = part.querySelector("[data-verdict]");
  steps.replaceChildren();
  verdict.textContent = "";
  const say = (key, value, mark) => {
    const line = document.createElement("li");
    line.className = mark;
    line.textContent = part.dataset[key] + (value ? ": " + value : "");
    steps.append(line);
  };
  let holds = false;
  try {
    const proof = new TextDecoder().decode(await given(part, "proof"));
    holds = await verify(withoutLastBreak(await given(part, "body")), proof, part.elements.keys.value, say);
  } catch (failure) {
    say(failure.name === "NotSupportedError" ? "unable" : "unreadable", "", "wrong");
  }
  verdict.textContent = holds ? part.dataset.holds : part.dataset.fails;
  verdict.className = holds ? "verdict right" : "verdict wrong";
}

for (const part of document.querySelectorAll("form[data-proof]")) {
  part.hidden = false;
  part.addEventListener("submit", (event) => {
    event.preventDefault();
    run(part);
  });
}
