package entente.desk;

import entente.act.Act;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.mirror.RotatedKeys;
import entente.record.KeyRotation;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Follows each log's keys through the acts on it: from those it began with, over rotations to which every old and new
 * key consented, to those that the policy names.
 */
final class KeyChain {
    private final Map<String, List<NoteVerifier>> current = new TreeMap<>();
    private final List<LogPolicy> former = new ArrayList<>();

    /** Takes an act of the log's own member; the answer says what is wrong with it, if anything is. */
    Optional<String> visit(String log, long index, Act act) {
        return switch (act) {
            case KeyIntroduced key when key.role() == null || key.role() == KeyRole.LOG -> introduced(log, key);
            case KeysRotated keys when keys.role() == KeyRole.LOG -> rotated(log, index, keys);
            case KeyRetired key -> {
                of(log).removeIf(known -> known.format().equals(key.verifierKey()));
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> introduced(String log, KeyIntroduced key) {
        List<NoteVerifier> read = read(List.of(key.verifierKey()));
        of(log).addAll(read);
        return read.isEmpty() ? Optional.of("the key that is introduced is none") : Optional.empty();
    }

    private Optional<String> rotated(String log, long index, KeysRotated keys) {
        List<NoteVerifier> before = of(log);
        Optional<KeyRotation> read =
                before.isEmpty() ? Optional.empty() : rotation(before.getFirst().name(), index, keys);
        if (read.isEmpty()) {
            return Optional.of("the keys that change are none");
        }
        KeyRotation rotation = read.get();
        Optional<String> refusal = rotation.refusal(keys.consent(), before);
        if (refusal.isEmpty()) {
            former.add(LogPolicy.ofLogs(List.copyOf(before)));
            before.removeAll(rotation.retired());
            before.addAll(rotation.introduced());
        }
        return refusal.map(reason -> "the change of keys does not hold: " + reason);
    }

    private static Optional<KeyRotation> rotation(String origin, long index, KeysRotated keys) {
        List<NoteVerifier> retired = read(keys.retired());
        List<NoteVerifier> introduced = read(keys.introduced());
        return index < 1
                        || retired.size() < keys.retired().size()
                        || introduced.size() < keys.introduced().size()
                ? Optional.empty()
                : Optional.of(new KeyRotation(origin, index, retired, introduced));
    }

    /** The change of a log's keys that an act at a place of it is, if it is one; whether it holds is not looked at. */
    static Optional<RotatedKeys> change(String origin, long index, Act act) {
        return act instanceof KeysRotated keys && keys.role() == KeyRole.LOG
                ? rotation(origin, index, keys).map(rotation -> new RotatedKeys(rotation, keys.consent()))
                : Optional.empty();
    }

    /** The keys that signed logs before they gave way to others, as policies. */
    List<LogPolicy> former() {
        return List.copyOf(former);
    }

    /**
     * Whether a record's policy follows from one that was kept elsewhere: each log's keys are the same, or the old ones
     * consented to those that came after them, up to the present ones.
     */
    boolean leads(LogPolicy kept, LogPolicy present) {
        boolean alike = new HashSet<>(kept.origins()).equals(new HashSet<>(present.origins()))
                && kept.witnesses().equals(present.witnesses())
                && kept.groups().equals(present.groups())
                && kept.quorum().equals(present.quorum());
        return alike
                && kept.origins().stream()
                        .allMatch(origin -> keysIn(kept, origin).equals(keysIn(present, origin))
                                || (former.stream()
                                                .anyMatch(policy ->
                                                        keysIn(policy, origin).equals(keysIn(kept, origin)))
                                        && keysIn(present, origin).equals(new HashSet<>(of(name(origin))))));
    }

    private static Set<NoteVerifier> keysIn(LogPolicy policy, String origin) {
        return policy.logs().stream()
                .map(LogPolicy.LogLine::key)
                .filter(key -> key.name().equals(origin))
                .collect(Collectors.toSet());
    }

    private static String name(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    /** Which logs end with other keys than the policy names; one whose acts name none is passed over. */
    List<String> logsThatPartFrom(LogPolicy policy) {
        return policy.origins().stream()
                .filter(origin -> {
                    List<NoteVerifier> told = of(name(origin));
                    return !told.isEmpty() && !new HashSet<>(told).equals(keysIn(policy, origin));
                })
                .map(KeyChain::name)
                .toList();
    }

    private List<NoteVerifier> of(String log) {
        return current.computeIfAbsent(log, _ -> new ArrayList<>());
    }

    private static List<NoteVerifier> read(List<String> keys) {
        List<NoteVerifier> read = new ArrayList<>();
        for (String key : keys) {
            if (NoteVerifier.parse(key) instanceof Parsed.Valid<NoteVerifier>(NoteVerifier verifier)) {
                read.add(verifier);
            }
        }
        return read;
    }
}
