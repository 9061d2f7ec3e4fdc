package entente.tabulation;

import static entente.tabulation.Fault.Rule.LEAD_STAYS;
import static entente.tabulation.Fault.Rule.MISSING;
import static entente.tabulation.Fault.Rule.NOT_A_NAME;
import static entente.tabulation.Fault.Rule.NOT_YOUR_POST;
import static entente.tabulation.Fault.Rule.SEVERAL_MEANT;
import static entente.tabulation.Fault.Rule.STAYS_AS_IT_IS;
import static entente.tabulation.Fault.Rule.TWICE;
import static entente.tabulation.Fault.Rule.UNKNOWN_COMMITMENT;
import static entente.tabulation.Fault.Rule.UNKNOWN_STATEMENT;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.Status;
import entente.commitment.Commitment;
import entente.commitment.Commitment.Standing;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.text.Localized;
import entente.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the rows of one table, one after the other. */
final class RowJudge {
    /** The limits that the record's rules set; it cannot be asked before there is a commitment to state them about. */
    private static final int REASON_MAX = 1_000;

    private static final int TITLE_MAX = 500;
    private static final int URL_MAX = 2_000;

    private final Partnership state;
    private final Texts texts;
    private final MemberId author;
    private final String reason;
    private final Set<Object> taken = new HashSet<>();
    private final Map<Key, List<Commitment>> byCode = new LinkedHashMap<>();

    /** What a commitment is known by beside its identity. */
    private record Key(ActRef statement, String code) {}

    RowJudge(Partnership state, Texts texts, MemberId author, String reason) {
        this.state = state;
        this.texts = texts;
        this.author = author;
        this.reason = reason;
        for (Commitment commitment : state.register().all()) {
            if (commitment.current()) {
                byCode.computeIfAbsent(new Key(commitment.statement(), commitment.code()), _ -> new ArrayList<>())
                        .add(commitment);
            }
        }
    }

    Fate fate(Table.Row row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        EntryReader asSent = new EntryReader(cells);
        Optional<Optional<Commitment>> known = asSent.attempt(() -> known(asSent));
        if (known.isEmpty()) {
            return new Fate.Refused(asSent.faults());
        }
        Map<String, String> before =
                known.get().map(c -> EntryWriter.cells(state, c)).orElse(Map.of());
        before.forEach(cells::putIfAbsent);
        EntryReader reader = new EntryReader(cells);
        Optional<ActRef> statement = reader.attempt(() -> statement(reader));
        Optional<Basis> basis = statement.flatMap(ref -> reader.attempt(() -> new Citation(
                        reader,
                        texts.of(ref).orElse(null),
                        known.get().map(Commitment::basis).orElse(null))
                .read()));
        List<Annotation> said = AnnotationReader.of(reader, state, known.get());
        Optional<Entry> entry = reader.entry(statement, basis);
        if (entry.isEmpty()) {
            return new Fate.Refused(reader.faults());
        }
        Fate fate = known.get()
                .map(old -> against(old, before, entry.get(), said))
                .orElseGet(() -> fresh(entry.get(), said));
        Object key = known.get()
                .<Object>map(Commitment::ref)
                .orElseGet(() -> new Key(entry.get().statement(), entry.get().code()));
        return taken.add(key) ? fate : refused(Column.CODE, TWICE, entry.get().code());
    }

    private static Fate refused(Column column, Fault.Rule rule, String detail) {
        return new Fate.Refused(List.of(new Fault(column.label(), rule, detail)));
    }

    /** The commitment a row is about: by its identity, else by statement and code. */
    private Optional<Commitment> known(EntryReader cells) throws BadCell {
        String id = cells.cell(Column.ID).strip();
        if (!id.isEmpty()) {
            ActRef ref = ref(id, Column.ID);
            Optional<Commitment> found = state.register().find(ref);
            if (found.isPresent()) {
                return found;
            }
            if (cells.cell(Column.CODE).isBlank()) {
                throw new BadCell(Column.ID, UNKNOWN_COMMITMENT, "");
            }
        }
        List<Commitment> same = byCode.getOrDefault(new Key(statement(cells), cells.cell(Column.CODE)), List.of());
        if (same.size() > 1) {
            throw new BadCell(Column.CODE, SEVERAL_MEANT, cells.cell(Column.CODE));
        }
        return same.stream().findFirst();
    }

    private static ActRef ref(String text, Column column) throws BadCell {
        try {
            return new ActRef(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(column, NOT_A_NAME, "");
        }
    }

    /** By its name; else, as from another record, by the code that officers gave it. */
    private ActRef statement(EntryReader cells) throws BadCell {
        String given = cells.cell(Column.STATEMENT).strip();
        Optional<Statement> named =
                given.length() == 64 ? state.statements().find(ref(given, Column.STATEMENT)) : Optional.empty();
        if (named.isPresent()) {
            return named.get().ref();
        }
        String code = given.length() == 64 || given.isEmpty()
                ? cells.cell(Column.STATEMENT_CODE).strip()
                : given;
        if (code.isEmpty()) {
            throw new BadCell(Column.STATEMENT, given.isEmpty() ? MISSING : UNKNOWN_STATEMENT, "");
        }
        List<Statement> coded = state.statements().all().stream()
                .filter(one -> one.entered().code().equals(code))
                .toList();
        if (coded.size() != 1) {
            throw new BadCell(Column.STATEMENT, coded.isEmpty() ? UNKNOWN_STATEMENT : SEVERAL_MEANT, code);
        }
        return coded.getFirst().ref();
    }

    private Fate fresh(Entry entry, List<Annotation> said) {
        List<Fault> faults = new ArrayList<>();
        annotated(entry, said, faults);
        Optional<PostId> lead = lead(Map.of(), entry, faults);
        Standing now = entry.standing();
        boolean stated = now.status() != Status.ACTIVE || now.reason() != null || now.source() != null;
        reasonGiven(stated, now, faults);
        Act first = new CommitmentConfirmed(entry.statement(), entry.code(), entry.terms(), entry.basis());
        Optional<Standing> standing = stated ? Optional.of(now) : Optional.empty();
        return faults.isEmpty()
                ? new Fate.New(new Change(entry.statement(), Optional.of(first), lead, standing, said))
                : new Fate.Refused(faults);
    }

    /** Nothing has been said yet of a commitment that is new; its milestones are set by an organ or a bound member. */
    private void annotated(Entry entry, List<Annotation> said, List<Fault> faults) {
        for (Annotation one : said) {
            switch (one) {
                case Annotation.Aim aim -> {
                    if (!organ() && !entry.terms().members().contains(author)) {
                        faults.add(Fault.of(Column.MILESTONES, Refusal.Rule.NOT_BOUND));
                    } else if (aim.what().in().values().stream().anyMatch(words -> words.length() > REASON_MAX)) {
                        faults.add(Fault.of(Column.MILESTONES, Refusal.Rule.TOO_LONG));
                    }
                }
                case Annotation.Objection _ -> faults.add(Fault.of(Column.CONTESTS, Refusal.Rule.UNKNOWN_ACT));
                case Annotation.Closed _, Annotation.Dropped _ -> throw new IllegalStateException("of a new row");
            }
        }
    }

    private Fate against(Commitment old, Map<String, String> before, Entry entry, List<Annotation> said) {
        List<String> columns = differing(before, EntryWriter.cells(state, old.ref(), entry));
        List<Fault> faults = new ArrayList<>();
        Stream.of(Column.STATEMENT, Column.CODE)
                .filter(column -> columns.contains(column.label()))
                .forEach(column -> faults.add(new Fault(column.label(), STAYS_AS_IT_IS, "")));
        boolean leads = columns.contains(Column.LEADS.label());
        Optional<PostId> lead = leads ? lead(old.leads(), entry, faults) : Optional.empty();
        boolean stated = columns.stream().anyMatch(column -> column.startsWith(Column.STATUS.label()));
        reasonGiven(stated, entry.standing(), faults);
        if (!faults.isEmpty()) {
            return new Fate.Refused(faults);
        }
        if (columns.isEmpty() && said.isEmpty()) {
            return new Fate.Unchanged(old.ref());
        }
        boolean terms = columns.stream()
                .anyMatch(column -> !column.startsWith(Column.STATUS.label()) && !column.equals(Column.LEADS.label()));
        Act correction = new CommitmentCorrected(old.ref(), entry.terms(), entry.basis(), reason);
        Change change = new Change(
                old.ref(),
                terms ? Optional.of(correction) : Optional.empty(),
                lead,
                stated ? Optional.of(entry.standing()) : Optional.empty(),
                said);
        Stream<String> annotated =
                said.stream().map(one -> one.column().label()).distinct();
        return new Fate.Corrected(
                old.ref(), Stream.concat(columns.stream(), annotated).toList(), change);
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> labels = new TreeSet<>(before.keySet());
        labels.addAll(after.keySet());
        List.of(Column.QUOTE, Column.MILESTONES, Column.CONTESTS).forEach(column -> labels.remove(column.label()));
        labels.removeIf(label -> java.util.Objects.equals(before.get(label), after.get(label)));
        return List.copyOf(labels);
    }

    private static void reasonGiven(boolean stated, Standing standing, List<Fault> faults) {
        if (!stated) {
            return;
        }
        Localized reason = standing.reason();
        Source source = standing.source();
        if (reason == null) {
            faults.add(new Fault(Column.STATUS_REASON.label("en"), MISSING, ""));
        } else if (reason.in().values().stream().anyMatch(words -> words.length() > REASON_MAX)) {
            faults.add(Fault.of(Column.STATUS_REASON, Refusal.Rule.TOO_LONG));
        }
        String url = source == null ? null : source.url();
        if (source != null && (source.title().length() > TITLE_MAX || (url != null && url.length() > URL_MAX))) {
            faults.add(Fault.of(Column.STATUS_SOURCE, Refusal.Rule.TOO_LONG));
        }
    }

    /** The lead to assign. Each member assigns its own; nobody takes one away. */
    private Optional<PostId> lead(Map<MemberId, PostId> before, Entry entry, List<Fault> faults) {
        Set<MemberId> members = new TreeSet<>(before.keySet());
        members.addAll(entry.leads().keySet());
        Optional<PostId> mine = Optional.empty();
        for (MemberId member : members) {
            PostId now = entry.leads().get(member);
            if (now != null && now.equals(before.get(member))) {
                continue;
            }
            if (now == null) {
                faults.add(new Fault(Column.LEADS.label(), LEAD_STAYS, member.value()));
            } else if (!member.equals(author) || !author.equals(memberOf(now))) {
                faults.add(new Fault(Column.LEADS.label(), NOT_YOUR_POST, member + ": " + now));
            } else if (!organ() && !entry.terms().members().contains(author)) {
                faults.add(Fault.of(Column.LEADS, Refusal.Rule.NOT_BOUND));
            } else {
                mine = Optional.of(now);
            }
        }
        return mine;
    }

    private boolean organ() {
        return state.party(author).map(Party::organ).orElse(false);
    }

    private @Nullable MemberId memberOf(PostId post) {
        return state.offices().find(post).map(one -> one.created().member()).orElse(null);
    }
}
