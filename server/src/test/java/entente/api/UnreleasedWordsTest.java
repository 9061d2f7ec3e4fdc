package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskSet;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.act.Terms;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
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
            "/continuity",
            "/calendar",
            "/calendar/feed.ics",
            "/board",
            "/silence",
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
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int PAGES_MAX = 500;

    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> released = new LinkedHashSet<>();

    private static Localized words(String words) {
        return Localized.of("en", words);
    }

    private static Terms terms(String word) {
        return new Terms(
                words(word + "terms"),
                List.of(ApiWorld.AA, ApiWorld.BB),
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                word + "area",
                null,
                new Terms.Cadence(word + "cadence", "P1Y", null),
                words(word + "condition"),
                true);
    }

    private static Source source(String word) {
        return new Source(word + "source", "https://" + word + ".example/", null);
    }

    /** Everything an officer puts on the record about a statement, its words beginning with one of their own. */
    private void everything(ApiWorld world, MemberId member, Release release, String word) {
        DocumentRef text = world.keep((word + "text will meet.").getBytes(StandardCharsets.UTF_8), word + ".txt");
        ActRef statement = world.record(
                member,
                release,
                new StatementEntered(
                        word + "code",
                        words(word + "title"),
                        StatementKind.JOINT_STATEMENT,
                        new PartialDate("2025-01-01"),
                        words(word + "place"),
                        List.of(ApiWorld.AA, ApiWorld.BB),
                        "en",
                        null,
                        text,
                        source(word)));
        ActRef commitment = world.record(
                member,
                release,
                new CommitmentConfirmed(
                        statement, word + "no", terms(word), new Basis.CompiledFromSource(source(word))));
        about(world, member, release, word, commitment);
    }

    private static void about(ApiWorld world, MemberId member, Release release, String word, ActRef commitment) {
        MemberId other = member.equals(ApiWorld.AA) ? ApiWorld.BB : ApiWorld.AA;
        List<Act> acts = List.of(
                new ProgressReported(commitment, words(word + "report"), new PartialDate("2025-06-01")),
                new EvidenceAdded(
                        commitment,
                        source(word),
                        words(word + "shows"),
                        new PartialDate("2025-06-01"),
                        true,
                        List.of(),
                        null),
                new AssessmentGiven(commitment, other, 1, words(word + "reasons"), List.of()),
                new TaskSet(commitment, new PostId(member.logName() + "-desk"), words(word + "task"), null),
                new StatusStated(commitment, Status.ACTIVE, words(word + "status"), source(word)),
                new RoundWaived(commitment, new PartialDate("2026-01-01"), words(word + "waiver")),
                new RoundMoved(
                        commitment,
                        new PartialDate("2027-01-01"),
                        new PartialDate("2027-03-01"),
                        words(word + "move")));
        acts.forEach(act -> world.record(member, release, act));
    }

    private void fill(ApiWorld world) {
        everything(world, ApiWorld.AA, new Release.Everyone(), word(released, "zopen"));
        everything(world, ApiWorld.AA, new Release.AllMembers(), word(hidden, "zmembers"));
        everything(world, ApiWorld.AA, new Release.NamedMembers(List.of(ApiWorld.AA)), word(hidden, "znamed"));
        everything(world, ApiWorld.BB, new Release.NamedMembers(List.of(ApiWorld.BB)), word(hidden, "zother"));
        String half = word(released, "zhalf");
        ActRef statement = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new StatementEntered(
                        half,
                        words(half),
                        StatementKind.OTHER,
                        new PartialDate("2024-01-01"),
                        null,
                        List.of(ApiWorld.AA),
                        "en",
                        null,
                        null,
                        source(half)));
        Basis basis = new Basis.CompiledFromSource(source(half));
        ActRef public1 = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new CommitmentConfirmed(statement, half + "1", terms(half), basis));
        ActRef public2 = world.record(
                ApiWorld.AA,
                new Release.Everyone(),
                new CommitmentConfirmed(statement, half + "2", terms(half), basis));
        String about = word(hidden, "zabout");
        about(world, ApiWorld.AA, new Release.AllMembers(), about, public1);
        world.record(
                ApiWorld.AA,
                new Release.AllMembers(),
                new CommitmentCorrected(public2, terms(about), basis, about + "reason"));
        world.record(ApiWorld.AA, new Release.AllMembers(), new CommitmentLinked(public2, Link.RESTATES, public1));
    }

    private static String word(Set<String> of, String word) {
        of.add(word);
        return word;
    }

    @Test
    void nothingThatWasNotReleasedIsInAnyByteThatAnyoneMayHave(@TempDir Path data) {
        try (ApiWorld world = new ApiWorld(data, this::fill)) {
            Set<String> told = new LinkedHashSet<>();
            Set<String> asked = new LinkedHashSet<>(BEGINNINGS);
            Deque<String> open = new ArrayDeque<>(BEGINNINGS);
            int answered = 0;
            while (!open.isEmpty()) {
                String path = open.poll();
                HttpResponse<byte[]> answer = get(world, path);
                assertTrue(answer.statusCode() < 500, path + " was answered " + answer.statusCode());
                answered += answer.statusCode() == 200 ? 1 : 0;
                String bytes = unpacked(answer.body());
                String headers = answer.headers().map().toString();
                for (String word : hidden) {
                    assertFalse(bytes.contains(word) || headers.contains(word), path + " says " + word);
                }
                released.stream().filter(bytes::contains).forEach(told::add);
                for (String next : links(bytes)) {
                    if (asked.size() < PAGES_MAX && asked.add(next)) {
                        open.add(next);
                    }
                }
            }
            assertEquals(released, told, "what was released is there to be found");
            assertTrue(answered > 60, "only " + answered + " pages were seen");
            for (String path : BEGINNINGS) {
                assertEquals(200, get(world, path).statusCode(), path);
            }
        }
    }

    private static List<String> links(String bytes) {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = LINK.matcher(bytes);
        while (link.find()) {
            String path = link.group(1).replace("&amp;", "&");
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

    private static HttpResponse<byte[]> get(ApiWorld world, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
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
