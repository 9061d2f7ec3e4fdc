package entente.triage;

import entente.alert.Alert;
import entente.alert.Inbox;
import entente.alert.Verdict;
import entente.alert.Watching;
import entente.bulletin.AlertFeed;
import entente.bulletin.CapMessage;
import entente.bulletin.Issuer;
import entente.bulletin.MispEvents;
import entente.bulletin.StixBundle;
import entente.commitment.Commitment;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The office's lines in the formats of other systems, and as a digest for each post. */
@Controller
public final class BulletinController {
    private static final int DAYS_MAX = 400;
    private static final int LINES_MAX = 200;
    private static final int DIGEST_MAX = 60;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CAP = new MediaType("application", "cap+xml", StandardCharsets.UTF_8);
    private static final MediaType STIX = MediaType.parseMediaType("application/stix+json;version=2.1");

    private final Pages pages;
    private final Office office;
    private final Newsdesk newsdesk;
    private final Dispatch dispatch;
    private final Bearings bearings = new Bearings();

    /** The bulletins over the archives of this server. */
    public BulletinController(Pages pages, Office office, Newsdesk newsdesk, Dispatch dispatch) {
        this.pages = pages;
        this.office = office;
        this.newsdesk = newsdesk;
        this.dispatch = dispatch;
    }

    /** The lines as an Atom feed, also for programs that send a token. */
    @GetMapping("/watch/feed.atom")
    public ResponseEntity<byte[]> feed(Visit visit) {
        List<Alert> lines = lines(visit, 14, LINES_MAX);
        String title = visit.text("watch.inbox") + " – " + issuer(visit).name();
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(AlertFeed.of(title, lines, issuer(visit), visit.now()));
    }

    /** One line as a CAP 1.2 message. */
    @GetMapping("/watch/alerts/{story:[0-9a-f]{16,64}}/cap.xml")
    public ResponseEntity<byte[]> cap(Visit visit, @PathVariable String story) {
        Alert alert = newsdesk.line(visit, story);
        return file(
                CAP,
                name(alert, "cap.xml"),
                CapMessage.of(alert, issuer(visit), visit.letterhead().example()));
    }

    /** One line as a STIX 2.1 bundle. */
    @GetMapping("/watch/alerts/{story:[0-9a-f]{16,64}}/stix.json")
    public ResponseEntity<byte[]> stix(Visit visit, @PathVariable String story) {
        Alert alert = newsdesk.line(visit, story);
        return file(STIX, name(alert, "stix.json"), StixBundle.of(List.of(alert), issuer(visit), since(visit)));
    }

    /** One line as an event for MISP. */
    @GetMapping("/watch/alerts/{story:[0-9a-f]{16,64}}/misp.json")
    public ResponseEntity<byte[]> misp(Visit visit, @PathVariable String story) {
        Alert alert = newsdesk.line(visit, story);
        return file(MediaType.APPLICATION_JSON, name(alert, "misp.json"), MispEvents.of(List.of(alert), issuer(visit)));
    }

    /** The lines of some days as one STIX 2.1 bundle. */
    @GetMapping("/watch/export/stix.json")
    public ResponseEntity<byte[]> allStix(Visit visit, @RequestParam(name = "days", defaultValue = "14") int days) {
        byte[] bundle = StixBundle.of(lines(visit, days, LINES_MAX), issuer(visit), since(visit));
        return file(STIX, "inbox-stix.json", bundle);
    }

    /** The lines of some days as events for MISP. */
    @GetMapping("/watch/export/misp.json")
    public ResponseEntity<byte[]> allMisp(Visit visit, @RequestParam(name = "days", defaultValue = "14") int days) {
        byte[] events = MispEvents.of(lines(visit, days, LINES_MAX), issuer(visit));
        return file(MediaType.APPLICATION_JSON, "inbox-misp.json", events);
    }

    /** The digest for a post. */
    @GetMapping("/watch/digest")
    public View digest(
            Visit visit,
            @RequestParam(name = "post", defaultValue = "") String post,
            @RequestParam(name = "days", defaultValue = "1") int days) {
        return pages.page(visit, "triage/digest", sheet(visit, post, days));
    }

    /** The same as text. */
    @GetMapping("/watch/digest.txt")
    public ResponseEntity<byte[]> digestText(
            Visit visit,
            @RequestParam(name = "post", defaultValue = "") String post,
            @RequestParam(name = "days", defaultValue = "1") int days) {
        String text = sheet(visit, post, days).plain(visit, issuer(visit).home());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private DigestSheet sheet(Visit visit, String post, int days) {
        Partnership state = office.state(visit);
        int back = Math.clamp(days, 1, DAYS_MAX);
        List<DigestSheet.Choice> posts = posts(visit, state);
        DigestSheet.Choice chosen = posts.stream()
                .filter(each -> each.post().value().equals(post))
                .findFirst()
                .orElse(posts.getFirst());
        List<AlertSheet> own = new ArrayList<>();
        List<AlertSheet> others = new ArrayList<>();
        Watching watching = newsdesk.of(visit);
        for (Alert alert : lines(visit, back, DIGEST_MAX)) {
            List<Bearing> bear = bearings.of(state).of(alert, AlertController.stated(watching, alert));
            boolean answers =
                    bear.stream().anyMatch(each -> each.commitment().leads().containsValue(chosen.post()));
            (answers ? own : others).add(AlertSheet.of(visit, state, alert, bear, false));
        }
        return new DigestSheet(posts, chosen, back, own, others, AlertController.silences(visit, watching.inbox()));
    }

    /** The visitor's own post first, then those in the lead somewhere, the own member's before the others'. */
    private List<DigestSheet.Choice> posts(Visit visit, Partnership state) {
        Naming naming = new Naming(visit, state);
        MemberId member = visit.who().orElseThrow().member();
        Map<PostId, DigestSheet.Choice> posts = new LinkedHashMap<>();
        office.acting(visit, state).ifPresent(acting -> put(posts, acting.post(), naming));
        for (boolean own : new boolean[] {true, false}) {
            state.register().all().stream()
                    .filter(Commitment::open)
                    .flatMap(each -> each.leads().entrySet().stream())
                    .filter(lead -> lead.getKey().equals(member) == own)
                    .forEach(lead -> put(posts, lead.getValue(), naming));
        }
        if (posts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return List.copyOf(posts.values());
    }

    private static void put(Map<PostId, DigestSheet.Choice> posts, PostId post, Naming naming) {
        posts.computeIfAbsent(post, each -> new DigestSheet.Choice(each, naming.post(each)));
    }

    /** What stands in the inbox and what was judged relevant or known, with its claims. */
    private List<Alert> lines(Visit visit, int days, int most) {
        Inbox inbox = newsdesk.of(visit).inbox();
        Instant from = visit.now().minus(Duration.ofDays(Math.clamp(days, 1, DAYS_MAX)));
        return inbox.since(from).stream()
                .filter(BulletinController::counts)
                .limit(most)
                .flatMap(alert -> inbox.find(alert.story()).stream())
                .toList();
    }

    private static boolean counts(Alert alert) {
        Optional<Verdict> verdict = alert.verdict().map(said -> said.verdict());
        return verdict.map(said -> said == Verdict.RELEVANT || said == Verdict.KNOWN)
                .orElse(alert.shown());
    }

    private Instant since(Visit visit) {
        return newsdesk.of(visit).archive().firstArrival().orElse(visit.now());
    }

    private Issuer issuer(Visit visit) {
        return dispatch.issuer(visit.who().orElseThrow().member());
    }

    private static String name(Alert alert, String ending) {
        return "line-" + alert.story().substring(0, 12) + "-" + ending;
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(bytes);
    }
}
