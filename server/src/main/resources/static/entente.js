// Enhances pages that work without it.
import { initAll } from "/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
initAll();
