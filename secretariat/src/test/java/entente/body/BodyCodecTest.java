package entente.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.Release;
import entente.act.Salt;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BodyCodecTest {
    private static final String GOLDEN =
            "{\"act\":{\"commitment\":\"" + "ab".repeat(32) + "\",\"round\":\"2026-03\",\"type\":\"progress-reported\","
                    + "\"words\":{\"en\":\"Met \\\"in full\\\".\",\"ja\":\"履行した。\"}},\"answers\":[\"" + "ab".repeat(32)
                    + "\"],\"at\":\"2026-04-01T09:30:00Z\",\"author\":\"AA\",\"format\":1,\"partnership\":\"invented\","
                    + "\"person\":\"Ōno\",\"post\":\"aa-desk\",\"release\":{\"members\":[\"BB\",\"CC\"],"
                    + "\"type\":\"named-members\"},\"salt\":\"000102030405060708090a0b0c0d0e0f\",\"seen\":{\"BB\":3}}";

    private static Body golden() {
        return golden(new TreeMap<>(Map.of(new MemberId("BB"), 3L)));
    }

    private static Body golden(SortedMap<MemberId, Long> seen) {
        ActRef commitment = new ActRef("ab".repeat(32));
        return new Body(
                1,
                "invented",
                new MemberId("AA"),
                new PostId("aa-desk"),
                "Ōno",
                Instant.parse("2026-04-01T09:30:00Z"),
                new Release.NamedMembers(List.of(new MemberId("CC"), new MemberId("BB"))),
                List.of(commitment),
                seen,
                new Salt("000102030405060708090a0b0c0d0e0f"),
                new ProgressReported(
                        commitment,
                        new Localized(new TreeMap<>(Map.of("en", "Met \"in full\".", "ja", "履行した。"))),
                        new PartialDate("2026-03")));
    }

    @Test
    void aBodyHasExactlyTheseBytes() {
        assertEquals(GOLDEN, new String(BodyCodec.format(golden()), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws MalformedBody {
        assertEquals(golden(), BodyCodec.parse(GOLDEN.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyOtherSpellingIsRefused() {
        for (String[] change : new String[][] {
            {"\"format\":1", "\"format\": 1"},
            {"\"format\":1", "\"format\":01"},
            {"\"format\":1", "\"format\":2"},
            {"\"format\":1", "\"format\":1,\"format\":1"},
            {"\"format\":1", "\"format\":1,\"future\":true"},
            {"\"author\":\"AA\",", ""},
            {"\"BB\",\"CC\"", "\"CC\",\"BB\""},
            {"Ōno", "\\u014cno"},
            {"progress-reported", "progress-invented"},
            {"2026-03", "2026-13"},
            {"09:30:00Z", "09:30:00.000Z"},
            {"aa-desk", "AA DESK"},
            {"{\"BB\":3}", "{\"BB\":3.5}"},
            {"0001020304", "00010203"},
        }) {
            String text = GOLDEN.replace(change[0], change[1]);
            assertTrue(!text.equals(GOLDEN), change[0]);
            assertThrows(
                    MalformedBody.class,
                    () -> BodyCodec.parse(text.getBytes(StandardCharsets.UTF_8)),
                    () -> change[0] + " -> " + change[1]);
        }
    }

    /** What is said of bytes that are no body. */
    private static String refusal(String text) {
        return assertThrows(MalformedBody.class, () -> BodyCodec.parse(text.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }

    @Test
    void aSaltIsThirtyTwoDigits() {
        String salt = "\"000102030405060708090a0b0c0d0e0f\"";
        for (String wrong : List.of(
                "\"\"",
                "\"00010203\"",
                "\"000102030405060708090a0b0c0d0e0f0\"",
                "\"000102030405060708090a0b0c0d0e0F\"",
                "\"000102030405060708090a0b0c0d0e0g\"",
                "\"000102030405060708090a0b0c0d0e\\\\f\"",
                "\"000102030405060708090a0b0c0d0e0é\"")) {
            String text = GOLDEN.replace(salt, wrong);
            assertEquals("body.salt: not 16 bytes in hexadecimal", refusal(text));
            assertEquals(
                    "body.seen.BB: not a long",
                    refusal(text.replace("\"BB\":3", "\"BB\":\"3\"")),
                    "whatever else is wrong is said first");
            assertEquals("body.author: missing", refusal(text.replace("\"author\":\"AA\",", "")));
            assertEquals(
                    "format 2; this version reads format 1", refusal(text.replace("\"format\":1", "\"format\":2")));
        }
        assertEquals("body.salt: not a String", refusal(GOLDEN.replace(salt, "7")));
        assertEquals("body.salt: missing", refusal(GOLDEN.replace("\"salt\":" + salt + ",", "")));
        String escaped = GOLDEN.replace(salt, salt.replace("0f", "0\\u0066"));
        assertEquals("not in canonical form (RFC 8785)", refusal(escaped));
    }

    @Test
    void afterASaltThatIsNoneTheNextBodyIsRead() throws MalformedBody {
        BodyReader reader = new BodyReader();
        byte[] wrong = GOLDEN.replace("0001020304", "00010203").getBytes(StandardCharsets.UTF_8);
        assertThrows(MalformedBody.class, () -> reader.parse(wrong));
        assertEquals(golden(), reader.parse(GOLDEN.getBytes(StandardCharsets.UTF_8)));
    }

    /** A reader keeps lists of logs that were seen; whatever it has kept, each body has its own. */
    @Test
    void whatWasSeenIsReadWhateverWasReadBefore() throws MalformedBody {
        Random random = new Random(20261127);
        BodyReader reader = new BodyReader();
        for (int round = 0; round < 3_000; round++) {
            TreeMap<MemberId, Long> seen = new TreeMap<>();
            for (int left = random.nextInt(random.nextInt(10) == 0 ? 40 : 5); left > 0; left--) {
                long count = random.nextLong(1L << 53) >> random.nextInt(53);
                seen.put(
                        new MemberId("A" + (char) ('A' + random.nextInt(26))), random.nextInt(9) == 0 ? -count : count);
            }
            Body body = golden(seen);
            byte[] bytes = BodyCodec.format(body);
            assertEquals(seen, reader.parse(bytes).seen(), () -> new String(bytes, StandardCharsets.UTF_8));
            assertEquals(body, reader.parse(bytes));
            seen.forEach((log, count) -> assertEquals(count, body.counts().count(log)));
            assertEquals(0, body.counts().count(new MemberId("XX")));
        }
    }

    @Test
    void noChangeOfOneByteIsReadAsTheSameAct() {
        byte[] bytes = GOLDEN.getBytes(StandardCharsets.UTF_8);
        ActRef name = BodyCodec.nameOf(bytes);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertTrue(!BodyCodec.nameOf(changed).equals(name));
            try {
                assertArrayEquals(changed, BodyCodec.format(BodyCodec.parse(changed)));
            } catch (MalformedBody e) {
                assertTrue(!String.valueOf(e.getMessage()).isBlank());
            }
        }
    }

    @Test
    void randomBytesEndInANamedError() {
        long seed = 20261124;
        Random random = new Random(seed);
        byte[] golden = GOLDEN.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = golden.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            try {
                BodyCodec.parse(random.nextBoolean() ? bytes : cut);
            } catch (MalformedBody e) {
                assertTrue(!String.valueOf(e.getMessage()).isBlank(), "seed " + seed);
            }
        }
    }

    @Test
    void deepNestingIsRefusedNotFollowed() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThrows(MalformedBody.class, () -> CanonicalJson.parse(deep));
    }

    /** Clauses hold clauses, and another server may nest them until a reader's stack is full. */
    @Test
    void anActThatIsNestedDeeplyIsRefusedNotFollowed() {
        String act =
                "\"act\":{\"draft\":{\"clauses\":[" + "{\"id\":\"a\",\"kind\":\"paragraph\",\"parts\":[".repeat(20_000);
        String changes = "\"act\":{\"change\":" + "{\"changes\":[".repeat(25_000);
        String type = "],\"type\":\"together\"}".repeat(25_000) + ",\"type\":\"text-proposed\"}";
        String tabled = "]}".repeat(20_000) + "]},\"type\":\"text-tabled\"}";
        for (String deep : List.of(act + tabled, changes + type)) {
            byte[] bytes = GOLDEN.replaceFirst("\"act\":\\{[^}]*\\}", deep).getBytes(StandardCharsets.UTF_8);
            assertTrue(bytes.length > 500_000 && bytes.length < CanonicalJson.BYTES_MAX, "" + bytes.length);
            MalformedBody refused = assertThrows(MalformedBody.class, () -> BodyCodec.parse(bytes));
            assertTrue(refused.getMessage().endsWith("nested deeper than 32"), refused.getMessage());
        }
    }
}
