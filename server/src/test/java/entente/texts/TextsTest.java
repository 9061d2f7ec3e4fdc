package entente.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.CommitmentAct.Replacement;
import entente.commitment.Commitment;
import entente.desk.Review;
import entente.member.MemberId;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest extends TextsWorld {
    @Test
    void aTextIsListedAndEveryFindingStandsInItsPlace() {
        String path = entered("A text that is listed");
        String page = korea.get(path).body();
        List<String> cards = cards(path);
        assertTrue(cards.size() >= 4, cards.toString());
        for (String card : cards) {
            assertTrue(page.contains("id=\"at-" + card.substring(0, card.indexOf('-')) + "\""), card);
        }
        assertTrue(page.contains("0 of " + cards.size() + " decided"));
        assertTrue(korea.get("/texts").body().contains(cards.size() + " to decide"));
    }

    @Test
    void aFindingIsConfirmedOnceHoweverOftenTheButtonIsPressed() {
        String path = entered("A text to confirm");
        String card = cards(path).getFirst();
        Map<String, List<String>> fields = Map.of("item", List.of(card), "as-is", List.of("yes"));
        assertEquals(200, korea.submit(path, path + "/confirm", fields).statusCode());
        HttpResponse<String> again = korea.submit(path, path + "/confirm", fields);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("Somebody decided this in the meantime."));
        List<Commitment> commitments = commitments("A text to confirm");
        assertEquals(1, commitments.size());
        assertEquals(
                titled("A text to confirm").entered().code() + "-01",
                commitments.getFirst().code());
        int sentence = Review.passages(commitments.getFirst()).getFirst().sentenceStart();
        assertTrue(korea.get(path).body().contains("id=\"s-" + sentence + "\""), "the citation leads to its sentence");
    }

    @Test
    void aRejectionNeedsAReasonAndIsShownWithIt() {
        String path = entered("A text to reject");
        String card = cards(path).getLast();
        Map<String, List<String>> silent = Map.of("item", List.of(card), "reason", List.of(" "));
        assertEquals(422, korea.submit(path, path + "/reject", silent).statusCode());
        Map<String, List<String>> reasoned = Map.of("item", List.of(card), "reason", List.of("A mere wish"));
        String page = korea.submit(path, path + "/reject", reasoned).body();
        assertTrue(page.contains("A mere wish") && page.contains("found-rejected"), page);
    }

    private Map<String, List<String>> slots(String page) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("summary.en", List.of("Put in plain words"));
        fields.put("member", List.of("JP", "KR"));
        fields.put("others", List.of("au"));
        fields.put("kind", List.of("RECURRING"));
        fields.put("force", List.of("FIRM"));
        fields.put("area", List.of("cyber"));
        fields.put("cadence-period", List.of("P1Y"));
        fields.put("cadence-text", List.of("every year"));
        fields.put("deadline-date", List.of("2025-12"));
        fields.put("testable", List.of("yes"));
        fields.put("reason", List.of("It was put too broadly"));
        Matcher sentence = Pattern.compile("name=\"sentence\" value=\"(\\d+)\"").matcher(page);
        assertTrue(sentence.find(), page);
        fields.put("sentence", List.of(sentence.group(1)));
        fields.put("near", List.of("0"));
        return fields;
    }

    @Test
    void aCorrectedTermAndQuoteAreWhatIsConfirmedAndCanBeCorrectedAgain() {
        String path = entered("A text to correct");
        String form =
                korea.get(path + "/confirm?item=" + cards(path).getFirst()).body();
        Map<String, List<String>> fields = slots(form);
        fields.put("quote", List.of("words that are not there"));
        HttpResponse<String> refused = korea.submit(path, path + "/confirm", fields);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("These words do not stand in the sentence."));
        assertTrue(refused.body().contains("Put in plain words"), "what was typed is kept");
        fields.put("quote", List.of("hold a trilateral\r\nsummit"));
        assertEquals(200, korea.submit(path, path + "/confirm", fields).statusCode());
        Commitment made = commitments("A text to correct").getFirst();
        assertEquals(
                "hold a trilateral summit", Review.passages(made).getFirst().quote());
        assertEquals(
                List.of("JP", "KR", "AU"),
                made.terms().members().stream().map(MemberId::value).toList());
        String correction = path + "/correct?commitment=" + made.ref().shortened();
        Map<String, List<String>> better = slots(korea.get(correction).body());
        better.put("commitment", List.of(made.ref().shortened()));
        better.put("quote", List.of("will hold a trilateral summit every year"));
        assertEquals(200, korea.submit(path, path + "/correct", better).statusCode());
        Commitment now = commitments("A text to correct").getFirst();
        assertEquals(
                "will hold a trilateral summit every year",
                Review.passages(now).getFirst().quote());
    }

    @Test
    void aPassageTheReaderMissedCanBeMarked() {
        String path = entered("A text with a gap");
        String marking = korea.get(path + "/mark").body();
        Matcher link =
                Pattern.compile("href=\"([^\"]+sentence=\\d+)\">We condemn").matcher(marking);
        assertTrue(link.find(), marking);
        Map<String, List<String>> fields = slots(korea.get(link.group(1)).body());
        fields.put("quote", List.of("condemn the launches"));
        String page = korea.submit(path, path + "/confirm", fields).body();
        assertTrue(page.contains("Marked by a person"), page);
    }

    @Test
    void oneRegisteredCommitmentIsSplitAndTheOldOneGivesWay() {
        String path = entered("A text to split");
        String card = cards(path).getFirst();
        korea.submit(path, path + "/confirm", Map.of("item", List.of(card), "as-is", List.of("yes")));
        Commitment whole = commitments("A text to split").getFirst();
        String quote = Review.passages(whole).getFirst().quote();
        String half = quote.substring(0, quote.lastIndexOf(' ')).strip();
        String rest = quote.substring(quote.lastIndexOf(' ')).strip();
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("commitment", List.of(whole.ref().shortened()));
        fields.put("quote", List.of(half, rest));
        fields.put("summary", List.of("One part", "Other part"));
        assertEquals(422, korea.submit(path, path + "/split", fields).statusCode(), "a reason is asked for");
        fields.put("reason", List.of("Two undertakings"));
        assertEquals(200, korea.submit(path, path + "/split", fields).statusCode());
        List<Commitment> all = commitments("A text to split");
        assertEquals(3, all.size());
        assertFalse(all.getFirst().current());
        assertEquals(Replacement.SPLIT, all.getFirst().replacement().replacement());
        assertEquals(404, korea.submit(path, path + "/split", fields).statusCode(), "what gave way is split no more");
    }

    @Test
    void severalPlacesBecomeOneCommitment() {
        String path = entered("A text to merge");
        List<String> cards = cards(path);
        korea.submit(path, path + "/confirm", Map.of("item", List.of(cards.getFirst()), "as-is", List.of("yes")));
        String form = korea.get(path + "/merge?item=" + cards.get(0) + "&item=" + cards.get(1))
                .body();
        assertTrue(form.contains("name=\"reason\""), form);
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("item", cards.subList(0, 2));
        fields.put("summary.en", List.of("Both together"));
        fields.put("member", List.of("JP", "KR", "US"));
        fields.put("kind", List.of("CONTINUING"));
        fields.put("force", List.of("FIRM"));
        fields.put("area", List.of("institutional"));
        fields.put("reason", List.of("One undertaking"));
        assertEquals(200, korea.submit(path, path + "/merge", fields).statusCode());
        List<Commitment> all = commitments("A text to merge");
        assertEquals(2, all.size());
        assertEquals(Replacement.MERGED, all.getFirst().replacement().replacement());
        assertEquals(2, Review.passages(all.getLast()).size());
    }

    @Test
    void severalFindingsAreConfirmedTogetherOnlyWhenSignedOff() {
        String path = entered("A text to confirm together");
        String form = korea.get(path + "/confirm-many?confidence=80").body();
        assertTrue(form.contains("name=\"signed\""), form);
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("item", cards(path).subList(0, 2));
        fields.put("confidence", List.of("80"));
        assertEquals(422, korea.submit(path, path + "/confirm-many", fields).statusCode());
        assertEquals(0, commitments("A text to confirm together").size());
        fields.put("signed", List.of("yes"));
        assertEquals(200, korea.submit(path, path + "/confirm-many", fields).statusCode());
        assertEquals(2, commitments("A text to confirm together").size());
    }
}
