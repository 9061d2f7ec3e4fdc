package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.DeskFailure;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.member.PostId;
import entente.partnership.Entry;
import entente.partnership.Holding;
import entente.record.Hash;
import entente.record.Tile;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import entente.recorder.RecordVerifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreeServersTest {
    @TempDir
    private Path folder;

    @Test
    void whatOneWritesAllHoldAndSeeAlike() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            for (String log : Partners.LOGS) {
                three.write(log, new Release.Everyone());
            }
            held(three);
            Reader anyone = new Reader.Anyone();
            String state = three.desk("aa").snapshot(anyone).acts().toString();
            for (String log : Partners.LOGS) {
                assertEquals(state, three.desk(log).snapshot(anyone).acts().toString());
            }
            Holding holding = three.desk("bb").holding();
            assertEquals(Holding.Stand.HELD, holding.stand(Partners.member("aa"), 0));
            assertTrue(holding.since(Partners.member("aa"), 0).isPresent());
        }
    }

    @Test
    void aBodyGoesToWhomItIsForAndLaterToWhomItIsReleased() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            Release some = new Release.NamedMembers(List.of(Partners.member("aa"), Partners.member("bb")));
            Answer.Recorded secret = three.write("aa", some);
            held(three);
            assertInstanceOf(Entry.Known.class, at(three, "bb", secret));
            assertInstanceOf(Entry.Withheld.class, at(three, "cc", secret));
            assertEquals(
                    0,
                    three
                            .running
                            .get("cc")
                            .membership()
                            .federation()
                            .mirrors()
                            .mirrored()
                            .get("aa")
                            .body(secret.index())
                            .stream()
                            .count());
            three.desk("aa")
                    .receive(new Submission(
                            Partners.member("aa"),
                            new PostId("aa-desk"),
                            null,
                            new Release.AllMembers(),
                            new BodyReleased(secret.ref(), new Release.AllMembers())));
            Partners.eventually(
                    "the body arrives where it was released", () -> at(three, "cc", secret) instanceof Entry.Known);
        }
    }

    @Test
    void anExportHoldsWhatOthersMadePublicToo() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.write("bb", new Release.AllMembers());
            Answer.Recorded open = three.write("bb", new Release.Everyone());
            three.held();
            byte[] body = three.desk("bb").logBooks().body(open.log(), open.index());
            three.stopAll();
            Path export = folder.resolve("export");
            RecordFolder record = new RecordFolder(three.folders.get("cc").resolve("record"));
            RecordExport.Written written = new RecordExport(record, export, Hash.sha256(body)::equals).write(List.of());
            assertEquals(1, written.bodies());
            Path journal = export.resolve("logs/bb/journal");
            try (Stream<Path> files = Files.list(journal)) {
                String bytes = Files.readString(files.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
                assertTrue(bytes.contains(new String(body, StandardCharsets.ISO_8859_1)));
            }
            var seen = RecordVerifier.of(export).allowingMissingBodies().verify((_, _, _) -> {});
            assertEquals(List.of(), seen.findings());
        }
    }

    @Test
    void whoIsStrangeReadsHashesAndNothingElse() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            held(three);
            URI address = URI.create("https://127.0.0.1:" + three.ports.get("aa"));
            Hash pin = TransportKey.loadOrCreate(three.folders.get("aa").resolve("keys"))
                    .pin();
            TransportKey strange = TransportKey.loadOrCreate(folder.resolve("strange"));
            try (HttpsPeer stranger = new HttpsPeer(address, strange, pin)) {
                for (String log : List.of("aa", "bb")) {
                    // A partial tile is there for sizes that were signed, so ask for the present one.
                    int width = (int) three.desk(log).arrived(Partners.member(log));
                    assertTrue(stranger.tile(log, new Tile(0, 0, width)).isPresent(), log);
                }
                assertTrue(stranger.heads().isEmpty());
                assertTrue(stranger.settled("bb").isEmpty());
                assertTrue(stranger.bodies("aa", 0, 1).isEmpty());
                assertTrue(stranger.document(Hash.sha256(new byte[0])).isEmpty());
            }
            try (HttpsPeer deceived = new HttpsPeer(address, strange, strange.pin())) {
                assertTrue(deceived.tile("aa", new Tile(0, 0, 1)).isEmpty(), "a server with another key was talked to");
            }
        }
    }

    @Test
    void oneThatLostItsDiskTakesItsLogBackFromItsMirrors() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            for (int act = 0; act < 5; act++) {
                three.write("bb", act % 2 == 0 ? new Release.Everyone() : new Release.AllMembers());
            }
            held(three);
            long size = three.desk("bb").arrived(Partners.member("bb"));
            three.stop("bb");
            delete(three.folders.get("bb").resolve("record/logs"));
            delete(three.folders.get("bb").resolve("federation/held"));
            three.start("bb");
            assertEquals(size, three.desk("bb").arrived(Partners.member("bb")));
            three.write("bb", new Release.Everyone());
            held(three);
            assertEquals(size + 1, three.desk("cc").arrived(Partners.member("bb")));
        }
    }

    @Test
    void whatIsWrittenOnBothSidesOfACutIsHeldWhenItIsMended() throws Exception {
        try (Partners three = new Partners(folder);
                Relay toAa = new Relay(three.ports.get("aa"));
                Relay toBb = new Relay(three.ports.get("bb"));
                Relay toCc = new Relay(three.ports.get("cc"))) {
            three.routes.put("aa", Map.of("bb", toBb.port()));
            three.routes.put("cc", Map.of("bb", toBb.port()));
            three.routes.put("bb", Map.of("aa", toAa.port(), "cc", toCc.port()));
            three.start("aa", "bb", "cc");
            held(three);
            for (Relay relay : List.of(toAa, toBb, toCc)) {
                relay.cut();
            }
            Answer.Recorded alone = three.write("bb", new Release.Everyone());
            Answer.Recorded other = three.write("aa", new Release.Everyone());
            Partners.eventually(
                    "the two that reach each other go on",
                    () -> three.desk("cc").at(other.log(), other.index()).isPresent());
            assertEquals(Holding.Stand.RECORDED, three.desk("cc").holding().stand(other.log(), other.index()));
            assertEquals(Holding.Stand.RECORDED, three.desk("bb").holding().stand(alone.log(), alone.index()));
            for (Relay relay : List.of(toAa, toBb, toCc)) {
                relay.mend();
            }
            held(three);
            assertEquals(
                    three.desk("aa").snapshot(new Reader.Anyone()).acts().toString(),
                    three.desk("bb").snapshot(new Reader.Anyone()).acts().toString());
        }
    }

    @Test
    void aCharterOfOthersIsRefused() throws Exception {
        try (Partners three = new Partners(folder.resolve("one"));
                Partners other = new Partners(folder.resolve("two"))) {
            Charter wrong = JoinedFolder.charter(other.folders.get("aa"));
            delete(three.folders.get("aa").resolve("federation"));
            delete(three.folders.get("aa").resolve("record"));
            assertThrows(DeskFailure.class, () -> JoinedFolder.join(three.folders.get("aa"), wrong));
        }
    }

    private static Entry at(Partners three, String server, Answer.Recorded act) {
        return three.desk(server).at(act.log(), act.index()).orElseThrow();
    }

    private static void held(Partners three) throws InterruptedException {
        for (String server : Partners.LOGS) {
            for (String log : Partners.LOGS) {
                long size = three.desk(log).arrived(Partners.member(log));
                Partners.eventually(
                        server + " knows that all hold " + size + " of " + log,
                        () -> three.desk(server).arrived(Partners.member(log)) >= size
                                && three.desk(server).holding().acts(Partners.member(log)) >= size);
            }
        }
    }

    private static void delete(Path tree) throws java.io.IOException {
        try (Stream<Path> all = Files.walk(tree, new FileVisitOption[0])) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
