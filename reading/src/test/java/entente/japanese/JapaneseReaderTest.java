package entente.japanese;

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

class JapaneseReaderTest {
    private static final Setting PACIFIC = Setting.of(List.of("JP", "AU", "US"), LocalDate.of(2025, 6, 10));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三か国は、[firm: 津波観測の浮標を十基増設する]ことで一致した。",
                "三か国は、[firm: 灯台の保守に関する協定の締結に合意した]。",
                "閣僚は、[firm: 潮流の共同調査を実施する]ことを決定した。",
                "我々は、[firm: 珊瑚礁の地図を公開する]ことにコミットする。",
                "豪州は、[firm: 観測船を二隻派遣する]と表明した。",
                "日本政府は、[intent: 観測員を百名育成する]方針である。",
                "三か国は、[intent: 漁船の位置情報を共有する]よう努める。",
                "三か国は、[continuing: 海図の電子化に対するコミットメントを再確認した]。",
                "三か国は、[continuing: 引き続き流出油の監視を行っていく]。",
                "三か国は、[continuing: 浮標の保守を継続する]ことを再確認した。",
                "次回会合は[firm: 十月に横浜で開催される]。",
                "三か国は、[firm: 船員の訓練を行う]とともに、[firm: 海図を更新する]こととした。",
                "米国は、[intent: 観測衛星の打上げに向けた準備を進めている]。",
                "三か国は、[firm: 漁港を砲撃の標的としない]ことで合意した。",
                "三か国は、[firm: 潮位の記録を知らせ合う]ことを約束した。",
                "三か国は、[firm: 灯台の廃止を行わない]ことを決意する。",
                "[firm: 油が流出したときは、遅滞なく回収船を送る]ことを誓約した。",
                "豪州は、[firm: 自国の港を調査船に開放する]ことを受け入れた。",
                "三か国は、[continuing: 浮標の保守を維持する意志を新たにした]。",
            })
    void findsTheMarkedCommitments(String sample) {
        MarkedStatement marked = MarkedStatement.of(sample);
        assertEquals(marked.expected(), MarkedStatement.found(JapaneseReader.read(marked.text(), PACIFIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三か国は、昨年、浮標二十基を設置した。",
                "三か国は、潮流の観測の重要性を再確認した。",
                "潮位の上昇は、沿岸の暮らしを脅かしている。",
                "本文書は、法的な権利又は義務を生じさせるものではない。",
                "仮に浮標が失われれば、観測は途絶えるだろう。",
                "三か国は、平和と繁栄を実現していく。",
                "企業は、新しい浮標を開発する。",
                "北朝鮮は、実験を停止する。",
                "双方は、規格の統一が航行の安全を高めるとの点で一致した。",
                "研究者によれば、海氷は半分に減るという。",
                "# 三か国は浮標を設置する",
            })
    void takesNoFactValueOrDisclaimerForACommitment(String sample) {
        assertEquals(List.of(), JapaneseReader.read(sample, PACIFIC).findings());
    }

    @Test
    void positionsAreFoundAndNeverAsCommitments() {
        Reading reading = JapaneseReader.read(
                "三か国は、発射を強く非難する。三か国は、全ての国に対し、決議を履行するよう求めた。三か国は、調査船の到着を歓迎した。" + "三か国は、汚染に懸念を表明した。", PACIFIC);
        assertEquals(List.of(), reading.findings());
        assertEquals(
                List.of(Position.Verb.CONDEMN, Position.Verb.CALL, Position.Verb.WELCOME, Position.Verb.CONCERN),
                reading.positions().stream().map(Position::verb).toList());
        assertEquals(Optional.of("全ての国"), reading.positions().get(1).addressee());
    }

    @Test
    void aPositionAndACommitmentInOneSentenceStayApart() {
        Reading reading = JapaneseReader.read("三か国は、侵攻を非難し、避難民の受入れを拡大することで一致した。", PACIFIC);
        assertEquals(List.of("firm: 避難民の受入れを拡大する", "condemn: 侵攻を非難し"), MarkedStatement.found(reading));
    }

    @Test
    void itemsThatAreNounsTakeOverTheirLeadIn() {
        Reading reading = JapaneseReader.read("三か国は、以下の取組を進める。\n\n・灯台の改修\n・海図の更新\n", PACIFIC);
        assertEquals(2, reading.findings().size());
        assertTrue(reading.findings().stream().allMatch(finding -> finding.force() == Force.FIRM));
    }

    @Test
    void membersComeFromNamesShortNamesAndTitles() {
        assertEquals(List.of("JP", "US"), members("日米両国は、浮標を増設する。"));
        assertEquals(List.of("AU"), members("豪州側は、浮標を増設すると述べた。"));
        assertEquals(List.of("JP", "AU", "US"), members("首脳は、浮標を増設することで一致した。"));
        assertEquals(List.of("US"), members("大統領は、浮標を増設すると表明した。"));
        Finding organ = only("事務局は、浮標の一覧を作成する。");
        assertEquals(List.of(), organ.members());
        assertEquals(List.of("事務局"), organ.organs());
    }

    private static Finding only(String text) {
        List<Finding> findings = JapaneseReader.read(text, PACIFIC).findings();
        assertEquals(1, findings.size(), text);
        return findings.getFirst();
    }

    private static List<String> members(String text) {
        return only(text).members();
    }

    @ParameterizedTest
    @CsvSource({
        "令和八年三月までに, 2026-03-31",
        "2027年末までに, 2027-12-31",
        "年内に, 2025-12-31",
        "来年前半に, 2026-06-30",
        "来月, 2025-07-31",
        "今秋, 2025-11-30",
        "三月に, 2026-03-31",
        "今後五年間で, 2030-06-10",
        "半年以内に, 2025-12-10",
        "2026年度中に, 2027-03-31",
        "十月十二日に, 2025-10-12",
    })
    void readsDeadlinesAgainstTheDateOfTheStatement(String words, LocalDate day) {
        Finding finding = only("三か国は、" + words + "浮標を増設する。");
        assertEquals(Optional.of(day), finding.deadline().orElseThrow().date());
    }

    @ParameterizedTest
    @CsvSource({"毎年, P1Y", "年二回, P6M", "四半期ごとに, P3M", "隔年で, P2Y", "二か月ごとに, P2M", "毎月, P1M"})
    void readsACadenceAsAPeriod(String words, Period period) {
        Finding finding = only("三か国は、" + words + "合同調査を実施する。");
        assertEquals(period, finding.cadence().orElseThrow().period());
        assertEquals(Kind.RECURRING, finding.kind());
    }

    @Test
    void whatIsOverIsNoDeadline() {
        assertTrue(only("三か国は、2023年に始めた調査を拡大する。").deadline().isEmpty());
    }

    @Test
    void aCaseIsACondition() {
        Finding finding = only("三か国は、津波が発生した場合には、直ちに観測値を共有する。");
        assertEquals("津波が発生した場合には", finding.condition().orElseThrow().text());
        assertEquals(Kind.CONDITIONAL, finding.kind());
    }

    @Test
    void politeEndingsAndFullWidthBlanksChangeNothing() {
        assertEquals(
                1, JapaneseReader.read("　三か国は、浮標を増設します。", PACIFIC).findings().size());
        assertEquals(
                0, JapaneseReader.read("三か国は、浮標を増設しました。", PACIFIC).findings().size());
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Set<Integer> sizes = new TreeSet<>();
        String text = "「我々は」（・①。、\n\n一、𠮷🙂\u0000し、とし、ことを。こと\r\nする方針で一致　した";
        for (int end = 0; end <= text.length(); end++) {
            sizes.add(JapaneseReader.read(text.substring(0, end), PACIFIC)
                    .sentences()
                    .size());
        }
        assertTrue(sizes.size() > 1, sizes.toString());
    }
}
