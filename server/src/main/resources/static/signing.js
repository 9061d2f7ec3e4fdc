// Signing a text in person: the passkey signs the name of the signing act. Without it, members sign by their key.

async function ask(address, token, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}

async function sign(form) {
  const token = form.elements["_csrf"].value;
  const options = await ask(form.dataset.signing + "/prepare", token, { kind: form.elements["kind"].value });
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const answer = credential.toJSON().response;
  await ask(form.dataset.signing + "/prove", token, {
    authenticatorData: answer.authenticatorData,
    clientDataJSON: answer.clientDataJSON,
    signature: answer.signature,
  });
  location.reload();
}

const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
for (const form of able ? document.querySelectorAll("form[data-signing]") : []) {
  const button = form.querySelector("[data-passkey-sign]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const status = form.querySelector("[role=status]");
    status.textContent = "";
    button.disabled = true;
    try {
      await sign(form);
    } catch (failure) {
      status.textContent = form.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
}
