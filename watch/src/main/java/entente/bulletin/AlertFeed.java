package entente.bulletin;

import entente.alert.Alert;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Lines as an Atom feed (RFC 4287). An entry keeps its name while its line grows, and says when it last changed. */
public final class AlertFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** The most lines in a feed. */
    public static final int ENTRIES_MAX = 200;

    private AlertFeed() {}

    /**
     * The feed of an office's lines.
     *
     * @param title what readers show
     * @param alerts the lines with their claims, in their order
     * @param now when the feed was made, said of a feed without entries
     */
    public static byte[] of(String title, List<Alert> alerts, Issuer issuer, Instant now) {
        List<Alert> shown = alerts.subList(0, Math.min(ENTRIES_MAX, alerts.size()));
        Instant updated =
                shown.stream().map(Lines::changed).max(Instant::compareTo).orElse(now);
        XmlText xml = new XmlText("feed", NAMESPACE);
        xml.put("id", "urn:uuid:" + issuer.named("feed"))
                .put("title", title)
                .put("updated", time(updated))
                .open("author")
                .put("name", issuer.name())
                .close()
                .open("link")
                .with("rel", "alternate")
                .with("href", issuer.home().resolve("/watch").toString())
                .close()
                .open("link")
                .with("rel", "self")
                .with("href", issuer.home().resolve("/watch/feed.atom").toString())
                .close();
        shown.forEach(alert -> entry(xml, alert, issuer));
        return xml.bytes();
    }

    private static void entry(XmlText xml, Alert alert, Issuer issuer) {
        xml.open("entry")
                .with("xml:lang", alert.first().language().code())
                .put("id", "urn:uuid:" + issuer.named("line", alert.story()))
                .put("title", Lines.headline(alert))
                .put("updated", time(Lines.changed(alert)))
                .put("published", time(alert.first().published()))
                .open("link")
                .with("rel", "alternate")
                .with("href", issuer.page(alert.story()).toString())
                .close();
        for (Alert.Report report : Lines.reports(alert)) {
            if (Lines.hasAddress(report.article())) {
                xml.open("link")
                        .with("rel", "related")
                        .with("title", report.article().source())
                        .with("href", Lines.cut(Lines.address(report.article()), Lines.WORDS_MAX))
                        .close();
            }
        }
        for (Alert.Crossing crossing : alert.crossings()) {
            xml.open("category")
                    .with("term", Lines.id(crossing))
                    .with("label", Lines.title(crossing))
                    .close();
        }
        List<String> words = new ArrayList<>();
        words.add(Lines.why(alert));
        Lines.claims(alert).forEach(claim -> words.add(claim.sentence()));
        xml.put("summary", Lines.cut(String.join("\n", words), Lines.WORDS_MAX)).close();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
