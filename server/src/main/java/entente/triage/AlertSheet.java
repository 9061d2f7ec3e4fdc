package entente.triage;

import entente.act.ActRef;
import entente.alert.Alert;
import entente.alert.Calibration;
import entente.article.Article;
import entente.article.Language;
import entente.intake.KeptClaim;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.surge.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the inbox as a page shows it.
 *
 * @param visit who looks
 * @param naming how things are called
 * @param alert what crossed
 * @param bearings what it may bear on
 * @param mayJudge whether the visitor may give a verdict
 */
public record AlertSheet(Visit visit, Naming naming, Alert alert, List<Bearing> bearings, boolean mayJudge) {
    private static final int SNIPPETS_MAX = 2;

    /** Copies the list. */
    public AlertSheet {
        bearings = List.copyOf(bearings);
    }

    static AlertSheet of(Visit visit, Partnership state, Alert alert, List<Bearing> bearings, boolean mayJudge) {
        Alert told = inLanguageOf(visit, alert);
        return new AlertSheet(visit, new Naming(visit, state), told, bearings, mayJudge);
    }

    /** A line as told by a report in the visitor's language, where one claims something. */
    static Alert inLanguageOf(Visit visit, Alert alert) {
        return alert.told(Language.ofCode(visit.language().tag()));
    }

    /** Where the line has a page of its own. */
    public String address() {
        return address(alert.story());
    }

    /** Where a story has a page of its own. */
    static String address(String story) {
        return "/watch/alerts/" + story.substring(0, Math.min(16, story.length()));
    }

    /** The headline, or how the text begins. */
    public String title() {
        return told().headline();
    }

    /** The code of the language of the headline. */
    public String titleLanguage() {
        return told().language().code();
    }

    /** The first report in the visitor's language, or else the first of all. */
    private Article told() {
        return alert.reports().stream()
                .filter(report -> !report.copy())
                .map(Alert.Report::article)
                .filter(article ->
                        article.language().code().equals(visit.language().tag()))
                .findFirst()
                .orElse(alert.first());
    }

    /** What an indicator is called in the visitor's language. */
    public String title(Alert.Crossing crossing) {
        return IndicatorSheet.title(visit, crossing.indicator().indicator());
    }

    /**
     * The pieces of text that show why.
     *
     * @param whole whether there is room for more than one where several indicators were met
     */
    public List<Snippet> snippets(Alert.Crossing crossing, boolean whole) {
        return Snippet.of(crossing, whole || alert.crossings().size() == 1 ? SNIPPETS_MAX : 1);
    }

    /** The languages it is told in, by their codes. */
    public Set<String> languages() {
        return alert.reports().stream()
                .map(report -> report.article().language().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the day was held against, in words. */
    public String level(Alert.Crossing crossing) {
        Optional<Bound> level = crossing.level();
        if (level.isEmpty()) {
            return visit.text("watch.level.none", crossing.method().detector().history());
        }
        Bound bound = level.get();
        String above = crossing.surge() ? "watch.level.surge" : "watch.level.single";
        return visit.text(
                bound.alarm() ? above : "watch.level.quiet",
                number(bound.observed()),
                number(bound.upper()),
                number(bound.expected()));
    }

    /** What the verdicts so far say of the indicator, in words. */
    public String precision(Alert.Crossing crossing) {
        return precision(visit, crossing.calibration());
    }

    static String precision(Visit visit, Calibration calibration) {
        if (calibration.judged() == 0) {
            return visit.text("watch.precision.none");
        }
        Calibration.Interval interval = calibration.precision();
        return visit.text(
                "watch.precision",
                calibration.right(),
                calibration.judged(),
                Math.round(100 * interval.low()),
                Math.round(100 * interval.high()));
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** The claims of a few sentences: first of those that tell of what the indicators look for. */
    public List<KeptClaim> claims() {
        return sentences(false).values().stream().flatMap(List::stream).toList();
    }

    /**
     * The claims by the sentence they stand in.
     *
     * @param whole all of them, in the order of the text; else those of the sentences that matter most here
     */
    public Map<String, List<KeptClaim>> sentences(boolean whole) {
        return whole ? Sayings.all(alert.claims()) : Sayings.few(alert);
    }

    /** What its other reports claim beyond that. */
    public List<Sayings.Further> further() {
        return Sayings.further(alert);
    }

    /** Where two of its reports have no figure of a thing in common. */
    public List<Difference> differences() {
        return Difference.of(alert);
    }

    /** What differs, in words: the kind of event and what is counted. */
    public String differing(Difference difference) {
        return visit.text(
                "watch.differs",
                kind(visit, difference.type()),
                visit.text("watch.quantity." + difference.kind().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * What is contested, and which offices change hands.
     *
     * @param whole all of it; else as many sentences as a line has room for
     */
    public List<Prospect> prospects(boolean whole) {
        return Prospect.of(alert).stream()
                .limit(whole ? Long.MAX_VALUE : Sayings.SENTENCES_MAX)
                .toList();
    }

    /** The sentences that claim something, each once, as they are cited: its own, then what other reports add. */
    public List<String> cited() {
        return Stream.concat(
                        sentences(true).keySet().stream(), further().stream().map(Sayings.Further::sentence))
                .distinct()
                .toList();
    }

    /** A claim in a line: who, whom, according to whom. */
    public String claim(KeptClaim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(visit.text("watch.status." + claim.slug()));
        add(parts, "watch.claim.actors", claim.actors());
        add(parts, "watch.claim.targets", claim.targets());
        add(parts, "watch.claim.speakers", claim.speakers());
        parts.addAll(whens(claim));
        add(parts, "watch.claim.amounts", claim.amounts());
        return String.join(" · ", parts);
    }

    /** The sentences of the first claims, each once, with what is read in it. */
    public Map<String, String> sayings() {
        Map<String, String> sayings = new LinkedHashMap<>();
        claims().forEach(claim ->
                sayings.merge(claim.sentence(), kind(claim) + ": " + claim(claim), (one, more) -> one + "; " + more));
        return sayings;
    }

    private List<String> whens(KeptClaim claim) {
        List<String> days = claim.when().stream()
                .map(when -> Stream.of(when.split("/", -1))
                        .map(day -> visit.day(LocalDate.parse(day)))
                        .collect(Collectors.joining(" – ")))
                .toList();
        return days.isEmpty()
                ? List.of()
                : List.of(visit.text("watch.claim.when", String.join(visit.text("terms.comma"), days)));
    }

    private void add(List<String> parts, String key, List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown =
                    names.stream().map(name -> Nationality.shown(visit, name)).toList();
            parts.add(visit.text(key, String.join(visit.text("terms.comma"), shown)));
        }
    }

    /** The kind of event in the visitor's language, or its own name. */
    public String kind(KeptClaim claim) {
        return kind(visit, claim.type());
    }

    static String kind(Visit visit, String type) {
        String key = "watch.event." + type;
        return visit.messages().has(visit.language(), key) ? visit.text(key) : type;
    }

    /** What the copy of the report would show as evidence on a commitment: the claim nearest to it. */
    public String shows(Bearing bearing) {
        return alert.claims().stream()
                .map(KeptClaim::sentence)
                .filter(sentence -> !sentence.isBlank())
                .max(Comparator.comparingDouble(
                        sentence -> Nearness.of(bearing, alert.first().language(), sentence)))
                .orElse(alert.first().headline());
    }

    /** The posts that answer for what it bears on. */
    public List<String> posts() {
        Set<PostId> posts = new LinkedHashSet<>();
        bearings.forEach(bearing -> posts.addAll(bearing.commitment().leads().values()));
        return posts.stream().map(naming::post).toList();
    }

    /** The day it was first published. */
    public LocalDate day() {
        return LocalDate.ofInstant(alert.first().published(), java.time.ZoneOffset.UTC);
    }

    /** What a person said of it, or that nobody has yet. */
    public String judgement() {
        return alert.verdict()
                .map(said -> visit.text("watch.verdict." + said.verdict().name().toLowerCase(Locale.ROOT)) + " – "
                        + said.who())
                .orElse(visit.text("watch.verdict.none"));
    }

    /** The sources that tell it in words of their own, each with its reliability. */
    public List<String> sources() {
        return alert.reports().stream()
                .filter(report -> !report.copy())
                .map(report -> report.article().source() + " (" + report.reliability() + ")")
                .distinct()
                .toList();
    }

    /** The address of a commitment's page. */
    public static String address(ActRef commitment) {
        return Naming.address(commitment);
    }
}
