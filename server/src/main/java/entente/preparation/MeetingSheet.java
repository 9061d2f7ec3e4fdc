package entente.preparation;

import entente.act.ActRef;
import entente.act.MeetingAct.Schedule;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.holiday.Holidays;
import entente.meeting.Meeting;
import entente.meeting.SensitiveDay;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Visit;
import entente.preparation.Pack.Clash;
import entente.registry.Naming;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the pages about meetings show.
 *
 * @param visit the visit
 * @param naming how things are called
 * @param state what the visitor may read
 * @param holidays the days off of states
 * @param acting in which post the visitor acts
 * @param refusal why what was sent was not recorded
 * @param typed what was sent
 */
public record MeetingSheet(
        Visit visit,
        Naming naming,
        Partnership state,
        Holidays holidays,
        Optional<Office.Acting> acting,
        Optional<Refusal> refusal,
        Map<String, String> typed) {
    private static final int FREE_MAX = 12;

    /** Copies the map in. */
    public MeetingSheet {
        typed = Map.copyOf(typed);
    }

    /** What was typed into a field, or nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed into a field, else what it begins with. */
    public String value(String field, String otherwise) {
        return typed.isEmpty() ? otherwise : value(field);
    }

    /** Whether the visitor works on the register. */
    public boolean keeper() {
        return acting.map(Office.Acting::keepsRegister).orElse(false);
    }

    /** Whether the visitor may change a meeting. */
    public boolean owner(Meeting meeting) {
        return keeper()
                && meeting.stands()
                && acting.map(one -> one.member().equals(meeting.author())).orElse(false);
    }

    /** The meetings to come, soonest first. */
    public List<Meeting> coming() {
        return state.meetings().all().stream()
                .filter(one -> !one.over(visit.now()))
                .sorted(Comparator.comparing(one -> one.when().from()))
                .toList();
    }

    /** The meetings that are over, latest first. */
    public List<Meeting> past() {
        return state.meetings().all().stream()
                .filter(one -> one.over(visit.now()))
                .sorted(Comparator.comparing((Meeting one) -> one.when().from()).reversed())
                .toList();
    }

    /** The next days on which no member is away or careful. */
    public List<LocalDate> free() {
        return new DaysOff(holidays, state).free(Agenda.today(state, visit.now()), FREE_MAX);
    }

    /** The sensitive days that count. */
    public List<SensitiveDay> sensitive() {
        return state.meetings().days().stream().filter(SensitiveDay::stands).toList();
    }

    /** What is awkward about a meeting's days. */
    public List<String> awkward(Meeting meeting) {
        DaysOff daysOff = new DaysOff(holidays, state);
        return PackMaker.days(meeting).stream()
                .flatMap(day -> daysOff.on(day, null, true, true).stream())
                .map(this::said)
                .toList();
    }

    private String said(Clash clash) {
        return visit.day(clash.day().first()) + " · " + naming.member(clash.member()) + " · "
                + PackPaper.why(visit, naming, clash);
    }

    /** The posts that can be called, the visitor's own first. */
    public List<Post> posts() {
        List<MemberId> order = naming.ordered(state.parties());
        return state.offices().all().stream()
                .filter(post -> post.created().kind() != PostKind.DESK || keeper())
                .sorted(Comparator.comparingInt(
                        (Post post) -> order.indexOf(post.created().member())))
                .toList();
    }

    /** The visitor's own posts, which can be given a task. */
    public List<Post> ownPosts() {
        return posts().stream()
                .filter(post -> acting.map(
                                one -> one.member().equals(post.created().member()))
                        .orElse(false))
                .toList();
    }

    /** The issue areas in use. */
    public List<String> areas() {
        return state.register().all().stream()
                .map(one -> one.terms().area())
                .distinct()
                .sorted(Comparator.comparing(naming::area))
                .toList();
    }

    /** The time zones of the parties, the visitor's own first. */
    public List<String> zones() {
        return Stream.concat(
                        naming.ordered(state.parties()).stream()
                                .flatMap(member -> state.party(member).stream())
                                .map(Party::zone)
                                .map(ZoneId::getId),
                        Stream.of("UTC"))
                .distinct()
                .toList();
    }

    /** The agenda that follows from the register, one point on each line. */
    public String proposed(Pack pack) {
        PackPaper paper = new PackPaper(visit, naming, java.net.URI.create(""));
        return String.join(
                "\n",
                pack.agenda().stream()
                        .map(paper::point)
                        .map(words -> words.text())
                        .toList());
    }

    /** A meeting's agenda as it is typed. */
    public String agenda(Meeting meeting) {
        return String.join(
                "\n",
                meeting.agenda().stream()
                        .map(item ->
                                naming.words(item.title()) + (item.minutes() == null ? "" : " | " + item.minutes()))
                        .toList());
    }

    /** A meeting's first or last day as it is typed. */
    public String day(Meeting meeting, boolean last) {
        List<LocalDate> days = PackMaker.days(meeting);
        return (last ? days.getLast() : days.getFirst()).toString();
    }

    /** A meeting's beginning or end as it is typed. */
    public String hour(Meeting meeting, boolean end) {
        Schedule when = meeting.when();
        LocalTime time =
                (end ? when.to() : when.from()).atZone(PackMaker.zone(when)).toLocalTime();
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** A meeting's time in every other capital. */
    public List<String> elsewhere(Meeting meeting) {
        if (meeting.when().wholeDays()) {
            return List.of();
        }
        return zones().stream()
                .filter(zone -> !zone.equals(meeting.when().zone()))
                .map(zone -> visit.time(meeting.when().from(), ZoneId.of(zone)) + " " + zone)
                .toList();
    }

    /** When a meeting is, in the zone it is announced in. */
    public static String time(Visit visit, Meeting meeting) {
        Schedule when = meeting.when();
        ZoneId zone = PackMaker.zone(when);
        List<LocalDate> days = PackMaker.days(meeting);
        if (when.wholeDays()) {
            return days.size() == 1
                    ? visit.day(days.getFirst())
                    : visit.day(days.getFirst()) + " – " + visit.day(days.getLast());
        }
        String until = days.size() == 1
                ? DateTimeFormatter.ofPattern("HH:mm").format(when.to().atZone(zone))
                : visit.time(when.to(), zone);
        return visit.time(when.from(), zone) + "–" + until + " " + when.zone();
    }

    /** The days of a meeting, in the zone it is announced in; at least one. */
    public static List<LocalDate> days(Meeting meeting) {
        return PackMaker.days(meeting);
    }

    /** The address of a meeting's page. */
    public static String address(Meeting meeting) {
        return address(meeting.ref());
    }

    /** The address of a meeting's page. */
    public static String address(ActRef meeting) {
        return "/meetings/" + meeting.shortened();
    }

    /** One meeting on its page. */
    public record Single(
            MeetingSheet sheet, Meeting meeting, String proposed, boolean printable, List<String> statement) {}
}
