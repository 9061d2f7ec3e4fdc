package entente.mail;

import entente.mail.Carrier.Handover.NotNow;
import entente.mail.Carrier.Handover.Refused;
import entente.mail.Carrier.Handover.Taken;
import entente.store.Outbox.Queued;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Hands letters over by SMTP (RFC 5321), each in a connection of its own. */
final class SmtpCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** RFC 5322, section 3.3. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

    private static final System.Logger LOG = System.getLogger(SmtpCarrier.class.getName());

    private final MailServer server;
    private final Session session;

    SmtpCarrier(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        String protocol = protocol(server);
        String prefix = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", Integer.toString(server.port()));
        properties.put(prefix + "auth", Boolean.toString(server.user() != null));
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + timeout, Long.toString(PATIENCE.toMillis()));
        }
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.put(prefix + "starttls.required", Boolean.toString(startTls));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // The name of this machine is nobody's business, and looking it up may hang.
        properties.put(prefix + "localhost", server.from().domain());
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    private static String protocol(MailServer server) {
        return server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
    }

    @Override
    public Handover carry(Queued letter) {
        try {
            MimeMessage message = message(letter);
            Transport transport = session.getTransport(protocol(server));
            try {
                transport.connect(server.user(), server.password());
                return handedOver(transport, message);
            } finally {
                leave(transport);
            }
        } catch (MessagingException unreachable) {
            return new NotNow(said(unreachable), true);
        }
    }

    private static Handover handedOver(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Taken();
        } catch (MessagingException failed) {
            return judged(failed);
        }
    }

    /** That the farewell failed says nothing of the letter: taken is taken. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failed) {
            LOG.log(System.Logger.Level.DEBUG, "the mail server left without a word: {0}", said(failed));
        }
    }

    /** Only an answer of the class 5 about this letter is final (RFC 5321, section 4.2.1). */
    private static Handover judged(MessagingException failed) {
        for (Exception each = failed; each != null; each = next(each)) {
            int code = code(each);
            if (code >= 500) {
                return new Refused(said(each));
            }
            if (code >= 400) {
                return new NotNow(said(each), false);
            }
        }
        return new NotNow(said(failed), true);
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException failed ? failed.getNextException() : null;
    }

    private static int code(Exception each) {
        return switch (each) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            // That the sender is refused is for the operator to mend: no letter is to blame for it.
            case SMTPSenderFailedException _ -> 0;
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String said(Exception failed) {
        return String.valueOf(failed.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private MimeMessage message(Queued letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            // The same in every attempt, so that a letter sent again after a crash is known as the same.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + server.from().domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from().value()));
        message.setRecipient(
                jakarta.mail.Message.RecipientType.TO,
                new InternetAddress(new MailAddress(letter.recipient()).value()));
        message.setSubject(new Letter(letter.subject(), "").subject(), "UTF-8");
        message.setText(letter.content(), "UTF-8");
        message.setHeader("Date", DATE.format(letter.queued().atZone(ZoneOffset.UTC)));
        message.setHeader("Content-Language", letter.language().toLowerCase(Locale.ROOT));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.stopAddress().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stopAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }
}
