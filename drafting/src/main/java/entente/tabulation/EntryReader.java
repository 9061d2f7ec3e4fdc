package entente.tabulation;

import static entente.tabulation.Fault.Rule.MISSING;
import static entente.tabulation.Fault.Rule.NOT_A_CHOICE;
import static entente.tabulation.Fault.Rule.NOT_A_DATE;
import static entente.tabulation.Fault.Rule.NOT_A_LEAD;
import static entente.tabulation.Fault.Rule.NOT_A_MEMBER;
import static entente.tabulation.Fault.Rule.NOT_A_NUMBER;
import static entente.tabulation.Fault.Rule.NOT_TRUE_OR_FALSE;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment.Standing;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row's cells as a line of the register, and notes every fault on the way. */
final class EntryReader {
    private final Map<String, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    EntryReader(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Reads one cell or a few that belong together. */
    @FunctionalInterface
    interface Cell<T> {
        T read() throws BadCell;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What a cell says, or nothing: then its fault is noted. */
    <T> Optional<T> attempt(Cell<T> cell) {
        try {
            return Optional.ofNullable(cell.read());
        } catch (BadCell bad) {
            faults.add(bad.fault());
            return Optional.empty();
        }
    }

    /** The whole line, if no cell of it is at fault. */
    Optional<Entry> entry(Optional<ActRef> statement, Optional<Basis> basis) {
        Optional<String> code = attempt(() -> must(Column.CODE));
        Optional<Terms> terms = terms();
        Optional<SortedMap<MemberId, PostId>> leads = attempt(this::leads);
        Optional<Standing> standing = attempt(this::standing);
        return !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        statement.orElseThrow(),
                        code.orElseThrow(),
                        terms.orElseThrow(),
                        basis.orElseThrow(),
                        leads.orElseThrow(),
                        standing.orElseThrow()));
    }

    private Optional<Terms> terms() {
        Optional<Localized> summary = attempt(() ->
                words(Column.SUMMARY).orElseThrow(() -> new BadCell(Column.SUMMARY.label("en"), MISSING, "")));
        Optional<List<MemberId>> members = attempt(() -> members(Column.MEMBERS));
        Optional<Terms.Kind> kind = attempt(() -> choice(Column.KIND, Terms.Kind.values()));
        Optional<Terms.Force> force = attempt(() -> choice(Column.FORCE, Terms.Force.values()));
        Optional<String> area = attempt(() -> must(Column.AREA));
        Optional<Optional<Terms.Deadline>> deadline = attempt(this::deadline);
        Optional<Optional<Terms.Cadence>> cadence = attempt(this::cadence);
        Optional<Boolean> testable = attempt(() -> flag(Column.TESTABLE));
        if (members.isPresent() && members.get().isEmpty()) {
            faults.add(new Fault(Column.MEMBERS.label(), MISSING, ""));
        }
        return !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Terms(
                        summary.orElseThrow(),
                        members.orElseThrow(),
                        kind.orElseThrow(),
                        force.orElseThrow(),
                        area.orElseThrow(),
                        deadline.orElseThrow().orElse(null),
                        cadence.orElseThrow().orElse(null),
                        words(Column.CONDITION).orElse(null),
                        testable.orElseThrow()));
    }

    private Optional<Terms.Deadline> deadline() throws BadCell {
        PartialDate date = date(Column.DEADLINE);
        String words = cell(Column.DEADLINE_WORDS);
        return date == null && words.isEmpty() ? Optional.empty() : Optional.of(new Terms.Deadline(words, date));
    }

    private Optional<Terms.Cadence> cadence() throws BadCell {
        String period = cell(Column.CADENCE).strip();
        String words = cell(Column.CADENCE_WORDS);
        PartialDate first = date(Column.FIRST_DUE);
        Integer grace = number(Column.GRACE_DAYS);
        List<MemberId> hosts = members(Column.HOSTS);
        boolean more = !words.isEmpty() || first != null || grace != null || !hosts.isEmpty();
        if (period.isEmpty() && more) {
            throw new BadCell(Column.CADENCE, MISSING, "P1Y, P6M");
        }
        return period.isEmpty()
                ? Optional.empty()
                : Optional.of(new Terms.Cadence(words, period, first, grace, hosts.isEmpty() ? null : hosts));
    }

    private Standing standing() throws BadCell {
        Status status = cell(Column.STATUS).isBlank() ? Status.ACTIVE : choice(Column.STATUS, Status.values());
        Source source = source(Column.STATUS_SOURCE, Column.STATUS_SOURCE_URL, Column.STATUS_SOURCE_DATE)
                .orElse(null);
        return new Standing(status, words(Column.STATUS_REASON).orElse(null), source);
    }

    private SortedMap<MemberId, PostId> leads() throws BadCell {
        SortedMap<MemberId, PostId> leads = new TreeMap<>();
        for (String lead : values(Column.LEADS)) {
            int colon = lead.indexOf(':');
            try {
                MemberId member =
                        new MemberId(lead.substring(0, Math.max(colon, 0)).strip());
                leads.put(member, new PostId(lead.substring(colon + 1).strip()));
            } catch (IllegalArgumentException e) {
                throw new BadCell(Column.LEADS, NOT_A_LEAD, lead);
            }
        }
        return leads;
    }

    /** A source in three cells; nothing if they are empty. */
    Optional<Source> source(Column title, Column url, Column date) throws BadCell {
        PartialDate on = date(date);
        if (cell(title).isBlank() && cell(url).isBlank() && on == null) {
            return Optional.empty();
        }
        return Optional.of(new Source(must(title), cell(url).isBlank() ? null : cell(url), on));
    }

    String cell(Column column) {
        return cells.getOrDefault(column.label(), "");
    }

    private String must(Column column) throws BadCell {
        String text = cell(column);
        if (text.isBlank()) {
            throw new BadCell(column, MISSING, "");
        }
        return text;
    }

    Optional<Localized> words(Column column) {
        SortedMap<String, String> words = column.words(cells);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Localized(words));
    }

    /** The values in a cell, without the blanks around them. */
    List<String> values(Column column) {
        return Arrays.stream(cell(column).split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private List<MemberId> members(Column column) throws BadCell {
        List<MemberId> members = new ArrayList<>();
        for (String code : values(column)) {
            try {
                members.add(new MemberId(code));
            } catch (IllegalArgumentException e) {
                throw new BadCell(column, NOT_A_MEMBER, code);
            }
        }
        return members;
    }

    private @Nullable PartialDate date(Column column) throws BadCell {
        String text = cell(column).strip();
        try {
            return text.isEmpty() ? null : new PartialDate(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadCell(column, NOT_A_DATE, text);
        }
    }

    private @Nullable Integer number(Column column) throws BadCell {
        String text = cell(column).strip();
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadCell(column, NOT_A_NUMBER, text);
        }
    }

    private boolean flag(Column column) throws BadCell {
        return switch (cell(column).strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new BadCell(column, NOT_TRUE_OR_FALSE, cell(column));
        };
    }

    private <E extends Enum<E>> E choice(Column column, E[] constants) throws BadCell {
        String text = must(column).strip();
        for (E constant : constants) {
            if (EntryWriter.slug(constant).equals(text)) {
                return constant;
            }
        }
        throw new BadCell(
                column,
                NOT_A_CHOICE,
                String.join(", ", Stream.of(constants).map(EntryWriter::slug).toList()));
    }
}
