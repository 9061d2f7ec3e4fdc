package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which answer where, as tables. */
class ApiTablesTest extends ApiSetting {
    @Test
    void everyAddressAnswersItsReadersAndNobodyElse() {
        record Row(String officer, String path, int status) {}
        List<Row> table = List.of(
                new Row("", "/api/partnership", 200),
                new Row("", "/api/statements", 200),
                new Row("", "/api/statements/" + statement, 200),
                new Row("", "/api/statements/" + statement.substring(0, 12), 200),
                new Row("", "/api/statements/" + statement + "/text", 200),
                new Row("", "/api/statements/" + statement + "/review", 200),
                new Row("", "/api/statements/" + commitment, 404),
                new Row("", "/api/commitments", 200),
                new Row("", "/api/commitments?q=share+data&sort=-due&limit=1", 200),
                new Row("", "/api/commitments?colour=red", 400),
                new Row("", "/api/commitments?limit=201", 400),
                new Row("", "/api/commitments?force=soft", 400),
                new Row("", "/api/commitments?statement=none", 400),
                new Row("", "/api/commitments.csv", 200),
                new Row("", "/api/commitments.csv?bom=perhaps", 400),
                new Row("", "/api/commitments/" + commitment, 200),
                new Row("", "/api/commitments/" + "0".repeat(64), 404),
                new Row("", "/api/commitments/x", 404),
                new Row("", "/api/positions", 200),
                new Row("", "/api/positions?verb=condemn&member=AA&q=launches&statement=" + statement, 200),
                new Row("", "/api/positions?verb=applaud", 400),
                new Row("", "/api/positions?statement=none", 400),
                new Row("", "/api/statements/" + statement + "/positions/999999/line", 404),
                new Row("", "/api/statements/" + statement + "/positions/x/line", 404),
                new Row("", "/api/posts", 200),
                new Row("", "/api/agenda?on=2027-06-01", 200),
                new Row("", "/api/agenda?on=tomorrow", 400),
                new Row("", "/api/logs", 200),
                new Row("", "/api/logs/aa/checkpoint", 200),
                new Row("", "/api/logs/zz/checkpoint", 404),
                new Row("", "/api/logs/aa/holders", 200),
                new Row("", "/api/logs/zz/holders", 404),
                new Row("", "/api/logs/aa/tile/9/000", 404),
                new Row("", "/api/logs/aa/tile/0/..%2F..%2Fcheckpoint", 400),
                new Row("", "/api/acts?page=2&limit=3", 200),
                new Row("", "/api/acts/" + commitment, 200),
                new Row("", "/api/acts/" + commitment + "/body", 200),
                new Row("", "/api/acts/" + commitment + "/proof", 200),
                new Row("", "/api/documents/" + "0".repeat(64), 404),
                new Row("", "/api/openapi.json", 200),
                new Row("", "/api/nothing", 404),
                new Row("nobody's token", "/api/partnership", 401),
                new Row(DESK, "/api/partnership", 200),
                new Row(OTHER, "/api/commitments/" + commitment, 200));
        for (Row row : table) {
            HttpResponse<String> answer = world.get(row.officer(), row.path());
            assertEquals(row.status(), answer.statusCode(), row + ": " + answer.body());
        }
    }

    @Test
    void onlyWhoIsSignedInActsAndTheRulesDecideTheRest() {
        record Row(String officer, String path, String json, int status, String problem) {}
        String about = "/api/commitments/" + commitment;
        String report = "{\"words\":{\"en\":\"Done.\"}}";
        String score = "{\"member\":\"%s\",\"score\":1,\"reasons\":{\"en\":\"Seen.\"},\"restsOn\":[]}";
        List<Row> table = List.of(
                new Row("", about + "/reports", report, 401, ""),
                new Row(DESK, about + "/reports", report, 201, ""),
                new Row(ApiWorld.MINISTER, about + "/reports", report, 201, ""),
                new Row("office-desk", about + "/reports", report, 403, "ORGAN_IS_NO_PARTY"),
                new Row(ApiWorld.MINISTER, about + "/assessments", score.formatted("BB"), 403, "NO_MANDATE"),
                new Row(DESK, about + "/assessments", score.formatted("AA"), 403, "OWN_MEMBER"),
                new Row(DESK, about + "/assessments", score.formatted("BB"), 201, ""),
                new Row(DESK, about + "/lead", "{\"post\":\"aa-desk\"}", 201, ""),
                new Row(DESK, about + "/lead", "{\"post\":\"nobody\"}", 403, "NOT_ITS_POST"),
                new Row(DESK, about + "/status", "{\"status\":\"met\",\"reason\":{\"en\":\"\"}}", 422, "EMPTY"),
                new Row(
                        DESK,
                        about + "/links",
                        "{\"link\":\"restates\",\"earlier\":\"" + commitment + "\"}",
                        422,
                        "ITSELF"),
                new Row(DESK, "/api/commitments/" + "0".repeat(64) + "/reports", report, 404, "NOT_FOUND"),
                new Row(
                        OTHER,
                        "/api/acts/" + statement + "/release",
                        "{\"to\":{\"type\":\"everyone\"}}",
                        403,
                        "NOT_THE_AUTHOR"),
                new Row(
                        DESK,
                        "/api/statements/" + statement + "/commitments",
                        confirmed("T-1-02").replace("share data by", "share date by"),
                        422,
                        "QUOTE_DIFFERS"),
                new Row(DESK, "/api/partnership", "{}", 404, "NOT_FOUND"));
        for (Row row : table) {
            HttpResponse<String> answer = world.post(row.officer(), row.path(), row.json());
            assertEquals(row.status(), answer.statusCode(), row + ": " + answer.body());
            assertTrue(row.problem().isEmpty() || answer.body().contains("/problems/" + row.problem()), answer.body());
        }
    }

    @Test
    void aBadFieldIsNamedWithItsPlaceAndTheRule() {
        String path = "/api/statements/" + statement + "/commitments";
        String good = confirmed("T-1-03");
        refused(400, "BAD_FIELD", "terms.force", world.post(DESK, path, good.replace("firm", "soft")));
        refused(400, "BAD_FIELD", "terms.members[1]", world.post(DESK, path, good.replace("\"BB\"", "\"b\"")));
        refused(
                400,
                "BAD_FIELD",
                "terms.summary",
                world.post(
                        DESK,
                        path,
                        good.replace("\"en\"", "\"en\":\"a\",\"de\"")
                                .replaceFirst("\\{\"en\":\"a\",\"de\":[^}]*}", "null")));
        refused(400, "BAD_FIELD", "code", world.post(DESK, path, good.replace("\"code\":\"T-1-03\",", "")));
        refused(400, "BAD_FIELD", "", world.post(DESK, path, good.replace("{\"code\"", "{\"colour\":1,\"code\"")));
        refused(
                400,
                "BAD_FIELD",
                "statement",
                world.post(DESK, path, good.replace("{\"code\"", "{\"statement\":\"" + statement + "\",\"code\"")));
        refused(400, "BAD_FIELD", "release.type", world.post(DESK, path, good.replace("everyone", "nobody")));
        refused(400, "MALFORMED_JSON", "", world.post(DESK, path, good + "}"));
        refused(400, "MALFORMED_JSON", "", world.post(DESK, path, "[1]"));
        refused(400, "MALFORMED_JSON", "", world.post(DESK, path, "{\"a\":1,\"a\":2}"));
        refused(413, "TOO_LARGE", "", world.post(DESK, path, " ".repeat((1 << 20) + 1)));
        refused(
                415,
                "NOT_JSON",
                "",
                world.send(world.asking(DESK, path)
                        .POST(BodyPublishers.ofString(good))
                        .build()));
    }
}
