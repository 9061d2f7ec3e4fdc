package entente.cli;

import entente.reading.Cadence;
import entente.reading.Condition;
import entente.reading.Deadline;
import entente.reading.Finding;
import entente.reading.Position;
import entente.reading.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found in a text, as objects for {@code read --json}. Places are code points; ends are exclusive. */
final class ReadingJson {
    private ReadingJson() {}

    static Map<String, @Nullable Object> commitment(Finding finding) {
        return Json.object(
                "start", finding.span().start(),
                "end", finding.span().end(),
                "quote", finding.quote(),
                "sentence", span(finding.sentence()),
                "members", finding.members(),
                "organs", finding.organs(),
                "force", small(finding.force()),
                "kind", small(finding.kind()),
                "deadline", finding.deadline().map(ReadingJson::deadline).orElse(null),
                "cadence", finding.cadence().map(ReadingJson::cadence).orElse(null),
                "condition", finding.condition().map(ReadingJson::condition).orElse(null),
                "area", finding.area(),
                "testable", finding.testable(),
                "rule", finding.reason().rule().name().toLowerCase(Locale.ROOT),
                "reason", finding.reason().words(),
                "confidence", finding.confidence());
    }

    static Map<String, @Nullable Object> position(Position position) {
        return Json.object(
                "start", position.span().start(),
                "end", position.span().end(),
                "verb", small(position.verb()),
                "members", position.members(),
                "addressee", position.addressee().orElse(null),
                "quote", position.quote());
    }

    static Map<String, @Nullable Object> span(Span span) {
        return Json.object("start", span.start(), "end", span.end());
    }

    private static Map<String, @Nullable Object> deadline(Deadline deadline) {
        Map<String, @Nullable Object> object = span(deadline.span());
        object.put("text", deadline.text());
        object.put("date", deadline.date().map(LocalDate::toString).orElse(null));
        object.put("period", deadline.period().map(Object::toString).orElse(null));
        return object;
    }

    private static Map<String, @Nullable Object> cadence(Cadence cadence) {
        Map<String, @Nullable Object> object = span(cadence.span());
        object.put("text", cadence.text());
        object.put("period", cadence.period().toString());
        return object;
    }

    private static Map<String, @Nullable Object> condition(Condition condition) {
        Map<String, @Nullable Object> object = span(condition.span());
        object.put("text", condition.text());
        return object;
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
