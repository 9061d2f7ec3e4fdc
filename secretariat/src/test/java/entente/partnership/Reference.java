package entente.partnership;

import entente.member.MemberId;
import java.util.Map;
import java.util.TreeMap;

/** The fold as docs/formats/act.md words it, from nothing and without anything kept: what {@link Union} must equal. */
final class Reference {
    private Reference() {}

    static Partnership fold(Union union) {
        Partnership state = new Partnership();
        Map<MemberId, Long> folded = new TreeMap<>();
        Entry next = next(union, folded);
        while (next != null) {
            state.take(next);
            folded.merge(next.log(), 1L, Long::sum);
            next = next(union, folded);
        }
        return state;
    }

    private static Entry next(Union union, Map<MemberId, Long> folded) {
        return union.logs().stream()
                .flatMap(log -> union.at(log, folded.getOrDefault(log, 0L)).stream())
                .filter(entry -> !(entry instanceof Entry.Known known)
                        || known.body().seen().entrySet().stream()
                                .allMatch(seen -> seen.getKey().equals(entry.log())
                                        || folded.getOrDefault(seen.getKey(), 0L) >= seen.getValue()))
                .min((a, b) -> a.ref().compareTo(b.ref()))
                .orElse(null);
    }
}
