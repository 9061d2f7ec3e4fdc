package entente.enquiry;

import entente.act.ActRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.commitment.Commitment;
import entente.desk.Reader;
import entente.evidence.Dossier;
import entente.evidence.Evidence;
import entente.evidence.Report;
import entente.factor.Factor;
import entente.factor.Reading;
import entente.instrument.Statement;
import entente.meeting.Meeting;
import entente.partnership.Partnership;
import entente.registry.Naming;
import entente.search.Citation;
import entente.search.Citation.Kind;
import entente.search.CitationIndex;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.texts.ReadText;
import entente.texts.Readings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be found in a reader's snapshot; an index for each over the public's, and none holds another member's. Who
 * may read what the public may, and no more, needs none.
 */
public final class Catalogue implements AutoCloseable {
    private final Readings readings;
    private final Supplier<Partnership> publics;
    private final Held everyones = new Held(new CitationIndex());
    private final Map<Reader, Held> held = new ConcurrentHashMap<>();

    /**
     * @param readings tells the sentences of texts
     * @param publics the public's snapshot of now
     */
    public Catalogue(Readings readings, Supplier<Partnership> publics) {
        this.readings = readings;
        this.publics = publics;
    }

    private static final class Held {
        private final CitationIndex index;
        private final Map<ActRef, Cut> cut = new HashMap<>();
        private @Nullable Partnership caughtUp;

        private Held(CitationIndex index) {
            this.index = index;
        }
    }

    /** A text cut into its sentences; kept, because cutting means reading. */
    private record Cut(Statement statement, boolean minutes, List<Citation> sentences) {}

    /** The citations of a reader's snapshot that hold every word, best first. */
    public List<Citation> find(Reader reader, Partnership state, String words) {
        Held one = reader instanceof Reader.Anyone || state == publics.get()
                ? everyones
                : held.computeIfAbsent(reader, _ -> new Held(new CitationIndex(everyones.index)));
        synchronized (one) {
            if (one.caughtUp != state || one.index.behind()) {
                one.index.catchUp(citations(one, state));
                one.caughtUp = state;
            }
            return one.index.find(words);
        }
    }

    private List<Citation> citations(Held one, Partnership state) {
        List<Citation> all = new ArrayList<>();
        Set<ActRef> minutes = new HashSet<>();
        for (Meeting meeting : state.meetings().all()) {
            meeting.minutes().forEach(kept -> minutes.add(kept.entered().statement()));
        }
        for (Commitment commitment : state.register().all()) {
            if (commitment.current()) {
                commitment(state, commitment, all);
            }
        }
        state.factors().all().forEach(factor -> factor(factor, all));
        for (Statement statement : state.statements().all()) {
            all.addAll(sentences(one, state, statement, minutes.contains(statement.ref())));
        }
        return all;
    }

    private List<Citation> sentences(Held one, Partnership state, Statement statement, boolean minutes) {
        Cut before = one.cut.get(statement.ref());
        if (before != null && before.minutes() == minutes && before.statement().equals(statement)) {
            return before.sentences();
        }
        List<Citation> sentences = readings.of(state, statement)
                .map(text -> sentences(statement, text, minutes))
                .orElse(List.of());
        one.cut.put(statement.ref(), new Cut(statement, minutes, sentences));
        return sentences;
    }

    private static void commitment(Partnership state, Commitment commitment, List<Citation> all) {
        Optional<Statement> statement = state.statements().find(commitment.statement());
        Localized title = statement
                .map(one -> one.entered().title())
                .orElseGet(() -> commitment.terms().summary());
        String date = statement.map(one -> one.entered().date().value()).orElse("");
        String address = Naming.address(commitment);
        all.add(citation(
                commitment,
                commitment.ref(),
                Kind.COMMITMENT,
                commitment.terms().summary(),
                title,
                address,
                date));
        Dossier dossier = state.dossiers().of(commitment.ref());
        for (Evidence one : dossier.evidence()) {
            if (one.stands()) {
                PartialDate occurred = one.added().occurred();
                all.add(citation(
                        commitment,
                        one.ref(),
                        Kind.EVIDENCE,
                        one.added().shows(),
                        commitment.terms().summary(),
                        address + "#act-" + one.ref().shortened(),
                        occurred == null ? date : occurred.value()));
            }
        }
        for (Report one : dossier.reports()) {
            all.add(citation(
                    commitment,
                    one.ref(),
                    Kind.REPORT,
                    one.reported().words(),
                    commitment.terms().summary(),
                    address + "#act-" + one.ref().shortened(),
                    one.at().toString().substring(0, 10)));
        }
    }

    private static void factor(Factor factor, List<Citation> all) {
        String address = "/factors/" + factor.ref().shortened();
        all.add(citation(
                factor, factor.ref(), factor.scope().question(), factor.scope().why(), address, factor.review()));
        for (Reading one : factor.standing()) {
            String place = address + "#act-" + one.ref().shortened();
            all.add(citation(
                    factor,
                    one.ref(),
                    one.read().words(),
                    factor.scope().question(),
                    place,
                    one.read().on()));
        }
    }

    private static Citation citation(
            Factor about, ActRef ref, Localized words, Localized title, String address, PartialDate date) {
        return new Citation(ref.value(), Kind.FACTOR, words, title, address, date.value(), List.of(about.author()), "");
    }

    private static Citation citation(
            Commitment about, ActRef ref, Kind kind, Localized words, Localized title, String address, String date) {
        return new Citation(
                ref.value(),
                kind,
                words,
                title,
                address,
                date,
                about.terms().members(),
                about.terms().area());
    }

    private static List<Citation> sentences(Statement statement, ReadText text, boolean minutes) {
        StatementEntered entered = statement.entered();
        List<Citation> all = new ArrayList<>();
        for (ReadText.Line line : text.lines()) {
            String words = text.words(line.start(), line.end()).strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                all.add(new Citation(
                        statement.ref().value() + ":" + line.start(),
                        minutes ? Kind.MINUTES : Kind.SENTENCE,
                        Localized.of(entered.language(), words),
                        entered.title(),
                        "/texts/" + statement.ref().shortened() + "#s-" + line.start(),
                        entered.date().value(),
                        entered.members(),
                        ""));
            }
        }
        return all;
    }

    @Override
    public void close() {
        held.values().forEach(one -> one.index.close());
        everyones.index.close();
    }
}
