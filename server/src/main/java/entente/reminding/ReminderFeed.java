package entente.reminding;

import entente.continuity.Post;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Visit;
import entente.registry.ActFeed;
import entente.registry.Almanac;
import entente.registry.Naming;
import entente.registry.PostController;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What awaits a post, as a feed from what its reader may read: an entry for each reminder as pressing as it is, so that
 * one that gets more pressing comes anew.
 */
@Controller
public final class ReminderFeed {
    private static final int ENTRIES_MAX = 100;
    private static final int DAYS_WEEK = 7;

    private final Desk desk;
    private final Almanac almanac;

    /** The feeds over a desk. */
    public ReminderFeed(Desk desk, Almanac almanac) {
        this.desk = desk;
        this.almanac = almanac;
    }

    /** The feed of a post. */
    @GetMapping("/people/{id:[a-z][a-z0-9-]{1,79}}/reminders.atom")
    public ResponseEntity<byte[]> feed(Visit visit, @PathVariable String id) {
        Partnership state = desk.snapshot(Office.reader(visit));
        Post post = PostController.found(visit, state, id);
        LocalDate today = Agenda.today(state, visit.now());
        Almanac.Figures figures = almanac.of(Office.reader(visit), state, today);
        Naming naming = new Naming(visit, state);
        List<ActFeed.Line> lines =
                Reminders.of(state, figures, post, Set.of(post.created().post()), visit.now()).stream()
                        .filter(one -> one.post().equals(post.created().post()))
                        .map(one -> line(visit, naming, state, post, one, today))
                        .sorted(Comparator.comparing(ActFeed.Line::updated).reversed())
                        .limit(ENTRIES_MAX)
                        .toList();
        ActFeed.Head head = new ActFeed.Head(
                "urn:sha256:" + post.ref().value() + ":reminders",
                visit.text("reminders.feed", naming.words(post.created().title())),
                naming.member(post.created().member()),
                "/people/" + post.created().post().value(),
                state.act(post.ref()).orElseThrow());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(ActFeed.ofLines(visit, state, head, lines, visit.home()));
    }

    private static ActFeed.Line line(
            Visit visit, Naming naming, Partnership state, Post post, Reminder one, LocalDate today) {
        String kind = visit.text("mail.kind." + Naming.slug(one.kind()));
        String words = (one.code() + " " + naming.words(one.words())).strip();
        String by = one.by() == null ? "" : " " + visit.text("overview.by", visit.day(one.by()));
        return new ActFeed.Line(
                "urn:entente:" + state.id() + ":" + one.key().replace('/', ':'),
                kind + ": " + words,
                since(state, post, one, today),
                one.path(),
                naming.member(post.created().member()),
                kind + by);
    }

    /** Since when it is as pressing as it is; of what has no day, since the post is on the record. */
    private static Instant since(Partnership state, Post post, Reminder one, LocalDate today) {
        LocalDate by = one.by();
        if (by == null) {
            return state.act(post.ref()).orElseThrow().entry().body().at();
        }
        LocalDate since = switch (one.pace()) {
            case PASSED -> by.plusDays(1);
            case WEEK -> by.minusDays(DAYS_WEEK);
            case MONTH -> by.minusDays(Reminders.DAYS_AHEAD);
            case AT_ONCE, OPEN -> today;
        };
        return since.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
