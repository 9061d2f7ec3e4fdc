package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Scores by two, what they agree on, and the board, as a program gives and reads them. */
class BoardApiTest extends ApiSetting {
    private static final String PUBLIC = ",\"release\":{\"type\":\"everyone\"}}";

    @Test
    void aProgramScoresReconcilesAndReadsTheBoard() {
        String about = "/api/commitments/" + commitment;
        String score = "{\"member\":\"BB\",\"score\":%d,\"reasons\":{\"en\":\"Seen.\"},\"restsOn\":[]" + PUBLIC;
        String one = made(world.post(DESK, about + "/assessments", score.formatted(1)));
        assertTrue(world.get("", "/api/board").body().contains("\"verdict\":\"one-assessor\""));
        String other = made(world.post("office-desk", about + "/assessments", score.formatted(-1)));
        String board = world.get("", "/api/board").body();
        assertTrue(board.contains("\"verdict\":\"differs\"") && board.contains("\"scoredTwice\":1"), board);
        assertTrue(board.contains("\"scores\":{\"AA\":1,\"office\":-1}"), board);

        String reconciled = "{\"member\":\"BB\",\"assessments\":[\"%s\",\"%s\"],\"score\":0,"
                + "\"reasons\":{\"en\":\"Half of it.\"}" + PUBLIC;
        String path = about + "/reconciliations";
        refused(
                422,
                "ONE_ASSESSOR",
                "assessments",
                world.post(DESK, path, reconciled.replace(",\"%s\"", "").formatted(one)));
        refused(403, "OWN_MEMBER", "member", world.post(OTHER, path, reconciled.formatted(one, other)));
        made(world.post(DESK, path, reconciled.formatted(one, other)));
        assertTrue(world.get("", "/api/board").body().contains("\"score\":0,\"scores\""));
        assertTrue(world.get("", about).body().contains("Half of it."));
        assertEquals(400, world.get("", "/api/board?colour=red").statusCode());
    }

    @Test
    void evidencePastItsLastDayIsReadAndNotCounted() {
        String about = "/api/commitments/" + commitment;
        made(world.post(
                DESK,
                about + "/evidence",
                "{\"source\":{\"title\":\"Gazette\"},\"shows\":{\"en\":\"A notice.\"},\"round\":false,"
                        + "\"members\":[],\"expires\":\"2026-04-30\"" + PUBLIC));
        assertTrue(world.get("", about).body().contains("A notice."));
        assertTrue(world.get("", "/api/board").body().contains("\"evidence\":0"), "the board");
        assertTrue(world.get("", "/api/commitments").body().contains("\"evidence\":0"), "the register");
        for (String page : List.of("/", "/public")) {
            assertFalse(world.get("", page).body().contains("A notice."), page);
        }

        made(world.post(
                DESK,
                about + "/evidence",
                "{\"source\":{\"title\":\"Gazette\"},\"shows\":{\"en\":\"A law.\"},\"round\":false,"
                        + "\"members\":[],\"expires\":\"2028-01-31\"" + PUBLIC));
        assertTrue(world.get("", "/api/board").body().contains("\"evidence\":1"));
        assertTrue(world.get("", "/public").body().contains("A law."));
        assertTrue(lapsed("2028-01-31").isEmpty());
        assertEquals(commitment, lapsed("2028-02-01"));
    }

    private String lapsed(String on) {
        return JsonMapper.shared()
                .readTree(world.get("", "/api/agenda?on=" + on).body())
                .path("lapsed")
                .path(0)
                .path("commitment")
                .asString("");
    }
}
