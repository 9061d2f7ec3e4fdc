package entente.body;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOfferDropped;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.FactorAct.ReadingTakenBack;
import entente.act.FactorAct.Scope;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of what is said about open questions, which no later version may change. */
class FactorBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final ActRef ONE = new ActRef(A);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final String SAID = "{\"en\":\"Words.\"}";
    private static final PartialDate DAY = new PartialDate("2026-05");
    private static final Scope SCOPE =
            new Scope(WORDS, WORDS, new PostId("aa-desk"), List.of("an-indicator"), List.of(ONE));
    private static final String SCOPED = "{\"commitments\":[\"" + A + "\"],\"indicators\":[\"an-indicator\"],"
            + "\"owner\":\"aa-desk\",\"question\":" + SAID + ",\"why\":" + SAID + "}";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(
                        new FactorOpened("F-1", SCOPE, DAY),
                        "{\"code\":\"F-1\",\"review\":\"2026-05\",\"scope\":" + SCOPED
                                + ",\"type\":\"factor-opened\"}"),
                Arguments.of(
                        new FactorChanged(ONE, SCOPE, "Why."),
                        "{\"factor\":\"" + A + "\",\"reason\":\"Why.\",\"scope\":" + SCOPED
                                + ",\"type\":\"factor-changed\"}"),
                Arguments.of(
                        new FactorRead(ONE, DAY, -2, WORDS, List.of(new Source("Gazette", null, null)), null),
                        "{\"factor\":\"" + A + "\",\"leaning\":-2,\"on\":\"2026-05\","
                                + "\"sources\":[{\"title\":\"Gazette\"}],\"type\":\"factor-read\",\"words\":" + SAID
                                + "}"),
                Arguments.of(
                        new ReadingTakenBack(ONE, "Why."),
                        "{\"reading\":\"" + A + "\",\"reason\":\"Why.\",\"type\":\"reading-taken-back\"}"),
                Arguments.of(
                        new FactorReviewed(ONE, WORDS, DAY),
                        "{\"factor\":\"" + A + "\",\"next\":\"2026-05\",\"note\":" + SAID
                                + ",\"type\":\"factor-reviewed\"}"),
                Arguments.of(
                        new FactorClosed(ONE, DAY, WORDS),
                        "{\"answer\":" + SAID + ",\"factor\":\"" + A + "\",\"on\":\"2026-05\","
                                + "\"type\":\"factor-closed\"}"),
                Arguments.of(
                        new FactorOffered(ONE, new MemberId("BB"), "Why."),
                        "{\"factor\":\"" + A + "\",\"reason\":\"Why.\",\"to\":\"BB\",\"type\":\"factor-offered\"}"),
                Arguments.of(
                        new FactorOfferDropped(ONE, "Why."),
                        "{\"offer\":\"" + A + "\",\"reason\":\"Why.\",\"type\":\"factor-offer-dropped\"}"),
                Arguments.of(
                        new FactorTakenOver(ONE, new PostId("bb-desk"), DAY),
                        "{\"next\":\"2026-05\",\"offer\":\"" + A + "\",\"owner\":\"bb-desk\","
                                + "\"type\":\"factor-taken-over\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anActAboutAFactorHasExactlyTheseBytes(Act act, String expected) throws MalformedBody {
        ExactBytes.check(act, expected);
    }
}
