package entente.server;

import entente.mail.Dispatch;
import entente.mail.MailServer;
import entente.mail.Mailroom;
import entente.reminding.ReminderRounds;
import entente.store.Accounts;
import entente.store.MailChoices;
import entente.store.Outbox;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reminds, and sends what is handed in at the mailroom, if a mail server is configured. */
final class Mailing implements AutoCloseable {
    private final @Nullable Dispatch dispatch;

    Mailing(
            @Nullable MailServer server,
            Mailroom mailroom,
            Outbox outbox,
            Accounts accounts,
            MailChoices choices,
            ReminderRounds reminders,
            InstantSource clock) {
        reminders.begin();
        this.dispatch = server == null ? null : Dispatch.begin(mailroom, outbox, accounts, choices, server, clock);
    }

    @Override
    public void close() {
        if (dispatch != null) {
            dispatch.close();
        }
    }
}
