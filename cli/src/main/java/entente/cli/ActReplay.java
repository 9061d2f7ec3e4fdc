package entente.cli;

import entente.act.ActRef;
import entente.desk.ActCheck;
import entente.partnership.Partnership;
import entente.record.Entry;
import entente.record.EntryBundle;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.record.Tile;
import entente.recorder.LogBodyVisitor;
import entente.recorder.RecordFolder;
import entente.recorder.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hands every place of every log to the act check, each log in its own order. A place whose body is not there, or does
 * not match, is handed on as withheld under the name its entry gives.
 */
final class ActReplay implements LogBodyVisitor {
    private final RecordFolder record;
    private final ActCheck check;
    private final Map<String, Long> next = new TreeMap<>();

    ActReplay(RecordFolder record) {
        this.record = record;
        this.check = new ActCheck(this::documentPresent);
    }

    @Override
    public void body(String log, long index, byte[] body) throws IOException {
        if (withhold(log, index)) {
            check.visit(log, index, ActRef.of(Entry.of(body).body().bytes()), body);
            next.put(log, index + 1);
        }
    }

    /** The state they amount to, once {@link #outcome} was asked for. */
    Partnership state() {
        return check.state();
    }

    /** Who signed which texts, once {@link #outcome} was asked for. */
    List<SignedTexts.Line> signedTexts() {
        return new SignedTexts(check.state(), this::documentPresent).lines();
    }

    private boolean documentPresent(String sha256) {
        return Files.isRegularFile(
                record.documentsFolder().resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    /** The keys that signed logs before they gave way to others, as policies. */
    List<LogPolicy> formerPolicies() {
        return check.formerPolicies();
    }

    /** Whether the record's policy follows from one that was kept elsewhere. */
    boolean followsFrom(LogPolicy kept) throws IOException {
        return LogPolicy.parse(Files.readString(record.policy())) instanceof Parsed.Valid<LogPolicy>(LogPolicy present)
                && check.leads(kept, present);
    }

    /** The logs whose acts end with other keys than the record's policy names for them. */
    List<String> logsThatPartFromPolicy() throws IOException {
        return LogPolicy.parse(Files.readString(record.policy())) instanceof Parsed.Valid<LogPolicy>(LogPolicy policy)
                ? check.logsThatPartFrom(policy)
                : List.of();
    }

    /** What all acts amount to, once every body has been handed over. */
    ActCheck.Outcome outcome(Verification seen) throws IOException {
        for (Verification.LogSummary log : seen.logs()) {
            withhold(log.name(), log.size());
        }
        return check.outcome();
    }

    /** Passes over the places before {@code end}; false when an entry cannot be read, which is a finding already. */
    private boolean withhold(String log, long end) throws IOException {
        for (long index = next.getOrDefault(log, 0L); index < end; index++) {
            Optional<ActRef> ref = name(log, index);
            if (ref.isEmpty()) {
                return false;
            }
            check.visit(log, index, ref.get(), null);
            next.put(log, index + 1);
        }
        return next.getOrDefault(log, 0L) == end;
    }

    private Optional<ActRef> name(String log, long index) throws IOException {
        long number = index / Tile.FULL;
        int place = (int) (index % Tile.FULL);
        for (int width = Tile.FULL; width > place; width--) {
            Path bundle = record.log(log).resolve(new Tile(Tile.ENTRIES, number, width).path());
            if (Files.isRegularFile(bundle)
                    && EntryBundle.parse(Files.readAllBytes(bundle), width)
                            instanceof Parsed.Valid<List<byte[]>>(List<byte[]> entries)) {
                return Entry.parse(entries.get(place))
                        .map(entry -> ActRef.of(entry.body().bytes()));
            }
        }
        return Optional.empty();
    }
}
