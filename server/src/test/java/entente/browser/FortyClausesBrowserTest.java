package entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entente.record.Hash;
import entente.recorder.RecordVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three delegations at three browsers, in three languages and all at once, with the office in the chair at a fourth,
 * bring a text of forty clauses from zero draft to the register.
 */
@Timeout(600)
class FortyClausesBrowserTest extends BrowserTest {
    /** The clause that all three want to change at the same moment. */
    private static final String CONTESTED = "paragraph-11";

    /** The clause that somebody types in while the chair changes it. */
    private static final String OVERTAKEN = "paragraph-7";

    private Delegations delegations;
    private Path data;
    private String address;

    @BeforeAll
    void arrive() {
        delegations = new Delegations();
    }

    @Override
    protected entente.server.TestServer start(Path folder) {
        data = folder;
        return super.start(folder);
    }

    @AfterAll
    void depart() {
        delegations.close();
    }

    @Test
    void fortyClausesGoFromZeroDraftToTheRegister() throws IOException {
        tabled();
        delegations.together(this::seated);
        delegations.together(this::proposed);
        contested();
        overtaken();
        settled();
        freshened();
        compared();
        nobodysWordsAreLost();
        signed();
        published();
        verified();
    }

    private void tabled() {
        signIn("secretariat-desk");
        page.navigate(at("/instruments"));
        FortyClauses.open(page);
        assertThat(page.locator("section.clause")).hasCount(40);
        address = java.net.URI.create(page.url()).getPath();
    }

    private void seated(String member, Page at) {
        at.navigate(at("/sign-in"));
        at.fill("#username", member + "-desk");
        at.fill("#password", server.password(member + "-desk"));
        at.click("form.card button[type=submit]");
        at.navigate(at(address + "?lang=" + Delegations.language(member)));
        assertThat(at.locator("section.clause")).hasCount(40);
    }

    /** Each on clauses of its own and, at other words, on those of others; one has a reservation, one a new clause. */
    private void proposed(String member, Page at) {
        switch (member) {
            case "jp" ->
                List.of(1, 2)
                        .forEach(number -> delegations.propose(
                                at,
                                member,
                                "paragraph-" + number,
                                "en",
                                FortyClauses.english(number).replace("reaffirm", "recall")));
            case "kr" -> {
                delegations.propose(
                        at,
                        member,
                        "paragraph-1",
                        "en",
                        FortyClauses.english(1).replace(" on cyber", " in the field of cyber"));
                at.locator("details:has(form[action$='/clause']) > summary").click();
                at.fill("#i-w-ko", "우리는 조약 사무소를 지원한다.");
                at.fill("#i-note", "kr on a new clause");
                at.locator("form[action$='/clause'] button[type=submit]").click();
                delegations.said("kr on a new clause");
            }
            default -> Delegations.reserve(at, "paragraph-21");
        }
    }

    /** All three type in one clause, see that the others are there, and send at the same moment. */
    private void contested() {
        CyclicBarrier moment = new CyclicBarrier(3);
        Map<String, String> wanted = Map.of(
                "jp", FortyClauses.english(11).replace("We will", "We intend to"),
                "kr", FortyClauses.english(11).replace("every year", "twice a year"),
                "us", FortyClauses.english(11).replace("every year", "every two years"));
        delegations.together((member, at) -> {
            String why = member + " on the contested clause";
            Delegations.begin(at, CONTESTED, "en", wanted.get(member), why);
            at.waitForFunction(
                    "who => document.querySelector('#c-' + who + ' .here')?.textContent.includes(';')", CONTESTED);
            Delegations.meet(moment);
            Delegations.send(at, CONTESTED);
            assertEquals(0, at.locator("[role=alert]").count(), why);
            delegations.said(why);
        });
        delegations.together((member, at) -> {
            at.navigate(at(address + "#c-" + CONTESTED));
            at.reload();
            String text = at.locator("#c-" + CONTESTED).innerText();
            assertTrue(text.contains("[JP: intend to]") && text.contains("[KR: twice a year]"), text);
            assertTrue(text.contains("[US: every two years]"), text);
            assertThat(at.locator("#c-" + CONTESTED + " .proposal")).hasCount(3);
        });
        for (String language : LANGUAGES) {
            page.navigate(at(address + "?lang=" + language));
            look("forty-contested-" + language);
        }
    }

    /** The chair changes a clause while a delegate types in it: the delegate is told, and keeps every word. */
    private void overtaken() {
        String typed = FortyClauses.english(7).replace("We reaffirm", "We solemnly reaffirm");
        Person states = delegations.person("us");
        states.does(at -> Delegations.begin(at, OVERTAKEN, "en", typed, "us on the overtaken clause"))
                .join();
        page.navigate(at(address + "?lang=en"));
        Delegations.begin(
                page, OVERTAKEN, "en", FortyClauses.english(7).replace("maritime safety", "safety at sea"), "");
        page.fill("#w-" + OVERTAKEN + "-ja", "我々は、海の安全に関する協力の重要性を再確認する。");
        page.fill("#w-" + OVERTAKEN + "-ko", "우리는 바다의 안전에 관한 협력의 중요성을 재확인한다.");
        Delegations.send(page, OVERTAKEN);
        states.does(at -> {
                    at.waitForSelector("#c-" + OVERTAKEN + " .changed");
                    assertEquals(typed, at.inputValue("#w-" + OVERTAKEN + "-en"), "a notice does not touch the form");
                    Delegations.send(at, OVERTAKEN);
                    assertTrue(at.locator("[role=alert]").innerText().contains("changed since"));
                    assertEquals(typed, at.inputValue("#w-" + OVERTAKEN + "-en"), "nothing typed is lost");
                    assertTrue(
                            at.locator("#c-" + OVERTAKEN + " ins:has-text('sea')")
                                            .count()
                                    > 0,
                            "what the chair did");
                    at.fill("#w-" + OVERTAKEN + "-en", typed.replace("maritime safety", "safety at sea"));
                    for (String other : List.of("ja", "ko")) {
                        at.fill(
                                "#w-" + OVERTAKEN + "-" + other,
                                at.locator("#c-" + OVERTAKEN + " .words[lang=" + other + "] > p:last-child")
                                        .innerText());
                    }
                    Delegations.send(at, OVERTAKEN);
                    assertEquals(0, at.locator("[role=alert]").count());
                    delegations.said("us on the overtaken clause");
                })
                .join();
    }

    private void chair(String clause, String member, String what) {
        page.locator("#c-" + clause + " .proposal:has-text('[" + member + "]') button:has-text('" + what + "')")
                .first()
                .click();
        assertEquals(0, page.locator("[role=alert]").count(), clause + " " + member);
    }

    /** Two proposals at other words of one clause are both taken in; of three about the same words, one is. */
    private void settled() {
        page.navigate(at(address + "?lang=en"));
        chair("paragraph-1", "JP", "Take in");
        chair("paragraph-1", "KR", "Take in");
        assertTrue(page.locator("#c-paragraph-1 .words[lang=en]")
                .innerText()
                .contains("We recall the importance of cooperation in the field of cyber security."));
        chair("paragraph-2", "JP", "Take in");
        chair(OVERTAKEN, "US", "Take in");
        chair(CONTESTED, "KR", "Take in");
        chair(CONTESTED, "US", "Leave out");
        chair(CONTESTED, "JP", "Leave out");
        page.locator(".proposal:has-text('kr on a new clause') button:has-text('Leave out')")
                .click();
        page.navigate(at(address + "?lang=en&show=languages"));
        assertThat(page.locator("section.clause")).hasCount(4);
        look("forty-languages");
    }

    /** Tokyo and Seoul write the other languages at the same time; the chair takes both in. */
    private void freshened() {
        delegations.together((member, at) -> {
            Map<String, String> own = FortyClauses.MENDED.getOrDefault(Delegations.language(member), Map.of());
            at.navigate(at(address + "?show=languages"));
            own.forEach(
                    (clause, words) -> delegations.propose(at, member, clause, Delegations.language(member), words));
        });
        for (String clause : FortyClauses.MENDED.get("ja").keySet()) {
            for (String member : List.of("JP", "KR")) {
                page.navigate(at(address + "?lang=en"));
                chair(clause, member, "Take in");
            }
        }
        page.navigate(at(address + "?lang=en&show=languages"));
        assertEquals(
                0, page.locator("section.clause").count(), page.locator("main").innerText());
    }

    /** Everybody compares and agrees at once, forty clauses in one step each. */
    private void compared() {
        delegations.together((member, at) -> {
            at.navigate(at(address));
            at.locator("details:has(form[action$='/checked']) > summary").click();
            at.selectOption(
                    "#ck-pair",
                    Map.of("jp", "en/ja", "kr", "en/ko", "us", "ja/ko").get(member));
            at.locator("form[action$='/checked'] button[type=submit]").click();
            assertEquals(0, at.locator("[role=alert]").count(), member);
            at.locator("details:has(form[action$='/accept']) > summary").click();
            at.locator("form[action$='/accept'] button[type=submit]").click();
            assertEquals(0, at.locator("[role=alert]").count(), member);
        });
        page.navigate(at(address + "?lang=en"));
        assertThat(page.locator(".outline ol .at-agreed")).hasCount(40);
        look("forty-agreed");
        page.navigate(at(address + "/matrix?lang=ko"));
        look("forty-matrix");
    }

    private void nobodysWordsAreLost() {
        page.navigate(at(address + "/proposals?lang=en"));
        String all = page.locator("main").innerText();
        List<String> lost = delegations.rationales().stream()
                .filter(why -> !all.contains(why))
                .toList();
        assertEquals(List.of(), lost);
        assertThat(page.locator(".proposal")).hasCount(delegations.rationales().size());
        assertEquals(16, delegations.rationales().size());
    }

    private void signed() {
        page.navigate(at(address + "/adoption?lang=en"));
        page.click("form[action$='/finalise'] button");
        delegations.together((member, at) -> {
            at.navigate(at(address + "/adoption"));
            at.locator("form[action$='/sign'] button[type=submit]").click();
        });
        page.navigate(at(address + "/adoption?lang=en"));
        assertTrue(page.locator("main").innerText().contains("Adopted: every member has signed"));
    }

    private void published() {
        page.fill("#nr", "2026/40");
        page.click("form[action$='/number'] button");
        page.click("form[action$='/publish'] button");
        page.click("#published ~ ul a[lang=en]");
        String text = page.url();
        page.selectOption("#confidence", "80");
        page.click("form.together button");
        page.check("#signed");
        page.locator("main form button[type=submit]").first().click();
        page.navigate(text);
        assertTrue(
                page.locator(".finding-card-confirmed").count() >= 20,
                "promises of clauses 11 to 40 stand in the register");
        page.navigate(at("/register?q=critical+minerals&lang=en"));
        assertTrue(page.locator("main").innerText().contains("critical minerals"));
        look("forty-register");
    }

    /** The record is sound by its own check while the server still runs, and holds the words that were signed. */
    private void verified() throws IOException {
        page.navigate(at(address + "/adoption?lang=en"));
        String hash = page.locator("code").first().innerText();
        assertTrue(RecordVerifier.of(data.resolve("record"))
                .verify((_, _, _) -> {})
                .isSound());
        byte[] words = server.desk().document(hash).orElseThrow();
        assertEquals(hash, Hash.sha256(words).hex());
    }
}
