package entente.alert;

import entente.actor.ActorRegister;
import entente.article.Article;
import entente.article.Language;
import entente.indicator.Explanation;
import entente.intake.Archive;
import entente.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The stories that met an indicator, as the archive and the verdicts stand now. It decides nothing. */
public final class Inbox {
    private final Archive archive;
    private final ActorRegister register;
    private final Map<String, IndicatorShelf.Shelved> indicators = new LinkedHashMap<>();
    private final Map<String, Calibration> calibrations = new HashMap<>();
    private final Map<String, Judgement> verdicts = new HashMap<>();
    private final Map<String, Character> reliability;
    private final Levels levels;

    /** Looks at an archive. */
    public Inbox(Archive archive, IndicatorShelf shelf, Judgements judgements, ActorRegister register) {
        this.archive = archive;
        this.register = register;
        this.levels = new Levels(archive.file(), shelf::method);
        this.reliability = archive.sources().stream().collect(Collectors.toMap(Source::id, Source::reliability));
        List<Judgement> standing = Judgements.standing(judgements.all());
        standing.forEach(each -> verdicts.put(each.story() + " " + each.indicator(), each));
        Map<String, List<Judgement>> said = standing.stream().collect(Collectors.groupingBy(Judgement::indicator));
        for (IndicatorShelf.Shelved each : shelf.all()) {
            String id = each.indicator().id();
            indicators.put(id, each);
            calibrations.put(id, Calibration.of(each.least(), said.getOrDefault(id, List.of())));
        }
    }

    /** The indicators that run, by id. */
    public List<IndicatorShelf.Shelved> indicators() {
        return List.copyOf(indicators.values());
    }

    /** What the verdicts have made of an indicator's threshold. */
    public Calibration calibration(String indicator) {
        return Objects.requireNonNull(calibrations.get(indicator), indicator);
    }

    /** The levels of chance. */
    public Levels levels() {
        return levels;
    }

    private record Crossed(String story, String indicator) {}

    /**
     * The stories with a report since a moment that met an indicator, in short form: without the words that made them
     * and without claims, and of each text only how it begins. Surges come first, then what more sources tell, then
     * what is later.
     */
    public List<Alert> since(Instant moment) {
        Map<String, Set<String>> met = new LinkedHashMap<>();
        archive.file()
                .rows(
                        "select distinct d.story, m.indicator from document d join match m on m.document = d.id"
                                + " where d.published >= ?",
                        row -> new Crossed(row.getString(1), row.getString(2)),
                        moment.toEpochMilli())
                .forEach(each ->
                        met.computeIfAbsent(each.story(), _ -> new TreeSet<>()).add(each.indicator()));
        List<Alert> alerts = new ArrayList<>();
        met.forEach((story, ids) -> alert(story, false).ifPresent(alerts::add));
        alerts.sort(
                Comparator.comparing((Alert alert) -> alert.crossings().stream().noneMatch(Alert.Crossing::surge))
                        .thenComparing(Alert::independent, Comparator.<Integer>reverseOrder())
                        .thenComparing(alert -> alert.first().published(), Comparator.reverseOrder())
                        .thenComparing(Alert::story));
        return alerts;
    }

    /** One story with everything about it; nothing if it met no indicator that runs. */
    public Optional<Alert> find(String story) {
        return alert(story, true);
    }

    private Optional<Alert> alert(String story, boolean whole) {
        List<Archive.Kept> kept = whole ? archive.story(story) : archive.storyInShort(story);
        List<Alert.Crossing> crossings = new ArrayList<>();
        Map<String, Map<Language, Article>> met = new LinkedHashMap<>();
        for (Archive.Kept each : kept) {
            archive.indicators(each.article().id())
                    .forEach(id -> met.computeIfAbsent(id, _ -> new LinkedHashMap<>())
                            .putIfAbsent(each.article().language(), each.article()));
        }
        met.keySet().retainAll(indicators.keySet());
        if (met.isEmpty()) {
            return Optional.empty();
        }
        Article opening = met.values().stream()
                .flatMap(articles -> articles.values().stream())
                .min(Comparator.comparing(Article::published).thenComparing(Article::id))
                .orElseThrow();
        LocalDate latest = LocalDate.ofInstant(kept.getLast().article().published(), ZoneOffset.UTC);
        met.forEach((id, articles) -> {
            IndicatorShelf.Shelved shelved = Objects.requireNonNull(indicators.get(id));
            List<Alert.Met> shown = articles.values().stream()
                    .map(article -> new Alert.Met(article, whole ? places(shelved, article) : List.of()))
                    .toList();
            crossings.add(
                    new Alert.Crossing(shelved, shown, levels.method(id), levels.level(id, latest), calibration(id)));
        });
        List<Alert.Report> reports = kept.stream()
                .map(each -> new Alert.Report(
                        each.article(),
                        each.copy(),
                        reliability.getOrDefault(each.article().source(), 'F'),
                        whole && !each.copy() ? archive.claims(each.article().id()) : List.of()))
                .toList();
        return Optional.of(new Alert(story, opening, reports, crossings, verdict(story, met.keySet())));
    }

    private List<Explanation.Place> places(IndicatorShelf.Shelved shelved, Article article) {
        return Explanation.of(shelved.indicator(), article, register).orElse(List.of());
    }

    private Optional<Judgement> verdict(String story, Set<String> ids) {
        List<Judgement> said = new ArrayList<>();
        for (String id : ids) {
            Judgement one = verdicts.get(story + " " + id);
            if (one == null) {
                return Optional.empty();
            }
            said.add(one);
        }
        return said.stream().max(Comparator.comparingLong(Judgement::number));
    }
}
