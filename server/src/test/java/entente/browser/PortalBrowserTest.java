package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;

class PortalBrowserTest extends BrowserTest {
    @Test
    void thePublicPagesHaveNoBarriers() {
        check("/", "overview", 200);
        check("/about", "about", 200);
        check("/sign-in", "sign-in", 200);
        check("/nowhere", "error-404", 404);
    }

    @Test
    void theAccountPageHasNoBarriers() {
        signIn("secretariat-desk");
        page.navigate(at("/account"));
        page.fill("#token-name", "Reporting script");
        page.click("form[action='/account/tokens'] button");
        check("/account", "account", 200);
    }

    @Test
    void aRefusedSignInSaysSoToScreenReaders() {
        page.navigate(at("/sign-in"));
        page.fill("#username", "desk.of.nobody");
        page.fill("#password", "wrong password");
        page.click("form.card button[type=submit]");
        assertTrue(page.locator("[role=alert]").innerText().contains("wrong"));
        look("sign-in-refused");
    }

    @Test
    void signingInAndOutWorksWithoutScripts() {
        fresh(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        signIn("secretariat-desk");
        page.click("text=Sign out");
        assertEquals(at("/"), page.url());
        assertTrue(page.locator("text=Sign in").first().isVisible());
    }

    @Test
    void aPasskeyIsRegisteredAndSignsItsOwnerIn() {
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        signIn("kr-desk");
        page.navigate(at("/account"));
        page.fill("#passkey-name", "Security key");
        page.click("[data-passkey=register] button");
        page.waitForURL("**/account?done=passkey-made");
        assertTrue(page.locator("ul.rows").innerText().contains("Security key"));
        page.click("text=Sign out");
        page.navigate(at("/sign-in?next=/account"));
        page.click("[data-passkey=authenticate] button");
        page.waitForURL(at("/account"));
        assertTrue(page.locator("h1").innerText().contains("Desk officer, Republic of Korea"));
        assertFalse(page.content().contains("⟦"));
    }
}
