package entente.server;

import entente.account.FirstPassword;
import entente.desk.Desk;
import entente.portal.Letterhead;
import entente.store.Database;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that answers requests, until it is closed. */
public final class RunningServer implements AutoCloseable {
    private final URI address;
    private final List<FirstPassword> firstPasswords;
    private final Database database;
    private final Opening opening;
    private final ConfigurableApplicationContext context;

    RunningServer(
            URI address,
            List<FirstPassword> firstPasswords,
            Database database,
            Opening opening,
            ConfigurableApplicationContext context) {
        this.address = address;
        this.firstPasswords = List.copyOf(firstPasswords);
        this.database = database;
        this.opening = opening;
        this.context = context;
    }

    /** Where the portal is, with the port that was taken. */
    public URI address() {
        return address;
    }

    /** The accounts made at this start with their passwords: kept nowhere else, so show them. */
    public List<FirstPassword> firstPasswords() {
        return firstPasswords;
    }

    /** What stands on every page. */
    public Letterhead letterhead() {
        return opening.letterhead();
    }

    /** The desk, for tests of this program. */
    Desk desk() {
        return opening.desk();
    }

    /** Stops answering, lets running requests end, closes the store and the record. */
    @Override
    public void close() {
        context.close();
        database.close();
        opening.close();
    }
}
