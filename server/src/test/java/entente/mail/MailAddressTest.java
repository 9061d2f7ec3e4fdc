package entente.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    private static final MailAddress FROM = new MailAddress("office@example.org");

    @ParameterizedTest
    @CsvSource({
        "kim@mofa.example, kim@mofa.example",
        "' a.b+c@EXAMPLE.org ', a.b+c@example.org",
        "x@外務省.example, x@xn--lhrz8ls91a.example",
        "root@localhost, root@localhost"
    })
    void mailboxesAreTaken(String typed, String address) {
        assertEquals(Optional.of(address), MailAddress.parse(typed).map(MailAddress::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.example",
                "a@",
                "a@b@c.example",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "a\r\nBcc: c@d.example@b.example",
                "a@b.example\nX: y",
                "a b@c.example",
                "A <a@b.example>",
                "\"a b\"@c.example",
                "a@[127.0.0.1]",
                "a..b@c.example",
                ".a@c.example",
                "a@c..example",
                "a@-c.example",
                "ä@c.example",
                "a\u0000@c.example",
                "a@c\u2028.example"
            })
    void nothingElseIs(String typed) {
        assertEquals(Optional.empty(), MailAddress.parse(typed));
        assertThrows(IllegalArgumentException.class, () -> new MailAddress(typed));
    }

    @Test
    void anAddressIsAsLongAsAnEnvelopeAllows() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "example";
        String longest = "a".repeat(64) + "@" + domain.substring(domain.length() - 189);
        assertEquals(254, longest.length());
        assertEquals(Optional.of(longest), MailAddress.parse(longest).map(MailAddress::value));
        assertEquals(Optional.empty(), MailAddress.parse("a" + longest));
        assertEquals(Optional.empty(), MailAddress.parse("a".repeat(65) + "@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "smtps://mail.example.org, 465, TLS",
        "smtp://mail.example.org, 587, STARTTLS",
        "smtp://mail.example.org:2525/, 2525, STARTTLS",
        "smtp-plain://localhost, 25, NONE",
        "smtp-plain://[::1]:26, 26, NONE"
    })
    void aServerHasItsUsualPort(URI address, int port, MailServer.Security security) {
        MailServer server = MailServer.at(address, null, null, FROM);
        assertEquals(port, server.port());
        assertEquals(security, server.security());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mail.example.org",
                "mail.example.org",
                "smtp:///path",
                "smtp://user:secret@mail.example.org",
                "smtps://mail.example.org/path",
                "smtp://mail.example.org?x=y",
                "smtp-plain://mail.example.org"
            })
    void otherAddressesAreRefused(URI address) {
        assertThrows(IllegalArgumentException.class, () -> MailServer.at(address, null, null, FROM));
    }

    @Test
    void aUserHasAPassword() {
        URI address = URI.create("smtps://mail.example.org");
        assertThrows(IllegalArgumentException.class, () -> MailServer.at(address, "user", null, FROM));
        String shown = MailServer.at(address, "user", "secret", FROM).toString();
        assertEquals(false, shown.contains("secret"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nBcc: b@c.example", "a\rb", "a\u2028b", "a\u0000b", "a\u202eb"})
    void aSubjectIsOneLine(String subject) {
        assertThrows(IllegalArgumentException.class, () -> new Letter(subject, "text"));
    }

    @Test
    void aSubjectFromElsewhereIsPutOnOneLine() {
        assertEquals(
                "a Bcc: b@c.example", Letter.about("a\r\nBcc: b@c.example", "").subject());
        Letter cut = Letter.about("会".repeat(300), "");
        assertEquals(true, cut.subject().endsWith("会…") && cut.subject().length() <= Letter.SUBJECT_MAX);
    }
}
