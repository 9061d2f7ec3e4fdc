package entente.bulletin;

import entente.alert.Alert;
import entente.alert.Verdict;
import entente.article.Article;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line as a message of the Common Alerting Protocol 1.2 (OASIS, 2010). A program never claims what a person has not
 * said: before a verdict the message is a <i>Draft</i>, which the standard calls not actionable, and urgency and
 * severity stay <i>Unknown</i>. A line judged wrong or a duplicate is a <i>Cancel</i> of the draft.
 */
public final class CapMessage {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int PLACES_MAX = 10;

    private CapMessage() {}

    /**
     * The message of a line.
     *
     * @param alert the line with its claims
     * @param exercise whether the partnership is an example, and nobody is to act on it
     */
    public static byte[] of(Alert alert, Issuer issuer, boolean exercise) {
        XmlText xml = new XmlText("alert", NAMESPACE);
        boolean cancelled = is(alert, Verdict.WRONG) || is(alert, Verdict.DUPLICATE);
        boolean judged = alert.verdict().isPresent();
        String sender = issuer.office() + "." + issuer.host();
        xml.put("identifier", identifier(alert, issuer, judged ? "judged" : "draft"))
                .put("sender", sender)
                .put("sent", time(Lines.changed(alert)))
                .put("status", exercise ? "Exercise" : judged ? "Actual" : "Draft")
                .put("msgType", cancelled ? "Cancel" : "Alert")
                .put("source", "standing queries over published reporting")
                .put("scope", "Restricted")
                .put("restriction", "For the members of the partnership and those they name.")
                .put("note", Lines.why(alert));
        if (cancelled) {
            // The draft was complete when its latest report came in.
            xml.put("references", sender + "," + identifier(alert, issuer, "draft") + "," + time(arrived(alert)));
        }
        info(xml, alert, issuer);
        return xml.bytes();
    }

    private static void info(XmlText xml, Alert alert, Issuer issuer) {
        xml.open("info")
                .put("language", alert.first().language().code())
                .put("category", "Security")
                .put("event", Lines.title(alert.crossings().getFirst()))
                .put("responseType", "Assess")
                .put("urgency", "Unknown")
                .put("severity", "Unknown")
                .put("certainty", alert.independent() > 1 ? "Possible" : "Unknown")
                .put("onset", time(alert.first().published()))
                .put("senderName", issuer.name())
                .put("headline", Lines.headline(alert))
                .put("description", description(alert))
                .put("web", issuer.page(alert.story()).toString())
                .parameter("independentSources", String.valueOf(alert.independent()))
                .parameter("copies", String.valueOf(alert.copies()));
        for (Alert.Crossing crossing : alert.crossings()) {
            xml.parameter("indicator", Lines.id(crossing));
            crossing.level()
                    .ifPresent(bound -> xml.parameter(
                            "level",
                            String.format(
                                    Locale.ROOT,
                                    "observed=%s upper=%s expected=%s",
                                    bound.observed(),
                                    bound.upper(),
                                    bound.expected())));
        }
        for (Alert.Report report : Lines.reports(alert)) {
            resource(xml, report);
        }
        Lines.places(alert).stream()
                .limit(PLACES_MAX)
                .forEach(place -> xml.open("area").put("areaDesc", place).close());
        xml.close();
    }

    private static void resource(XmlText xml, Alert.Report report) {
        Article article = report.article();
        xml.open("resource")
                .put(
                        "resourceDesc",
                        Lines.cut(article.headline(), Lines.HEADLINE_MAX) + " (" + article.source() + ", reliability "
                                + report.reliability() + ")")
                .put("mimeType", "text/html");
        if (Lines.hasAddress(article)) {
            xml.put("uri", Lines.address(article));
        }
        xml.close();
    }

    private static String description(Alert alert) {
        List<String> lines = new ArrayList<>();
        Lines.claims(alert).forEach(claim -> lines.add(claim.sentence() + " [" + Lines.said(claim) + "]"));
        if (lines.isEmpty()) {
            lines.add(alert.first().text());
        }
        return Lines.cut(String.join("\n", lines), Lines.WORDS_MAX);
    }

    private static Instant arrived(Alert alert) {
        return alert.reports().stream()
                .map(report -> report.article().arrived())
                .max(Instant::compareTo)
                .orElse(alert.first().arrived());
    }

    private static boolean is(Alert alert, Verdict verdict) {
        return alert.verdict().filter(said -> said.verdict() == verdict).isPresent();
    }

    /** Without blanks, commas and what XML escapes (3.2.1). */
    private static String identifier(Alert alert, Issuer issuer, String state) {
        String judged = state.equals("judged")
                ? "-" + alert.verdict().map(verdict -> verdict.number()).orElse(0L)
                : "";
        return issuer.office() + "-"
                + alert.story().substring(0, Math.min(32, alert.story().length())) + "-" + state + judged;
    }

    /** The standard has no {@code Z} (3.3.2). */
    private static String time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).format(TIME) + "-00:00";
    }
}
