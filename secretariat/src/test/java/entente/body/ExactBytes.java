package entente.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.Act;
import entente.act.Body;
import entente.act.Release;
import entente.act.Salt;
import entente.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** An act in a body that is always the same: so a test need only know the act's own bytes. */
final class ExactBytes {
    private ExactBytes() {}

    /** The act has exactly these bytes, and they are read as the same act. */
    static void check(Act act, String expected) throws MalformedBody {
        Body body = new Body(
                1,
                "invented",
                new MemberId("AA"),
                null,
                null,
                Instant.parse("2026-06-01T18:00:00Z"),
                new Release.Everyone(),
                List.of(),
                new TreeMap<>(),
                new Salt("00".repeat(16)),
                act);
        byte[] bytes = BodyCodec.format(body);
        assertEquals(
                "{\"act\":" + expected
                        + ",\"answers\":[],\"at\":\"2026-06-01T18:00:00Z\",\"author\":\"AA\",\"format\":1,"
                        + "\"partnership\":\"invented\",\"release\":{\"type\":\"everyone\"},\"salt\":\""
                        + "00".repeat(16)
                        + "\",\"seen\":{}}",
                new String(bytes, StandardCharsets.UTF_8));
        assertEquals(body, BodyCodec.parse(bytes));
    }
}
