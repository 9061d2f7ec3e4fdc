package entente.conference;

import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a delegation notes for itself in a test, and a search for it in all that can be reached by links. */
final class PrivateWords {
    /** Words that stand nowhere else, in the three scripts a search would cut differently. */
    static final List<String> SECRETS = List.of("zwoelfuhrgrenze", "譲歩限界線甲乙", "양보한계선갑을");

    private static final List<String> FIELDS = List.of("instruction", "fallback", "red-line", "remark", "wording-en");
    private static final Pattern API_PATH = Pattern.compile("\"(/api/[a-z/.-]+)\":\\{\"get\"");
    private static final int PAGES_MAX = 130;

    private PrivateWords() {}

    static Map<String, List<String>> notes(String clause, String version) {
        Map<String, List<String>> fields = new HashMap<>();
        FIELDS.forEach(field -> fields.put(field, List.of(String.join(" ", SECRETS) + " " + field)));
        fields.put("stance", List.of("object"));
        fields.put("clause", List.of(clause));
        fields.put("version", List.of(version));
        return fields;
    }

    static boolean tell(String text) {
        return SECRETS.stream().anyMatch(text::contains);
    }

    /** Every page, file and answer that can be reached by links, and what is asked for by name. */
    static Set<String> crawl(Visitor visitor, String address) {
        Set<String> seen = new LinkedHashSet<>();
        ArrayDeque<String> next = new ArrayDeque<>(List.of(address, address + "/matrix", address + "/proposals"));
        next.addAll(List.of(address + "/adoption", address + "/delegation", "/instruments", "/record", "/api/nowhere"));
        SECRETS.forEach(
                secret -> next.add("/register?q=" + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        Matcher api = API_PATH.matcher(visitor.get("/api/openapi.json").body());
        while (api.find()) {
            next.add(api.group(1));
        }
        next.add("/");
        while (!next.isEmpty() && seen.size() < PAGES_MAX) {
            String path = next.remove();
            if (seen.add(path)) {
                HttpResponse<String> answer = visitor.get(path);
                boolean asked = path.contains("?q=");
                assertFalse(!asked && tell(answer.body() + answer.headers().map()), path);
                assertFalse(asked && answer.body().contains("instruction"), path);
                for (String found : Visitor.linksAndForms(answer.body())) {
                    if (!found.matches("/(sign-out|webjars|static).*|.*lang=.*|.*[?]q=.*")) {
                        next.add(found);
                    }
                }
            }
        }
        return seen;
    }
}
