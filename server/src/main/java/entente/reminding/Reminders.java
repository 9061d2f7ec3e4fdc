package entente.reminding;

import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.consultation.Consultation;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.factor.Factor;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.registry.Almanac;
import entente.registry.Naming;
import entente.reminding.Reminder.Kind;
import entente.reminding.Reminder.Pace;
import entente.silence.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What awaits a post, computed from one reader's snapshot for the moment of looking. A member's desk stands in for
 * those posts of the member that nobody holds, or in which nobody on this server acts.
 */
final class Reminders {
    /** How many days before its day a duty or task begins to be reminded of. */
    static final int DAYS_AHEAD = 30;

    private static final int DAYS_PRESSING = 7;
    private static final Duration SILENCE_AHEAD = Duration.ofDays(3);
    private static final Duration SILENCE_PRESSING = Duration.ofHours(24);

    private final Partnership state;
    private final Post own;
    private final Set<PostId> posts;
    private final Instant now;
    private final LocalDate today;
    private final List<Reminder> found = new ArrayList<>();

    private Reminders(Partnership state, Post own, Set<PostId> posts, Instant now) {
        this.state = state;
        this.own = own;
        this.posts = posts;
        this.now = now;
        this.today = Agenda.today(state, now);
    }

    /**
     * What awaits a post.
     *
     * @param state what the reader may read
     * @param figures of that snapshot and the day
     * @param own the post
     * @param attended the posts in which somebody on this server acts
     * @return the most pressing first
     */
    static List<Reminder> of(Partnership state, Almanac.Figures figures, Post own, Set<PostId> attended, Instant now) {
        Reminders reminders = new Reminders(state, own, posts(state, own, attended, now), now);
        reminders.atOnce();
        reminders.duties(figures);
        reminders.tasks();
        reminders.factors();
        reminders.offers();
        reminders.vacancies();
        return reminders.sorted();
    }

    /** Only what cannot wait, or may soon not; it costs no look at the register. */
    static List<Reminder> atOnce(Partnership state, Post own, Instant now) {
        Reminders reminders = new Reminders(state, own, Set.of(own.created().post()), now);
        reminders.atOnce();
        reminders.found.removeIf(one -> one.pace() != Pace.AT_ONCE);
        return reminders.sorted();
    }

    private static Set<PostId> posts(Partnership state, Post own, Set<PostId> attended, Instant now) {
        Set<PostId> posts = new HashSet<>(Set.of(own.created().post()));
        if (own.created().kind() == PostKind.DESK) {
            LocalDate today = Agenda.today(state, now);
            state.offices().all().stream()
                    .filter(post -> post.created().member().equals(own.created().member()))
                    .filter(post -> vacant(post, today)
                            || !attended.contains(post.created().post()))
                    .forEach(post -> posts.add(post.created().post()));
        }
        return posts;
    }

    private static boolean vacant(Post post, LocalDate today) {
        return !post.terms().isEmpty() && post.holder(today).isEmpty();
    }

    private List<Reminder> sorted() {
        found.sort(Comparator.comparing(Reminder::pace)
                .thenComparing(one -> one.by() == null ? LocalDate.MAX : one.by())
                .thenComparing(Reminder::kind)
                .thenComparing(Reminder::key));
        return List.copyOf(found);
    }

    /** What a member's desk is asked, whoever leads what. */
    private void atOnce() {
        if (own.created().kind() != PostKind.DESK) {
            return;
        }
        MemberId member = own.created().member();
        state.consultations().all().stream()
                .filter(Consultation::open)
                .filter(one -> one.part(member)
                        .filter(part -> part.acknowledged() == null && part.optedOut() == null)
                        .isPresent())
                .forEach(this::consultation);
        state.silences().all().stream()
                .filter(one -> one.binds(member) && running(one))
                .forEach(this::silence);
    }

    private void consultation(Consultation one) {
        found.add(new Reminder(
                "consultation/" + one.ref().value(),
                Kind.CONSULTATION,
                Pace.AT_ONCE,
                own.created().post(),
                one.opened().code(),
                one.opened().matter(),
                null,
                one.at().plusSeconds(one.opened().clocks().acknowledge()),
                "/consultations/" + one.ref().shortened()));
    }

    private boolean running(Procedure one) {
        boolean ended = one.withdrawn() != null
                || one.suspended() != null
                || one.voices().values().stream().anyMatch(voice -> voice.broken() != null);
        Instant expiry = one.term().expiry();
        return !ended && now.isBefore(expiry) && !now.isBefore(expiry.minus(SILENCE_AHEAD));
    }

    private void silence(Procedure one) {
        Instant expiry = one.term().expiry();
        Pace pace = now.isBefore(expiry.minus(SILENCE_PRESSING)) ? Pace.WEEK : Pace.AT_ONCE;
        found.add(new Reminder(
                "silence/" + one.term().ref().value() + "/" + word(pace),
                Kind.SILENCE,
                pace,
                own.created().post(),
                one.opened().code(),
                one.opened().title(),
                null,
                expiry,
                "/silence/" + one.ref().shortened()));
    }

    private void duties(Almanac.Figures figures) {
        Set<String> named = new HashSet<>();
        figures.agenda().lapsed().forEach(item -> duty(item, Pace.PASSED, named));
        LocalDate horizon = today.plusDays(DAYS_AHEAD);
        for (Agenda.Item item : figures.upcoming()) {
            if (item.by().isAfter(horizon)) {
                break;
            }
            duty(item, pace(item.by()), named);
        }
    }

    /** Of what passed several times, the latest stands for all. */
    private void duty(Agenda.Item item, Pace pace, Set<String> named) {
        Commitment commitment = item.commitment();
        for (PostId post : posts) {
            boolean leads = commitment.leads().containsValue(post);
            if (!leads && !commitment.contributors().contains(post)) {
                continue;
            }
            if (named.add(post + " " + commitment.ref() + " " + (pace == Pace.PASSED))) {
                found.add(new Reminder(
                        "duty/" + post.value() + "/" + commitment.ref().shortened() + "/" + item.by() + "/"
                                + word(pace),
                        leads ? Kind.DUTY : Kind.CONTRIBUTION,
                        pace,
                        post,
                        commitment.code(),
                        commitment.terms().summary(),
                        item.by(),
                        null,
                        Naming.address(commitment)));
            }
        }
    }

    private Pace pace(LocalDate by) {
        if (by.isBefore(today)) {
            return Pace.PASSED;
        }
        return by.isAfter(today.plusDays(DAYS_PRESSING)) ? Pace.MONTH : Pace.WEEK;
    }

    private void tasks() {
        for (Task task : state.register().tasks()) {
            if (!task.open() || !posts.contains(task.set().post())) {
                continue;
            }
            LocalDate by = task.set().by() == null ? null : task.set().by().last();
            if (by == null || !by.isAfter(today.plusDays(DAYS_AHEAD))) {
                Pace pace = by == null ? Pace.OPEN : pace(by);
                found.add(new Reminder(
                        "task/" + task.ref().value() + "/" + word(pace),
                        Kind.TASK,
                        pace,
                        task.set().post(),
                        "",
                        task.set().what(),
                        by,
                        null,
                        "/register/" + task.set().commitment().shortened() + "#tasks"));
            }
        }
    }

    /** An open question is looked at by its day. */
    private void factors() {
        for (Factor one : state.factors().all()) {
            LocalDate by = one.review().last();
            if (one.open() && posts.contains(one.scope().owner()) && !by.isAfter(today.plusDays(DAYS_AHEAD))) {
                Pace pace = pace(by);
                found.add(new Reminder(
                        "factor/" + one.ref().value() + "/" + by + "/" + word(pace),
                        Kind.FACTOR,
                        pace,
                        one.scope().owner(),
                        one.code(),
                        one.scope().question(),
                        by,
                        null,
                        "/factors/" + one.ref().shortened()));
            }
        }
    }

    /** A question that another party asks one's own to answer for is the desk's to take over or to decline. */
    private void offers() {
        if (own.created().kind() == PostKind.DESK) {
            for (Factor one : state.factors().offeredTo(own.created().member())) {
                LocalDate by = one.review().last();
                Pace pace = pace(by);
                found.add(new Reminder(
                        "offer/" + Objects.requireNonNull(one.offer()).ref().value() + "/" + word(pace),
                        Kind.OFFER,
                        pace,
                        own.created().post(),
                        one.code(),
                        one.scope().question(),
                        by,
                        null,
                        "/factors/" + one.ref().shortened()));
            }
        }
    }

    /** A post that fell vacant is its member's desk's to say something about, if something hangs on it. */
    private void vacancies() {
        for (PostId id : posts) {
            Post post = state.offices().find(id).orElseThrow();
            if (vacant(post, today) && burdened(id)) {
                found.add(new Reminder(
                        "vacancy/" + id.value() + "/"
                                + post.terms().getLast().ref().shortened(),
                        Kind.VACANCY,
                        Pace.OPEN,
                        id,
                        "",
                        post.created().title(),
                        null,
                        null,
                        "/people/" + id.value()));
            }
        }
    }

    private boolean burdened(PostId id) {
        return state.register().tasks().stream()
                        .anyMatch(task -> task.open() && task.set().post().equals(id))
                || state.register().all().stream()
                        .anyMatch(one -> one.open() && one.leads().containsValue(id));
    }

    private static String word(Pace pace) {
        return pace.name().toLowerCase(Locale.ROOT);
    }
}
