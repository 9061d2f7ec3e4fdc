package entente.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.predicate.MarkedStatement;
import entente.reading.Finding;
import entente.reading.Force;
import entente.reading.Kind;
import entente.reading.Position;
import entente.reading.Reading;
import entente.reading.Setting;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanReaderTest {
    private static final Setting PACIFIC = Setting.of(List.of("KR", "AU", "US"), LocalDate.of(2025, 6, 10));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3국은 [firm: 지진해일 관측 부표를 증설하기로] 합의했다.",
                "3국은 [firm: 항로 표지 협정 체결에 합의했다].",
                "장관들은 [firm: 조류 공동 조사를 실시하기로] 결정하였다.",
                "우리는 [firm: 산호초 지도를 공개할] 것이다.",
                "호주는 [firm: 관측선 두 척을 파견하겠다고] 밝혔다.",
                "한국 정부는 [intent: 관측 요원 100명을 양성할] 계획이다.",
                "3국은 [intent: 어선 위치 정보를 공유하기] 위해 노력할 것이다.",
                "3국은 [continuing: 해도 전산화에 대한 공약을 재확인하였다].",
                "3국은 [continuing: 유출유 감시를 계속해 나가기로] 하였다.",
                "3국은 [firm: 선원 훈련을 실시하고], [firm: 해도를 갱신하기로] 하였다.",
                "미국은 [intent: 관측 위성 발사를 준비하고 있다].",
                "양측은 [firm: 부표 점검을 확대하기로] 함.",
                "호주는 [firm: 등대 두 기를 개축하겠다고] 하였다.",
                "호주 측은 [intent: 항만법 개정안을 제출할] 방침이라고 하였다.",
                "3국은 [intent: 어민이 함께 참여할 수 있는 길을 모색하기로] 하였다.",
                "3국은 [intent: 해저 지도의 공동 제작을 추진 중이다].",
                "3국은 [intent: 조위계 교체에 착수할] 것을 계획하고 있다.",
                "미국은 [continuing: 관측선 운항을 계속할] 것임을 분명히 하였다.",
                "3국은 [firm: 조류 조사를 실시하기로] 결론을 내렸다.",
            })
    void findsTheMarkedCommitments(String sample) {
        MarkedStatement marked = MarkedStatement.of(sample);
        assertEquals(marked.expected(), MarkedStatement.found(KoreanReader.read(marked.text(), PACIFIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3국은 지난해 부표 20기를 설치하였다.",
                "3국은 조류 관측의 중요성을 재확인하였다.",
                "해수면 상승은 연안 주민의 삶을 위협하고 있다.",
                "이 문서는 법적 권리나 의무를 발생시키지 않는다.",
                "만일 부표가 사라진다면 관측은 끊길 것이다.",
                "3국은 평화와 번영을 실현해 나갈 것이다.",
                "기업들은 새로운 부표를 개발한다.",
                "북한은 모든 시험을 중단해야 한다.",
                "수온이 오르면 해초의 절반이 사라질 것이다.",
                "폭풍이 잦아지는 해에는 어민들의 생계가 타격을 입는다.",
                "연구진에 따르면 해빙은 절반으로 줄어들 것이다.",
                "우리는 자유와 인권이라는 가치를 지켜 나갈 것이다.",
                "# 3국은 부표를 설치한다",
            })
    void takesNoFactValueOrDisclaimerForACommitment(String sample) {
        assertEquals(List.of(), KoreanReader.read(sample, PACIFIC).findings());
    }

    @Test
    void positionsAreFoundAndNeverAsCommitments() {
        Reading reading = KoreanReader.read(
                "3국은 발사를 강력히 규탄했다. 3국은 모든 국가가 결의를 이행할 것을 촉구했다. 3국은 조사선의 도착을 환영했다." + " 3국은 해양 오염에 우려를 표명했다.", PACIFIC);
        assertEquals(List.of(), reading.findings());
        assertEquals(
                List.of(Position.Verb.CONDEMN, Position.Verb.CALL, Position.Verb.WELCOME, Position.Verb.CONCERN),
                reading.positions().stream().map(Position::verb).toList());
    }

    @Test
    void itemsThatAreNounsTakeOverTheirLeadIn() {
        Reading reading = KoreanReader.read("3국은 다음 사항을 추진하기로 하였다.\n\nㅇ 등대 개축\nㅇ 해도 갱신\n", PACIFIC);
        assertEquals(2, reading.findings().size());
        assertTrue(reading.findings().stream().allMatch(finding -> finding.force() == Force.FIRM));
    }

    @Test
    void membersComeFromNamesShortNamesAndTitles() {
        assertEquals(List.of("KR", "US"), members("한미 양국은 부표를 증설하기로 하였다."));
        assertEquals(List.of("AU"), members("호주 측은 부표를 증설하겠다고 밝혔다."));
        assertEquals(List.of("KR", "AU", "US"), members("정상들은 부표를 증설하기로 하였다."));
        assertEquals(List.of("AU"), members("총리는 부표를 증설하겠다고 밝혔다."));
        Finding organ = only("사무국은 부표 목록을 작성한다.");
        assertEquals(List.of(), organ.members());
        assertEquals(List.of("사무국"), organ.organs());
    }

    private static Finding only(String text) {
        List<Finding> findings = KoreanReader.read(text, PACIFIC).findings();
        assertEquals(1, findings.size(), text);
        return findings.getFirst();
    }

    private static List<String> members(String text) {
        return only(text).members();
    }

    @ParameterizedTest
    @CsvSource({
        "2026년 3월까지, 2026-03-31",
        "2027년 말까지, 2027-12-31",
        "연내, 2025-12-31",
        "내년 상반기에, 2026-06-30",
        "다음 달, 2025-07-31",
        "올가을, 2025-11-30",
        "3월에, 2026-03-31",
        "앞으로 5년간, 2030-06-10",
        "6개월 이내에, 2025-12-10",
        "10월 12일에, 2025-10-12",
    })
    void readsDeadlinesAgainstTheDateOfTheStatement(String words, LocalDate day) {
        Finding finding = only("3국은 " + words + " 부표를 증설하기로 하였다.");
        assertEquals(Optional.of(day), finding.deadline().orElseThrow().date());
    }

    @ParameterizedTest
    @CsvSource({"매년, P1Y", "연 2회, P6M", "분기마다, P3M", "격년으로, P2Y", "두 달마다, P2M", "매월, P1M"})
    void readsACadenceAsAPeriod(String words, Period period) {
        Finding finding = only("3국은 " + words + " 합동 조사를 실시하기로 하였다.");
        assertEquals(period, finding.cadence().orElseThrow().period());
        assertEquals(Kind.RECURRING, finding.kind());
    }

    @Test
    void whatIsOverIsNoDeadline() {
        assertTrue(only("3국은 2023년에 시작한 조사를 확대하기로 하였다.").deadline().isEmpty());
    }

    @Test
    void aCaseIsACondition() {
        Finding finding = only("지진해일이 발생할 경우 3국은 관측값을 즉시 공유하기로 하였다.");
        assertEquals("지진해일이 발생할 경우", finding.condition().orElseThrow().text());
        assertEquals(Kind.CONDITIONAL, finding.kind());
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Set<Integer> sizes = new TreeSet<>();
        String text = "“우리는” (①. ,\n\n가. 𠮷🙂\u0000하고, 하기로. 것\r\n할 방침에 합의 했다 ㅇ";
        for (int end = 0; end <= text.length(); end++) {
            sizes.add(KoreanReader.read(text.substring(0, end), PACIFIC)
                    .sentences()
                    .size());
        }
        assertTrue(sizes.size() > 1, sizes.toString());
    }
}
