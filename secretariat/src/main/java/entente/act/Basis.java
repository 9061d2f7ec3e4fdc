package entente.act;

import entente.text.Passage;
import entente.text.Source;
import java.util.List;

/** What a commitment in the register rests on. */
public sealed interface Basis {
    /**
     * Words of the statement's text.
     *
     * @param passages at least one, in the order of the text
     */
    record Quoted(List<Passage> passages) implements Basis {
        /** Copies the list in. */
        public Quoted {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A public source that reports it; compiled, not read in the text itself.
     *
     * @param source which
     */
    record CompiledFromSource(Source source) implements Basis {}
}
