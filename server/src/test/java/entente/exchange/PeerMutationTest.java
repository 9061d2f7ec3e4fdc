package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Body;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.example.Example;
import entente.member.MemberId;
import entente.mirror.Evidence;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.NoteSigner;
import entente.record.Parsed;
import entente.record.SignedNote;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What another server or its operator gives, changed at random: it is refused or read, and what was read is written as
 * it came. Inputs for each: system property {@code entente.mutations} (default 4,000), seed {@code entente.seed}.
 */
@Tag("slow")
class PeerMutationTest {
    private static final int INPUTS = Integer.getInteger("entente.mutations", 4_000);
    private static final long SEED = Long.getLong("entente.seed", 20261126L);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void whatServersSayOfThemselves() throws Exception {
        try (Partners three = new Partners(folder)) {
            Charter charter = JoinedFolder.charter(three.folders.get("aa"));
            texts(List.of(charter.format()), INPUTS / 4, text -> written(Charter.parse(text), text, Charter::format));
            List<String> introductions = charter.introductions();
            // Whatever its other signatures are, those of all its logs hold, so that what it says is what was signed.
            for (int input = 0; input < INPUTS / 4; input++) {
                String changed = changed(introductions);
                if (Introduction.parse(changed) instanceof Parsed.Valid<Introduction>(Introduction read)) {
                    assertTrue(charter.servers().contains(read), "seed " + SEED + " input " + input);
                }
            }
            List<String> files = List.of(
                    three.peers("aa"), PeersFile.format(charter.servers().getFirst(), charter.servers()));
            for (int input = 0; input < INPUTS; input++) {
                if (PeersFile.parse(changed(files)) instanceof Parsed.Valid<PeersFile>(PeersFile read)) {
                    read.addresses().values().forEach(address -> assertEquals("https", address.getScheme()));
                }
            }
        }
    }

    @Test
    void evidence() {
        NoteSigner log = NoteSigner.generate("test.invalid/aa", KeyKind.ED25519, random);
        Hash one = Hash.sha256(new byte[] {1});
        Hash other = Hash.sha256(new byte[] {2});
        SignedNote smaller = SignedNote.sign(new Checkpoint(log.name(), 3, one).format(), List.of(log));
        SignedNote larger = SignedNote.sign(new Checkpoint(log.name(), 4, other).format(), List.of(log));
        String text = new Evidence(smaller, larger, other, List.of(one, other)).format();
        texts(List.of(text), INPUTS, changed -> written(Evidence.parse(changed), changed, Evidence::format));
    }

    @Test
    void frames() {
        byte[] sound = Frames.format(List.of(Optional.of(new byte[40]), Optional.empty(), Optional.of(new byte[3])));
        for (int input = 0; input < INPUTS; input++) {
            byte[] changed = bytes(List.of(sound));
            if (random.nextBoolean() && changed.length >= Integer.BYTES) {
                ByteBuffer.wrap(changed).putInt(0, random.nextInt());
            }
            Frames.parse(changed).ifPresent(read -> assertArrayEquals(changed, Frames.format(read)));
        }
    }

    @Test
    void acts() throws Exception {
        List<byte[]> sound = new ArrayList<>();
        Path data = folder.resolve("example");
        try (Desk desk = Example.begin(data, InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")), random)) {
            Partnership whole = desk.snapshot(new Reader.EveryMember());
            for (MemberId log : whole.parties()) {
                for (long index = 0; index < desk.arrived(log); index++) {
                    if (desk.at(log, index).orElseThrow() instanceof Entry.Known known) {
                        sound.add(BodyCodec.format(known.body()));
                    }
                }
            }
        }
        assertTrue(sound.size() > 200, "bodies: " + sound.size());
        int read = 0;
        for (int input = 0; input < INPUTS * 10; input++) {
            byte[] changed = bytes(sound);
            try {
                Body body = BodyCodec.parse(changed);
                assertArrayEquals(changed, BodyCodec.format(body), "seed " + SEED + " input " + input);
                read++;
            } catch (MalformedBody refused) {
                assertTrue(refused.getMessage() != null && !refused.getMessage().isBlank());
            }
        }
        assertTrue(read < INPUTS * 10, "read: " + read);
    }

    private static <T> String written(Parsed<T> parsed, String otherwise, Function<T, String> format) {
        return parsed instanceof Parsed.Valid<T>(T read) ? format.apply(read) : otherwise;
    }

    private void texts(List<String> samples, int inputs, UnaryOperator<String> again) {
        for (String sample : samples) {
            assertEquals(sample, again.apply(sample));
        }
        for (int input = 0; input < inputs; input++) {
            String changed = changed(samples);
            assertEquals(changed, again.apply(changed), "seed " + SEED + " input " + input);
        }
    }

    private String changed(List<String> samples) {
        return new String(
                bytes(samples.stream()
                        .map(sample -> sample.getBytes(StandardCharsets.UTF_8))
                        .toList()),
                StandardCharsets.UTF_8);
    }

    /** A sample with one to three pieces overwritten, dropped or taken from a sample. */
    private byte[] bytes(List<byte[]> samples) {
        byte[] changed = samples.get(random.nextInt(samples.size()));
        for (int change = 1 + random.nextInt(3); change > 0 && changed.length > 0; change--) {
            int from = random.nextInt(changed.length);
            int to = Math.min(changed.length, from + random.nextInt(random.nextInt(4) == 0 ? 200 : 4));
            byte[] donor = samples.get(random.nextInt(samples.size()));
            int start = random.nextInt(Math.max(1, donor.length));
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> new byte[] {(byte) "\0\n \"\\{}[],:+-9/=eZ".charAt(random.nextInt(18))};
                default -> Arrays.copyOfRange(donor, start, Math.min(donor.length, start + random.nextInt(60)));
            };
            changed = ByteBuffer.allocate(from + piece.length + changed.length - to)
                    .put(changed, 0, from)
                    .put(piece)
                    .put(changed, to, changed.length - to)
                    .array();
        }
        return changed;
    }
}
