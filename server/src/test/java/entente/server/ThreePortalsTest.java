package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.exchange.Partners;
import entente.exchange.Relay;
import entente.member.MemberId;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written where, cut off, late or twice: in the end every server shows the public the same bytes. */
@Tag("slow")
class ThreePortalsTest {
    private static final int ACTS = Integer.getInteger("entente.acts", 80);
    private static final int TWICE = 12;
    private static final int PAGES_MIN = 60;
    // A form's token is of the visit. A proof leads to the checkpoint that this server holds, with its cosignature.
    // Since when an act is held is what this server saw: of the others' cosignatures it may have missed the first.
    private static final Pattern OWN = Pattern.compile(
            "name=\"_csrf\" value=\"[^\"]+\"|(?s:<pre class=\"code block-code\".*?</pre>|<textarea.*?</textarea>)"
                    + "|(?<=held by every other server since|が保持。時点:|가 보유. 시각:)[^<]{0,60}");
    // Whom this server reaches; the proof as a file; files in which the library that writes them names fonts by chance,
    // or puts the time of their making.
    private static final Pattern OWN_PAGE =
            Pattern.compile("/record(\\?.*)?|/record/acts/[0-9a-f]+/proof|.*\\.(pdf|xlsx)(\\?.*)?");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void afterAnyOrderOfArrivalEveryServerShowsTheSameBytes(long seed) throws Exception {
        Random random = new Random(seed);
        try (ThreePortals three = new ThreePortals(folder)) {
            RandomActs acts = new RandomActs(
                    random, Partners.LOGS.stream().map(ThreePortals::member).toList());
            for (int act = 0; act < ACTS; act++) {
                disturb(three, random);
                MemberId author = ThreePortals.member(any(Partners.LOGS, random));
                acts.step(author, three.desk(author.logName()));
            }
            three.stop("bb");
            three.again("bb", TWICE, random);
            three.start(List.of("bb"));
            three.cables().values().forEach(Relay::mend);
            three.held();
            Set<String> paths = paths(three);
            assertTrue(paths.size() > PAGES_MIN, "only " + paths);
            paths.removeIf(path -> OWN_PAGE.matcher(path).matches());
            for (String path : paths) {
                alike(three, path, "seed " + seed + ", " + acts + ": " + path);
            }
        }
    }

    private static void disturb(ThreePortals three, Random random) throws Exception {
        for (Relay cable : three.cables().values()) {
            switch (random.nextInt(12)) {
                case 0 -> cable.cut();
                case 1, 2 -> cable.mend();
                default -> {}
            }
        }
    }

    private static void alike(ThreePortals three, String path, String what) throws Exception {
        for (String language : List.of("en", path.length() % 2 == 0 ? "ja" : "ko")) {
            HttpResponse<String> first = three.page("aa", path, language);
            assertTrue(first.statusCode() < 500, what);
            for (String other : List.of("bb", "cc")) {
                HttpResponse<String> second = three.page(other, path, language);
                assertEquals(first.statusCode(), second.statusCode(), what);
                assertEquals(settled(first.body()), settled(second.body()), what + " " + other + " " + language);
            }
        }
    }

    private static String settled(String body) {
        return OWN.matcher(body).replaceAll("");
    }

    /** Every address that leads from page to page, beginning at the front. */
    private static Set<String> paths(ThreePortals three) throws Exception {
        Set<String> found = new LinkedHashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            HttpResponse<String> page = three.page("aa", next.remove(), "en");
            if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Visitor.links(page.body()).stream().filter(found::add).forEach(next::add);
        }
        return found;
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
