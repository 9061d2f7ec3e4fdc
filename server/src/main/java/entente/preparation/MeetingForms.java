package entente.preparation;

import entente.act.ActRef;
import entente.act.MeetingAct;
import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MeetingCancelled;
import entente.act.MeetingAct.MeetingChanged;
import entente.act.MeetingAct.Schedule;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.act.MeetingAct.SensitiveDayTakenBack;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.registry.Typed;
import entente.registry.Typed.BadField;
import entente.text.CalendarDay;
import entente.text.Localized;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was typed on the pages about meetings into an act, or names the field that cannot be read. */
final class MeetingForms {
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private MeetingForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        record Good(MeetingAct act) implements Read {}

        record Bad(String field) implements Read {}
    }

    static Read called(Partnership state, Map<String, String> sent, String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(new MeetingCalled(
                    typed.line("code"),
                    typed.words("title", language),
                    schedule(typed),
                    place(typed, language),
                    online(typed),
                    posts(state, typed),
                    agenda(typed, language)));
        } catch (BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    static Read about(Partnership state, ActRef meeting, String form, Map<String, String> sent, String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(
                    switch (form) {
                        case "change" ->
                            new MeetingChanged(
                                    meeting,
                                    schedule(typed),
                                    place(typed, language),
                                    online(typed),
                                    posts(state, typed),
                                    agenda(typed, language),
                                    typed.line("reason"));
                        case "cancel" -> new MeetingCancelled(meeting, typed.line("reason"));
                        default -> throw new BadField("form");
                    });
        } catch (BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    static Read day(String form, Map<String, String> sent, String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(
                    switch (form) {
                        case "mark" ->
                            new SensitiveDayMarked(
                                    typed.member("member"),
                                    day(typed),
                                    typed.words("name", language),
                                    typed.source().orElse(null));
                        case "take-back" -> new SensitiveDayTakenBack(typed.ref("day"), typed.line("reason"));
                        default -> throw new BadField("form");
                    });
        } catch (BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    /** Every year if only month and day were typed, or if it was ticked. */
    private static CalendarDay day(Typed typed) {
        String value = typed.line("day");
        try {
            if (value.matches("\\d{2}-\\d{2}")) {
                return new CalendarDay("--" + value);
            }
            return typed.has("yearly") && value.length() > 5
                    ? new CalendarDay("--" + value.substring(5))
                    : new CalendarDay(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadField("day");
        }
    }

    private static Schedule schedule(Typed typed) {
        ZoneId zone = zone(typed.line("zone"));
        LocalDate first = date("day", typed.line("day"));
        if (typed.has("whole")) {
            String until = typed.or("until");
            LocalDate last = until.isEmpty() ? first : date("until", until);
            return new Schedule(
                    first.atStartOfDay(zone).toInstant(),
                    last.plusDays(1).atStartOfDay(zone).toInstant(),
                    zone.getId(),
                    true);
        }
        return new Schedule(at(first, typed, "from", zone), at(first, typed, "to", zone), zone.getId(), false);
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new BadField("zone");
        }
        return ZoneId.of(name);
    }

    /** Of a year of four digits. */
    private static LocalDate date(String field, String value) {
        if (value.length() > "2026-11-26".length()) {
            throw new BadField(field);
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadField(field);
        }
    }

    private static Instant at(LocalDate day, Typed typed, String field, ZoneId zone) {
        try {
            return day.atTime(LocalTime.parse(typed.line(field))).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new BadField(field);
        }
    }

    private static @Nullable Localized place(Typed typed, String language) {
        String place = typed.or("place");
        return place.isEmpty() ? null : Localized.of(language, place);
    }

    private static @Nullable String online(Typed typed) {
        String online = typed.or("online");
        return online.isEmpty() ? null : online;
    }

    private static List<PostId> posts(Partnership state, Typed typed) {
        return state.offices().all().stream()
                .map(post -> post.created().post())
                .filter(post -> typed.has("post-" + post.value()))
                .toList();
    }

    /** One point on each line; minutes behind a bar. */
    private static List<AgendaItem> agenda(Typed typed, String language) {
        List<AgendaItem> items = new ArrayList<>();
        for (String line : typed.or("agenda").split("\\R", -1)) {
            int bar = line.lastIndexOf('|');
            String behind = line.substring(bar + 1).strip();
            boolean timed = bar >= 0 && MINUTES.matcher(behind).matches();
            String title = (timed ? line.substring(0, bar) : line).strip();
            if (!title.isEmpty()) {
                items.add(new AgendaItem(Localized.of(language, title), timed ? Integer.valueOf(behind) : null, null));
            }
        }
        return items;
    }
}
