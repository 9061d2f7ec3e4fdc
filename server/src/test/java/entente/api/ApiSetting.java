package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real server, asked over HTTP, with a statement and a commitment on its record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiSetting {
    private static final Pattern ACT = Pattern.compile("\"act\":\"([0-9a-f]{64})\"");
    static final String DESK = "aa-desk";
    static final String OTHER = "bb-desk";
    private static final String EVERYONE = "\"release\":{\"type\":\"everyone\"}";
    private static final String TEXT = "We will meet every year. We will share data by 2027.";
    private static final String TERMS = """
            {"summary":{"en":"=Share data.","ja":"データを共有する。"},"members":["AA","BB"],"kind":"one-off",
             "force":"firm","area":"cyber","deadline":{"text":"by 2027","date":"2027"},"testable":true}""";
    private static final String QUOTE = """
            {"type":"quoted","passages":[{"start":25,"end":52,"quote":"We will share data by 2027.",
             "sentenceStart":25,"sentenceEnd":52}]}""";

    ApiWorld world;
    String statement;
    String commitment;

    @BeforeAll
    void start(@TempDir Path data) {
        world = new ApiWorld(data);
        statement = made(world.post(DESK, "/api/statements", statement("T-1", "\"text\":\"" + TEXT + "\"")));
        commitment = made(world.post(DESK, "/api/statements/" + statement + "/commitments", confirmed("T-1-01")));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    static String statement(String code, String more) {
        return """
            {"code":"%s","title":{"en":"Joint statement"},"kind":"joint-statement","date":"2026-04-01",
             "members":["AA","BB"],"language":"en",%s,%s}""".formatted(code, EVERYONE, more);
    }

    static String confirmed(String code) {
        return "{\"code\":\"" + code + "\",\"terms\":" + TERMS + ",\"basis\":" + QUOTE + "," + EVERYONE + "}";
    }

    static String made(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        Matcher act = ACT.matcher(answer.body());
        assertTrue(act.find(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith(act.group(1)));
        return act.group(1);
    }

    static void refused(int status, String type, String place, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"type\":\"/problems/" + type + "\""), answer.body());
        assertTrue(place.isEmpty() || answer.body().contains("\"place\":\"" + place + "\""), answer.body());
    }
}
