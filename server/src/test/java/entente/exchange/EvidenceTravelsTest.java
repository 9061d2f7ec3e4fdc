package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Contact;
import entente.mirror.Evidence;
import entente.mirror.Mirrors;
import entente.partnership.Holding;
import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.recorder.KeyFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that a log was shown in two versions is brought to one server, and all of them act on it. */
@Tag("slow")
class EvidenceTravelsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsProvedToOneStopsAll() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.write("aa", new Release.Everyone());
            three.held();
            long before = three.desk("cc").holding().acts(Partners.member("aa"));
            Evidence evidence = twoVersions(three, key(three, "aa"));
            assertEquals(200, bring(three, "bb", evidence.format()));
            Partners.eventually(
                    "the third has it too",
                    () -> mirrors(three, "cc").evidence("aa").isPresent());
            Evidence passedOn = mirrors(three, "cc").evidence("aa").orElseThrow();
            List<NoteVerifier> keys =
                    key(three, "aa").stream().map(Signer::verifier).toList();
            passedOn.check(keys).expect();
            assertEquals(2, passedOn.smaller().signatures().size(), "a line of nobody's was passed on");
            Partners.eventually(
                    "its own server shows it",
                    () -> mirrors(three, "aa").evidence("aa").isPresent());
            Answer.Recorded later = three.write("aa", new Release.Everyone());
            Answer.Recorded other = three.write("bb", new Release.Everyone());
            Partners.eventually(
                    "the other logs go on",
                    () -> three.desk("cc").holding().stand(other.log(), other.index()) == Holding.Stand.HELD);
            assertEquals(before, three.desk("cc").holding().acts(later.log()));
            assertEquals(before, three.desk("cc").arrived(later.log()));
            three.stop("cc");
            three.start("cc");
            assertTrue(mirrors(three, "cc").evidence("aa").isPresent(), "it is durable");
        }
    }

    @Test
    void whatProvesNothingIsRefusedAndWhoBringsMuchWaits() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            assertEquals(400, bring(three, "bb", "no evidence"));
            NoteSigner stranger =
                    NoteSigner.generate("test.invalid/three/aa", KeyKind.ED25519, new SplittableRandom(1));
            assertEquals(
                    422,
                    bring(three, "bb", twoVersions(three, List.of(stranger)).format()));
            NoteSigner elsewhere =
                    NoteSigner.generate("test.invalid/other/zz", KeyKind.ED25519, new SplittableRandom(1));
            Evidence foreign = new Evidence(
                    head(elsewhere, 1, List.of(elsewhere)), head(elsewhere, 2, List.of(elsewhere)), root(2), List.of());
            assertEquals(404, bring(three, "bb", foreign.format()));
            assertEquals(400, bring(three, "bb", " ".repeat(Proofs.BYTES_MAX + 1)));
            assertEquals(400, bring(three, "bb", ""));
            assertEquals(
                    429, bring(three, "bb", twoVersions(three, key(three, "aa")).format()));
            assertTrue(mirrors(three, "bb").evidence("aa").isEmpty());
            assertEquals(
                    200, bring(three, "cc", twoVersions(three, key(three, "aa")).format()));
        }
    }

    @Test
    void oneOutOfReachIsNamedWithWhenItWasLastHeard() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            Partners.eventually(
                    "both answer",
                    () -> three.desk("aa").logBooks().contacts().stream()
                            .allMatch(contact -> contact.reach() == Contact.Reach.ANSWERS && contact.asked() != null));
            three.stop("cc");
            Answer.Recorded waiting = three.write("aa", new Release.Everyone());
            Partners.eventually(
                    "it is missed",
                    () -> Contact.missed(three.desk("aa").logBooks(), waiting.log(), waiting.index()).stream()
                            .map(Contact::server)
                            .toList()
                            .equals(List.of("cc")));
            Contact missed = three.desk("aa").logBooks().contacts().getLast();
            assertEquals(List.of(Partners.member("cc")), missed.writes());
            assertEquals(Contact.Reach.SILENT, missed.reach());
            assertTrue(missed.heard() != null);
            three.start("cc");
            Partners.eventually(
                    "it is back",
                    () -> !three.desk("aa").logBooks().contacts().getLast().outOfReach());
        }
    }

    private static Mirrors mirrors(Partners three, String log) {
        return three.running.get(log).membership().federation().mirrors();
    }

    private static List<? extends Signer> key(Partners three, String log) throws IOException {
        return new KeyFolder(three.folders.get(log).resolve("keys")).load(log).signers();
    }

    private static Hash root(int of) {
        return Hash.sha256(new byte[] {(byte) of});
    }

    private static SignedNote head(Signer named, int root, List<? extends Signer> keys) {
        return SignedNote.sign(new Checkpoint(named.name(), 3, root(root)).format(), keys);
    }

    /** Two heads of one size; the first bears a line of a key that is nobody's, too. */
    private static Evidence twoVersions(Partners three, List<? extends Signer> keys) {
        NoteSigner nobody = NoteSigner.generate("nobody.invalid", KeyKind.ED25519, new SplittableRandom(9));
        Signer first = keys.getFirst();
        List<Signer> withNobody = java.util.stream.Stream.concat(keys.stream(), java.util.stream.Stream.of(nobody))
                .toList();
        assertEquals(3, three.folders.size());
        return new Evidence(head(first, 1, withNobody), head(first, 2, keys), root(2), List.of());
    }

    private int bring(Partners three, String to, String text) throws Exception {
        TransportKey strange = TransportKey.loadOrCreate(folder.resolve("strange"));
        Hash pin =
                TransportKey.loadOrCreate(three.folders.get(to).resolve("keys")).pin();
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(Pinned.client(strange, pin)).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("https://127.0.0.1:" + three.ports.get(to) + "/evidence"))
                    .POST(HttpRequest.BodyPublishers.ofString(text))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
