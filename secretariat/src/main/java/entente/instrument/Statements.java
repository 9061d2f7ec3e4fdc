package entente.instrument;

import entente.act.ActRef;
import entente.act.InstrumentAct;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.VersionTied;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All statements. Grows by effective acts only; not safe for several threads. */
public final class Statements {
    private record Tie(ActRef ref, VersionTied tied) {}

    private final OrderedTrieMap<ActRef, Statement> statements;
    private final OrderedTrieMap<ActRef, Tie> ties;

    /** No statement yet. */
    public Statements() {
        this(new OrderedTrieMap<>(), new OrderedTrieMap<>());
    }

    private Statements(OrderedTrieMap<ActRef, Statement> statements, OrderedTrieMap<ActRef, Tie> ties) {
        this.statements = statements;
        this.ties = ties;
    }

    /** One like this, which later acts on this do not change. */
    public Statements copy() {
        return new Statements(statements.copy(), ties.copy());
    }

    /** The statement with this identity. */
    public Optional<Statement> find(ActRef ref) {
        return Optional.ofNullable(statements.get(ref));
    }

    /** Every statement, in the order they were entered. */
    public Collection<Statement> all() {
        return statements.values();
    }

    /** The same statement in other languages, by whatever ties lead there, in the order they were tied. */
    public List<Version> versions(ActRef ref) {
        List<Version> found = new ArrayList<>();
        Set<ActRef> seen = new HashSet<>(Set.of(ref));
        boolean more = true;
        while (more) {
            more = false;
            for (Tie tie : ties.values()) {
                VersionTied tied = tie.tied();
                boolean one = seen.contains(tied.statement());
                if (one != seen.contains(tied.version())) {
                    ActRef other = one ? tied.version() : tied.statement();
                    seen.add(other);
                    find(other).ifPresent(it -> found.add(new Version(it, tie.ref(), tied.standing())));
                    more = true;
                }
            }
        }
        return List.copyOf(found);
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, InstrumentAct act) {
        switch (act) {
            case StatementEntered entered -> statements.put(ref, new Statement(ref, author, at, entered));
            case VersionTied tied -> ties.put(ref, new Tie(ref, tied));
        }
    }
}
