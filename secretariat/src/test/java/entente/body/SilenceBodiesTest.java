package entente.body;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.SilenceAct;
import entente.member.MemberId;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of every act about silence, which no later version may change. */
class SilenceBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);
    private static final ActRef PROCEDURE = new ActRef(A);
    private static final ActRef TERM = new ActRef(B);
    private static final Instant EXPIRY = Instant.parse("2026-06-01T18:00:00Z");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final DocumentRef TEXT = new DocumentRef("0".repeat(64), 10, "text/plain", "text.txt");
    private static final String DOCUMENT =
            "{\"bytes\":10,\"mediaType\":\"text/plain\",\"name\":\"text.txt\",\"sha256\":\"" + "0".repeat(64) + "\"}";
    private static final String TERMS = "\"procedure\":\"" + A + "\",\"term\":\"" + B + "\",";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(new SilenceAct.MethodConsented(1), "{\"method\":1,\"type\":\"method-consented\"}"),
                Arguments.of(
                        new SilenceAct.SilenceOpened(
                                "S-1",
                                WORDS,
                                null,
                                null,
                                new TreeMap<>(Map.of("en", TEXT)),
                                List.of(new MemberId("AA"), new MemberId("BB")),
                                EXPIRY,
                                60,
                                false,
                                List.of(TERM)),
                        "{\"allowanceSeconds\":60,\"code\":\"S-1\",\"consents\":[\"" + B + "\"],\"drill\":false,"
                                + "\"expiry\":\"2026-06-01T18:00:00Z\",\"members\":[\"AA\",\"BB\"],\"texts\":{\"en\":"
                                + DOCUMENT + "},\"title\":{\"en\":\"Words.\"},\"type\":\"silence-opened\"}"),
                Arguments.of(
                        new SilenceAct.SilenceAcknowledged(PROCEDURE, TERM),
                        "{" + TERMS + "\"type\":\"silence-acknowledged\"}"),
                Arguments.of(
                        new SilenceAct.SilenceBroken(PROCEDURE, TERM, SilenceAct.Breach.AMENDMENT, WORDS, TEXT),
                        "{\"amendment\":" + DOCUMENT + ",\"breach\":\"amendment\"," + TERMS
                                + "\"type\":\"silence-broken\",\"words\":{\"en\":\"Words.\"}}"),
                Arguments.of(new SilenceAct.SilenceKept(PROCEDURE, TERM), "{" + TERMS + "\"type\":\"silence-kept\"}"),
                Arguments.of(
                        new SilenceAct.SilenceExtended(PROCEDURE, EXPIRY, "Why."),
                        "{\"expiry\":\"2026-06-01T18:00:00Z\",\"procedure\":\"" + A
                                + "\",\"reason\":\"Why.\",\"type\":\"silence-extended\"}"),
                Arguments.of(
                        new SilenceAct.SilenceSuspended(PROCEDURE, "Why."),
                        "{\"procedure\":\"" + A + "\",\"reason\":\"Why.\",\"type\":\"silence-suspended\"}"),
                Arguments.of(
                        new SilenceAct.SilenceWithdrawn(PROCEDURE, "Why."),
                        "{\"procedure\":\"" + A + "\",\"reason\":\"Why.\",\"type\":\"silence-withdrawn\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anActAboutSilenceHasExactlyTheseBytes(Act act, String expected) throws MalformedBody {
        ExactBytes.check(act, expected);
    }
}
