package entente.desk;

import entente.act.Act;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.record.KeyRotation;
import entente.record.LogPolicy;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        List<NoteVerifier> retired = read(keys.retired());
        List<NoteVerifier> introduced = read(keys.introduced());
        if (before.isEmpty()
                || index < 1
                || retired.size() < keys.retired().size()
                || introduced.size() < keys.introduced().size()) {
            return Optional.of("the keys that change are none");
        }
        KeyRotation rotation = new KeyRotation(before.getFirst().name(), index, retired, introduced);
        Optional<String> refusal = rotation.refusal(keys.consent(), before);
        if (refusal.isEmpty()) {
            former.add(LogPolicy.ofLogs(List.copyOf(before)));
            before.removeAll(retired);
            before.addAll(introduced);
        }
        return refusal.map(reason -> "the change of keys does not hold: " + reason);
    }

    /** The keys that signed logs before they gave way to others, as policies. */
    List<LogPolicy> former() {
        return List.copyOf(former);
    }

    /** Which logs end with other keys than the policy names; one whose acts name none is passed over. */
    List<String> logsThatPartFrom(LogPolicy policy) {
        return policy.origins().stream()
                .filter(origin -> {
                    List<NoteVerifier> told = of(origin.substring(origin.lastIndexOf('/') + 1));
                    List<NoteVerifier> named = policy.logs().stream()
                            .map(LogPolicy.LogLine::key)
                            .filter(key -> key.name().equals(origin))
                            .toList();
                    return !told.isEmpty() && !new HashSet<>(told).equals(new HashSet<>(named));
                })
                .map(origin -> origin.substring(origin.lastIndexOf('/') + 1))
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
