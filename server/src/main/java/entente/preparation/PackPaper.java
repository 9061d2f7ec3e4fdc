package entente.preparation;

import entente.meeting.Meeting;
import entente.paper.Block;
import entente.paper.Paper;
import entente.paper.Words;
import entente.portal.Visit;
import entente.preparation.Pack.Clash;
import entente.preparation.Pack.ClashKind;
import entente.preparation.Pack.Due;
import entente.preparation.Pack.Exposed;
import entente.preparation.Pack.Subject;
import entente.registry.Naming;
import entente.text.Localized;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pack in words, in the language of a visit. Used once. */
final class PackPaper {
    private static final int CODES_MAX = 40;

    /** What a pack, whoever made it, may lead to: texts here. */
    private static final Pattern PAGE = Pattern.compile("/texts/[A-Za-z0-9/#-]{1,400}");

    private final Visit visit;
    private final Naming naming;
    private final URI home;
    private final List<Block> blocks = new ArrayList<>();

    /** @param home what links stand below: the portal's address for what leaves it, an empty one for a page of it */
    PackPaper(Visit visit, Naming naming, URI home) {
        this.visit = visit;
        this.naming = naming;
        this.home = home;
    }

    Paper paper(Meeting meeting, Pack pack, @Nullable PackDifference difference, String foot) {
        blocks(pack, difference);
        String title = visit.text("meetings.pack.title", meeting.called().code());
        return new Paper(
                visit.language().tag(),
                title,
                List.of(
                        naming.words(meeting.called().title()) + " · " + MeetingSheet.time(visit, meeting),
                        visit.text("meetings.pack.as-of", visit.day(pack.on().first()), visit.time(pack.at())),
                        visit.letterhead().partnership().get(visit.language().tag())),
                foot,
                pack.at(),
                blocks);
    }

    private void blocks(Pack pack, @Nullable PackDifference difference) {
        heading("agenda");
        blocks.add(new Block.Bullets(pack.agenda().stream().map(this::point).toList()));
        changes(pack);
        if (difference != null) {
            difference(difference);
        }
        overdue(pack);
        asks(pack);
        ahead(pack);
        clashes(pack);
        if (pack.ongoing() != null) {
            heading("ongoing");
            blocks.add(OngoingLines.of(visit, naming, home, pack.ongoing()));
        }
        new QuestionLines(visit, naming, home, blocks).add(pack);
        drift(pack);
        exposed(pack);
    }

    private void heading(String section) {
        blocks.add(new Block.Heading(2, visit.text("meetings.pack." + section)));
    }

    private void nothing() {
        blocks.add(new Block.Paragraph(Words.of(visit.text("overview.nothing"))));
    }

    private void more(int listed, int all) {
        if (all > listed) {
            blocks.add(new Block.Note(visit.text("meetings.pack.more", listed, all)));
        }
    }

    /** A point of the agenda in words. */
    Words point(Pack.Point point) {
        String words = visit.text("meetings.topic." + Naming.slug(point.topic()), point.count());
        String codes = point.about().stream().map(Subject::code).collect(Collectors.joining(", "));
        return Words.of(
                codes.isEmpty()
                        ? words
                        : words + " (" + codes + (point.count() > point.about().size() ? " …" : "") + ")");
    }

    private void changes(Pack pack) {
        heading("changes");
        Pack.Since since = pack.since();
        blocks.add(new Block.Note(
                since == null
                        ? visit.text("meetings.pack.since-beginning")
                        : visit.text("meetings.pack.since", since.code(), visit.time(since.end()))));
        if (pack.changes().isEmpty()) {
            nothing();
            return;
        }
        table(
                List.of("day", "who", "what", "about"),
                List.of(16, 14, 22, 48),
                pack.changes().stream()
                        .map(one -> List.of(
                                Words.of(visit.day(one.at()
                                        .atZone(java.time.ZoneOffset.UTC)
                                        .toLocalDate())),
                                Words.of(naming.member(one.author())),
                                link(
                                        visit.text("terms.act." + one.kind())
                                                + (one.acts() == 1 ? "" : " × " + one.acts()),
                                        "/record/acts/" + one.act().shortened()),
                                subject(one.about())))
                        .toList());
        more(
                pack.changes().stream().mapToInt(Pack.Change::acts).sum(),
                pack.totals().changes());
    }

    private void difference(PackDifference difference) {
        heading("difference");
        List<Words> lines = new ArrayList<>();
        lines(lines, "newly-overdue", difference.newlyOverdue());
        lines(lines, "settled", difference.settled());
        lines(lines, "newly-exposed", difference.newlyExposed());
        lines(lines, "firmer", difference.firmer());
        if (lines.isEmpty()) {
            nothing();
        } else {
            blocks.add(new Block.Bullets(lines));
        }
    }

    private void lines(List<Words> lines, String what, List<Subject> subjects) {
        for (Subject one : subjects) {
            lines.add(link(
                    visit.text("meetings.pack." + what, one.code() + " " + naming.words(one.words())), address(one)));
        }
    }

    private void overdue(Pack pack) {
        heading("overdue");
        if (pack.overdue().isEmpty()) {
            nothing();
            return;
        }
        table(
                List.of("due", "state", "about"),
                List.of(20, 26, 54),
                pack.overdue().stream()
                        .map(one -> List.of(
                                Words.of(visit.day(one.by().first())), Words.of(state(one)), subject(one.commitment())))
                        .toList());
        more(pack.overdue().size(), pack.totals().overdue());
    }

    private String state(Due due) {
        String words = visit.text(due.reported() ? "terms.round.reported-only" : "terms.round.expected-not-evidenced");
        return due.times() > 1 ? words + " · " + visit.text("meetings.pack.times", due.times()) : words;
    }

    private void asks(Pack pack) {
        heading("asks");
        if (pack.asks().isEmpty()) {
            nothing();
            return;
        }
        List<entente.member.MemberId> members = naming.ordered(
                pack.asks().stream().map(Pack.Ask::member).collect(Collectors.toCollection(LinkedHashSet::new)));
        for (entente.member.MemberId member : members) {
            blocks.add(new Block.Heading(3, naming.member(member)));
            blocks.add(new Block.Bullets(pack.asks().stream()
                    .filter(one -> one.member().equals(member))
                    .map(this::ask)
                    .toList()));
        }
    }

    private Words ask(Pack.Ask ask) {
        String codes = ask.about().stream().map(Subject::code).collect(Collectors.joining(", "));
        String rest = ask.count() > ask.about().size() ? " … (" + ask.count() + ")" : "";
        return Words.of(visit.text("meetings.want." + Naming.slug(ask.want())) + " " + codes + rest);
    }

    private void ahead(Pack pack) {
        heading("ahead");
        if (pack.ahead().isEmpty()) {
            nothing();
            return;
        }
        table(
                List.of("due", "state", "about"),
                List.of(20, 26, 54),
                pack.ahead().stream()
                        .map(one -> List.of(
                                Words.of(visit.day(one.by().first())),
                                Words.of(
                                        one.host() == null
                                                ? visit.text(one.round() ? "calendar.round" : "calendar.deadline")
                                                : visit.text("calendar.host", naming.member(one.host()))),
                                subject(one.commitment())))
                        .toList());
        more(pack.ahead().size(), pack.totals().ahead());
    }

    private void clashes(Pack pack) {
        heading("clashes");
        if (pack.clashes().isEmpty()) {
            nothing();
            return;
        }
        List<Clash> ordered = pack.clashes().stream()
                .sorted(Comparator.comparing((Clash one) -> !one.meeting())
                        .thenComparing(one -> one.what() == null)
                        .thenComparing(Clash::day))
                .toList();
        table(
                List.of("day", "who", "why", "meets"),
                List.of(20, 18, 32, 30),
                ordered.stream()
                        .map(one -> List.of(
                                Words.of(visit.day(one.day().first())),
                                Words.of(naming.member(one.member())),
                                Words.of(why(visit, naming, one)),
                                meets(one)))
                        .toList());
    }

    private Words meets(Clash clash) {
        if (clash.meeting()) {
            return Words.of(visit.text("meetings.clash.meeting"));
        }
        return clash.what() == null ? Words.of("") : subject(clash.what());
    }

    /** Why a day is awkward, in words. */
    static String why(Visit visit, Naming naming, Clash clash) {
        Localized name = clash.name();
        String said = name == null ? "" : naming.words(name);
        return clash.kind() == ClashKind.WEEKEND
                ? visit.text("meetings.clash.weekend")
                : visit.text("meetings.clash." + Naming.slug(clash.kind()), said);
    }

    private void drift(Pack pack) {
        heading("drift");
        if (pack.drift().isEmpty()) {
            nothing();
            return;
        }
        blocks.add(new Block.Bullets(pack.drift().stream()
                .map(one ->
                        PAGE.matcher(one.address()).matches() ? link(shift(one), one.address()) : Words.of(shift(one)))
                .toList()));
        blocks.add(new Block.Note(visit.text("wording.caution")));
    }

    private String shift(Pack.Shift shift) {
        return visit.text("wording.change." + shift.kind())
                + " “" + shift.before() + "” → “" + shift.after() + "” ("
                + shift.earlier() + " → " + shift.later() + ")";
    }

    private void exposed(Pack pack) {
        heading("exposed");
        if (pack.exposed().isEmpty()) {
            nothing();
            return;
        }
        table(
                List.of("who", "rests", "why", "about"),
                List.of(15, 22, 23, 40),
                pack.exposed().stream()
                        .map(one -> List.of(
                                Words.of(naming.member(one.member())),
                                Words.of(naming.post(one.post())),
                                Words.of(grounds(one)),
                                Words.of(codes(one))))
                        .toList());
    }

    private static String codes(Exposed exposed) {
        String codes =
                exposed.about().stream().limit(CODES_MAX).map(Subject::code).collect(Collectors.joining(", "));
        return exposed.count() > CODES_MAX ? codes + " … (" + exposed.count() + ")" : codes;
    }

    private String grounds(Exposed exposed) {
        return exposed.grounds().stream()
                .map(ground -> visit.text("continuity.ground." + Naming.slug(ground)))
                .collect(Collectors.joining(visit.text("terms.comma")));
    }

    private void table(List<String> head, List<Integer> widths, List<List<Words>> rows) {
        blocks.add(new Block.Table(
                head.stream().map(one -> visit.text("meetings.column." + one)).toList(), widths, rows));
    }

    private Words subject(Subject subject) {
        String tag = naming.tag(subject.words());
        String text = subject.code() + " " + naming.words(subject.words());
        Words words = tag.equals(visit.language().tag()) ? Words.of(text) : Words.in(tag, text);
        return words.to(home.resolve(address(subject)).toString());
    }

    private static String address(Subject subject) {
        return (subject.statement() ? "/texts/" : "/register/") + subject.ref().shortened();
    }

    private Words link(String text, String address) {
        return Words.of(text).to(home.resolve(address).toString());
    }
}
