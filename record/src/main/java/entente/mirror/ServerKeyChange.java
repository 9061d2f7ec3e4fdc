package entente.mirror;

import entente.record.Hash;
import entente.record.KeyRotation;
import entente.record.NoteVerdict;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That the keys by which a server cosigns or talks have changed, as an act on its first log says.
 *
 * @param role what they are for
 * @param origin the log on which the act stands
 * @param place where it stands
 * @param retired keys that count no longer
 * @param introduced keys that count from then on
 * @param consent the note by which those who must have agreed; empty if the act is not a rotation
 */
public record ServerKeyChange(
        Role role, String origin, long place, List<String> retired, List<String> introduced, String consent) {
    /** What a server's keys are for, as far as other servers rely on it. */
    public enum Role {
        /** It says with them what it holds. */
        MIRROR,
        /** It proves with them who talks. */
        TRANSPORT
    }

    /** Copies the lists. */
    public ServerKeyChange {
        retired = List.copyOf(retired);
        introduced = List.copyOf(introduced);
    }

    /** The server after the change; empty if nothing follows from it. */
    Optional<Roster.Host> applied(Roster.Host host, Roster.Log log) {
        Roster.Host changed = switch (role) {
            case MIRROR -> mirror(host);
            case TRANSPORT -> transport(host, log);
        };
        return changed.equals(host) ? Optional.empty() : Optional.of(changed);
    }

    private Roster.Host mirror(Roster.Host host) {
        List<NoteVerifier> old = read(retired);
        List<NoteVerifier> fresh = read(introduced);
        boolean readable = old.size() == retired.size() && fresh.size() == introduced.size();
        if (!readable
                || !fresh.stream().allMatch(key -> key.kind().isTimed())
                || (!consent.isEmpty() && !consented(old, fresh))) {
            return host;
        }
        List<NoteVerifier> keys = new ArrayList<>(host.mirrorKeys());
        keys.removeAll(old);
        fresh.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        // A server without any key could say nothing more, not even that it has a new one.
        return keys.isEmpty() ? host : host.withMirrorKeys(keys);
    }

    private boolean consented(List<NoteVerifier> old, List<NoteVerifier> fresh) {
        return place >= 1
                && new KeyRotation(origin, place, old, fresh)
                        .refusal(consent, old)
                        .isEmpty();
    }

    // Old keys stay until a new one has been met: the server talks under them until all others know the change.
    private Roster.Host transport(Roster.Host host, Roster.Log log) {
        List<Hash> pins = new ArrayList<>(host.pins());
        if (consent.isEmpty()) {
            retired.forEach(key -> TransportPin.of(key).ifPresent(pins::remove));
            return pins.isEmpty() ? host : host.withPins(pins);
        }
        List<Hash> fresh = introduced.stream()
                .flatMap(key -> TransportPin.of(key).stream())
                .toList();
        if (fresh.size() != 1 || introduced.size() != 1 || !consentedBy(log)) {
            return host;
        }
        if (!pins.contains(fresh.getFirst())) {
            pins.add(fresh.getFirst());
        }
        return host.withPins(pins);
    }

    private boolean consentedBy(Roster.Log log) {
        List<NoteVerifier> needed = log.keysAt(place);
        return SignedNote.parse(consent) instanceof Parsed.Valid<SignedNote>(SignedNote note)
                && note.text().equals(KeyRotation.text(log.origin(), place, retired, introduced))
                && note.verify(needed) instanceof NoteVerdict.Verified verified
                && verified.signers().containsAll(needed);
    }

    private static List<NoteVerifier> read(List<String> keys) {
        return keys.stream()
                .flatMap(key -> NoteVerifier.parse(key) instanceof Parsed.Valid<NoteVerifier>(NoteVerifier read)
                        ? java.util.stream.Stream.of(read)
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
