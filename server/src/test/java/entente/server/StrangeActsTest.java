package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.body.BodyCodec;
import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.desk.LogBooks;
import entente.member.MemberId;
import entente.partnership.Entry;
import entente.partnership.Standing;
import entente.partnership.Union;
import entente.recorder.KeyFolder;
import entente.recorder.Recorder;
import entente.texts.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another member's server writes what no form of the portal would let through: acts that the rules admit, with values
 * at every edge. The fold takes them all, and afterwards every page still opens. System properties: inputs
 * {@code entente.strange} (default 4,000), pages {@code entente.pages} (default 4,000), seed {@code entente.seed}.
 */
@Tag("slow")
class StrangeActsTest {
    private static final int INPUTS = Integer.getInteger("entente.strange", 4_000);
    private static final long SEED = Long.getLong("entente.seed", 20261126);
    private static final int PAGES_MAX = Integer.getInteger("entente.pages", 4_000);
    private static final int EFFECTIVE_MAX = 400;

    private static final int NAME_LENGTH = 12;
    private static final Pattern NAME = Pattern.compile("\\b([0-9a-f]{12})(?:[0-9a-f]{52})?\\b");

    @TempDir
    private Path data;

    private final Random random = new Random(SEED);
    private final Union union = new Union();
    private final Map<MemberId, List<byte[]>> bodies = new TreeMap<>();

    @Test
    void whateverAnotherServerWritesIsFoldedAndEveryPageOpens() throws Exception {
        String password;
        try (TestServer first = new TestServer(data)) {
            password = first.password("secretariat-desk");
            read(first.desk().logBooks());
        }
        Map<MemberId, List<byte[]>> strange = strange();
        for (Map.Entry<MemberId, List<byte[]>> log : strange.entrySet()) {
            String name = log.getKey().logName();
            try (Recorder recorder = Recorder.open(
                    data.resolve("record/logs").resolve(name), new KeyFolder(data.resolve("keys")).load(name))) {
                log.getValue().forEach(recorder::append);
            }
        }
        try (TestServer again = new TestServer(data)) {
            Set<String> about =
                    about(strange.values().stream().flatMap(List::stream).toList());
            assertEquals(List.of(), broken(new Visitor(again), about), "seed " + SEED);
            assertEquals(
                    List.of(),
                    broken(new Visitor(again).signedIn("secretariat-desk", password), about),
                    "seed " + SEED);
        }
    }

    private void read(LogBooks logs) throws MalformedBody {
        BodyReader reader = new BodyReader();
        for (MemberId log : logs.all()) {
            for (long index = 0; index < logs.size(log); index++) {
                byte[] body = logs.body(log, index);
                bodies.computeIfAbsent(log, _ -> new ArrayList<>()).add(body);
                union.arrive(new Entry.Known(log, index, BodyCodec.nameOf(body), reader.parse(body)));
            }
        }
    }

    /** By log, those that are acts; 400 of them have effect. */
    private Map<MemberId, List<byte[]>> strange() throws MalformedBody {
        List<byte[]> all = bodies.values().stream().flatMap(List::stream).toList();
        List<String> references = union.snapshot().acts().stream()
                .map(act -> act.entry().ref().value())
                .toList();
        StrangeActs acts = new StrangeActs(random, all, references);
        BodyReader reader = new BodyReader();
        Map<MemberId, List<byte[]>> written = new TreeMap<>();
        int effective = 0;
        for (int input = 0; input < INPUTS && effective < EFFECTIVE_MAX; input++) {
            MemberId log = any(List.copyOf(bodies.keySet()));
            byte[] body = acts.like(any(bodies.get(log)), seen(log));
            try {
                Entry.Known entry = new Entry.Known(log, union.size(log), BodyCodec.nameOf(body), reader.parse(body));
                union.arrive(entry);
                written.computeIfAbsent(log, _ -> new ArrayList<>()).add(body);
                effective += union.snapshot()
                                .act(entry.ref())
                                .filter(Standing::effective)
                                .isPresent()
                        ? 1
                        : 0;
            } catch (MalformedBody refused) {
                // Nobody's server takes it for an act.
                assertTrue(!String.valueOf(refused.getMessage()).isBlank(), "seed " + SEED);
            }
        }
        assertTrue(effective > 50, "only " + effective + " of " + INPUTS + " had effect");
        return written;
    }

    private SortedMap<String, Long> seen(MemberId author) {
        SortedMap<String, Long> seen = new TreeMap<>();
        for (MemberId log : bodies.keySet()) {
            if (!log.equals(author)) {
                seen.put(log.value(), union.folded(log));
            }
        }
        return seen;
    }

    /** What addresses of pages about some acts hold: names of these acts and of those they speak of. */
    private static Set<String> about(List<byte[]> acts) {
        Set<String> names = new HashSet<>();
        for (byte[] act : acts) {
            names.add(BodyCodec.nameOf(act).value().substring(0, NAME_LENGTH));
            NAME.matcher(new String(act, StandardCharsets.UTF_8)).results().forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    /**
     * The pages that do not open, of those that lead from one to the next. Each kind of page has its turn, about some
     * acts and about others, so that a thousand of one kind do not keep the others away.
     */
    private List<String> broken(Visitor visitor, Set<String> about) {
        List<String> broken = new ArrayList<>();
        Set<String> found = new HashSet<>(Set.of("/"));
        SortedMap<String, List<String>> waiting = new TreeMap<>(Map.of("/", new ArrayList<>(found)));
        for (int opened = 0; opened < PAGES_MAX && !waiting.isEmpty(); opened++) {
            String kind = any(List.copyOf(waiting.keySet()));
            List<String> pages = waiting.get(kind);
            Collections.swap(pages, random.nextInt(pages.size()), pages.size() - 1);
            String path = pages.removeLast();
            if (pages.isEmpty()) {
                waiting.remove(kind);
            }
            HttpResponse<String> page = visitor.get(path);
            if (page.statusCode() >= 500) {
                broken.add(page.statusCode() + " " + path);
            }
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Visitor.links(page.body()).stream()
                        .filter(found::add)
                        .forEach(leads -> waiting.computeIfAbsent(kind(leads, about), _ -> new ArrayList<>())
                                .add(leads));
            }
        }
        return broken;
    }

    private static String kind(String path, Set<String> about) {
        boolean spoken = NAME.matcher(path).results().anyMatch(name -> about.contains(name.group(1)));
        return spoken + NAME.matcher(path).replaceAll("*").replaceFirst("[?].*", "?");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
