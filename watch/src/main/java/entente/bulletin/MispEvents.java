package entente.bulletin;

import entente.alert.Alert;
import entente.article.Article;
import entente.intake.KeptClaim;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines as events of the MISP core format (draft-dulaunoy-misp-core-format): the addresses of the reports and the
 * sentences of the claims as attributes, none of them for detection systems. Sharing is left to who imports them:
 * distribution 0, the own organisation only.
 */
public final class MispEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INHERIT = "5";

    private MispEvents() {}

    /** The events of some lines, in the envelope in which MISP hands out several. */
    public static byte[] of(List<Alert> alerts, Issuer issuer) {
        List<Map<String, Object>> events = alerts.stream()
                .map(alert -> Map.<String, Object>of("Event", event(alert, issuer)))
                .toList();
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("response", events));
    }

    private static Map<String, Object> event(Alert alert, Issuer issuer) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("uuid", issuer.named("misp", alert.story()).toString());
        event.put("info", Lines.headline(alert));
        event.put(
                "date",
                alert.first().published().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        event.put("timestamp", seconds(Lines.changed(alert)));
        event.put("published", false);
        // 4 is "undefined": a program gives no level of threat. 0 is "initial", 2 "completed".
        event.put("threat_level_id", "4");
        event.put("analysis", alert.verdict().isPresent() ? "2" : "0");
        event.put("distribution", "0");
        event.put(
                "Orgc", Map.of("uuid", issuer.named("identity", issuer.office()).toString(), "name", issuer.name()));
        List<Map<String, Object>> tags = new ArrayList<>();
        tags.add(Map.of("name", "tlp:amber"));
        alert.crossings()
                .forEach(crossing -> tags.add(Map.of("name", "entente:indicator=\"" + Lines.id(crossing) + "\"")));
        alert.verdict()
                .ifPresent(verdict -> tags.add(Map.of(
                        "name", "entente:verdict=\"" + verdict.verdict().name().toLowerCase(Locale.ROOT) + "\"")));
        event.put("Tag", tags);
        event.put("Attribute", attributes(alert, issuer));
        return event;
    }

    private static List<Map<String, Object>> attributes(Alert alert, Issuer issuer) {
        List<Map<String, Object>> all = new ArrayList<>();
        Instant at = alert.first().arrived();
        all.add(attribute(
                issuer,
                alert.story(),
                "Internal reference",
                "link",
                issuer.page(alert.story()).toString(),
                "",
                at));
        all.add(attribute(issuer, alert.story(), "Other", "comment", Lines.why(alert), "", Lines.changed(alert)));
        for (Alert.Report report : Lines.reports(alert)) {
            Article article = report.article();
            if (Lines.hasAddress(article)) {
                String comment = article.source() + ", reliability " + report.reliability();
                all.add(attribute(
                        issuer,
                        alert.story(),
                        "External analysis",
                        "link",
                        Lines.address(article),
                        comment,
                        article.arrived()));
            }
        }
        for (KeptClaim claim : Lines.claims(alert)) {
            String sentence = Lines.cut(claim.sentence(), Lines.WORDS_MAX);
            all.add(attribute(issuer, alert.story(), "External analysis", "text", sentence, Lines.said(claim), at));
        }
        return all;
    }

    private static Map<String, Object> attribute(
            Issuer issuer, String story, String category, String type, String value, String comment, Instant at) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put(
                "uuid", issuer.named("attribute", story, type, value, comment).toString());
        attribute.put("category", category);
        attribute.put("type", type);
        attribute.put("value", value);
        attribute.put("comment", comment);
        attribute.put("to_ids", false);
        attribute.put("timestamp", seconds(at));
        attribute.put("distribution", INHERIT);
        return attribute;
    }

    private static String seconds(Instant at) {
        return String.valueOf(at.getEpochSecond());
    }
}
