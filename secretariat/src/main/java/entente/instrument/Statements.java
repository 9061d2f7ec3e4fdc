package entente.instrument;

import entente.act.ActRef;
import entente.act.InstrumentAct;
import entente.act.InstrumentAct.StatementEntered;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** All statements. Grows by effective acts only; not safe for several threads. */
public final class Statements {
    private final OrderedTrieMap<ActRef, Statement> statements;

    /** No statement yet. */
    public Statements() {
        this(new OrderedTrieMap<>());
    }

    private Statements(OrderedTrieMap<ActRef, Statement> statements) {
        this.statements = statements;
    }

    /** One like this, which later acts on this do not change. */
    public Statements copy() {
        return new Statements(statements.copy());
    }

    /** The statement with this identity. */
    public Optional<Statement> find(ActRef ref) {
        return Optional.ofNullable(statements.get(ref));
    }

    /** Every statement, in the order they were entered. */
    public Collection<Statement> all() {
        return statements.values();
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, InstrumentAct act) {
        switch (act) {
            case StatementEntered entered -> statements.put(ref, new Statement(ref, author, at, entered));
        }
    }
}
