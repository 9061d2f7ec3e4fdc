package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.text.PartialDate;
import entente.texts.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acts of every release class with words of their own; then everything that anyone may ask for, followed from link to
 * link, is searched byte by byte for the words that were not released.
 */
class UnreleasedWordsTest {
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/public",
            "/public/embed",
            "/public/commitments.csv",
            "/public/commitments.json",
            "/public/feed.atom",
            "/register",
            "/register/tables",
            "/register/links",
            "/texts",
            "/positions",
            "/people",
            "/people/minister/feed.atom",
            "/people/minister/reminders.atom",
            "/continuity",
            "/calendar",
            "/calendar/feed.ics",
            "/board",
            "/silence",
            "/search?q=shows",
            "/search?q=meet",
            "/api/search?q=shows",
            "/api/search?q=meet",
            "/meetings",
            "/instruments",
            "/consultations",
            "/factors",
            "/api/factors",
            "/api/consultations",
            "/record",
            "/api/partnership",
            "/api/agenda",
            "/api/continuity",
            "/api/board",
            "/api/statements",
            "/api/positions",
            "/api/commitments",
            "/api/commitments.csv",
            "/api/register.csv",
            "/api/register.xlsx",
            "/api/register.json",
            "/api/logs",
            "/api/acts",
            "/api/posts");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int PAGES_MAX = 500;

    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> released = new LinkedHashSet<>();

    private void fill(ApiWorld world) {
        WordedActs.everything(world, ApiWorld.AA, new Release.Everyone(), word(released, "zopen"));
        WordedActs.everything(world, ApiWorld.AA, new Release.AllMembers(), word(hidden, "zmembers"));
        WordedActs.everything(
                world, ApiWorld.AA, new Release.NamedMembers(List.of(ApiWorld.AA)), word(hidden, "znamed"));
        WordedActs.everything(
                world, ApiWorld.BB, new Release.NamedMembers(List.of(ApiWorld.BB)), word(hidden, "zother"));
        WordedActs.between(world, new Release.Everyone(), released, "zpublic");
        WordedActs.between(world, new Release.AllMembers(), hidden, "zinside");
        WordedActs.between(world, new Release.NamedMembers(List.of(ApiWorld.AA)), hidden, "zalone");
        half(world);
    }

    /** Public commitments with hidden acts about them. */
    private void half(ApiWorld world) {
        String half = word(released, "zhalf");
        ActRef statement = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new StatementEntered(
                        half,
                        WordedActs.words(half),
                        StatementKind.OTHER,
                        new PartialDate("2024-01-01"),
                        null,
                        List.of(ApiWorld.AA),
                        "en",
                        null,
                        null,
                        WordedActs.source(half)));
        Basis basis = new Basis.CompiledFromSource(WordedActs.source(half));
        ActRef public1 = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new CommitmentConfirmed(statement, half + "1", WordedActs.terms(half), basis));
        ActRef public2 = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new CommitmentConfirmed(statement, half + "2", WordedActs.terms(half), basis));
        String about = word(hidden, "zabout");
        WordedActs.about(world, ApiWorld.AA, new Release.AllMembers(), about, public1);
        world.record(
                ApiWorld.AA,
                new Release.AllMembers(),
                new CommitmentCorrected(public2, WordedActs.terms(about), basis, about + "reason"));
        world.record(ApiWorld.AA, new Release.AllMembers(), new CommitmentLinked(public2, Link.RESTATES, public1));
    }

    private static String word(Set<String> of, String word) {
        of.add(word);
        return word;
    }

    @Test
    void nothingThatWasNotReleasedIsInAnyByteThatAnyoneMayHave(@TempDir Path data) {
        try (ApiWorld world = new ApiWorld(data, this::fill);
                HttpClient anyone = HttpClient.newHttpClient()) {
            Set<String> told = crawled(world, anyone, hidden, PAGES_MAX);
            assertTrue(told.containsAll(released), () -> "what was released is there to be found: " + told);
            for (String path : BEGINNINGS) {
                assertEquals(200, get(world, anyone, path).statusCode(), path);
            }
            for (String word : hidden) {
                String found = new String(
                        get(world, anyone, "/search?q=" + word + "text").body(), StandardCharsets.UTF_8);
                assertFalse(found.contains("<li><span><span class=\"pill\">"), found);
                String counted = new String(
                        get(world, anyone, "/api/search?q=" + word + "text").body(), StandardCharsets.UTF_8);
                assertTrue(counted.contains("\"total\":0"), counted);
            }
        }
    }

    @Test
    void aMembersOfficerReadsNothingThatIsForAnotherAlone(@TempDir Path data) {
        try (ApiWorld world = new ApiWorld(data, this::fill);
                HttpClient officer = world.browser("bb-desk")) {
            Set<String> told = crawled(world, officer, Set.of("znamed", "zalone"), PAGES_MAX / 2);
            assertTrue(told.containsAll(Set.of("zmembers", "zinside", "zother", "zopen")), told.toString());
        }
    }

    /** Follows every link from the beginnings, and fails on a forbidden word; returns the words that were told. */
    private Set<String> crawled(ApiWorld world, HttpClient client, Set<String> forbidden, int pagesMax) {
        Set<String> told = new LinkedHashSet<>();
        Set<String> asked = new LinkedHashSet<>(BEGINNINGS);
        Deque<String> open = new ArrayDeque<>(BEGINNINGS);
        int answered = 0;
        while (!open.isEmpty()) {
            String path = open.poll();
            HttpResponse<byte[]> answer = get(world, client, path);
            assertTrue(answer.statusCode() < 500, path + " was answered " + answer.statusCode());
            answered += answer.statusCode() == 200 ? 1 : 0;
            String bytes = unpacked(answer.body());
            String headers = answer.headers().map().toString();
            for (String word : forbidden) {
                assertFalse(bytes.contains(word) || headers.contains(word), path + " says " + word);
            }
            hidden.stream().filter(bytes::contains).forEach(told::add);
            released.stream().filter(bytes::contains).forEach(told::add);
            for (String next : links(bytes)) {
                if (asked.size() < pagesMax && asked.add(next)) {
                    open.add(next);
                }
            }
        }
        assertTrue(answered > 60, "only " + answered + " pages were seen");
        return told;
    }

    private static List<String> links(String bytes) {
        Set<String> links = new LinkedHashSet<>();
        for (String path : Visitor.linksAndForms(bytes)) {
            if (!path.startsWith("/webjars") && !path.startsWith("/static") && !path.contains("sign-")) {
                links.add(path);
            }
        }
        Matcher name = NAME.matcher(bytes);
        while (name.find()) {
            for (String kind : List.of("acts", "commitments", "statements", "documents")) {
                links.add("/api/" + kind + "/" + name.group());
            }
            links.add("/api/acts/" + name.group() + "/body");
            links.add("/api/statements/" + name.group() + "/text");
        }
        return List.copyOf(links);
    }

    private static HttpResponse<byte[]> get(ApiWorld world, HttpClient client, String path) {
        try {
            URI address = URI.create(world.at("/") + path.substring(1).replace(" ", "%20"));
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes as text, a workbook's parts unpacked. */
    private static String unpacked(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("register", ".xlsx");
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.write(zip.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
