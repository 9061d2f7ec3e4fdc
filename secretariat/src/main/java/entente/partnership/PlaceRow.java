package entente.partnership;

import entente.act.ActRef;
import entente.act.Release;
import entente.member.MemberId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place of the record in an imprint, in 48 bytes: the act's name (32), its index in its log (4), and the numbers of
 * its log (2), of its author (2) and of its release (4); what is known of it (1); three that are zero.
 */
final class PlaceRow {
    static final int BYTES = 48;
    private static final int INDEX = 32;
    private static final int LOG = 36;
    private static final int AUTHOR = 38;
    private static final int RELEASE = 40;
    private static final int KNOWLEDGE = 44;
    private static final byte KNOWN = 1;
    private static final byte UNREADABLE = 2;

    private PlaceRow() {}

    /** What rows name by number. */
    static final class Numbers {
        private final Map<MemberId, Integer> members = new HashMap<>();
        private final Map<Release, Integer> releases = new HashMap<>();
        private final List<MemberId> memberList = new ArrayList<>();
        private final List<Release> releaseList = new ArrayList<>();

        private <T> int of(T value, Map<T, Integer> numbers, List<T> list) {
            return numbers.computeIfAbsent(value, _ -> {
                list.add(value);
                return list.size() - 1;
            });
        }

        List<MemberId> members() {
            return List.copyOf(memberList);
        }

        List<Release> releases() {
            return List.copyOf(releaseList);
        }
    }

    static byte[] of(Entry entry, Numbers numbers) {
        ByteBuffer row = ByteBuffer.allocate(BYTES).put(entry.ref().bytes());
        row.putInt(INDEX, (int) entry.index());
        row.putShort(LOG, (short) numbers.of(entry.log(), numbers.members, numbers.memberList));
        if (entry instanceof Entry.Known known) {
            row.putShort(AUTHOR, (short) numbers.of(known.body().author(), numbers.members, numbers.memberList));
            row.putInt(RELEASE, numbers.of(known.body().release(), numbers.releases, numbers.releaseList));
            row.put(KNOWLEDGE, KNOWN);
        } else if (entry instanceof Entry.Unreadable) {
            row.put(KNOWLEDGE, UNREADABLE);
        }
        return row.array();
    }

    static ActRef ref(ByteBuffer rows, int number) {
        byte[] name = new byte[ActRef.DIGITS / 2];
        rows.get(number * BYTES, name);
        return ActRef.of(name);
    }

    static int index(ByteBuffer rows, int number) {
        return rows.getInt(number * BYTES + INDEX);
    }

    static int log(ByteBuffer rows, int number) {
        return Short.toUnsignedInt(rows.getShort(number * BYTES + LOG));
    }

    static int author(ByteBuffer rows, int number) {
        return Short.toUnsignedInt(rows.getShort(number * BYTES + AUTHOR));
    }

    static int release(ByteBuffer rows, int number) {
        return rows.getInt(number * BYTES + RELEASE);
    }

    static boolean known(ByteBuffer rows, int number) {
        return rows.get(number * BYTES + KNOWLEDGE) == KNOWN;
    }

    /** Whether the act's body was not given to this server. */
    static boolean withheld(ByteBuffer rows, int number) {
        return rows.get(number * BYTES + KNOWLEDGE) == 0;
    }
}
