package entente.server;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.enquiry.Catalogue;
import entente.partnership.Partnership;
import entente.registry.WordSearch;

/** Makes the public's indexes of words at the start, beside the first requests, so that no search waits for them. */
final class Warming implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Warming.class.getName());
    private static final String ANY_WORD = "a";

    private final Thread thread;
    private volatile boolean closed;

    Warming(Desk desk, WordSearch search, Catalogue catalogue) {
        thread = Thread.ofPlatform().name("warming").daemon().start(() -> warm(desk, search, catalogue));
    }

    private void warm(Desk desk, WordSearch search, Catalogue catalogue) {
        Reader anyone = new Reader.Anyone();
        Partnership state = desk.snapshot(anyone);
        try {
            var _ = search.of(anyone).apply(state, ANY_WORD);
            if (!closed) {
                catalogue.find(anyone, state, ANY_WORD);
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
