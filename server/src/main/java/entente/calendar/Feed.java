package entente.calendar;

import entente.commitment.Commitment;
import entente.commitment.Milestone;
import entente.commitment.Round;
import entente.commitment.Task;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.factor.Factor;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import entente.preparation.Invitation;
import entente.registry.Naming;
import entente.silence.Procedure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The days ahead as iCalendar (RFC 5545). What is due on a day is an all-day event, the same day in every capital; the
 * instant at which a silence procedure ends is given in UTC, which each client shows in its own zone. Events keep their
 * UID, meetings that of their invitation, and are stamped with the time of the latest act about them, so that the same
 * record gives the same bytes.
 */
final class Feed {
    private final Visit visit;
    private final Naming naming;
    private final Partnership state;
    private final URI home;
    private final Calendar calendar = new Calendar();

    private Feed(Visit visit, Naming naming, Partnership state, URI home) {
        this.visit = visit;
        this.naming = naming;
        this.state = state;
        this.home = home;
    }

    /**
     * The feed for a visitor.
     *
     * @param upcoming what falls due within a year
     * @param home the address of the portal, to which events link
     */
    static byte[] of(Visit visit, Partnership state, List<Agenda.Item> upcoming, java.time.LocalDate today, URI home) {
        Feed feed = new Feed(visit, new Naming(visit, state), state, home);
        feed.head();
        for (CalendarSheet.Day day : CalendarSheet.days(state, upcoming, today)) {
            if (day.item() != null) {
                feed.due(day.item(), day.item().commitment(), day.item().of());
            } else if (day.task() != null) {
                feed.task(day, day.task());
            } else if (day.post() != null && day.term() != null) {
                feed.ends(day, day.post(), day.term());
            } else if (day.meeting() != null) {
                feed.calendar.add(Invitation.event(visit, feed.naming, state, day.meeting(), home));
            } else if (day.factor() != null) {
                feed.review(day, day.factor());
            }
        }
        state.silences().all().stream()
                .filter(one -> one.withdrawn() == null && one.term().expiry().isAfter(visit.now()))
                .forEach(feed::silence);
        return feed.bytes();
    }

    private void head() {
        calendar.add(new ProdId("-//Entente//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty(
                "X-WR-CALNAME",
                visit.letterhead().partnership().get(visit.language().tag())));
    }

    private void due(Agenda.Item item, Commitment commitment, @Nullable Round round) {
        String summary = commitment.code() + " " + naming.words(item.words());
        StringBuilder words = new StringBuilder(visit.text("calendar." + item.kind()));
        if (round != null && round.host() != null) {
            words.append('\n').append(visit.text("calendar.host", naming.member(round.host())));
        }
        if (round != null && !round.until().equals(round.due())) {
            words.append('\n').append(visit.text("calendar.grace", visit.day(round.until())));
        }
        if (round != null && round.movedFrom() != null) {
            words.append('\n').append(visit.text("register.moved-from", visit.day(round.movedFrom())));
        }
        Milestone milestone = item.milestone();
        String id = milestone != null
                ? milestone.ref().shortened()
                : commitment.ref().shortened() + "-" + (round == null ? item.by() : round.named());
        VEvent event = event(id, stamp(commitment), item.by(), item.by().plusDays(1), summary);
        event.add(new Description(words.toString()));
        event.add(new Categories(naming.area(commitment.terms().area())));
        event.add(new Url(home.resolve(Naming.address(commitment))));
    }

    private void task(CalendarSheet.Day day, Task task) {
        VEvent event = event(
                task.ref().shortened(),
                at(state.act(task.ref()).orElseThrow()),
                day.on(),
                day.on().plusDays(1),
                naming.post(task.set().post()) + ": " + naming.words(task.set().what()));
        event.add(new Url(home.resolve(Naming.address(task.set().commitment()))));
    }

    /** When an open question is to be looked at again; the same event on another day once it was. */
    private void review(CalendarSheet.Day day, Factor factor) {
        VEvent event = event(
                factor.ref().shortened(),
                at(state.history(factor.ref()).getLast()),
                day.on(),
                day.on().plusDays(1),
                visit.text("calendar.review", factor.code()) + " "
                        + naming.words(factor.scope().question()));
        event.add(new Url(home.resolve("/factors/" + factor.ref().shortened())));
    }

    private void ends(CalendarSheet.Day day, Post post, Post.Term term) {
        String summary = visit.text("calendar.ends", naming.words(post.created().title()), naming.words(term.person()));
        VEvent event = event(
                term.ref().shortened() + "-" + day.on(),
                at(state.act(term.ref()).orElseThrow()),
                day.on(),
                day.on().plusDays(1),
                summary);
        event.add(new Url(home.resolve("/people/" + post.created().post().value())));
    }

    private void silence(Procedure procedure) {
        Instant expiry = procedure.term().expiry();
        String summary = visit.text("calendar.silence", procedure.opened().code()) + " "
                + naming.words(procedure.opened().title());
        VEvent event = event(
                procedure.ref().shortened(),
                at(state.act(procedure.term().ref()).orElseThrow()),
                expiry,
                expiry,
                summary);
        event.add(new Url(home.resolve("/silence/" + procedure.ref().shortened())));
    }

    /** When the latest act about a commitment was done. */
    private Instant stamp(Commitment commitment) {
        return at(state.history(commitment.ref()).getLast());
    }

    private static Instant at(Standing standing) {
        return standing.entry().body().at().truncatedTo(ChronoUnit.SECONDS);
    }

    private <T extends Temporal> VEvent event(String id, Instant stamp, T from, T to, String summary) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@" + state.id()));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(summary));
        event.add(ImmutableTransp.TRANSPARENT);
        calendar.add(event);
        return event;
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
