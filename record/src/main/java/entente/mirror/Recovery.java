package entente.mirror;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.TileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server does before it signs anything: it asks its mirrors how far they hold its log. If one shows a checkpoint
 * with this server's own signature that covers more than this server has, its disk was lost or put back, and it takes
 * its own acts from there first. For one thread.
 */
public final class Recovery {
    private final Roster.Log log;
    private final OwnLog own;
    private final int needed;
    private final Map<String, Optional<SignedNote>> answers = new LinkedHashMap<>();
    private final Map<String, SignedNote> unverified = new LinkedHashMap<>();

    /**
     * Begins to ask.
     *
     * @param log the own log's keys
     * @param own what this server has of it
     * @param needed how many mirrors must have answered
     */
    public Recovery(Roster.Log log, OwnLog own, int needed) {
        this.log = log;
        this.own = own;
        this.needed = needed;
    }

    /**
     * How many mirrors must be asked: all after a loss, else at least half, so that of three servers two can be started
     * while the third is away.
     */
    public static int needed(int mirrors, boolean lost) {
        return lost ? mirrors : (mirrors + 1) / 2;
    }

    /** Takes a mirror's answer: the newest checkpoint of this log that it holds, if any. */
    public void answered(String host, Optional<SignedNote> head) {
        answers.put(
                host,
                head.filter(note -> Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>
                        && log.check(note) instanceof PolicyVerdict.Accepted));
        if (head.isPresent() && answers.get(host).isEmpty()) {
            unverified.put(host, head.get());
        }
    }

    /**
     * A mirror that holds more of this log than is here, signed by keys that are not known here: they changed after
     * what lies here was written. Nothing may be signed then.
     */
    public Optional<String> keysChangedSince() {
        return unverified.entrySet().stream()
                .filter(each ->
                        Checkpoint.parse(each.getValue().text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint c)
                                && c.origin().equals(log.origin())
                                && c.size() > own.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a mirror has answered. */
    public boolean hasAnswered(String host) {
        return answers.containsKey(host);
    }

    /** What is to be done. */
    public sealed interface Step {}

    /** Ask those that have not answered; so many answers are still needed. */
    public record Ask(int answersMissing) implements Step {}

    /** Nothing anywhere goes beyond what is here: the log may be signed. */
    public record Sign() implements Step {}

    /**
     * A mirror holds more under this server's own signature.
     *
     * @param note the largest such checkpoint
     * @param host who showed it
     */
    public record Adopt(SignedNote note, String host) implements Step {}

    /** What is to be done now. */
    public Step next() {
        if (answers.size() < needed) {
            return new Ask(needed - answers.size());
        }
        Step step = new Sign();
        long largest = own.size();
        for (Map.Entry<String, Optional<SignedNote>> answer : answers.entrySet()) {
            if (answer.getValue().isPresent()) {
                SignedNote note = answer.getValue().get();
                long size = Checkpoint.parse(note.text()).expect().size();
                if (size > largest) {
                    largest = size;
                    step = new Adopt(note, answer.getKey());
                }
            }
        }
        return step;
    }

    /** Takes what a log got back. */
    public interface Restored {
        /** The next body of the log. */
        void add(byte[] body) throws IOException;

        /** Everything under this checkpoint has been added. */
        void complete(SignedNote checkpoint) throws IOException;
    }

    /** How an adoption ended. */
    public sealed interface Adoption {}

    /** The log reaches as far as the checkpoint again. */
    public record Adopted(long size) implements Adoption {}

    /** Something was not to be had; another mirror, or a later time, may have it. */
    public record NotYet(String what) implements Adoption {}

    /**
     * Every mirror answered, and none was given the body of an act: it was released to nobody else and is gone with the
     * disk, unless a backup holds it. Waiting changes nothing.
     */
    public record Gone(long index) implements Adoption {}

    /** This server has signed two logs that contradict each other: it must not sign at all. */
    public record Forked(Evidence evidence) implements Adoption {}

    /**
     * Takes the acts between what is here and an adopted checkpoint from the mirror that showed it, bodies that it was
     * not given from the others.
     */
    public Adoption adopt(Adopt step, Map<String, Peer> mirrors, Restored into) throws IOException {
        Peer from = mirrors.get(step.host());
        if (from == null) {
            return new NotYet(step.host() + " does not answer");
        }
        Checkpoint target = Checkpoint.parse(step.note().text()).expect();
        return switch (TileReader.open(target, new RememberedTiles(tile -> from.tile(log.name(), tile)))) {
            case Parsed.Invalid<TileReader>(String reason) -> new NotYet(reason);
            case Parsed.Valid<TileReader>(TileReader reader) -> {
                try {
                    yield adopt(step, reader, target, mirrors, into);
                } catch (TileReader.UnprovenTileException unproven) {
                    yield new NotYet(String.valueOf(unproven.getMessage()));
                }
            }
        };
    }

    /** The proof against this server, if it has signed something else than what the others hold. */
    private Optional<Forked> forked(Adopt step, TileReader reader, Checkpoint target) {
        Optional<SignedNote> signed = own.checkpoint();
        // An adoption that did not end has left more here than that.
        long size = signed.map(note -> Checkpoint.parse(note.text()).expect().size())
                .orElse(0L);
        if (size == 0) {
            return Optional.empty();
        }
        Hash prefix = Merkle.root(reader, size);
        return prefix.equals(own.root(size))
                ? Optional.empty()
                : Optional.of(new Forked(new Evidence(
                        signed.orElseThrow(),
                        step.note(),
                        prefix,
                        Merkle.proveConsistency(reader, size, target.size()))));
    }

    private Adoption adopt(Adopt step, TileReader reader, Checkpoint target, Map<String, Peer> mirrors, Restored into)
            throws IOException {
        Optional<Forked> forked = forked(step, reader, target);
        if (forked.isPresent()) {
            return forked.get();
        }
        for (long at = own.size(); at < target.size(); ) {
            List<byte[]> entries = new ArrayList<>();
            for (long index = at; index < Math.min(target.size(), at + BodyIntake.COUNT_MAX); index++) {
                switch (reader.entry(index)) {
                    case Parsed.Invalid<byte[]>(String reason) -> {
                        return new NotYet(reason);
                    }
                    case Parsed.Valid<byte[]>(byte[] entry) -> entries.add(entry);
                }
            }
            for (byte[] entry : entries) {
                Found found = body(at, entry, mirrors);
                if (found.body() == null) {
                    return found.known() == mirrors.size()
                            ? new Gone(at)
                            : new NotYet("no mirror that answers was given the body of act " + at);
                }
                into.add(found.body());
                at++;
            }
        }
        List<NoteVerifier> keys = log.keysAt(target.size());
        into.complete(new SignedNote(
                step.note().text(),
                step.note().signatures().stream()
                        .filter(line -> keys.stream().anyMatch(key -> key.isNamedBy(line)))
                        .toList()));
        return new Adopted(target.size());
    }

    /** A body, or none and of how many mirrors it is known that they do not have it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Found(byte @Nullable [] body, int known) {}

    private Found body(long index, byte[] entry, Map<String, Peer> mirrors) {
        int known = 0;
        for (Map.Entry<String, Peer> mirror : mirrors.entrySet()) {
            Optional<List<Optional<byte[]>>> answer = mirror.getValue().bodies(log.name(), index, 1);
            if (answer.isPresent() && answer.get().size() == 1) {
                known++;
                Optional<byte[]> body = answer.get().getFirst();
                if (body.isPresent() && Arrays.equals(Entry.of(body.get()).bytes(), entry)) {
                    return new Found(body.get(), known);
                }
            } else if (endsBefore(mirror.getKey(), index)) {
                known++;
            }
        }
        return new Found(null, known);
    }

    // It answered with a head that does not reach so far, and holds nothing that it had not told.
    private boolean endsBefore(String host, long index) {
        Optional<SignedNote> head = answers.get(host);
        return head != null
                && !unverified.containsKey(host)
                && head.map(note -> Checkpoint.parse(note.text()).expect().size())
                                .orElse(0L)
                        <= index;
    }
}
