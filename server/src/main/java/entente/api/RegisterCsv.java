package entente.api;

import entente.act.Basis;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.desk.Agenda;
import entente.desk.Review;
import entente.evidence.Dossier;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.text.PartialDate;
import entente.text.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commitments as a table for spreadsheets (RFC 4180: comma, CRLF, first line names the columns). Several values in one
 * cell are parted by a semicolon and a space. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe instead.
 */
public final class RegisterCsv {
    /** The mark by which some spreadsheets tell UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "id",
            "code",
            "statement",
            "statement_date",
            "summary",
            "members",
            "kind",
            "force",
            "area",
            "deadline",
            "deadline_words",
            "cadence",
            "cadence_words",
            "condition",
            "testable",
            "status",
            "status_reason",
            "leads",
            "due",
            "rounds_held",
            "rounds_lapsed",
            "reports",
            "evidence",
            "assessments",
            "contested",
            "milestones",
            "quote",
            "source",
            "confirmed_at");

    private RegisterCsv() {}

    /**
     * The table.
     *
     * @param state what the reader may read
     * @param commitments the rows
     * @param today the day the rounds are counted for
     * @param language BCP 47 tag of the language wanted for words; others stand in where it is missing
     */
    public static String format(
            Partnership state, Collection<Commitment> commitments, LocalDate today, String language) {
        StringBuilder table = new StringBuilder();
        line(table, COLUMNS);
        for (Commitment commitment : commitments) {
            line(table, cells(state, commitment, today, language));
        }
        return table.toString();
    }

    private static List<String> cells(Partnership state, Commitment commitment, LocalDate today, String language) {
        List<String> cells = new ArrayList<>();
        cells.add(commitment.ref().value());
        cells.add(commitment.code());
        var entered = state.statements().find(commitment.statement()).map(Statement::entered);
        cells.add(entered.map(e -> e.code()).orElse(""));
        cells.add(entered.map(e -> e.date().value()).orElse(""));
        terms(cells, commitment.terms(), language);
        var standing = commitment.standing();
        cells.add(name(standing.status()));
        cells.add(standing.reason() == null ? "" : standing.reason().get(language));
        cells.add(commitment.leads().entrySet().stream()
                .map(lead -> lead.getKey() + ": " + lead.getValue())
                .collect(Collectors.joining("; ")));
        progress(cells, state, commitment, today);
        cells.add(Review.passages(commitment).stream().map(Passage::quote).collect(Collectors.joining("; ")));
        cells.add(source(commitment));
        cells.add(commitment.at().toString());
        return cells;
    }

    private static void terms(List<String> cells, Terms terms, String language) {
        cells.add(terms.summary().get(language));
        cells.add(terms.members().stream().map(m -> m.value()).collect(Collectors.joining("; ")));
        cells.add(name(terms.kind()));
        cells.add(name(terms.force()));
        cells.add(terms.area());
        Terms.Deadline deadline = terms.deadline();
        cells.add(deadline == null ? "" : date(deadline.date()));
        cells.add(deadline == null ? "" : deadline.text());
        Terms.Cadence cadence = terms.cadence();
        cells.add(cadence == null ? "" : cadence.period());
        cells.add(cadence == null ? "" : cadence.text());
        cells.add(terms.condition() == null ? "" : terms.condition().get(language));
        cells.add(Boolean.toString(terms.testable()));
    }

    private static void progress(List<String> cells, Partnership state, Commitment commitment, LocalDate today) {
        List<Round> rounds = Agenda.rounds(state, commitment, today);
        Dossier dossier = state.dossiers().of(commitment.ref());
        cells.add(date(CommitmentRow.due(commitment, rounds)));
        cells.add(
                count(rounds.stream().filter(r -> r.state() == Round.State.HELD).count()));
        cells.add(count(rounds.stream().filter(CommitmentRow::lapsed).count()));
        cells.add(count(dossier.reports().size()));
        cells.add(count(dossier.showing(today).size()));
        cells.add(dossier.assessments().stream()
                .map(a -> a.author() + " on " + a.given().member() + ": "
                        + a.given().score())
                .collect(Collectors.joining("; ")));
        cells.add(dossier.contests().stream()
                .filter(one -> one.stands())
                .map(one -> one.author().value())
                .distinct()
                .collect(Collectors.joining("; ")));
        cells.add(commitment.milestones().stream()
                .map(one -> one.set().by().value() + ": "
                        + (one.closed() == null ? "open" : name(one.closed().end())))
                .collect(Collectors.joining("; ")));
    }

    private static String source(Commitment commitment) {
        return switch (commitment.basis()) {
            case Basis.Quoted _ -> "";
            case Basis.CompiledFromSource compiled ->
                compiled.source().url() == null
                        ? compiled.source().title()
                        : compiled.source().title() + " <" + compiled.source().url() + ">";
        };
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : date.value();
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void line(StringBuilder table, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            table.append(column == 0 ? "" : ",").append(cell(cells.get(column)));
        }
        table.append("\r\n");
    }

    /** Which first characters start a formula: OWASP, CSV injection; their full-width forms count too. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
