package entente.server;

import entente.account.Account;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.enquiry.Catalogue;
import entente.partnership.Partnership;
import entente.registry.WordSearch;
import entente.store.Accounts;
import java.util.stream.Stream;

/**
 * Makes the indexes of words at the start, beside the first requests, so that no search waits for them: the public's,
 * and those of the members and organs whose officers sign in here.
 */
final class Warming implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Warming.class.getName());
    private static final String ANY_WORD = "a";

    private final Thread thread;
    private volatile boolean closed;

    Warming(Desk desk, Accounts accounts, WordSearch search, Catalogue catalogue) {
        thread = Thread.ofPlatform().name("warming").daemon().start(() -> warm(desk, accounts, search, catalogue));
    }

    private void warm(Desk desk, Accounts accounts, WordSearch search, Catalogue catalogue) {
        try {
            Stream<Reader> officers = accounts.all().stream()
                    .filter(Account::active)
                    .map(Account::member)
                    .distinct()
                    .map(Reader.Of::new);
            for (Reader reader :
                    Stream.concat(Stream.of(new Reader.Anyone()), officers).toList()) {
                if (closed) {
                    return;
                }
                Partnership state = desk.snapshot(reader);
                var _ = search.of(reader).apply(state, ANY_WORD);
                if (!closed) {
                    catalogue.find(reader, state, ANY_WORD);
                }
            }
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "the indexes of words cannot be made", broken);
        }
    }

    /** Waits for the index that is being made: it must not be closed under the hand that makes it. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
