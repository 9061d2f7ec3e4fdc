package entente.server;

import entente.account.Account;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.disclosure.Accomplishments;
import entente.enquiry.Catalogue;
import entente.partnership.Partnership;
import entente.registry.Almanac;
import entente.registry.WordSearch;
import entente.store.Accounts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Works out at the start, beside the first requests, what pages over a long register need: what is due and in which
 * orders the register is shown, then the indexes of words; the public's first, then those of the members and organs
 * whose officers sign in here.
 */
final class Warming implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Warming.class.getName());
    private static final String ANY_WORD = "a";

    private final Thread thread;
    private volatile boolean closed;

    /** What pages need that takes its time over a long register. */
    record Needed(Almanac almanac, Accomplishments accomplishments, WordSearch search, Catalogue catalogue) {}

    Warming(Desk desk, Accounts accounts, Needed needed, InstantSource clock) {
        thread = Thread.ofPlatform().name("warming").daemon().start(() -> warm(desk, accounts, needed, clock));
    }

    private void warm(Desk desk, Accounts accounts, Needed needed, InstantSource clock) {
        try {
            Stream<Reader> officers = accounts.all().stream()
                    .filter(Account::active)
                    .map(Account::member)
                    .distinct()
                    .map(Reader.Of::new);
            for (Reader reader :
                    Stream.concat(Stream.of(new Reader.Anyone()), officers).toList()) {
                Partnership state = desk.snapshot(reader);
                LocalDate today = Agenda.today(state, clock.instant());
                for (Runnable step : steps(needed, reader, state, today)) {
                    if (closed) {
                        return;
                    }
                    step.run();
                }
            }
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, "what pages need cannot be prepared", broken);
        }
    }

    /** In the order in which a visitor meets them. */
    private static List<Runnable> steps(Needed needed, Reader reader, Partnership state, LocalDate today) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> needed.almanac().of(reader, state, today));
        steps.add(() -> needed.almanac().catalogue(reader, state));
        if (reader instanceof Reader.Anyone) {
            steps.add(() -> needed.accomplishments().prepare(state, today));
        }
        steps.add(() -> {
            var _ = needed.search().of(reader).apply(state, ANY_WORD);
        });
        steps.add(() -> needed.catalogue().find(reader, state, ANY_WORD));
        return steps;
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
