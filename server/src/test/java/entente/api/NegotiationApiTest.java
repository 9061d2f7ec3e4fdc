package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs of a chair and two members bring a text from its opening to a published instrument. */
class NegotiationApiTest extends ApiSetting {
    private static final String OFFICE = "office-desk";

    private String field(String officer, String path, String pattern) {
        String body = world.get(officer, path).body();
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertTrue(found.find(), pattern + " in " + body);
        return found.group(1);
    }

    private String act(String officer, String path, String json) {
        return made(world.post(officer, path, json));
    }

    private String opened(String code) {
        String id = act(OFFICE, "/api/instruments", String.format("""
                {"code":"%s","title":{"en":"Principles","ja":"原則"},"kind":"zero-draft","members":["AA","BB"],
                 "languages":{"authentic":["en"],"courtesy":["ja"]},"chair":"office"}""", code));
        act(OFFICE, "/api/instruments/" + id + "/texts", String.format("""
                {"text":"%s","kind":"zero-draft","draft":{"title":{"en":"Principles","ja":"原則"},
                 "style":"paragraphs",
                 "clauses":[{"id":"p1","kind":"paragraph","text":{"en":"We will meet.","ja":"会合する。"},
                  "parts":[]},
                 {"id":"p2","kind":"paragraph","text":{"en":"We will talk.","ja":"協議する。"},
                  "parts":[]}]}}""", id));
        return id;
    }

    private String head(String at) {
        return field(OFFICE, at, "\"text\":\"([0-9a-f]{64})\"");
    }

    private String hash(String at, String clause) {
        return field(OFFICE, at, "\"clause\":\"" + clause + "\"[^}]*?\"hash\":\"([0-9a-f]{64})\"");
    }

    private String replacing(String at, String clause, String words, String more) {
        return String.format("""
                {"text":"%s",%s"change":{"type":"replace","clause":"%s","hash":"%s","text":{"en":"%s"},
                 "unaffected":["ja"]}}""", head(at), more, clause, hash(at, clause), words);
    }

    @Test
    void aTextIsBroughtFromItsOpeningToItsPublication() {
        String id = opened("API-1");
        String at = "/api/instruments/" + id;
        assertEquals(404, world.get("", at).statusCode(), "only members and the chair read it");
        String outer = act(DESK, at + "/proposals", replacing(at, "p1", "We will meet every year.", ""));
        String inner = act(
                OTHER,
                at + "/proposals",
                replacing(at, "p1", "We will meet every second year.", "\"about\":\"" + outer + "\","));
        String other = act(OTHER, at + "/proposals", replacing(at, "p2", "We shall talk.", ""));
        assertTrue(world.get(DESK, at + "/proposals").body().contains("\"about\":\"" + outer + "\""));
        String gone = act(DESK, at + "/proposals", replacing(at, "p2", "We may talk.", ""));
        act(DESK, at + "/withdrawals", "{\"proposal\":\"" + gone + "\"}");
        String text = head(at);
        String first = hash(at, "p1");
        String second = hash(at, "p2");
        String change = String.format("""
                {"text":"%s","change":{"type":"together","changes":[
                 {"type":"replace","clause":"p1","hash":"%s","text":{"en":"We will meet every second year."},
                  "unaffected":["ja"]},
                 {"type":"replace","clause":"p2","hash":"%s","text":{"en":"We shall talk."},
                  "unaffected":["ja"]}]},
                 "takenIn":["%s","%s","%s"],"leftOut":[]}""", text, first, second, outer, inner, other);
        refused(403, "NOT_THE_CHAIR", "", world.post(DESK, at + "/settlements", change));
        act(OFFICE, at + "/settlements", change);
        refused(409, "MOVED_ON", "text", world.post(OFFICE, at + "/settlements", change));
        agreed(at);
        signedAndPublished(at, id);
    }

    private void agreed(String at) {
        String settled = head(at);
        String once = hash(at, "p1");
        String twice = hash(at, "p2");
        for (String officer : List.of(DESK, OTHER)) {
            act(officer, at + "/positions", String.format("""
                    {"text":"%s","stance":"support","clauses":{"p1":"%s","p2":"%s"}}""", settled, once, twice));
        }
        String compared = String.format("""
                {"text":"%s","clause":"p1","hash":"%s","language":"en","other":"ja",
                 "found":"checked"}""", settled, once);
        act(OTHER, at + "/concordances", compared);
        act(OFFICE, at + "/issues", "{\"text\":\"" + head(at) + "\",\"kind\":\"clean-text\",\"symbol\":\"Rev. 1\"}");
        act(OFFICE, at + "/locks", "{\"text\":\"" + head(at) + "\",\"clause\":\"p2\"}");
        act(OFFICE, at + "/unlocks", "{\"clause\":\"p2\",\"reason\":\"Looked at again.\"}");
    }

    private void signedAndPublished(String at, String id) {
        refused(400, "BAD_FIELD", "hash", world.post(OFFICE, at + "/final", "{\"hash\":\"" + "0".repeat(64) + "\"}"));
        refused(403, "NOT_THE_CHAIR", "", world.post(DESK, at + "/final", "{}"));
        act(OFFICE, at + "/final", "{}");
        String hash = field(OFFICE, at, "\"frozen\":\\{[^}]*?\"hash\":\"([0-9a-f]{64})\"");
        String signing = """
                {"hash":"%s","kind":"%s","by":"member-key","nonce":"%s"}""";
        refused(
                422,
                "WRONG_HASH",
                "",
                world.post(DESK, at + "/signatures", signing.formatted("0".repeat(64), "definitive", "0".repeat(32))));
        act(DESK, at + "/signatures", signing.formatted(hash, "definitive", "1".repeat(32)));
        refused(
                409,
                "DONE_ALREADY",
                "",
                world.post(DESK, at + "/signatures", signing.formatted(hash, "definitive", "2".repeat(32))));
        refused(
                403,
                "NOT_BOUND",
                "",
                world.post(OFFICE, at + "/signatures", signing.formatted(hash, "definitive", "3".repeat(32))));
        String referendum = act(OTHER, at + "/signatures", signing.formatted(hash, "ad-referendum", "4".repeat(32)));
        refused(409, "NOT_ADOPTED", "", world.post(OFFICE, at + "/number", "{\"number\":\"P/1\"}"));
        act(OTHER, "/api/signatures/" + referendum + "/confirmation", "{}");
        act(OFFICE, at + "/number", "{\"number\":\"P/1\"}");
        published(at, id);
    }

    private void published(String at, String id) {
        act(DESK, at + "/attachments", """
                {"kind":"interpretative-statement","about":"p1","words":{"en":"Second means the next but one."}}""");
        String published = act(
                OFFICE,
                "/api/statements",
                statement("P/1", "\"text\":\"We will meet every second year. We shall talk.\""));
        act(
                OFFICE,
                "/api/acts/" + id + "/release",
                "{\"to\":{\"type\":\"everyone\"},\"release\":{\"type\":\"everyone\"}}");
        act(OFFICE, at + "/publication", "{\"statements\":[\"" + published + "\"]}");
        String corrigendum = act(DESK, at + "/corrigenda", """
                {"clause":"p2","language":"en","was":"talk","becomes":"confer","reason":{"en":"A slip."}}""");
        act(OTHER, "/api/corrigenda/" + corrigendum + "/answer", "{\"accepted\":true}");
        act(OTHER, at + "/denunciation", "{\"effect\":\"2027-05-01\",\"reason\":{\"en\":\"A new government.\"}}");
    }

    @Test
    void nobodySpeaksForAnotherOrWithoutSayingWho() {
        String id = opened("API-2");
        String at = "/api/instruments/" + id;
        String text = head(at);
        for (String path :
                List.of("texts", "issues", "settlements", "locks", "unlocks", "final", "closing", "reopenings")) {
            assertEquals(401, world.post("", at + "/" + path, "{}").statusCode(), path);
        }
        refused(404, "NOT_FOUND", "", world.post(DESK, "/api/instruments/" + "0".repeat(12) + "/closing", "{}"));
        refused(
                400,
                "BAD_FIELD",
                "instrument",
                world.post(OFFICE, at + "/closing", "{\"instrument\":\"" + id + "\",\"reason\":\"No.\"}"));
        refused(403, "NOT_THE_CHAIR", "", world.post(DESK, at + "/closing", "{\"reason\":\"No.\"}"));
        refused(404, "NOT_FOUND", "", world.post(DESK, at + "/signatures", "{}"));
        String link = act(
                OFFICE,
                at + "/packages",
                "{\"text\":\"" + text + "\",\"title\":{\"en\":\"Both\"},\"clauses\":[\"p1\",\"p2\"]}");
        refused(403, "NOT_THE_AUTHOR", "", world.post(DESK, at + "/package-ends", "{\"link\":\"" + link + "\"}"));
        act(OFFICE, at + "/package-ends", "{\"link\":\"" + link + "\"}");
        act(OFFICE, at + "/closing", "{\"reason\":\"No agreement.\"}");
        refused(409, "CLOSED", "", world.post(OFFICE, at + "/closing", "{\"reason\":\"No agreement.\"}"));
    }
}
