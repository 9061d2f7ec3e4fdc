package entente.reminding;

import entente.portal.Pages;
import entente.portal.Visit;
import entente.store.MailChoices;
import entente.store.MailChoices.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Ends letters by the address that stands in each of them, without signing in. Looking at it ends nothing, since mail
 * programs look at links by themselves; a button does, or the mail program's own (RFC 8058).
 */
@Controller
public final class StopController {
    private static final String ADDRESS = "/mail/stop/{token:[0-9a-f]{32}}";

    private final Pages pages;
    private final MailChoices choices;

    /** The page over the choices. */
    public StopController(Pages pages, MailChoices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    /**
     * The page.
     *
     * @param ended whether letters have ended
     */
    public record StopSheet(boolean ended) {}

    /** Asks; whether the address is known is not told. */
    @GetMapping(ADDRESS)
    public View ask(Visit visit, @PathVariable String token) {
        return pages.page(visit, "reminding/stop", new StopSheet(false));
    }

    /** Ends them; once more changes nothing. */
    @PostMapping(ADDRESS)
    public View end(Visit visit, @PathVariable String token) {
        choices.ofStopToken(token).map(Choice::accountId).ifPresent(choices::remove);
        return pages.page(visit, "reminding/stop", new StopSheet(true));
    }
}
