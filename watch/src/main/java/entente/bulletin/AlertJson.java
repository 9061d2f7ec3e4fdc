package entente.bulletin;

import entente.alert.Alert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A line as the body of a webhook: type, time and data, as Standard Webhooks 1.0 lays a body out. */
public final class AlertJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AlertJson() {}

    /**
     * The body.
     *
     * @param type what happened to the line, such as {@code alert.shown}
     * @param commitments the acts of the commitments that an officer tied to what it crossed
     */
    public static String of(String type, Alert alert, Set<String> commitments, Issuer issuer, Instant now) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("office", issuer.office());
        data.put("story", alert.story());
        data.put("page", issuer.page(alert.story()).toString());
        data.put("headline", Lines.headline(alert));
        data.put("language", alert.first().language().code());
        data.put("firstPublished", alert.first().published().toString());
        data.put("latestPublished", Lines.latest(alert).toString());
        data.put("independentSources", alert.independent());
        data.put("copies", alert.copies());
        data.put("why", Lines.why(alert));
        data.put(
                "indicators",
                alert.crossings().stream().map(AlertJson::crossing).toList());
        data.put("reports", Lines.reports(alert).stream().map(AlertJson::report).toList());
        data.put("claims", Lines.claims(alert));
        data.put("commitments", List.copyOf(commitments));
        data.put(
                "verdict",
                alert.verdict()
                        .map(verdict -> verdict.verdict().name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(null));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", now.toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private static Map<String, @Nullable Object> crossing(Alert.Crossing crossing) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", Lines.id(crossing));
        all.put("title", Lines.title(crossing));
        all.put("surge", crossing.surge());
        crossing.level().ifPresent(bound -> {
            all.put("observed", bound.observed());
            all.put("expected", bound.expected());
            all.put("upper", Double.isNaN(bound.upper()) ? null : bound.upper());
        });
        all.put("verdicts", crossing.calibration().judged());
        all.put("right", crossing.calibration().right());
        return all;
    }

    private static Map<String, @Nullable Object> report(Alert.Report report) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("source", report.article().source());
        all.put("reliability", String.valueOf(report.reliability()));
        all.put("title", Lines.cut(report.article().title(), Lines.HEADLINE_MAX));
        all.put("address", Lines.address(report.article()));
        all.put("published", report.article().published().toString());
        all.put("hash", report.article().id());
        return all;
    }
}
