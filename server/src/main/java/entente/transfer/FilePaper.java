package entente.transfer;

import entente.paper.Block;
import entente.paper.Paper;
import entente.paper.Words;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.registry.Ongoing;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.transfer.Contents.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hand-over file in words. Used once. */
final class FilePaper {
    /** The most of one kind of gap that is printed; the table beside has all. */
    private static final int LACKING_MAX = 25;

    private final Visit visit;
    private final Naming naming;
    private final Contents contents;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();

    FilePaper(Visit visit, Naming naming, Contents contents) {
        this.visit = visit;
        this.naming = naming;
        this.contents = contents;
    }

    Paper paper(Localized title, String notes) {
        next();
        missing();
        duties();
        rest();
        if (!notes.isEmpty()) {
            heading("notes");
            notes.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Block.Paragraph(Words.of(line))));
        }
        return new Paper(
                visit.language().tag(),
                naming.words(title),
                List.of(
                        visit.text(
                                "handover.passes",
                                naming.member(contents.from()),
                                naming.member(contents.to()),
                                naming.date(contents.on())),
                        visit.text("handover.made", visit.time(contents.at()))),
                visit.letterhead().partnership().get(visit.language().tag()),
                contents.at(),
                blocks);
    }

    /** What the paper holds, part by part. */
    List<Part> parts(Localized title) {
        return Part.of(paper(title, "").blocks(), sections);
    }

    private void heading(String section) {
        sections.add(section);
        blocks.add(new Block.Heading(2, visit.text("handover." + section)));
    }

    private void next() {
        heading("next");
        table(
                List.of("by", "why", "code", "words"),
                List.of(20, 22, 12, 46),
                contents.next().stream()
                        .map(one -> List.of(
                                date(one.by()),
                                Words.of(visit.text("handover.reason." + Naming.slug(one.what()))),
                                Words.of(one.code()),
                                words(one.words())))
                        .toList());
    }

    /** By kind of gap, each thing with its words: a code alone says nothing to who comes new. */
    private void missing() {
        heading("missing");
        Map<Contents.Gap, List<Missing>> by = new LinkedHashMap<>();
        contents.missing()
                .forEach(one ->
                        by.computeIfAbsent(one.gap(), _ -> new ArrayList<>()).add(one));
        if (by.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.of(visit.text("handover.complete"))));
        } else {
            blocks.add(new Block.Paragraph(Words.of(by.entrySet().stream()
                    .map(entry -> visit.text(
                            "handover.gap." + Naming.slug(entry.getKey()),
                            entry.getValue().size()))
                    .collect(Collectors.joining(" · ")))));
            table(
                    List.of("lacking", "code", "words"),
                    List.of(32, 14, 54),
                    by.entrySet().stream()
                            .flatMap(entry -> lacking(entry.getKey(), entry.getValue()).stream())
                            .toList());
        }
    }

    private List<List<Words>> lacking(Contents.Gap gap, List<Missing> all) {
        List<List<Words>> rows = new ArrayList<>();
        for (Missing one : all.subList(0, Math.min(all.size(), LACKING_MAX))) {
            String said = rows.isEmpty() ? visit.text("handover.gap." + Naming.slug(gap), all.size()) : "";
            rows.add(List.of(
                    Words.of(said), Words.of(one.code()), one.code().isEmpty() ? Words.of("") : words(one.words())));
        }
        if (all.size() > LACKING_MAX) {
            rows.add(List.of(
                    Words.of(""),
                    Words.of(""),
                    Words.of(visit.text("handover.lacking.more", all.size() - LACKING_MAX))));
        }
        return rows;
    }

    private void duties() {
        heading("duties");
        table(
                List.of("code", "words", "under", "lead", "by"),
                List.of(10, 34, 23, 14, 19),
                contents.duties().stream()
                        .map(one -> List.of(
                                Words.of(one.code()),
                                words(one.words()),
                                Words.of(one.statement() + "\n" + naming.date(one.made()) + "\n"
                                        + one.under().entrySet().stream()
                                                .map(entry -> naming.member(entry.getKey()) + ": "
                                                        + naming.words(entry.getValue()))
                                                .collect(Collectors.joining("\n"))),
                                Words.of(one.leads().values().stream()
                                        .map(naming::post)
                                        .collect(Collectors.joining("\n"))),
                                date(one.due())))
                        .toList());
    }

    private void rest() {
        tasks();
        dates();
        positions();
        drafts();
        ongoing();
        new QuestionTables(visit, naming, contents).add(sections, blocks);
        meetings();
        contacts();
    }

    private void tasks() {
        heading("tasks");
        table(
                List.of("by", "code", "post", "words"),
                List.of(16, 12, 24, 48),
                contents.tasks().stream()
                        .map(one -> List.of(
                                date(one.by()),
                                Words.of(one.code()),
                                Words.of(naming.post(one.post())),
                                words(one.what())))
                        .toList());
    }

    private void dates() {
        heading("dates");
        table(
                List.of("by", "code", "words", "host"),
                List.of(18, 12, 50, 20),
                contents.dates().stream()
                        .map(one -> List.of(
                                date(one.day()),
                                Words.of(one.code()),
                                words(one.words()),
                                Words.of(one.host() == null ? "" : naming.member(one.host()))))
                        .toList());
    }

    private void positions() {
        heading("positions");
        table(
                List.of("by", "code", "who", "stand", "words"),
                List.of(14, 10, 20, 14, 42),
                contents.positions().stream()
                        .map(one -> List.of(
                                date(one.on()),
                                Words.of(one.code()),
                                Words.of(naming.member(one.member()) + ", " + naming.words(one.head())),
                                Words.of(visit.text("continuity.stand." + one.stand())),
                                words(one.sentence())))
                        .toList());
    }

    private void drafts() {
        heading("drafts");
        table(
                List.of("by", "code", "words"),
                List.of(30, 15, 55),
                contents.drafts().stream()
                        .map(one ->
                                List.of(Words.of(visit.time(one.until())), Words.of(one.code()), words(one.title())))
                        .toList());
    }

    private void ongoing() {
        List<Ongoing> all = contents.ongoing();
        if (all == null) {
            return;
        }
        heading("ongoing");
        table(
                List.of("since", "what", "code", "words", "keeper", "state"),
                List.of(14, 14, 12, 34, 14, 12),
                all.stream()
                        .map(one -> List.of(
                                Words.of(visit.time(one.since())),
                                Words.of(visit.text("handover.ongoing." + Naming.slug(one.kind()))),
                                Words.of(one.code()),
                                words(one.title()),
                                Words.of(naming.member(one.by())),
                                Words.of(one.done() + " / " + one.of())))
                        .toList());
    }

    private void meetings() {
        heading("meetings");
        table(
                List.of("by", "code", "words", "state"),
                List.of(26, 12, 38, 24),
                contents.meetings().stream()
                        .map(one -> List.of(
                                Words.of(visit.time(one.from())),
                                Words.of(one.code()),
                                words(one.title()),
                                Words.of(
                                        one.minuted()
                                                ? visit.text("handover.open-outcomes", one.open())
                                                : visit.text("meetings.no-minutes"))))
                        .toList());
    }

    private void contacts() {
        heading("contacts");
        table(
                List.of("who", "post", "person"),
                List.of(20, 40, 40),
                contents.contacts().stream()
                        .map(one -> List.of(
                                Words.of(naming.member(one.member())),
                                words(one.title()),
                                Words.of(
                                        one.person() == null
                                                ? visit.text("handover.nobody")
                                                : naming.words(one.person()) + " (" + naming.date(one.since()) + ")")))
                        .toList());
    }

    private void table(List<String> head, List<Integer> widths, List<List<Words>> rows) {
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.of(visit.text("overview.nothing"))));
        } else {
            blocks.add(new Block.Table(
                    head.stream()
                            .map(one -> visit.text("handover.column." + one))
                            .toList(),
                    widths,
                    rows));
        }
    }

    private Words date(@Nullable PartialDate date) {
        return Words.of(naming.date(date));
    }

    private Words words(Localized words) {
        String tag = naming.tag(words);
        return tag.equals(visit.language().tag()) ? Words.of(naming.words(words)) : Words.in(tag, naming.words(words));
    }
}
