package entente.preparation;

import entente.act.MeetingAct.Schedule;
import entente.meeting.Meeting;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.text.Localized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as an invitation that calendars take (RFC 5545, RFC 5546). Instants are in UTC, which each client shows in
 * its own time; a meeting of whole days is on the same days everywhere. A change has a higher SEQUENCE, a cancelled
 * meeting METHOD:CANCEL. Posts have no public addresses, so their calendar addresses end in {@code .invalid} (RFC
 * 2606): the file is passed on by hand.
 */
public final class Invitation {
    private Invitation() {}

    static byte[] of(Visit visit, Naming naming, Partnership state, Meeting meeting, URI home) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Entente//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(meeting.stands() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL);
        VEvent event = event(visit, naming, state, meeting, home);
        Organizer organizer = new Organizer(address(meeting.author().logName(), state.id()));
        organizer.add(new Cn(naming.member(meeting.author())));
        event.add(organizer);
        for (PostId post : meeting.posts()) {
            Attendee attendee = new Attendee(address(post.value(), state.id()));
            attendee.add(new Cn(naming.post(post)));
            event.add(attendee);
        }
        calendar.add(event);
        return bytes(calendar);
    }

    /** A meeting as an event without those who are invited, as in feeds. */
    public static VEvent event(Visit visit, Naming naming, Partnership state, Meeting meeting, URI home) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.ref().shortened() + "@" + state.id()));
        event.add(new DtStamp(stamp(state, meeting)));
        event.add(new Sequence(meeting.revision()));
        event.add(meeting.stands() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        when(meeting.when(), event);
        event.add(new Summary(
                meeting.called().code() + " " + naming.words(meeting.called().title())));
        event.add(new Description(description(visit, naming, meeting)));
        Localized place = meeting.place();
        event.add(new Location(place == null ? String.valueOf(meeting.online()) : naming.words(place)));
        event.add(new Url(home.resolve(MeetingSheet.address(meeting))));
        return event;
    }

    /** When the latest act about it was done. */
    private static Instant stamp(Partnership state, Meeting meeting) {
        return state.history(meeting.ref()).stream()
                .filter(Standing::effective)
                .map(one -> one.entry().body().at())
                .reduce(meeting.at(), (_, later) -> later)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static URI address(String name, String partnership) {
        return URI.create("mailto:" + name + "@" + partnership + ".invalid");
    }

    private static void when(Schedule when, VEvent event) {
        if (when.wholeDays()) {
            ZoneId zone = PackMaker.zone(when);
            LocalDate first = when.from().atZone(zone).toLocalDate();
            event.add(new DtStart<>(first));
            event.add(new DtEnd<>(
                    when.to().minusSeconds(1).atZone(zone).toLocalDate().plusDays(1)));
        } else {
            event.add(new DtStart<>(when.from()));
            event.add(new DtEnd<>(when.to()));
        }
    }

    private static String description(Visit visit, Naming naming, Meeting meeting) {
        List<String> lines = new ArrayList<>();
        if (meeting.online() != null && meeting.place() != null) {
            lines.add(meeting.online());
        }
        lines.add(MeetingSheet.time(visit, meeting));
        for (int i = 0; i < meeting.agenda().size(); i++) {
            lines.add((i + 1) + ". " + naming.words(meeting.agenda().get(i).title()));
        }
        return String.join("\n", lines);
    }

    private static byte[] bytes(Calendar calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
