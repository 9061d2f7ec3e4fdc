package entente.exchange;

import entente.mirror.Evidence;
import entente.mirror.Mirrors;
import entente.record.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The proofs that a log was shown in two versions: anyone may have them, and anyone may bring one. One for each log is
 * enough, so what is kept and what is checked stays small however much is brought.
 */
final class Proofs {
    /** Largest evidence taken in, in bytes. */
    static final int BYTES_MAX = 2 * 1024 * 1024;

    // Each costs the check of several signatures.
    private final RateLimit bringers = new RateLimit(0.2, 5);
    private final Mirrors mirrors;
    private final Bulletin bulletin;

    Proofs(Mirrors mirrors, Bulletin bulletin) {
        this.mirrors = mirrors;
        this.bulletin = bulletin;
    }

    /** The logs against which there is one, for a header. */
    String accused() {
        return String.join(",", mirrors.accused());
    }

    /** All but those of some logs. */
    Answer all(Set<String> known) {
        List<Optional<byte[]>> frames = mirrors.accused().stream()
                .filter(log -> !known.contains(log))
                .flatMap(log -> mirrors.evidence(log).stream())
                .map(found -> Optional.of(found.format().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return Answer.of("application/octet-stream", Frames.format(frames));
    }

    /** That of one log. */
    Answer of(String log) {
        return mirrors.evidence(log)
                .map(found -> Answer.text(200, found.format()))
                .orElse(Answer.none(404));
    }

    /** Takes one that somebody brings; who brings many is told to wait. */
    Answer bring(String bringer, byte[] text, long nanos) throws IOException {
        if (!bringers.admits(bringer, nanos)) {
            return Answer.none(429);
        }
        if (text.length > BYTES_MAX || !(read(text) instanceof Parsed.Valid<Evidence>(Evidence evidence))) {
            return Answer.text(400, "not evidence, or too large\n");
        }
        return switch (mirrors.bring(evidence)) {
            case KEPT -> {
                bulletin.news();
                yield Answer.text(200, "kept\n");
            }
            case KNOWN -> Answer.text(200, "a proof against this log is kept already\n");
            case UNPROVED -> Answer.text(422, "it proves nothing under the keys of its log\n");
            case NO_SUCH_LOG -> Answer.text(404, "it is about no log of this partnership\n");
        };
    }

    static Parsed<Evidence> read(byte[] text) {
        return Evidence.parse(new String(text, StandardCharsets.UTF_8));
    }

    static Set<String> names(String list) {
        return Set.copyOf(Arrays.stream(list.split(",", -1))
                .filter(name -> !name.isEmpty())
                .toList());
    }
}
