package entente.body;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.ConsultationAct.Clocks;
import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.Ground;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsultationBodiesTest {
    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);
    private static final ActRef ONE = new ActRef(A);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final String SAID = "{\"en\":\"Words.\"}";
    private static final Ground GROUND = new Ground(new Source("Gazette", null, null), WORDS, null);
    private static final String GROUNDS = "{\"source\":{\"title\":\"Gazette\"},\"words\":" + SAID + "}";
    private static final String ABOUT = "{\"consultation\":\"" + A + "\",";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(
                        new ConsultationOpened(
                                "CON-1",
                                WORDS,
                                WORDS,
                                List.of(new MemberId("BB")),
                                new Clocks(60, 120, 180),
                                List.of(GROUND),
                                false),
                        "{\"clocks\":{\"acknowledge\":60,\"position\":120,\"response\":180},\"code\":\"CON-1\","
                                + "\"drill\":false,\"grounds\":[" + GROUNDS + "],\"matter\":" + SAID
                                + ",\"members\":[\"BB\"],\"reason\":" + SAID + ",\"type\":\"consultation-opened\"}"),
                Arguments.of(new ConsultationAcknowledged(ONE), ABOUT + "\"type\":\"consultation-acknowledged\"}"),
                Arguments.of(
                        new MemberTold(ONE, new MemberId("BB"), "By telephone"),
                        ABOUT + "\"how\":\"By telephone\",\"member\":\"BB\",\"type\":\"member-told\"}"),
                Arguments.of(
                        new PositionStated(ONE, WORDS), ABOUT + "\"type\":\"position-stated\",\"words\":" + SAID + "}"),
                Arguments.of(new MemberOptedOut(ONE, null), ABOUT + "\"type\":\"member-opted-out\"}"),
                Arguments.of(
                        new OptionProposed(ONE, WORDS), ABOUT + "\"type\":\"option-proposed\",\"words\":" + SAID + "}"),
                Arguments.of(
                        new GroundAdded(ONE, GROUND), ABOUT + "\"ground\":" + GROUNDS + ",\"type\":\"ground-added\"}"),
                Arguments.of(
                        new ResponseLinked(ONE, new ActRef(B)),
                        ABOUT + "\"response\":\"" + B + "\",\"type\":\"response-linked\"}"),
                Arguments.of(
                        new ConsultationClosed(ONE, WORDS),
                        ABOUT + "\"note\":" + SAID + ",\"type\":\"consultation-closed\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anActAboutAConsultationHasExactlyTheseBytes(Act act, String expected) throws MalformedBody {
        ExactBytes.check(act, expected);
    }
}
