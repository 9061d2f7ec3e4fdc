package entente.body;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.act.ContinuityAct.Stand;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of the acts about terms' ends and governments' stands, which no later version may change. */
class ContinuityBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);
    private static final Source GAZETTE = new Source("Gazette", "https://gazette.example/1", null);
    private static final String SOURCE = "\"source\":{\"title\":\"Gazette\",\"url\":\"https://gazette.example/1\"}";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(
                        new EndExpected(new ActRef(A), new PartialDate("2029-01"), EndGround.FIXED_TERM, GAZETTE),
                        "{\"by\":\"2029-01\",\"ground\":\"fixed-term\"," + SOURCE + ",\"term\":\"" + A
                                + "\",\"type\":\"end-expected\"}"),
                Arguments.of(
                        new StandStated(
                                new ActRef(A),
                                new ActRef(B),
                                Stand.UNDER_REVIEW,
                                new PartialDate("2026-02-01"),
                                Localized.of("ja", "見直しを行う。"),
                                null,
                                GAZETTE),
                        "{\"commitment\":\"" + A + "\",\"on\":\"2026-02-01\",\"sentence\":{\"ja\":\"見直しを行う。\"},"
                                + SOURCE + ",\"stand\":\"under-review\",\"term\":\"" + B
                                + "\",\"type\":\"stand-stated\"}"),
                Arguments.of(
                        new StandTakenBack(new ActRef(B), "Misread."),
                        "{\"reason\":\"Misread.\",\"stand\":\"" + B + "\",\"type\":\"stand-taken-back\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anActAboutContinuityHasExactlyTheseBytes(Act act, String expected) throws MalformedBody {
        ExactBytes.check(act, expected);
    }
}
