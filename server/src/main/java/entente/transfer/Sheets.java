package entente.transfer;

import entente.registry.Naming;
import entente.registry.Objection;
import entente.registry.OpenQuestion;
import entente.tabulation.FileForm;
import entente.tabulation.Table;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a hand-over file holds as CSV, one file for each kind; words in each language. */
final class Sheets {
    private final List<String> languages;

    Sheets(List<String> languages) {
        this.languages = languages;
    }

    Map<String, byte[]> of(Contents contents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("next.csv", next(contents));
        files.put("missing.csv", missing(contents));
        files.put("duties.csv", duties(contents));
        files.put("tasks.csv", tasks(contents));
        files.put("dates.csv", dates(contents));
        files.put("positions.csv", positions(contents));
        files.put("contacts.csv", contacts(contents));
        if (contents.questions() != null) {
            files.put("questions.csv", questions(contents.questions()));
        }
        if (contents.objections() != null) {
            files.put("objections.csv", objections(contents.objections()));
        }
        return files;
    }

    private byte[] next(Contents contents) {
        return sheet(
                List.of("by", "why", "code"),
                contents.next().stream()
                        .map(one -> row(one.words(), one.by(), Naming.slug(one.what()), one.code()))
                        .toList());
    }

    private byte[] missing(Contents contents) {
        return sheet(
                List.of("gap", "code"),
                contents.missing().stream()
                        .map(one -> row(one.words(), Naming.slug(one.gap()), one.code()))
                        .toList());
    }

    private byte[] duties(Contents contents) {
        return sheet(
                List.of("act", "code", "kind", "status", "statement", "made", "under", "leads", "due", "missed"),
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

    private byte[] tasks(Contents contents) {
        return sheet(
                List.of("by", "code", "post"),
                contents.tasks().stream()
                        .map(one -> row(one.what(), one.by(), one.code(), one.post()))
                        .toList());
    }

    private byte[] dates(Contents contents) {
        return sheet(
                List.of("day", "code", "host"),
                contents.dates().stream()
                        .map(one -> row(one.words(), one.day(), one.code(), one.host()))
                        .toList());
    }

    private byte[] positions(Contents contents) {
        return sheet(
                List.of("on", "code", "member", "head", "stand"),
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

    private byte[] contacts(Contents contents) {
        return sheet(
                List.of("post", "member", "person", "since", "acting"),
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

    private byte[] questions(List<OpenQuestion> questions) {
        return sheet(
                List.of("act", "code", "owner", "offered", "review", "commitments", "leaning"),
                questions.stream()
                        .map(one -> row(
                                one.question(),
                                one.ref(),
                                one.code(),
                                one.owner(),
                                one.offered(),
                                one.review(),
                                String.join("; ", one.commitments()),
                                one.latest().stream()
                                        .map(last -> last.on() + " " + last.by() + " " + last.leaning())
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private byte[] objections(List<Objection> objections) {
        return sheet(
                List.of("code", "contested", "of", "by", "at"),
                objections.stream()
                        .map(one -> row(one.words(), one.code(), one.contested(), one.author(), one.by(), one.at()))
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

    private byte[] sheet(List<String> head, List<List<String>> rows) {
        List<String> columns = new ArrayList<>(head);
        languages.forEach(tag -> columns.add("words-" + tag));
        List<Table.Row> lines = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.put(columns.get(column), row.get(column));
            }
            lines.add(new Table.Row(lines.size() + 2, cells));
        }
        return FileForm.CSV.write(new Table(columns, lines));
    }
}
