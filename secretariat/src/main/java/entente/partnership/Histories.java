package entente.partnership;

import entente.act.ActRef;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.util.List;
import java.util.TreeSet;

/** Which acts were about which, causes before effects. Not safe for several threads. */
final class Histories {
    private final TrieMap<ActRef, TrieVector<ActRef>> later;

    /** Nothing yet. */
    Histories() {
        this(new TrieMap<>());
    }

    private Histories(TrieMap<ActRef, TrieVector<ActRef>> later) {
        this.later = later;
    }

    /** One like this, which later acts on this do not change. */
    Histories copy() {
        return new Histories(later.copy());
    }

    /** The acts about this one. */
    List<ActRef> of(ActRef subject) {
        return later.getOrDefault(subject, new TrieVector<>());
    }

    /** An act is about these. */
    void add(ActRef ref, List<ActRef> subjects) {
        for (ActRef subject : subjects.size() < 2 ? subjects : new TreeSet<>(subjects)) {
            TrieVector<ActRef> before = later.get(subject);
            later.put(subject, (before == null ? new TrieVector<ActRef>() : before).plus(ref));
        }
    }
}
