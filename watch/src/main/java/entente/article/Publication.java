package entente.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page says it was published: schema.org, Open Graph, or the first {@code time} element. */
public final class Publication {
    private static final String META = "meta[property=article:published_time],meta[itemprop=datePublished],"
            + "meta[name=pubdate],meta[name=date],meta[name=dc.date],meta[name=DC.date.issued]";
    private static final Pattern JSON_LD = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

    private Publication() {}

    /**
     * Reads the time of publication from a page.
     *
     * @param bytes the page, HTML
     * @param mediaType as declared; may be empty
     * @return the time, a bare date standing for its midnight UTC; empty where the page does not say
     */
    public static Optional<Instant> of(byte[] bytes, String mediaType) {
        Document page = Jsoup.parse(PageCharset.decode(bytes, mediaType));
        for (Element meta : page.select(META)) {
            Optional<Instant> time = instant(meta.attr("content"));
            if (time.isPresent()) {
                return time;
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher matcher = JSON_LD.matcher(script.data());
            if (matcher.find() && instant(matcher.group(1)).isPresent()) {
                return instant(matcher.group(1));
            }
        }
        Element time = page.selectFirst("time[datetime]");
        return time == null ? Optional.empty() : instant(time.attr("datetime"));
    }

    /** Reads a time as feeds and pages write it: ISO 8601 with or without an offset, or RFC 1123. */
    public static Optional<Instant> instant(String written) {
        String text = written.strip().replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        List<Function<String, Instant>> readings = List.of(
                each -> OffsetDateTime.parse(each).toInstant(),
                each -> LocalDateTime.parse(each.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
                each -> LocalDate.parse(each).atStartOfDay().toInstant(ZoneOffset.UTC),
                each -> OffsetDateTime.parse(each, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
        for (Function<String, Instant> reading : readings) {
            Optional<Instant> time = attempt(reading, text);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> attempt(Function<String, Instant> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
