package entente.desk;

import entente.act.ActRef;
import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.member.MemberId;
import entente.partnership.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A start: every log is read in a thread of its own, a little ahead, while this one folds what no later place can come
 * before.
 */
public final class Loading {
    private Loading() {}

    /** Takes the places of a log; a null body is one that was not given to this server. */
    @FunctionalInterface
    public interface PlaceVisitor {
        /** The next place. */
        void visit(MemberId log, long index, ActRef ref, byte @Nullable [] body);
    }

    /** A log that passes all its places on in its own order. */
    @FunctionalInterface
    public interface Source {
        /** Reads it once. */
        void forEachPlace(PlaceVisitor visitor);
    }

    /** What entries are folded into. */
    public interface Fold {
        /** Takes the next entry of its log. */
        void arrive(Entry entry);

        /** See {@link entente.partnership.Union#foldAhead}. */
        Set<MemberId> foldAhead(Set<MemberId> growing);
    }

    /** Reads all logs into a fold; what a log throws comes out here. */
    public static void load(Map<MemberId, Source> logs, Fold fold) {
        Map<MemberId, LogReading> readings = new LinkedHashMap<>();
        logs.forEach((log, source) -> readings.put(log, LogReading.begin(log, source)));
        try {
            Set<MemberId> growing = new TreeSet<>(logs.keySet());
            while (!growing.isEmpty()) {
                Set<MemberId> wanted = fold.foldAhead(growing);
                // If what has arrived waits for each other, only more of all can help.
                for (MemberId log : Set.copyOf(wanted.isEmpty() ? growing : wanted)) {
                    Entry[] next =
                            java.util.Objects.requireNonNull(readings.get(log)).next();
                    for (Entry entry : next) {
                        fold.arrive(entry);
                    }
                    if (next.length == 0) {
                        growing.remove(log);
                    }
                }
            }
        } finally {
            readings.values().forEach(LogReading::close);
        }
    }

    static Entry entry(BodyReader reader, MemberId log, long index, ActRef ref, byte @Nullable [] body) {
        if (body == null) {
            return new Entry.Withheld(log, index, ref);
        }
        try {
            return new Entry.Known(log, index, ref, reader.parse(body));
        } catch (MalformedBody e) {
            return new Entry.Unreadable(log, index, ref, String.valueOf(e.getMessage()));
        }
    }
}
