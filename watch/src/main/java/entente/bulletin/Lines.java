package entente.bulletin;

import entente.alert.Alert;
import entente.article.Article;
import entente.article.Language;
import entente.intake.KeptClaim;
import entente.surge.Bound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What all formats say of a line. Every text is cut to what others take in. */
final class Lines {
    /** The longest headline, in characters. */
    static final int HEADLINE_MAX = 160;
    /** The longest piece of text, in characters. */
    static final int WORDS_MAX = 4_000;
    /** How many claims and how many reports a bulletin holds. */
    static final int PARTS_MAX = 20;

    private Lines() {}

    static String headline(Alert alert) {
        String title = alert.first().title().isBlank()
                ? alert.first().text()
                : alert.first().title();
        return cut(title.strip().lines().findFirst().orElse(""), HEADLINE_MAX);
    }

    /** What crossed and why, in English: the language of the formats' own fields. */
    static String why(Alert alert) {
        List<String> parts = new ArrayList<>();
        for (Alert.Crossing crossing : alert.crossings()) {
            String title = title(crossing);
            parts.add(crossing.level().map(bound -> title + ": " + level(bound)).orElse(title));
        }
        parts.add(alert.independent() + " independent sources, " + alert.copies() + " copies");
        alert.verdict()
                .ifPresent(verdict ->
                        parts.add("judged " + verdict.verdict().name().toLowerCase(Locale.ROOT)));
        if (alert.verdict().isEmpty()) {
            parts.add("not yet judged by a person");
        }
        return String.join("; ", parts) + ".";
    }

    private static String level(Bound bound) {
        return String.format(
                Locale.ROOT,
                "reports that day: %.0f, %s %.1f expected by chance",
                bound.observed(),
                bound.alarm() ? "above at most" : "within at most",
                bound.upper());
    }

    static String title(Alert.Crossing crossing) {
        return crossing.indicator().indicator().title(Language.ENGLISH);
    }

    static String id(Alert.Crossing crossing) {
        return crossing.indicator().indicator().id();
    }

    /** The first claims. */
    static List<KeptClaim> claims(Alert alert) {
        return alert.claims().subList(0, Math.min(PARTS_MAX, alert.claims().size()));
    }

    /** The first reports that are no copies. */
    static List<Alert.Report> reports(Alert alert) {
        return alert.reports().stream()
                .filter(report -> !report.copy())
                .limit(PARTS_MAX)
                .toList();
    }

    /** A claim in a line. */
    static String said(KeptClaim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.type() + ", " + claim.slug());
        add(parts, "by", claim.actors());
        add(parts, "to", claim.targets());
        add(parts, "according to", claim.speakers());
        add(parts, "on", claim.when());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String word, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(word + " " + String.join(", ", names));
        }
    }

    static Set<String> places(Alert alert) {
        Set<String> places = new LinkedHashSet<>();
        alert.claims().forEach(claim -> places.addAll(claim.where()));
        return places;
    }

    static Instant latest(Alert alert) {
        return alert.reports().stream()
                .map(report -> report.article().published())
                .max(Instant::compareTo)
                .orElse(alert.first().published());
    }

    /** When the line last changed: by a report or by a verdict. */
    static Instant changed(Alert alert) {
        Instant latest = alert.reports().stream()
                .map(report -> report.article().arrived())
                .max(Instant::compareTo)
                .orElse(alert.first().arrived());
        return alert.verdict()
                .map(verdict -> verdict.at())
                .filter(at -> at.isAfter(latest))
                .orElse(latest);
    }

    static boolean hasAddress(Article article) {
        return article.address().startsWith("http://") || article.address().startsWith("https://");
    }

    /** An address as RFC 3986 has it: what a browser shows as it is typed is spelt out in bytes. */
    static String address(Article article) {
        StringBuilder spelt = new StringBuilder();
        for (byte each : article.address().strip().getBytes(StandardCharsets.UTF_8)) {
            if (each > 0x20 && each < 0x7f && "\"<>\\^`{|}".indexOf(each) < 0) {
                spelt.append((char) each);
            } else {
                spelt.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
            }
        }
        return spelt.toString();
    }

    /** Cut between two code points, and without what XML cannot hold. */
    static String cut(String text, int most) {
        StringBuilder cut = new StringBuilder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (cut.length() + 2 > most) {
                return cut.append('…').toString();
            }
            boolean control = point < 0x20 && point != '\n' && point != '\t';
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (!control && !half && point != 0xfffe && point != 0xffff) {
                cut.appendCodePoint(point);
            }
        }
        return cut.toString();
    }
}
