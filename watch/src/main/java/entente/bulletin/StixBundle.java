package entente.bulletin;

import entente.alert.Alert;
import entente.alert.Judgement;
import entente.alert.Verdict;
import entente.article.Article;
import entente.intake.KeptClaim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines as a bundle of STIX 2.1 (OASIS, 2021): a line is a report that names whom its claims are about, each claim a
 * note on it, a verdict an opinion on it. All are marked TLP amber. Names are made from what they name, so that a
 * bundle sent again says nothing twice.
 */
public final class StixBundle {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The marking that STIX 2.1 itself defines (7.2.1.4), which may not be made anew. */
    private static final String AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";

    private final Issuer issuer;
    private final String office;
    private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

    private StixBundle(Issuer issuer, Instant since) {
        this.issuer = issuer;
        Map<String, Object> self = object("identity", since, since, "identity", issuer.office());
        self.put("name", issuer.name());
        self.put("identity_class", "organization");
        this.office = keep(self);
        Map<String, Object> amber = new LinkedHashMap<>();
        amber.put("type", "marking-definition");
        amber.put("spec_version", "2.1");
        amber.put("id", AMBER);
        amber.put("created", "2017-01-20T00:00:00.000Z");
        amber.put("definition_type", "tlp");
        amber.put("name", "TLP:AMBER");
        amber.put("definition", Map.of("tlp", "amber"));
        keep(amber);
    }

    /**
     * The bundle of some lines.
     *
     * @param alerts the lines with their claims
     * @param since since when the issuer exists: the beginning of its archive
     */
    public static byte[] of(List<Alert> alerts, Issuer issuer, Instant since) {
        StixBundle bundle = new StixBundle(issuer, since);
        alerts.forEach(bundle::add);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "bundle");
        all.put(
                "id",
                "bundle--"
                        + issuer.named(
                                "bundle",
                                String.join(
                                        " ",
                                        alerts.stream()
                                                .map(alert -> alert.story() + Lines.changed(alert))
                                                .toList())));
        all.put("objects", List.copyOf(bundle.objects.values()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private void add(Alert alert) {
        Instant created = alert.first().arrived();
        Instant modified = Lines.changed(alert);
        Map<String, Object> report = object("report", created, modified, "report", alert.story());
        marked(report);
        report.put("name", Lines.headline(alert));
        report.put("description", Lines.cut(alert.first().text(), Lines.WORDS_MAX));
        report.put("report_types", List.of("observed-data"));
        report.put("published", TIME.format(alert.first().published()));
        report.put("lang", alert.first().language().code());
        report.put("labels", alert.crossings().stream().map(Lines::id).toList());
        report.put("external_references", references(alert));
        Set<String> named = new LinkedHashSet<>();
        named.add(office);
        for (KeptClaim claim : Lines.claims(alert)) {
            claim.actors().forEach(name -> named.add(actor(name, created)));
            claim.targets().forEach(name -> named.add(actor(name, created)));
        }
        report.put("object_refs", List.copyOf(named));
        String id = keep(report);
        List<KeptClaim> claims = Lines.claims(alert);
        for (int i = 0; i < claims.size(); i++) {
            note(alert, claims.get(i), i, id);
        }
        alert.verdict().ifPresent(verdict -> opinion(verdict, id));
    }

    private List<Map<String, String>> references(Alert alert) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(reference(issuer.name(), issuer.page(alert.story()).toString()));
        for (Alert.Report report : Lines.reports(alert)) {
            Article article = report.article();
            if (Lines.hasAddress(article)) {
                all.add(reference(article.source(), Lines.address(article)));
            }
        }
        return all;
    }

    private static Map<String, String> reference(String source, String address) {
        return new TreeMap<>(Map.of("source_name", source, "url", address));
    }

    private String actor(String name, Instant since) {
        Map<String, Object> actor = object("identity", since, since, "actor", name);
        String id = String.valueOf(actor.get("id"));
        if (!objects.containsKey(id)) {
            actor.put("name", Lines.cut(name, Lines.HEADLINE_MAX));
            actor.put("identity_class", "unknown");
            keep(actor);
        }
        return id;
    }

    private void note(Alert alert, KeptClaim claim, int place, String report) {
        Instant at = alert.first().arrived();
        Map<String, Object> note = object("note", at, at, "claim", alert.first().id(), String.valueOf(place));
        marked(note);
        note.put("lang", alert.first().language().code());
        note.put("abstract", Lines.said(claim));
        note.put("content", Lines.cut(claim.sentence(), Lines.WORDS_MAX));
        note.put("labels", List.of(claim.type(), claim.slug()));
        note.put("object_refs", List.of(report));
        keep(note);
    }

    /** Who judged it is told by the office's name, not the person's. */
    private void opinion(Judgement verdict, String report) {
        Map<String, Object> opinion =
                object("opinion", verdict.at(), verdict.at(), "verdict", String.valueOf(verdict.number()));
        marked(opinion);
        opinion.put("opinion", verdict.verdict() == Verdict.WRONG ? "disagree" : "agree");
        opinion.put("explanation", verdict.verdict().name().toLowerCase(Locale.ROOT));
        opinion.put("object_refs", List.of(report));
        keep(opinion);
    }

    private void marked(Map<String, Object> object) {
        object.put("created_by_ref", office);
        object.put("object_marking_refs", List.of(AMBER));
    }

    private Map<String, Object> object(String type, Instant created, Instant modified, String... named) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", type + "--" + issuer.named(named));
        object.put("created", TIME.format(created));
        object.put("modified", TIME.format(modified));
        return object;
    }

    private String keep(Map<String, Object> object) {
        String id = String.valueOf(object.get("id"));
        objects.put(id, object);
        return id;
    }
}
