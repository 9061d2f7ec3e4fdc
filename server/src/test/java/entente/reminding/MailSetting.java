package entente.reminding;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import entente.mail.MailAddress;
import entente.mail.MailServer;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server of the example that sends by a mail server, and an officer who is signed in there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailSetting {
    GreenMail mailServer;
    TestServer server;
    Path data;
    Visitor korea;

    @BeforeAll
    void start(@TempDir Path fresh) {
        data = fresh;
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        URI at = URI.create("smtp-plain://127.0.0.1:" + mailServer.getSmtp().getPort());
        server = new TestServer(data, MailServer.at(at, null, null, new MailAddress("office@entente.example")));
        korea = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void stop() {
        server.close();
        mailServer.stop();
    }
}
