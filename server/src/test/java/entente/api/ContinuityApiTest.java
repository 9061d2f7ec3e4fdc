package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Terms, expected ends and stands as a program sees and states them. */
class ContinuityApiTest extends ApiSetting {
    @Test
    void aProgramFollowsACommitmentThroughAChangeOfGovernment() {
        String head = "{\"post\":\"aa-head\",\"member\":\"AA\",\"title\":{\"en\":\"Head\"},"
                + "\"kind\":\"head-of-state-or-government\",\"release\":{\"type\":\"everyone\"}}";
        made(world.post(DESK, "/api/posts", head));
        String term = "{\"person\":{\"en\":\"Cy\"},\"from\":\"2026-06-01\",\"acting\":false,"
                + "\"release\":{\"type\":\"everyone\"}}";
        String government = made(world.post(DESK, "/api/posts/aa-head/terms", term));
        String about = "/api/commitments/" + commitment + "/stands";
        assertTrue(world.get("", about).body().contains("\"stand\":\"not-spoken\""), "it came in after it was made");
        assertTrue(world.get("", "/api/continuity").body().contains("\"grounds\":[\"not-spoken\"]"));
        assertEquals(200, world.get("", "/api/continuity?on=2027-01-01&limit=1").statusCode());
        assertEquals(400, world.get("", "/api/continuity?on=tomorrow").statusCode());

        String stand = "{\"term\":\"" + government + "\",\"stand\":\"%s\",\"on\":\"2026-07-01\","
                + "\"sentence\":{\"en\":\"We stand by it.\"},\"release\":{\"type\":\"everyone\"}}";
        assertEquals(401, world.post("", about, stand.formatted("reaffirmed")).statusCode());
        assertEquals(403, world.post(OTHER, about, stand.formatted("withdrawn")).statusCode());
        String stated = made(world.post(DESK, about, stand.formatted("reaffirmed")));
        String after = world.get("", about).body();
        assertTrue(after.contains("We stand by it.") && after.contains("\"stand\":\"reaffirmed\""), after);

        String back = "/api/stands/" + stated + "/withdrawal";
        assertEquals(403, world.post(OTHER, back, "{\"reason\":\"Wrong.\"}").statusCode());
        made(world.post(DESK, back, "{\"reason\":\"Misread.\",\"release\":{\"type\":\"everyone\"}}"));
        assertTrue(world.get("", about).body().contains("\"stand\":\"not-spoken\""));

        String end = "{\"by\":\"2026-12\",\"ground\":\"election\",\"release\":{\"type\":\"everyone\"}}";
        made(world.post(DESK, "/api/terms/" + government + "/expected-end", end));
        assertTrue(world.get("", "/api/continuity").body().contains("\"grounds\":[\"ending\",\"not-spoken\"]"));
        assertTrue(world.get("", "/api/posts").body().contains("\"ground\":\"election\""));
    }
}
