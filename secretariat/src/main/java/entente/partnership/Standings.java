package entente.partnership;

import entente.act.ActRef;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every act that has a standing, by its name and in the order of the fold. Not safe for several threads. */
final class Standings {
    private final TrieMap<ActRef, Standing> named;
    private final TrieVector<Standing> all;

    /** None yet. */
    Standings() {
        this(new TrieMap<>(), new TrieVector<>());
    }

    private Standings(TrieMap<ActRef, Standing> named, TrieVector<Standing> all) {
        this.named = named;
        this.all = all;
    }

    /** One like this, which later acts on this do not change. */
    Standings copy() {
        return new Standings(named.copy(), all.copy());
    }

    @Nullable
    Standing of(ActRef ref) {
        return named.get(ref);
    }

    void add(Standing standing) {
        named.put(standing.entry().ref(), standing);
        all.append(standing);
    }

    /** Causes before effects. */
    List<Standing> all() {
        return all;
    }

    int size() {
        return all.size();
    }
}
