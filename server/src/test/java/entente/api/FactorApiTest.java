package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An open question passes from one party's program to another's. */
class FactorApiTest extends ApiSetting {
    private static final String EVERYONE = "\"release\":{\"type\":\"everyone\"}";

    private String opened(String code) {
        String factor = "{\"code\":\"" + code
                + "\",\"scope\":{\"question\":{\"en\":\"Will it?\"},\"why\":{\"en\":\"So.\"},"
                + "\"owner\":\"aa-desk\",\"indicators\":[],\"commitments\":[]},\"review\":\"2026-12\"," + EVERYONE
                + "}";
        return made(world.post(DESK, "/api/factors", factor));
    }

    @Test
    void aQuestionIsOfferedAndTakenOver() {
        String factor = opened("F-1");
        String offers = "/api/factors/" + factor + "/offers";
        String ask = "{\"to\":\"BB\",\"reason\":\"The chair passes on.\"," + EVERYONE + "}";
        assertEquals(403, world.post(OTHER, offers, ask).statusCode(), "not its to offer");
        String offer = made(world.post(DESK, offers, ask));
        assertTrue(world.get("", "/api/factors").body().contains("\"keeper\":\"AA\",\"offer\":{"), "offered only");

        String take = "{\"owner\":\"bb-desk\",\"next\":\"2026-12-24\"," + EVERYONE + "}";
        assertEquals(
                403,
                world.post(DESK, "/api/offers/" + offer + "/acceptance", take).statusCode());
        made(world.post(OTHER, "/api/offers/" + offer + "/acceptance", take));
        String after = world.get("", "/api/factors").body();
        assertTrue(after.contains("\"keeper\":\"BB\"") && after.contains("\"owner\":\"bb-desk\""), after);
        String review = "{\"note\":{\"en\":\"Seen.\"},\"next\":\"2027-01-01\"," + EVERYONE + "}";
        assertEquals(
                403,
                world.post(DESK, "/api/factors/" + factor + "/reviews", review).statusCode());
        made(world.post(OTHER, "/api/factors/" + factor + "/reviews", review));
        assertEquals(
                409,
                world.post(OTHER, "/api/offers/" + offer + "/acceptance", take).statusCode(),
                "the offer was taken up");
    }

    @Test
    void whoIsAskedDeclines() {
        String offer = made(world.post(
                DESK,
                "/api/factors/" + opened("F-2") + "/offers",
                "{\"to\":\"BB\",\"reason\":\"Yours.\"," + EVERYONE + "}"));
        made(world.post(OTHER, "/api/offers/" + offer + "/withdrawal", "{\"reason\":\"Not ours.\"," + EVERYONE + "}"));
        assertTrue(!world.get("", "/api/factors").body().contains("Yours."), "no offer stands");
    }
}
