package entente.desk;

import entente.act.Act;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.act.Release;
import entente.member.MemberId;
import entente.mirror.ServerKeyChange;
import entente.mirror.ServerKeyChange.Role;
import entente.mirror.TransportPin;
import entente.partnership.Keys;
import entente.record.KeyRotation;
import entente.record.NoteVerifier;
import entente.record.SignedNote;
import entente.record.Signer;
import entente.recorder.KeyFolder;
import entente.recorder.LogKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a server's other roles: mirror, witness, transport. They are introduced, rotated and retired by acts on
 * the server's first log. While a rotation is being recorded the key folder holds the old keys and the new; what the
 * acts then say decides which stay.
 *
 * @param folder where private keys lie
 * @param file the name under which those of the role lie there
 * @param member whose log says what becomes of them
 * @param role what they are for; not the log's
 */
public record RoleKeys(KeyFolder folder, String file, MemberId member, KeyRole role) {
    /** The change that an act at a place of a log is, if it is one of keys that other servers rely on. */
    static Optional<ServerKeyChange> change(String origin, long index, Act act) {
        return switch (act) {
            case KeyIntroduced key
            when key.role() == KeyRole.MIRROR ->
                Optional.of(new ServerKeyChange(Role.MIRROR, origin, index, List.of(), List.of(key.verifierKey()), ""));
            case KeysRotated keys
            when keys.role() == KeyRole.MIRROR || keys.role() == KeyRole.TRANSPORT ->
                Optional.of(new ServerKeyChange(
                        keys.role() == KeyRole.MIRROR ? Role.MIRROR : Role.TRANSPORT,
                        origin,
                        index,
                        keys.retired(),
                        keys.introduced(),
                        keys.consent()));
            case KeyRetired key -> Optional.of(ended(origin, index, key.verifierKey()));
            case KeyCompromised key
            when TransportPin.of(key.verifierKey()).isPresent() -> Optional.of(ended(origin, index, key.verifierKey()));
            default -> Optional.empty();
        };
    }

    private static ServerKeyChange ended(String origin, long index, String key) {
        Role role = TransportPin.of(key).isPresent() ? Role.TRANSPORT : Role.MIRROR;
        return new ServerKeyChange(role, origin, index, List.of(key), List.of(), "");
    }

    /** The texts of the present keys, as acts name them. */
    public List<String> texts() throws IOException {
        return folder.load(file).verifiers().stream().map(NoteVerifier::format).toList();
    }

    /**
     * Lets the keys give way to new ones of the same kinds. Both are stored then; the next start leaves the new ones.
     *
     * @throws IOException if the key folder cannot be read or written
     */
    public Answer rotate(Desk desk, RandomGenerator random) throws IOException {
        synchronized (desk) {
            LogKey present = folder.load(file);
            LogKey next = KeyFolder.generate(
                    present.origin(),
                    present.verifiers().stream().map(NoteVerifier::kind).toList(),
                    random);
            KeyRotation rotation = new KeyRotation(
                    desk.logBooks().origin(member),
                    desk.logBooks().size(member),
                    present.verifiers(),
                    next.verifiers());
            String consent = rotation.consent(present.signers(), next.signers()).format();
            folder.replace(
                    file,
                    new LogKey(Stream.<Signer>concat(present.signers().stream(), next.signers().stream())
                            .toList()));
            Answer answer = record(desk, new KeysRotated(texts(present), texts(next), role, consent));
            if (!(answer instanceof Answer.Recorded)) {
                folder.replace(file, present);
            }
            return answer;
        }
    }

    private static List<String> texts(LogKey key) {
        return key.verifiers().stream().map(NoteVerifier::format).toList();
    }

    /** Lets a transport key give way to another; the keys of the log consent, since it signs nothing itself. */
    public static Answer rotateTransport(Desk desk, MemberId member, String present, String next) {
        synchronized (desk) {
            String text = KeyRotation.text(
                    desk.logBooks().origin(member), desk.logBooks().size(member), List.of(present), List.of(next));
            String consent =
                    SignedNote.sign(text, desk.logBooks().key(member).signers()).format();
            return record(desk, member, new KeysRotated(List.of(present), List.of(next), KeyRole.TRANSPORT, consent));
        }
    }

    private Answer record(Desk desk, PartnershipAct act) {
        return record(desk, member, act);
    }

    private static Answer record(Desk desk, MemberId member, PartnershipAct act) {
        return desk.receive(new Submission(member, null, null, new Release.Everyone(), act));
    }

    /** Which of the stored keys the acts name, if that is some and not all of them. */
    public Optional<LogKey> remaining(Keys told) throws IOException {
        Set<String> names =
                told.current(member, role).stream().map(Keys.Key::verifierKey).collect(Collectors.toSet());
        LogKey stored = folder.load(file);
        List<? extends Signer> stay = stored.signers().stream()
                .filter(signer -> names.contains(signer.verifier().format()))
                .toList();
        return stay.isEmpty() || stay.size() == stored.signers().size()
                ? Optional.empty()
                : Optional.of(new LogKey(stay));
    }

    /** Stores these keys in place of the present ones. */
    public void keep(LogKey remaining) throws IOException {
        folder.replace(file, remaining);
    }

    /** Whether a server could not go on without a key: no log's, and none of a role that has no other. */
    static boolean mustStay(Keys told, MemberId member, String key) {
        return told.find(key)
                .map(Keys.Key::role)
                .filter(role -> role == KeyRole.LOG
                        || role == KeyRole.TRANSPORT
                        || told.current(member, role).size() < 2)
                .isPresent();
    }
}
