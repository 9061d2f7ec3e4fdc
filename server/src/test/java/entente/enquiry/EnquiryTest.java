package entente.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a reader may read is found by its words, in its place, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnquiryTest {
    private static final Pattern TO = Pattern.compile("<li>.*?<a href=\"([^\"]+)\".*?>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("<strong>(\\d+) findings?</strong>");

    private TestServer server;
    private Visitor korea;
    private Visitor office;
    private Visitor anyone;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        korea = new Visitor(server).signedIn("kr-desk");
        office = new Visitor(server).signedIn("secretariat-desk");
        anyone = new Visitor(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String page(Visitor who, String words, String more) {
        HttpResponse<String> page = who.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private static Map<String, String> found(Visitor who, String words, String more) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = TO.matcher(page(who, words, more).replaceFirst("(?s).*<main", ""));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    private static int count(String page) {
        Matcher matcher = COUNT.matcher(page);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }

    private static void there(Visitor who, String address, String words) {
        String[] parts = address.split("#", -1);
        HttpResponse<String> page = who.get(parts[0]);
        assertEquals(200, page.statusCode(), address);
        assertTrue(page.body().contains("id=\"" + parts[1] + "\""), address + " has no such place");
        assertTrue(page.body().contains(words), words);
    }

    @Test
    void aSentenceIsFoundInItsPlaceByThoseWhoMayReadIt() {
        Map<String, List<String>> facts =
                fields("title", "On lanterns", "date", "2024-11-15", "kind", "JOINT_STATEMENT");
        facts.put("member", List.of("KR", "US"));
        facts.putAll(fields(
                "language",
                "en",
                "release",
                "members",
                "text",
                "We met.\n\nWe will kindle vermilion lanterns.\n\nWe parted."));
        assertEquals(
                200,
                korea.upload("/texts/new", "/texts", facts, "", new byte[0]).statusCode());
        Map<String, String> found = found(korea, "vermilion lanterns", "");
        assertEquals(1, found.size(), found.toString());
        assertEquals(
                "We will kindle vermilion lanterns.", found.values().iterator().next());
        there(korea, found.keySet().iterator().next(), "vermilion");
        assertEquals(
                1,
                found(korea, "lantern", "&kind=sentence&year=2024&member=KR&language=en")
                        .size());
        for (String other :
                List.of("&kind=minutes", "&year=2023", "&member=JP", "&language=ja", "&area=dprk", "&kind=x")) {
            String page = page(korea, "lantern", other);
            assertEquals(0, count(page), other);
            assertTrue(page.contains("selected>") && page.contains(" (0)"), "what was chosen is shown: " + other);
        }
        assertEquals(0, count(page(anyone, "vermilion", "")));
        assertEquals(1, count(page(office, "vermilion", "")));
    }

    private static JsonNode asked(Visitor who, String query) {
        HttpResponse<String> answer = who.get("/api/search?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void aProgramFindsTheSentenceInItsPlaceIfItMayReadIt() {
        Map<String, List<String>> facts = fields("title", "On kites", "date", "2023-04-05", "kind", "JOINT_STATEMENT");
        facts.put("member", List.of("KR"));
        String text = "𠮷 We met.\n\nWe will fly cerulean kites.\n\nWe mended cerulean kites.";
        facts.putAll(fields("language", "en", "release", "members", "text", text));
        korea.upload("/texts/new", "/texts", facts, "", new byte[0]);
        JsonNode answer = asked(korea, "q=cerulean+fly");
        assertEquals(1, answer.path("total").asInt(), answer.toString());
        JsonNode one = answer.path("found").path(0);
        assertEquals("sentence", one.path("kind").asString());
        assertEquals("We will fly cerulean kites.", one.path("words").path("en").asString());
        int[] points = text.codePoints().toArray();
        int start = one.path("start").asInt();
        assertTrue(new String(points, start, points.length - start).startsWith("We will fly"), one.toString());
        HttpResponse<String> words =
                korea.get("/api/statements/" + one.path("act").asString() + "/text");
        assertTrue(words.statusCode() == 200 && words.body().contains("cerulean"), words.body());
        there(korea, one.path("address").asString(), "cerulean");

        JsonNode both = asked(korea, "q=cerulean&limit=1&page=2&year=2023");
        assertEquals(2, both.path("total").asInt());
        assertEquals(1, both.path("found").size());
        assertEquals(2, both.path("facets").path("kind").path("sentence").asInt());
        assertEquals(2, both.path("facets").path("member").path("KR").asInt());
        assertEquals(0, asked(korea, "q=cerulean&year=2022").path("total").asInt());
        assertEquals(2, asked(office, "q=cerulean").path("total").asInt());
        assertEquals(0, asked(anyone, "q=cerulean").path("total").asInt());
        for (String bad :
                List.of("", "q=+", "q=a&kind=speech", "q=a&colour=red", "q=a&limit=0", "q=" + "a".repeat(201))) {
            assertEquals(400, anyone.get("/api/search?" + bad).statusCode(), bad);
        }
    }

    private String meeting(String code) {
        return office.submit(
                        "/meetings",
                        "/meetings/call",
                        fields(
                                "code",
                                code,
                                "title",
                                "Board",
                                "day",
                                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                                "from",
                                "10:00",
                                "to",
                                "11:00",
                                "zone",
                                "Asia/Seoul",
                                "place",
                                "Seoul",
                                "post-jp-foreign-minister",
                                "on"))
                .uri()
                .getPath();
    }

    @Test
    void minutesAreFound() {
        String one = meeting("MB-1");
        office.submit(
                one, one + "/minutes", fields("said", "The board admired a porphyry bridge.", "outcomes", "Send it."));
        Map<String, String> minutes = found(office, "porphyry", "&kind=minutes");
        assertEquals(1, minutes.size());
        there(office, minutes.keySet().iterator().next(), "porphyry");
    }

    /** Of several sentences that one is found which holds the words, in forms that the language inflects or joins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|管理委員会は、第3回会合を東京で開催した。事務局は、能登半島沖の合同訓練の日程を年内に調整することとなった。"
                        + "次回会合は来年3月に開く。|合同訓練|事務局は、能登半島沖の合同訓練の日程を年内に調整することとなった。",
                "ja|議長が開会を宣言した。各国代表は海底ケーブルの防護について意見を交わした。|海底ケーブル 防護|" + "各国代表は海底ケーブルの防護について意見を交わした。",
                "ko|관리이사회는 제3차 회의를 서울에서 개최하였다. 사무국은 제주 해역 연합훈련의 일정을 연내에 조정하기로 하였다. "
                        + "다음 회의는 내년 3월에 연다.|연합훈련 일정|사무국은 제주 해역 연합훈련의 일정을 연내에 조정하기로 하였다.",
                "ko|의장이 개회를 선언하였다. 각국 대표는 해저케이블 보호에 관하여 의견을 나누었다.|해저케이블|" + "각국 대표는 해저케이블 보호에 관하여 의견을 나누었다."
            })
    void minutesInJapaneseAndKoreanAreFoundAtTheirSentence(
            String language, String said, String words, String sentence) {
        String one = meeting("MB-" + language + said.length());
        HttpResponse<String> entered = office.submit(
                one, one + "/minutes?lang=" + language, fields("said", said, "outcomes", "", "lang", language));
        assertEquals(200, entered.statusCode(), entered.body());
        Map<String, String> minutes = found(office, words, "&kind=minutes&language=" + language);
        assertEquals(List.of(sentence), List.copyOf(minutes.values()), minutes.toString());
        there(office, minutes.keySet().iterator().next(), words.split(" ", -1)[0]);
        JsonNode answer = asked(
                office, "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&kind=minutes&language=" + language);
        assertEquals(
                sentence,
                answer.path("found").path(0).path("words").path(language).asString(),
                answer.toString());
        assertEquals(0, count(page(office, words, "&kind=minutes&language=en")), "it is not English");
    }

    @Test
    void evidenceReportsAndCommitmentsAreFound() {
        String commitment = found(korea, "foreign ministers", "&kind=commitment")
                .keySet()
                .iterator()
                .next();
        korea.submit(commitment, commitment + "/report", fields("words", "We sent a malachite letter."));
        Map<String, String> reports = found(korea, "malachite", "");
        assertEquals(1, reports.size());
        there(korea, reports.keySet().iterator().next(), "malachite");
        String evidence =
                found(anyone, "ministers", "&kind=evidence").keySet().iterator().next();
        there(anyone, evidence, "ministers");
    }

    @Test
    void aFactorAndTheReadingsThatStandAreFoundByThoseWhoMayReadThem() {
        String one = korea.submit(
                        "/factors",
                        "/factors/open",
                        fields(
                                "code",
                                "F-9",
                                "question",
                                "Will the tourmaline harbour open?",
                                "why",
                                "It hangs.",
                                "owner",
                                "kr-desk",
                                "review",
                                "2999-01",
                                "release",
                                "own"))
                .uri()
                .getPath();
        Map<String, List<String>> read =
                fields("on", "2026-01", "leaning", "1", "words", "A chrysoprase quay stands.", "source", "Gazette");
        assertEquals(200, korea.submit(one, one + "/reading", read).statusCode());
        assertEquals(
                Set.of(one), found(korea, "tourmaline harbour", "&kind=factor").keySet());
        Map<String, String> readings = found(korea, "chrysoprase", "&kind=factor");
        assertEquals(1, readings.size());
        there(korea, readings.keySet().iterator().next(), "chrysoprase");
        assertEquals(Map.of(), found(office, "tourmaline", ""));
        assertEquals(Map.of(), found(anyone, "chrysoprase", ""));
        Matcher reading = Pattern.compile("name=\"reading\" value=\"([0-9a-f]{64})\"")
                .matcher(korea.get(one).body());
        assertTrue(reading.find());
        korea.submit(one, one + "/taking-back", fields("reading", reading.group(1), "reason", "Wrong."));
        assertEquals(Map.of(), found(korea, "chrysoprase", ""), "it was taken back");
    }

    @Test
    void wordsOfEachLanguageAreFoundAndFacetsAddUp() {
        for (String words : List.of("外相", "외교장관", "foreign ministers")) {
            String page = page(anyone, words, "");
            assertTrue(count(page) > 0, words);
            int byKind = 0;
            for (String kind : List.of("commitment", "sentence", "minutes", "evidence", "report", "factor")) {
                byKind += count(page(anyone, words, "&kind=" + kind));
            }
            assertEquals(count(page), byKind, "each finding is of one kind: " + words);
        }
        assertFalse(page(anyone, "", "").contains("<li><span><span class=\"pill\">"));
        assertEquals(0, count(page(anyone, "zzzz-no-such-word", "")));
        assertEquals(
                200,
                anyone.get("/search?q=a&page=99999&member=%00&area=%3Cscript%3E")
                        .statusCode());
    }
}
