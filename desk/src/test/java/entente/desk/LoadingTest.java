package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.partnership.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadingTest {
    private static final MemberId ONE = new MemberId("AA");
    private static final MemberId OTHER = new MemberId("BB");

    /** Takes every entry and asks for more of every log at once. */
    private static final class Taken implements Loading.Fold {
        final List<Entry> entries = new ArrayList<>();

        @Override
        public void arrive(Entry entry) {
            entries.add(entry);
        }

        @Override
        public Set<MemberId> foldAhead(Set<MemberId> growing) {
            return Set.of();
        }
    }

    private static ActRef ref(long index) {
        return BodyCodec.nameOf(Long.toString(index).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Loading.Source places(MemberId log, int count) {
        return visitor -> {
            for (int index = 0; index < count; index++) {
                visitor.visit(log, index, ref(index), index % 3 == 0 ? null : new byte[] {1});
            }
        };
    }

    @Test
    void everyPlaceOfEveryLogArrivesOnceInItsOrder() {
        Map<MemberId, Integer> counts = new TreeMap<>(Map.of(ONE, 20_000, OTHER, 1, new MemberId("CC"), 0));
        Map<MemberId, Loading.Source> sources = new TreeMap<>();
        counts.forEach((log, count) -> sources.put(log, places(log, count)));
        Taken taken = new Taken();
        Loading.load(sources, taken);
        Map<MemberId, Integer> seen = new TreeMap<>();
        for (Entry entry : taken.entries) {
            int index = seen.merge(entry.log(), 1, Integer::sum) - 1;
            assertEquals(index, entry.index());
            assertEquals(ref(index), entry.ref());
            assertTrue(index % 3 == 0 ? entry instanceof Entry.Withheld : entry instanceof Entry.Unreadable);
        }
        assertEquals(20_000, seen.get(ONE));
        assertEquals(1, seen.get(OTHER));
        assertEquals(2, seen.size());
    }

    @Test
    void whatALogThrowsComesOut() {
        Loading.Source broken = visitor -> {
            visitor.visit(OTHER, 0, ref(0), null);
            throw new DeskFailure("log BB cannot be read");
        };
        DeskFailure failure = assertThrows(
                DeskFailure.class, () -> Loading.load(Map.of(ONE, places(ONE, 100_000), OTHER, broken), new Taken()));
        assertEquals("log BB cannot be read", failure.getMessage());
        Loading.Source worse = _ -> {
            throw new IllegalStateException("no room");
        };
        DeskFailure other = assertThrows(DeskFailure.class, () -> Loading.load(Map.of(OTHER, worse), new Taken()));
        assertTrue(String.valueOf(other.getMessage()).contains("no room"));
    }
}
