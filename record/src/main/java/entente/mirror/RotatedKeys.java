package entente.mirror;

import entente.record.Checkpoint;
import entente.record.KeyRotation;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a log's keys gave way to others, with the consent of all of them: whoever has the keys before can check it
 * without the log.
 *
 * @param rotation which keys, and at which place of the log
 * @param consent the note that the old and the new keys signed
 */
public record RotatedKeys(KeyRotation rotation, String consent) {
    private static final String BEGIN = "rotation ";
    private static final String RETIRED = "retired ";
    private static final String INTRODUCED = "introduced ";
    private static final String CONSENT = "consent ";

    /** The text form: a {@code rotation} line with the place, the keys, and the {@code consent} in base64. */
    public String format() {
        StringBuilder text = new StringBuilder(BEGIN).append(rotation.place()).append('\n');
        rotation.retired()
                .forEach(key -> text.append(RETIRED).append(key.format()).append('\n'));
        rotation.introduced()
                .forEach(key -> text.append(INTRODUCED).append(key.format()).append('\n'));
        return text.append(CONSENT)
                .append(Base64.getEncoder().encodeToString(consent.getBytes(StandardCharsets.UTF_8)))
                .append('\n')
                .toString();
    }

    /** Reads any number of them; whether the consent holds is for {@link Roster.Log#with} to check. */
    static Parsed<List<RotatedKeys>> parse(String origin, String text) {
        List<RotatedKeys> all = new ArrayList<>();
        List<NoteVerifier> retired = new ArrayList<>();
        List<NoteVerifier> introduced = new ArrayList<>();
        long place = 0;
        try {
            for (String line : text.lines().toList()) {
                if (line.startsWith(BEGIN)) {
                    place = Long.parseLong(line.substring(BEGIN.length()));
                    retired.clear();
                    introduced.clear();
                } else if (line.startsWith(RETIRED)) {
                    retired.add(
                            NoteVerifier.parse(line.substring(RETIRED.length())).expect());
                } else if (line.startsWith(INTRODUCED)) {
                    introduced.add(NoteVerifier.parse(line.substring(INTRODUCED.length()))
                            .expect());
                } else if (line.startsWith(CONSENT)) {
                    byte[] note = Base64.getDecoder().decode(line.substring(CONSENT.length()));
                    all.add(new RotatedKeys(
                            new KeyRotation(origin, place, retired, introduced),
                            new String(note, StandardCharsets.UTF_8)));
                } else {
                    return Parsed.invalid("an unknown line");
                }
            }
        } catch (IllegalArgumentException wrong) {
            return Parsed.invalid(String.valueOf(wrong.getMessage()));
        }
        return Parsed.valid(List.copyOf(all));
    }

    /**
     * The changes of keys between what is held of a log and a checkpoint that the keys known so far have not signed, in
     * their order. Nothing is believed for standing there: whether the old keys consented is for the caller to check.
     */
    static List<RotatedKeys> between(MirroredLog held, Roster.Log log, SignedNote offered, Peer from, Reader reader) {
        if (!(Checkpoint.parse(offered.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint next))
                || !next.origin().equals(log.origin())
                || next.size() - held.size() > MirroredLog.ENTRIES_MAX) {
            return List.of();
        }
        List<RotatedKeys> found = new ArrayList<>();
        for (long index = held.size(); index < next.size(); ) {
            int count = (int) Math.min(BodyIntake.COUNT_MAX, next.size() - index);
            List<Optional<byte[]>> answer =
                    from.bodies(log.name(), index, count).orElse(List.of());
            if (answer.isEmpty() || answer.size() > count) {
                return List.of();
            }
            for (Optional<byte[]> body : answer) {
                long place = index++;
                RotatedKeys change = body.map(
                                bytes -> reader.read(log.origin(), place, bytes).log())
                        .orElse(null);
                if (change != null) {
                    found.add(change);
                }
            }
        }
        return found;
    }

    /**
     * What a body says of keys: one of both, or nothing.
     *
     * @param log how the log's own keys changed
     * @param server how those of the server changed that writes it
     */
    public record Found(@Nullable RotatedKeys log, @Nullable ServerKeyChange server) {
        /** Nothing of keys. */
        public static final Found NOTHING = new Found(null, null);
    }

    /** Finds changes of keys among the bodies of a log; what knows the meaning of bodies implements it. */
    @FunctionalInterface
    public interface Reader {
        /** The change that stands at this place, if the body is one. */
        Found read(String origin, long index, byte[] body);
    }
}
