package entente.tabulation;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Commitment.Standing;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import entente.text.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register's lines as cells. What {@link EntryReader} makes of them is the same line again. */
final class EntryWriter {
    /** What parts several values in a cell. */
    static final String BETWEEN = "; ";

    private EntryWriter() {}

    /** The register as a table, words in the partnership's languages and every other in use. */
    static Table table(Partnership state, Collection<Commitment> commitments) {
        TreeSet<String> languages =
                new TreeSet<>(state.founded().map(PartnershipFounded::languages).orElse(List.of()));
        for (Commitment commitment : commitments) {
            languages.addAll(commitment.terms().summary().in().keySet());
            add(languages, commitment.terms().condition());
            add(languages, commitment.standing().reason());
        }
        int[] number = {1};
        List<Table.Row> rows = commitments.stream()
                .map(commitment -> new Table.Row(++number[0], cells(state, commitment)))
                .toList();
        return new Table(Column.labels(languages), rows);
    }

    private static void add(Set<String> languages, @Nullable Localized words) {
        if (words != null) {
            languages.addAll(words.in().keySet());
        }
    }

    /** All cells of a commitment. */
    static Map<String, String> cells(Partnership state, Commitment commitment) {
        Map<String, String> cells = cells(state, commitment.ref(), Entry.of(commitment));
        AnnotationWriter.put(cells, state, commitment);
        return cells;
    }

    /** A line's cells; what does not stand there has none. */
    static Map<String, String> cells(Partnership state, @Nullable ActRef ref, Entry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, Column.ID, ref == null ? null : ref.value());
        put(cells, Column.CODE, entry.code());
        put(cells, Column.STATEMENT, entry.statement().value());
        state.statements().find(entry.statement()).map(Statement::entered).ifPresent(entered -> {
            put(cells, Column.STATEMENT_CODE, entered.code());
            put(cells, Column.STATEMENT_DATE, entered.date().value());
        });
        terms(cells, entry.terms());
        basis(cells, entry.basis());
        put(
                cells,
                Column.LEADS,
                entry.leads().entrySet().stream()
                        .map(lead -> lead.getKey() + ": " + lead.getValue())
                        .collect(Collectors.joining(BETWEEN)));
        standing(cells, entry.standing());
        return cells;
    }

    private static void terms(Map<String, String> cells, Terms terms) {
        words(cells, Column.SUMMARY, terms.summary());
        put(cells, Column.MEMBERS, members(terms.members()));
        put(cells, Column.KIND, slug(terms.kind()));
        put(cells, Column.FORCE, slug(terms.force()));
        put(cells, Column.AREA, terms.area());
        Terms.Deadline deadline = terms.deadline();
        if (deadline != null) {
            put(cells, Column.DEADLINE, date(deadline.date()));
            put(cells, Column.DEADLINE_WORDS, deadline.text());
        }
        Terms.Cadence cadence = terms.cadence();
        if (cadence != null) {
            put(cells, Column.CADENCE, cadence.period());
            put(cells, Column.CADENCE_WORDS, cadence.text());
            put(cells, Column.FIRST_DUE, date(cadence.firstDue()));
            put(cells, Column.GRACE_DAYS, cadence.graceDays() == null ? null : String.valueOf(cadence.graceDays()));
            put(cells, Column.HOSTS, cadence.hosts() == null ? null : members(cadence.hosts()));
        }
        words(cells, Column.CONDITION, terms.condition());
        put(cells, Column.TESTABLE, Boolean.toString(terms.testable()));
    }

    private static void basis(Map<String, String> cells, Basis basis) {
        switch (basis) {
            case Basis.Quoted quoted -> {
                put(
                        cells,
                        Column.PASSAGES,
                        quoted.passages().stream().map(EntryWriter::places).collect(Collectors.joining(BETWEEN)));
                put(cells, Column.QUOTE, quote(quoted));
            }
            case Basis.CompiledFromSource compiled ->
                source(cells, compiled.source(), Column.SOURCE, Column.SOURCE_URL, Column.SOURCE_DATE);
        }
    }

    /** The words quoted, for whoever reads the table; cut off where a cell ends. */
    static String quote(Basis.Quoted quoted) {
        String words = quoted.passages().stream().map(Passage::quote).collect(Collectors.joining("\n"));
        return words.length() <= Table.CELL_MAX ? words : words.substring(0, Table.CELL_MAX - 2);
    }

    private static String places(Passage passage) {
        return "%d-%d (%d-%d)"
                .formatted(passage.start(), passage.end(), passage.sentenceStart(), passage.sentenceEnd());
    }

    private static void standing(Map<String, String> cells, Standing standing) {
        put(cells, Column.STATUS, slug(standing.status()));
        words(cells, Column.STATUS_REASON, standing.reason());
        if (standing.source() != null) {
            source(cells, standing.source(), Column.STATUS_SOURCE, Column.STATUS_SOURCE_URL, Column.STATUS_SOURCE_DATE);
        }
    }

    private static void source(Map<String, String> cells, Source source, Column title, Column url, Column date) {
        put(cells, title, source.title());
        put(cells, url, source.url());
        put(cells, date, date(source.date()));
    }

    private static void words(Map<String, String> cells, Column column, @Nullable Localized words) {
        if (words != null) {
            words.in().forEach((language, text) -> cells.put(column.label(language), text));
        }
    }

    private static void put(Map<String, String> cells, Column column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(column.label(), text);
        }
    }

    private static String members(List<MemberId> members) {
        return members.stream().map(MemberId::value).collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
