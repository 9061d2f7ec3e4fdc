package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An act of a later version keeps its place, and the state says what it would need. */
class UnknownActsTest {
    private static String needs(String body) {
        return String.valueOf(
                assertThrows(MalformedBody.class, () -> BodyCodec.parse(body.getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
    }

    private static String body(String act, int format) {
        return "{\"act\":" + act + ",\"answers\":[],\"at\":\"2026-06-01T18:00:00Z\",\"author\":\"AA\",\"format\":"
                + format
                + ",\"partnership\":\"invented\",\"release\":{\"type\":\"everyone\"},\"salt\":\"" + "00".repeat(16)
                + "\",\"seen\":{}}";
    }

    @Test
    void aLaterFormatOrAnUnknownTypeIsNamed() {
        String known = "{\"method\":1,\"type\":\"method-consented\"}";
        assertEquals("format 2; this version reads format 1", needs(body(known, 2)));
        assertEquals(
                "format 7; this version reads format 1",
                needs(body("{\"new\":[1,2],\"type\":\"treaty-ratified\"}", 7)),
                "the format is said first, whatever else is unknown");
        assertTrue(
                needs(body("{\"new\":[1,2],\"type\":\"treaty-ratified\"}", 1)).contains("treaty-ratified"));
        assertTrue(needs(body("{\"method\":1,\"more\":true,\"type\":\"method-consented\"}", 1))
                .contains("more"));
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"41", "42", "43", "44"})
    void itsPlaceIsKeptAndNothingElseFollowsWhateverTheOrder(long seed) {
        World world = new World(seed);
        for (int i = 0; i < 40; i++) {
            world.step();
        }
        Entry.Unreadable later = new Entry.Unreadable(
                World.ORGAN,
                world.logs.get(World.ORGAN).size(),
                new ActRef("0".repeat(64)),
                "format 2; this version reads format 1");
        Random random = new Random(seed);
        String expected = null;
        for (int order = 0; order < 6; order++) {
            List<MemberId> left = new ArrayList<>(List.of(World.ORGAN));
            world.logs.forEach((log, entries) -> entries.forEach(_ -> left.add(log)));
            Collections.shuffle(left, random);
            Union union = new Union();
            for (MemberId log : left) {
                int at = (int) union.size(log);
                union.arrive(
                        at < world.logs.get(log).size() ? world.logs.get(log).get(at) : later);
            }
            Partnership state = union.snapshot();
            assertEquals(List.of(later), state.unreadable());
            assertEquals(union.size(World.ORGAN), world.logs.get(World.ORGAN).size() + 1);
            String described = state.acts().toString();
            expected = expected == null ? described : expected;
            assertEquals(expected, described);
        }
    }
}
