package entente.transfer;

import entente.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a hand-over file holds as CSV (RFC 4180), one file for each kind; words in each language. */
final class Sheets {
    private final List<String> languages;

    Sheets(List<String> languages) {
        this.languages = languages;
    }

    Map<String, String> of(Contents contents) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("next.csv", next(contents));
        files.put("missing.csv", missing(contents));
        files.put("duties.csv", duties(contents));
        files.put("tasks.csv", tasks(contents));
        files.put("dates.csv", dates(contents));
        files.put("positions.csv", positions(contents));
        files.put("contacts.csv", contacts(contents));
        return files;
    }

    private String next(Contents contents) {
        return sheet(
                List.of("by", "why", "code"),
                true,
                contents.next().stream()
                        .map(one -> row(one.words(), one.by(), FileMaker.slug(one.what()), one.code()))
                        .toList());
    }

    private String missing(Contents contents) {
        return sheet(
                List.of("gap", "code"),
                true,
                contents.missing().stream()
                        .map(one -> row(one.words(), FileMaker.slug(one.gap()), one.code()))
                        .toList());
    }

    private String duties(Contents contents) {
        return sheet(
                List.of("act", "code", "kind", "status", "statement", "made", "under", "leads", "due", "missed"),
                true,
                contents.duties().stream()
                        .map(one -> row(
                                one.words(),
                                one.ref(),
                                one.code(),
                                one.kind(),
                                one.status(),
                                one.statement(),
                                one.made(),
                                one.under().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": "
                                                + entry.getValue().get("en"))
                                        .collect(Collectors.joining("; ")),
                                one.leads().values().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining("; ")),
                                one.due(),
                                one.missed()))
                        .toList());
    }

    private String tasks(Contents contents) {
        return sheet(
                List.of("by", "code", "post"),
                true,
                contents.tasks().stream()
                        .map(one -> row(one.what(), one.by(), one.code(), one.post()))
                        .toList());
    }

    private String dates(Contents contents) {
        return sheet(
                List.of("day", "code", "host"),
                true,
                contents.dates().stream()
                        .map(one -> row(one.words(), one.day(), one.code(), one.host()))
                        .toList());
    }

    private String positions(Contents contents) {
        return sheet(
                List.of("on", "code", "member", "head", "stand"),
                true,
                contents.positions().stream()
                        .map(one -> row(
                                one.sentence(),
                                one.on(),
                                one.code(),
                                one.member(),
                                one.head().get("en"),
                                one.stand()))
                        .toList());
    }

    private String contacts(Contents contents) {
        return sheet(
                List.of("post", "member", "person", "since", "acting"),
                true,
                contents.contacts().stream()
                        .map(one -> row(
                                one.title(),
                                one.post(),
                                one.member(),
                                one.person() == null ? null : one.person().get("en"),
                                one.since(),
                                one.acting()))
                        .toList());
    }

    private List<String> row(Localized words, @Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        languages.forEach(tag -> row.add(words.in().getOrDefault(tag, "")));
        return row;
    }

    private String sheet(List<String> head, boolean words, List<List<String>> rows) {
        List<String> first = new ArrayList<>(head);
        if (words) {
            languages.forEach(tag -> first.add("words-" + tag));
        }
        StringBuilder out = new StringBuilder(line(first));
        rows.forEach(row -> out.append(line(row)));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Sheets::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a table program would take for a formula is text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
