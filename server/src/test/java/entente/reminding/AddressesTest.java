package entente.reminding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.store.Database;
import entente.texts.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An office's address for letters: how it is confirmed, kept and ended, and what is none. */
class AddressesTest extends MailSetting {
    /** The sender asks the choice whether a letter is still wanted, and may do so as soon as the letter is queued. */
    @Test
    void theChoiceIsKeptBeforeItsCodeIsQueued() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        try (Database database = Database.sqlite(data.resolve("private.sqlite"))) {
            database.client()
                    .sql("create trigger too_early before insert on outbox when not exists (select 1 from mail_choice"
                            + " where account_id = new.account_id and address = new.recipient)"
                            + " begin select raise(abort, 'its choice is not kept yet'); end")
                    .update();
            HttpResponse<String> chosen = korea.submit(
                    "/reminders",
                    "/reminders/mail",
                    Map.of("address", List.of("lee@mofa.example"), "topic-digest", List.of("yes")));
            database.client().sql("drop trigger too_early").update();
            assertEquals(200, chosen.statusCode(), chosen.body());
            assertTrue(chosen.body().contains("A code was sent to lee@mofa.example"), chosen.body());
        }
        assertTrue(mailServer.waitForIncomingEmail(20_000, 1));
        mailServer.purgeEmailFromAllMailboxes();
        korea.submit("/reminders", "/reminders/stop", Map.of());
    }

    @Test
    void anAddressIsConfirmedByItsCodeAndEndedWithoutSigningIn() throws Exception {
        String page = korea.submit(
                        "/reminders",
                        "/reminders/mail",
                        Map.of("address", List.of("kim@mofa.example"), "topic-digest", List.of("yes")))
                .body();
        assertTrue(page.contains("A code was sent to kim@mofa.example"), page);
        assertTrue(mailServer.waitForIncomingEmail(20_000, 1));
        String letter = (String) mailServer.getReceivedMessages()[0].getContent();
        assertTrue(korea.submit("/reminders", "/reminders/code", Map.of("code", List.of("0123456789")))
                .body()
                .contains("not the code"));
        Matcher code = Pattern.compile("Your code: ([0-9a-f]{10})").matcher(letter);
        assertTrue(code.find(), letter);
        page = korea.submit("/reminders", "/reminders/code", Map.of("code", List.of(code.group(1))))
                .body();
        assertTrue(page.contains("The address is confirmed"), page);
        assertTrue(page.contains("handed over to the mail server"), page);
        Matcher stop = Pattern.compile("http://localhost:\\d+(/mail/stop/[0-9a-f]{32})")
                .matcher(letter);
        assertTrue(stop.find(), letter);
        Visitor stranger = new Visitor(server);
        assertTrue(stranger.get(stop.group(1)).body().contains("End all e-mail"));
        assertTrue(korea.get("/reminders").body().contains("kim@mofa.example"), "looking ends nothing");
        oneClick(stop.group(1));
        assertFalse(korea.get("/reminders").body().contains("kim@mofa.example"), "the address is forgotten");
        assertEquals(200, stranger.get("/mail/stop/" + "0".repeat(32)).statusCode(), "whether it is known is not told");
    }

    /** As a mail program does it (RFC 8058): no cookie, no token. */
    private void oneClick(String path) throws Exception {
        HttpRequest oneClick = HttpRequest.newBuilder(server.running().address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        try (HttpClient mailProgram = HttpClient.newHttpClient()) {
            assertEquals(
                    200,
                    mailProgram
                            .send(oneClick, HttpResponse.BodyHandlers.ofString())
                            .statusCode());
        }
    }

    @Test
    void whatCouldBecomeAHeaderIsNoAddress() {
        String page = korea.submit(
                        "/reminders",
                        "/reminders/mail",
                        Map.of("address", List.of("x@y.example\r\nBcc: z@y.example"), "topic-digest", List.of("yes")))
                .body();
        assertTrue(page.contains("not the address of one mailbox"), page);
    }

    @Test
    void whatAwaitsADeskIsAFeedForThoseSignedInOnly() {
        Visitor stranger = new Visitor(server);
        assertEquals(404, stranger.get("/people/kr-desk/reminders.atom").statusCode());
        assertEquals(
                200, stranger.get("/people/kr-foreign-minister/reminders.atom").statusCode());
        assertEquals(200, korea.get("/people/kr-desk/reminders.atom").statusCode());
        assertEquals(404, korea.get("/people/nobody/reminders.atom").statusCode());
    }
}
