package entente.triage;

import entente.account.Secrets;
import entente.alert.Alert;
import entente.delivery.Courier;
import entente.delivery.Outbox;
import entente.delivery.Signature;
import entente.delivery.Webhook;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where lines go to: addresses that are told, the feed, and files. */
@Controller
public final class DeliveryController {
    private static final String PAGE = "/watch/delivery";
    private static final int LATEST = 5;

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;
    private final Dispatch dispatch;
    private final Secrets secrets;

    /** The page over the archives of this server. */
    public DeliveryController(Pages pages, Office office, Newsdesk newsdesk, Dispatch dispatch, Secrets secrets) {
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
        this.dispatch = dispatch;
        this.secrets = secrets;
    }

    /** The page. */
    @GetMapping(PAGE)
    public View page(Visit visit) {
        return page(visit, "", "", "");
    }

    private View page(Visit visit, String secret, String fault, String typed) {
        Outbox outbox = outbox(visit);
        List<DeliverySheet.Row> rows = outbox.webhooks().stream()
                .map(each -> new DeliverySheet.Row(
                        each,
                        outbox.count(each.id(), Outbox.State.SENT),
                        outbox.count(each.id(), Outbox.State.WAITING),
                        outbox.count(each.id(), Outbox.State.GIVEN_UP),
                        outbox.latest(each.id(), LATEST)))
                .toList();
        return pages.page(
                visit, "triage/delivery", new DeliverySheet(rows, secret, fault, typed, office.keepsRegister(visit)));
    }

    /** Adds an address; its key is shown in the answer and never again. */
    @PostMapping(PAGE + "/webhooks")
    public View add(
            Visit visit,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "occasion", defaultValue = "relevant") String occasion,
            HttpServletResponse response) {
        office.requireKeeper(visit);
        try {
            Webhook webhook = new Webhook(
                    secrets.id(),
                    Webhook.address(address).toString(),
                    Signature.secret(secrets.key()),
                    Webhook.Occasion.valueOf(occasion.toUpperCase(Locale.ROOT)),
                    visit.now(),
                    visit.who().orElseThrow().displayName(),
                    "");
            Set<String> standing = Courier.due(newsdesk.of(visit).inbox(), webhook.occasion(), visit.now()).stream()
                    .map(Alert::story)
                    .collect(Collectors.toSet());
            if (outbox(visit).add(webhook, standing)) {
                return page(visit, webhook.secret(), "", "");
            }
            return refused(visit, visit.text("watch.webhook.many", Outbox.WEBHOOKS_MAX), address, response);
        } catch (IllegalArgumentException wrong) {
            return refused(visit, visit.text("watch.webhook.wrong"), address, response);
        }
    }

    private View refused(Visit visit, String fault, String typed, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, "", fault, typed);
    }

    /** Removes an address. */
    @PostMapping(PAGE + "/webhooks/{id:[0-9a-f]{32}}/remove")
    public View remove(Visit visit, @PathVariable String id) {
        office.requireKeeper(visit);
        outbox(visit).remove(id);
        return new RedirectView(PAGE);
    }

    /** Tries again what was given up, and an address that was stopped. */
    @PostMapping(PAGE + "/webhooks/{id:[0-9a-f]{32}}/resume")
    public View resume(Visit visit, @PathVariable String id) {
        office.requireKeeper(visit);
        outbox(visit).resume(id, visit.now());
        dispatch.wake();
        return new RedirectView(PAGE);
    }

    private Outbox outbox(Visit visit) {
        return new Outbox(newsdesk.of(visit).archive().file());
    }
}
