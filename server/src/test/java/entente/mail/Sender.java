package entente.mail;

import entente.store.Accounts;
import entente.store.Database;
import entente.store.MailChoices;
import entente.store.Outbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sends what is queued in a store, in a process of its own, so that it can be killed. */
final class Sender {
    private Sender() {}

    /** The arguments: the store, the mail server, user, password, and by how many seconds its clock is ahead. */
    public static void main(String[] arguments) {
        MailServer server = MailServer.at(
                URI.create(arguments[1]), arguments[2], arguments[3], new MailAddress("office@entente.example"));
        Duration ahead = Duration.ofSeconds(Long.parseLong(arguments[4]));
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        InstantSource instants = () -> Instant.now(clock);
        try (Database database = Database.sqlite(Path.of(arguments[0]))) {
            new Dispatch(
                            new Outbox(database.client()),
                            new Accounts(database.client()),
                            new MailChoices(database.client()),
                            new SmtpCarrier(server),
                            instants)
                    .sendDue();
        }
    }
}
