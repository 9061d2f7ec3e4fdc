// Signing in with a passkey and registering one: the two ceremonies need a script, everything else does not.

async function ask(address, token, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}

async function authenticate(part) {
  const token = part.closest("form").elements["_csrf"].value;
  const options = await ask("/webauthn/authenticate/options", token);
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const answer = await ask("/login/webauthn", token, credential.toJSON());
  if (!answer.authenticated) {
    throw new Error("refused");
  }
  location.assign(part.dataset.next);
}

async function register(part) {
  const token = part.dataset.csrf;
  const label = part.querySelector("input").value.trim() || navigator.platform || "passkey";
  const options = await ask("/webauthn/register/options", token);
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const answer = await ask("/webauthn/register", token, {
    publicKey: { credential: credential.toJSON(), label: label.slice(0, 100) },
  });
  if (!answer.success) {
    throw new Error("refused");
  }
  location.assign("/account?done=passkey-made");
}

const ceremonies = { authenticate, register };
const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
for (const part of able ? document.querySelectorAll("[data-passkey]") : []) {
  part.hidden = false;
  const button = part.querySelector("button");
  button.addEventListener("click", async () => {
    const status = part.querySelector("[role=status]");
    status.textContent = "";
    button.disabled = true;
    try {
      await ceremonies[part.dataset.passkey](part);
    } catch (failure) {
      status.textContent = part.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
}
