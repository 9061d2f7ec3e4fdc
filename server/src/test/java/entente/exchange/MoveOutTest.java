package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Founding;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Entry;
import entente.partnership.Holding;
import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.NoteSigner;
import entente.recorder.RecordVerifier;
import entente.text.Localized;
import entente.witness.Witness;
import entente.witness.WitnessAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps every log: it is witnessed from outside, and a member moves out of it. */
@Tag("slow")
class MoveOutTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId CC = new MemberId("CC");
    private static final Localized WORDS = Localized.of("en", "Words");

    @TempDir
    private Path folder;

    @Test
    void aMemberMovesOutWithItsLogAndBothHoldTheRecord() throws Exception {
        Path data = hosted(AA, BB);
        Path own = folder.resolve("own");
        int port = Partners.freePort();
        int hostPort = Partners.freePort();
        MoveOut.run(data, own, AA, address(port), address(hostPort), new SecureRandom());
        assertFalse(Files.exists(data.resolve("keys/aa.key")), "the key stayed behind");
        assertTrue(RecordVerifier.verify(data.resolve("record")).isSound());
        assertTrue(RecordVerifier.verify(own.resolve("record")).isSound());
        try (Partners both = new Partners(folder.resolve("unused"))) {
            both.folders.put("aa", own);
            both.folders.put("bb", data);
            both.ports.put("aa", port);
            both.ports.put("bb", hostPort);
            both.start("aa", "bb");
            both.write("aa", new Release.Everyone());
            both.write("bb", new Release.Everyone());
            for (String server : List.of("aa", "bb")) {
                for (String log : List.of("aa", "bb")) {
                    long size = both.desk(log).arrived(Partners.member(log));
                    Partners.eventually(
                            server + " knows that both hold " + log,
                            () -> both.desk(server).holding().acts(Partners.member(log)) == size);
                }
            }
        }
    }

    @Test
    void oneAfterTheOtherMovesOut() throws Exception {
        Path data = hosted(AA, BB, CC);
        Path first = folder.resolve("first");
        try (Partners all = new Partners(folder.resolve("unused"))) {
            all.folders.put("aa", first);
            all.folders.put("cc", data);
            MoveOut.run(data, first, AA, at(all, "aa"), at(all, "cc"), new SecureRandom());
            all.folders.put("bb", data);
            all.ports.put("bb", all.ports.get("cc"));
            all.start("aa", "bb");
            all.write("aa", new Release.NamedMembers(List.of(AA, BB)));
            Answer.Recorded secret = all.write("aa", new Release.NamedMembers(List.of(AA, CC)));
            all.write("bb", new Release.Everyone());
            all.desk("aa").rotateKeys(AA);
            all.held();
            all.stopAll();

            theSecondMovesOut(all, secret);
        }
    }

    private static void theSecondMovesOut(Partners all, Answer.Recorded secret) throws Exception {
        Path first = all.folders.get("aa");
        Path data = all.folders.get("cc");
        Path second = data.resolveSibling("second");
        all.folders.put("bb", second);
        all.ports.put("bb", Partners.freePort());
        Path way = Files.createDirectory(data.resolve("moving")).resolve("record");
        Files.writeString(way, "in the way");
        assertThrows(
                IOException.class,
                () -> MoveOut.run(data, second, BB, at(all, "bb"), at(all, "cc"), new SecureRandom()));
        assertFalse(TransportKey.hasNext(data.resolve("keys")), "a move that failed has begun no change of keys");
        Files.delete(way);
        Partners.delete(second);
        Charter charter = MoveOut.run(data, second, BB, at(all, "bb"), at(all, "cc"), new SecureRandom());
        assertFalse(Files.exists(data.resolve("keys/bb.key")), "the key stayed behind");
        JoinedFolder.join(first, charter);
        all.start("aa", "bb", "cc");
        for (String log : Partners.LOGS) {
            all.write(log, new Release.Everyone());
        }
        all.held();
        assertInstanceOf(
                Entry.Withheld.class, all.desk("bb").at(AA, secret.index()).orElseThrow());
        assertInstanceOf(
                Entry.Known.class, all.desk("cc").at(AA, secret.index()).orElseThrow());
        assertInstanceOf(
                Entry.Withheld.class, all.desk("cc").at(AA, secret.index() - 1).orElseThrow());
        all.stopAll();
        for (Path record : List.of(first, second, data)) {
            KeyRotationTest.sound(record, List.of());
        }
    }

    @Test
    void aCharterThatChangesMoreThanWhoWritesWhatIsRefused() throws Exception {
        try (Partners one = new Partners(folder.resolve("one"));
                Partners other = new Partners(folder.resolve("other"))) {
            Path data = one.folders.get("aa");
            Charter own = JoinedFolder.charter(data);
            Charter foreign = JoinedFolder.charter(other.folders.get("aa"));
            List<String> mixed = new ArrayList<>(own.introductions());
            mixed.set(1, foreign.introductions().get(1));
            List<String> replaced = new ArrayList<>(own.introductions());
            replaced.set(0, foreign.introductions().getFirst());
            byte[] peers = Files.readAllBytes(data.resolve("peers.toml"));
            refused("another partnership", data, foreign);
            refused("the log bb has other keys here", data, new Charter(own.act(), mixed));
            refused("does not write the logs that it writes", data, new Charter(own.act(), replaced));
            assertEquals(own.format(), JoinedFolder.charter(data).format());
            assertArrayEquals(peers, Files.readAllBytes(data.resolve("peers.toml")));
        }
    }

    private static void refused(String why, Path data, Charter charter) {
        String said = assertThrows(DeskFailure.class, () -> JoinedFolder.join(data, charter))
                .getMessage();
        assertTrue(String.valueOf(said).contains(why), said);
    }

    @Test
    void aLaterCharterTakesThePlaceOfWhatWasNotedOfKeysAndNotBeforeItStands() throws Exception {
        try (Partners three = new Partners(folder.resolve("three"))) {
            three.start("aa", "bb", "cc");
            assertInstanceOf(Answer.Recorded.class, three.desk("aa").rotateKeys(AA));
            three.held();
            three.stopAll();
            String again = JoinedFolder.introduce(
                    three.folders.get("aa"),
                    "three",
                    "test.invalid",
                    List.of("aa"),
                    at(three, "aa"),
                    new SecureRandom());
            Path data = three.folders.get("bb");
            Charter before = JoinedFolder.charter(data);
            List<String> servers = new ArrayList<>(before.introductions());
            servers.set(0, again);
            Charter later = new Charter(before.act(), servers);
            Path noted = data.resolve("federation/keys/aa");
            Path peers = data.resolve("peers.toml");
            Files.delete(peers);
            Files.createDirectories(peers.resolve("in-the-way"));
            assertThrows(IOException.class, () -> JoinedFolder.join(data, later));
            assertTrue(Files.exists(noted), "the charter that stands names the keys before");
            Partners.delete(peers);
            JoinedFolder.join(data, later);
            assertFalse(Files.exists(noted));
            three.start("aa", "bb", "cc");
            three.write("aa", new Release.Everyone());
            three.held();
        }
    }

    private static URI at(Partners all, String server) {
        return address(all.ports.get(server));
    }

    @Test
    void whatTheWitnessOutsideHasCosignedIsHeld() throws Exception {
        Path data = hosted(AA, BB);
        NoteSigner key = NoteSigner.generate("witness.invalid", KeyKind.ED25519_COSIGNATURE, new SecureRandom());
        LogPolicy policy =
                LogPolicy.parse(Files.readString(data.resolve("record/policy"))).expect();
        try (Witness witness = Witness.open(folder.resolve("witness"), List.of(key))) {
            HttpServer server = serve(witness, policy);
            URI at = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            InstantSource clock = InstantSource.system();
            try (Witnessing witnessing = Witnessing.open(data, at, key.verifier(), clock);
                    Desk desk = Desk.open(data, witnessing.federation(), clock, new SecureRandom())) {
                witnessing.begin(desk);
                Partners.eventually("what was there is held", () -> held(desk, AA) && held(desk, BB));
                desk.receive(post("aa-second", AA));
                Partners.eventually("what comes is held", () -> held(desk, AA));
                assertEquals(Holding.Keeping.WITNESS, desk.holding().keeping());
            } finally {
                server.stop(0);
            }
        }
    }

    private static boolean held(Desk desk, MemberId log) {
        return desk.holding().acts(log) == desk.arrived(log);
    }

    private static HttpServer serve(Witness witness, LogPolicy policy) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> {
            WitnessAnswer answer = witness.addCheckpoint(
                    exchange.getRequestBody().readAllBytes(), policy, Instant.parse("2026-05-01T00:00:00Z"));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Path hosted(MemberId... members) throws IOException {
        Path data = folder.resolve("hosted");
        PartnershipFounded founded = new PartnershipFounded(
                WORDS,
                Stream.of(members)
                        .map(member -> new Party(member, false, WORDS))
                        .toList(),
                List.of("en"),
                null,
                null);
        try (Desk desk = Desk.begin(
                data, new Founding("two", "test.invalid", AA, founded), InstantSource.system(), new SecureRandom())) {
            for (MemberId member : members) {
                desk.receive(post(member.logName() + "-desk", member));
            }
        }
        return data;
    }

    private static Submission post(String name, MemberId member) {
        return new Submission(
                member,
                null,
                null,
                new Release.Everyone(),
                new PostCreated(new PostId(name), member, WORDS, PostKind.DESK));
    }

    private static URI address(int port) {
        return URI.create("https://127.0.0.1:" + port);
    }
}
