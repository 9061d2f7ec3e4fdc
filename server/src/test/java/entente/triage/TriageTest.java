package entente.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.server.TestServer;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of watching over HTTP, without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageTest {
    private static final Pattern ALERT = Pattern.compile("action=\"(/watch/alerts/[0-9a-f]{16})/verdict\"");
    private static final Pattern FACTOR = Pattern.compile("name=\"factor\"><option value=\"([0-9a-f]{64})\"");
    private static final Pattern STORY = Pattern.compile("name=\"alert\" value=\"([0-9a-f]{64})\"");
    private static final Pattern EVIDENCE = Pattern.compile("name=\"commitment\" value=\"([0-9a-f]{64})\"");
    private static final Pattern BEARING =
            Pattern.compile("<ul class=\"bearings\">\\s*<li><a href=\"[^\"]*\">([^<]*)</a>");
    private static final String PASTE = "/watch/sources/paste";

    private TestServer server;
    private Visitor desk;
    private Visitor other;

    @BeforeAll
    void start(@TempDir Path data) {
        server = new TestServer(data);
        desk = new Visitor(server).signedIn("secretariat-desk");
        other = new Visitor(server).signedIn("kr-desk");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> paste(Visitor who, String title, String text) {
        return who.submit("/watch/sources", PASTE, Map.of("title", List.of(title), "text", List.of(text)));
    }

    private void paste(String title, String text, String day) {
        Map<String, List<String>> typed =
                Map.of("title", List.of(title), "text", List.of(text), "published", List.of(day));
        desk.submit("/watch/sources", PASTE, typed);
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    @Test
    void strangersSeeNothing() {
        for (String path : List.of("/watch", "/watch/indicators", "/watch/thresholds", "/watch/sources")) {
            HttpResponse<String> page = new Visitor(server).get(path);
            assertEquals("/sign-in", page.uri().getPath(), path);
        }
    }

    @Test
    void aPastedReportIsALineThatOneOfficeSeesAndJudges() {
        HttpResponse<String> taken = paste(
                desk,
                "Launch reported",
                "North Korea launched two ballistic missiles toward the sea on Monday, "
                        + "the Joint Chiefs of Staff said.");
        assertTrue(taken.body().contains("1 taken, 0 there already"), taken.body());
        String inbox = desk.get("/watch").body();
        assertTrue(inbox.contains("Launch reported") && inbox.contains("<mark>"), inbox);
        assertTrue(inbox.contains("according to"), inbox);
        assertFalse(other.get("/watch").body().contains("Launch reported"));
        String line = first(ALERT, inbox.substring(inbox.indexOf("Launch reported")));
        assertEquals(404, other.get(line).statusCode());
        HttpResponse<String> judged = desk.submit("/watch", line + "/verdict", Map.of("verdict", List.of("known")));
        assertEquals(200, judged.statusCode());
        assertTrue(desk.get(line).body().contains("Known"));
        assertEquals(
                400,
                desk.submit("/watch", line + "/verdict", Map.of("verdict", List.of("guilty")))
                        .statusCode());
    }

    @Test
    void whoActsIsCalledInTheLanguageOfThePage() {
        paste(
                desk,
                "Coal at sea",
                "North Korean diplomats smuggled coal in evasion of sanctions, US officials said.\n\n"
                        + "Donald Trump's transition team disavowed the remarks.");
        String inbox = desk.get("/watch").body();
        String line = first(ALERT, inbox.substring(inbox.indexOf("Coal at sea")));
        assertTrue(desk.get(line).body().contains("who: diplomats of North Korea"), inbox);
        Visitor colleague = new Visitor(server).signedIn("secretariat-desk");
        String japanese = colleague.get(line + "?lang=ja").body();
        assertTrue(japanese.contains("主体：北朝鮮の外交官 · 発言者：アメリカ合衆国の当局者"), japanese);
        assertTrue(japanese.contains("主体：トランプの政権移行チーム"), japanese);
        String korean = colleague.get(line + "?lang=ko").body();
        assertTrue(korean.contains("북한 외교관") && korean.contains("트럼프 인수위원회"), korean);
    }

    @Test
    void aLineIsHeadedInTheLanguageOfThePageWhereOneReportIs() {
        Map<String, String> told = Map.of(
                "北朝鮮が発射",
                "北朝鮮は12日、日本海に向けて弾道ミサイル2発を発射したと韓国軍の合同参謀本部が発表した。",
                "Missiles over water",
                "North Korea fired two ballistic missiles toward the sea on March 12, South Korea's Joint Chiefs"
                        + " of Staff said.");
        told.forEach((title, text) -> paste(title, text, "2025-03-13"));
        Visitor colleague = new Visitor(server).signedIn("secretariat-desk");
        String japanese = colleague.get("/watch?days=1500&lang=ja").body();
        assertTrue(japanese.contains("lang=\"ja\"><a href=") && japanese.contains(">北朝鮮が発射</a>"), japanese);
        assertFalse(japanese.contains(">Missiles over water</a>"), "one line: " + japanese);
        String english = colleague.get("/watch?days=1500&lang=en").body();
        assertTrue(english.contains(">Missiles over water</a>"), english);
        assertFalse(english.contains(">北朝鮮が発射</a>"), english);
        String line = first(ALERT, english.substring(english.indexOf(">Missiles over water</a>")));
        assertFalse(colleague.get(line + "?lang=en").body().contains("Figures that differ"), "two and 2発 agree");
    }

    @Test
    void aLineSaysInTheLanguageOfThePageWhatIsClaimedAndWhatOtherReportsAdd() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("砲弾の輸送", "北朝鮮は4月2日、ロシアに砲弾と弾道ミサイルを輸送したと、韓国の国家情報院が発表した。");
        told.put(
                "Shells by ship",
                "North Korea shipped artillery shells and ballistic missiles to Russia on April 2, South Korea's"
                        + " National Intelligence Service said. Japan condemned the shipment of shells and missiles.");
        told.forEach((title, text) -> paste(title, text, "2025-04-03"));
        Visitor colleague = new Visitor(server).signedIn("secretariat-desk");
        String inbox = colleague.get("/watch?days=1500&lang=en").body();
        String line = first(ALERT, inbox.substring(inbox.indexOf(">Shells by ship</a>")));
        String english = colleague.get(line + "?lang=en").body();
        assertEquals("LIM-04", first(BEARING, english), "against arms from the North to Russia, not missile defence");
        assertTrue(says(english, "Says").contains("North Korea shipped artillery shells"), english);
        assertFalse(says(english, "Says").contains("北朝鮮は4月2日"), english);
        String japanese = colleague.get(line + "?lang=ja").body();
        assertTrue(says(japanese, "報道の内容").contains("北朝鮮は4月2日"), japanese);
        String further = says(japanese, "他の報道が加えること");
        assertTrue(further.contains("Japan condemned the shipment") && further.contains("– pasted"), further);
        assertFalse(further.contains("North Korea shipped"), "said already: " + further);
        String sentence = "Japan condemned the shipment of shells and missiles.";
        HttpResponse<String> recorded = colleague.submit(
                line,
                line + "/evidence",
                Map.of("commitment", List.of(first(EVIDENCE, english)), "shows", List.of(sentence)));
        assertTrue(recorded.body().contains(">Shells by ship\n"), "the report that says it: " + recorded.body());
    }

    @Test
    void figuresThatCannotBothBeRightStandSideBySide() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("朝の発射", "北朝鮮は5月8日、日本海に向けて弾道ミサイル2発を発射したと韓国軍の合同参謀本部が発表した。");
        told.put(
                "Missiles at dawn",
                "Ten minutes before dawn on May 8, North Korea launched 10 ballistic missiles from an airfield, the"
                        + " Joint Chiefs of Staff in Seoul announced.");
        told.put("새벽 발사", "북한이 5월 8일 동해상으로 탄도미사일 10발을 발사했다고 합동참모본부가 밝혔다.");
        told.forEach((title, text) -> paste(title, text, "2025-05-09"));
        Visitor colleague = new Visitor(server).signedIn("secretariat-desk");
        String inbox = colleague.get("/watch?days=1500&lang=en").body();
        assertTrue(inbox.contains(">Missiles at dawn</a>"), inbox);
        String line = first(ALERT, inbox.substring(inbox.indexOf(">Missiles at dawn</a>")));
        String differing = says(colleague.get(line + "?lang=en").body(), "Figures that differ");
        for (String figure : List.of("ミサイル2発", "10 ballistic missiles", "미사일 10발", "missiles</span>")) {
            assertTrue(differing.contains(figure), figure + " in " + differing);
        }
        for (String heading : List.of("報道によって異なる数", "보도마다 다른 수치")) {
            String page = colleague
                    .get(line + (heading.startsWith("보") ? "?lang=ko" : "?lang=ja"))
                    .body();
            assertTrue(says(page, heading).contains("10발"), page);
        }
    }

    private static String says(String page, String heading) {
        int from = page.indexOf("<dt>" + heading + "</dt>");
        assertTrue(from > 0, heading + " in " + page);
        return page.substring(from, page.indexOf("</dd>", from));
    }

    @Test
    void aRelevantReportBecomesEvidenceWithItsCopyOnTheRecord() {
        paste(
                desk,
                "Leaders agree to set up secretariat",
                "The leaders of Japan, South Korea and the United States agreed on Friday to establish a Trilateral"
                        + " Secretariat responsible for coordinating and implementing shared commitments, they said.");
        String inbox = desk.get("/watch").body();
        String at = inbox.substring(inbox.indexOf("Leaders agree to set up secretariat"));
        String line = first(ALERT, at);
        assertEquals("LIM-01", first(BEARING, at), "what a member does comes before what is near by its words");
        String commitment = first(EVIDENCE, at);
        HttpResponse<String> recorded = desk.submit(
                "/watch",
                line + "/evidence",
                Map.of("commitment", List.of(commitment), "shows", List.of("They agreed to set it up.")));
        assertEquals("/register/" + commitment.substring(0, 12), recorded.uri().getPath(), recorded.body());
        assertTrue(recorded.body().contains("They agreed to set it up."), recorded.body());
        assertTrue(desk.get(line).body().contains("Relevant"));
        assertTrue(other.get(recorded.uri().getPath()).body().contains("They agreed to set it up."));
        assertFalse(new Visitor(server).get(recorded.uri().getPath()).body().contains("They agreed to set it up."));
    }

    @Test
    void whatIsContestedAndAChangeOfOfficeStandOpenAndBecomeAReading() {
        String contested = "The growing resistance within the US Congress to a bill for military aid is no secret.";
        paste(
                desk,
                "Troops in Kursk",
                "North Korea sent troops to Kursk in Russia, officials said. " + contested
                        + " President-elect Donald Trump takes office in January 2029.");
        String inbox = desk.get("/watch").body();
        String line = first(ALERT, inbox.substring(inbox.indexOf("Troops in Kursk")));
        String page = desk.get(line + "?sentence=1").body();
        String open = page.substring(page.indexOf("Still open"), page.indexOf("Bears on"));
        assertTrue(open.contains("contested") && open.contains("growing resistance"), open);
        assertTrue(open.contains("Exposure") && open.contains("/continuity?member=US#rests"), open);
        String factor = first(FACTOR, page);
        HttpResponse<String> read = desk.submit(
                line,
                "/factors/reading",
                Map.of(
                        "alert", List.of(first(STORY, page)),
                        "factor", List.of(factor),
                        "sentence", List.of(contested),
                        "leaning", List.of("-1")));
        assertEquals("/factors/" + factor.substring(0, 12), read.uri().getPath(), read.body());
        assertTrue(read.body().contains(contested), read.body());
    }

    @Test
    void anIndicatorIsExplainedTriedSavedAndTakenOut() {
        String text = "indicator harbours\ntitle.en: Harbours\nquery:\n  near 9 (@KP, harbour or 港 or 항구)\n";
        Map<String, List<String>> typed = Map.of("text", List.of(text), "least", List.of("2"));
        paste(desk, "A ship", "A ship left a North Korean harbour, officials said.");
        String tried = desk.submit("/watch/indicators/new", "/watch/indicators/try", typed)
                .body();
        assertTrue(tried.contains("within 9 words") && tried.contains("북한"), tried);
        assertTrue(tried.contains("It finds 1 of the latest"), tried);
        assertEquals(404, desk.get("/watch/indicators/harbours").statusCode());
        String saved = desk.submit("/watch/indicators/new", "/watch/indicators/save", typed)
                .body();
        assertTrue(saved.contains("harbours"), saved);
        assertTrue(desk.get("/watch").body().contains("A ship"), "held back, and still to be seen");
        HttpResponse<String> wrong = desk.submit(
                "/watch/indicators/new",
                "/watch/indicators/save",
                Map.of("text", List.of("indicator harbours\nquery:\n  near 9 (@nobody-known, x)\n")));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("line 3"), wrong.body());
        desk.submit("/watch/indicators/harbours", "/watch/indicators/harbours/retire", Map.of());
        assertEquals(404, desk.get("/watch/indicators/harbours").statusCode());
    }

    @Test
    void anIndicatorIsHeldAgainstTheArchiveAndJudgedByTheMethodChosen() {
        paste(
                desk,
                "Exercise begins",
                "Japan, South Korea and the United States began the trilateral exercise Freedom Edge on Monday.");
        String id = "/watch/indicators/trilateral-meetings";
        String past = desk.get(id + "/past").body();
        assertTrue(past.contains("over the archive"), past);
        Map<String, List<String>> asked = Map.of(
                "method", List.of("any"),
                "least", List.of("1"),
                "within", List.of("3"),
                "events", List.of(java.time.LocalDate.now(java.time.ZoneOffset.UTC) + ",It began\n"));
        String held = desk.submit(id + "/past", id + "/past", asked).body();
        assertTrue(held.contains("1 of 1 events caught") && held.contains("It began"), held);
        HttpResponse<String> wrong = desk.submit(id + "/past", id + "/past", Map.of("events", List.of("tomorrow")));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("line 1"), wrong.body());
        HttpResponse<String> chosen = desk.submit(id, id + "/method", Map.of("method", List.of("weekday")));
        assertTrue(chosen.body().contains("value=\"weekday\" checked"), chosen.body());
        assertEquals(
                400,
                desk.submit(id, id + "/method", Map.of("method", List.of("astrology")))
                        .statusCode());
        assertEquals(404, other.get("/watch/indicators/none-of-these/past").statusCode());
    }

    @Test
    void thresholdsNameTheVerdictsThatMovedThem() {
        List<String> told = List.of(
                "A museum in Oslo opens a show about bitcoin thieves; one room is about North Korean hackers.",
                "Farmers in Quito lost savings to malware that an insurer blames on the Lazarus Group and its theft.",
                "The film festival of Lima gave its prize to a comedy: North Korea hires a hacker to steal a bank.",
                "Perth university students won a contest, beating a cyber defence exercise with stolen coins "
                        + "modelled on North Korea.",
                "An essay asks whether cryptocurrency laundering, of which Pyongyang and North Korea are accused after"
                        + " hacks, can be taxed at all.");
        for (int i = 0; i < 5; i++) {
            paste(desk, "Story " + i, told.get(i));
        }
        for (int i = 0; i < 5; i++) {
            String inbox = desk.get("/watch").body();
            int at = inbox.indexOf(">Story " + i);
            assertTrue(at > 0, inbox);
            desk.submit("/watch", first(ALERT, inbox.substring(at)) + "/verdict", Map.of("verdict", List.of("wrong")));
        }
        String page = desk.get("/watch/thresholds").body();
        assertTrue(page.contains("From 1 to 2, because of:"), page);
    }
}
