package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.commitment.Commitment;
import entente.desk.Reader;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server on the example, and an officer of Korea who enters texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TextsWorld {
    private static final Pattern CARD = Pattern.compile("id=\"card-(\\d+-\\d+)\"");
    private static final String TEXT = """
            We, the leaders of Japan, the Republic of Korea and the United States, met in No. NUMBER.

            We will hold a trilateral summit every year and will share missile warning data by December 2025. \
            We commit to consult each other in a crisis.

            We will establish a working group on cyber threats. We condemn the launches.
            """;
    private static int texts;

    protected TestServer server;
    protected Visitor korea;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        korea = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    protected static Map<String, List<String>> facts(String title) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("title", List.of(title));
        fields.put("date", List.of("2024-11-15"));
        fields.put("member", List.of("JP", "KR", "US"));
        fields.put("kind", List.of("JOINT_STATEMENT"));
        fields.put("language", List.of("en"));
        fields.put("release", List.of("members"));
        return fields;
    }

    protected Partnership state() {
        return server.desk().snapshot(new Reader.Of(new MemberId("KR")));
    }

    protected Statement titled(String title) {
        return state().statements().all().stream()
                .filter(statement -> statement.entered().title().get("en").equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** A text entered by Korea's officer: its path. */
    protected String entered(String title) {
        Map<String, List<String>> fields = facts(title);
        fields.put("text", List.of(TEXT.replace("NUMBER", Integer.toString(++texts))));
        HttpResponse<String> page = korea.enter(fields, "", new byte[0]);
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("The statement is on the record."), page.body());
        return page.uri().getPath();
    }

    protected List<String> cards(String path) {
        Matcher matcher = CARD.matcher(korea.get(path).body());
        return matcher.results().map(result -> result.group(1)).toList();
    }

    protected List<Commitment> commitments(String title) {
        Statement statement = titled(title);
        return state().register().all().stream()
                .filter(c -> c.statement().equals(statement.ref()))
                .toList();
    }
}
