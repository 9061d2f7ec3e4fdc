package entente.partnership;

import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.member.MemberId;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parties' keys as their acts tell: from which place of the log to which, for which role, and what is in doubt.
 * Whether signatures hold is not looked at here.
 */
public final class Keys {
    private final Map<String, Key> known;

    Keys() {
        known = new LinkedHashMap<>();
    }

    private Keys(Map<String, Key> known) {
        this.known = new LinkedHashMap<>(known);
    }

    Keys copy() {
        return new Keys(known);
    }

    /**
     * A key and when it counts.
     *
     * @param member whose
     * @param verifierKey its text
     * @param role what it is for
     * @param from the place of the act that introduced it
     * @param until the place of the act that ended it, or null while it signs
     * @param doubtfulSince the first place in doubt, or null
     */
    public record Key(
            MemberId member,
            String verifierKey,
            KeyRole role,
            long from,
            @Nullable Long until,
            @Nullable Long doubtfulSince) {
        /** Whether it signs what comes next. */
        public boolean current() {
            return until == null;
        }

        /** Its text without the key itself: the name and, after a plus sign, the id by which signatures name it. */
        public String name() {
            return Keys.name(verifierKey);
        }

        boolean doubts(long index) {
            return doubtfulSince != null && index >= doubtfulSince && (until == null || index < until);
        }
    }

    /** All keys, in the order of their introduction. */
    public Collection<Key> all() {
        return Collections.unmodifiableCollection(known.values());
    }

    /** The keys of a member that sign what comes next in a role. */
    public List<Key> current(MemberId member, KeyRole role) {
        return known.values().stream()
                .filter(key -> key.member().equals(member) && key.role() == role && key.current())
                .toList();
    }

    /** The key of this text. */
    public Optional<Key> find(String verifierKey) {
        return Optional.ofNullable(known.get(verifierKey));
    }

    /** Whether what stands at a place of a log was signed with a key that somebody else may have used by then. */
    public boolean inDoubt(MemberId log, long index) {
        return known.values().stream()
                .anyMatch(key -> key.member().equals(log) && key.role() == KeyRole.LOG && key.doubts(index));
    }

    /** Whether the key itself, whatever its name and type, is known already. */
    boolean isReused(String verifierKey) {
        Optional<String> bare = bare(verifierKey);
        return known.keySet().stream().anyMatch(key -> bare(key).equals(bare));
    }

    static boolean isVerifierKey(String text) {
        return bare(text).isPresent();
    }

    /** The name and id in the text of a key. The key itself may contain the plus sign that ends them. */
    public static String name(String verifierKey) {
        return verifierKey.substring(0, verifierKey.indexOf('+', verifierKey.indexOf('+') + 1));
    }

    // name+8 digits+base64(type || key): one type byte stands before the key.
    private static Optional<String> bare(String verifierKey) {
        String[] parts = verifierKey.split("\\+", 3);
        if (parts.length != 3 || parts[0].isBlank() || !parts[1].matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            return typed.length < 33
                    ? Optional.empty()
                    : Optional.of(
                            Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(typed, 1, typed.length)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void introduced(MemberId log, long index, KeyIntroduced act) {
        add(log, index, act.verifierKey(), act.role() == null ? KeyRole.LOG : act.role());
    }

    void rotated(MemberId log, long index, KeysRotated act) {
        act.retired().forEach(key -> end(key, index));
        act.introduced().forEach(key -> add(log, index, key, act.role()));
    }

    void retired(long index, KeyRetired act) {
        end(act.verifierKey(), index);
    }

    void compromised(KeyCompromised act) {
        known.computeIfPresent(
                act.verifierKey(),
                (_, key) -> new Key(
                        key.member(),
                        key.verifierKey(),
                        key.role(),
                        key.from(),
                        key.until(),
                        key.doubtfulSince() == null ? act.since() : Math.min(key.doubtfulSince(), act.since())));
    }

    private void add(MemberId log, long index, String verifierKey, KeyRole role) {
        known.putIfAbsent(verifierKey, new Key(log, verifierKey, role, index, null, null));
    }

    private void end(String verifierKey, long index) {
        known.computeIfPresent(
                verifierKey,
                (_, key) ->
                        new Key(key.member(), key.verifierKey(), key.role(), key.from(), index, key.doubtfulSince()));
    }
}
