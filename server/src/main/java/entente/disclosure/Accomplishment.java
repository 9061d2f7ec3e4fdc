package entente.disclosure;

import entente.commitment.Commitment;
import entente.disclosure.Deed.Shown;
import entente.disclosure.PublicSheet.Line;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every duty of a snapshot and how many of them are shown how far, by member and by area: worked out once, since
 * everybody sees the same.
 *
 * @param commitments how many commitments stand in the register
 * @param all every duty, in the order of the register
 * @param whole all duties in one line
 * @param members a line for each member that a duty binds
 * @param areas a line for each area in use, by its name
 */
record Accomplishment(long commitments, List<Deed> all, Line whole, Map<MemberId, Line> members, List<Line> areas) {
    /** Copies the collections in. */
    Accomplishment {
        all = List.copyOf(all);
        members = Map.copyOf(members);
        areas = List.copyOf(areas);
    }

    static Accomplishment of(Partnership state, LocalDate today) {
        long commitments =
                state.register().all().stream().filter(Commitment::current).count();
        return of(commitments, Deed.of(state, today));
    }

    static Accomplishment of(long commitments, List<Deed> all) {
        Count whole = new Count();
        Map<MemberId, Count> members = new TreeMap<>();
        SortedMap<String, Count> areas = new TreeMap<>();
        for (Deed deed : all) {
            whole.add(deed.shown());
            areas.computeIfAbsent(deed.first().terms().area(), _ -> new Count()).add(deed.shown());
            for (MemberId member : bound(deed)) {
                members.computeIfAbsent(member, _ -> new Count()).add(deed.shownOf(member));
            }
        }
        Map<MemberId, Line> lines = new TreeMap<>();
        members.forEach((member, count) -> lines.put(member, count.line(member.value())));
        List<Line> byArea = new ArrayList<>();
        areas.forEach((area, count) -> byArea.add(count.line(area)));
        return new Accomplishment(commitments, all, whole.line(""), lines, byArea);
    }

    private static Set<MemberId> bound(Deed deed) {
        Set<MemberId> bound = new HashSet<>();
        deed.duty().texts().forEach(text -> bound.addAll(text.terms().members()));
        return bound;
    }

    /** The line of a member; one that no duty binds has none to count. */
    Line of(MemberId member) {
        return members.getOrDefault(member, new Line(member.value(), 0, Map.of()));
    }

    /** Whether a duty is filed under an area. */
    boolean uses(String area) {
        return areas.stream().anyMatch(line -> line.name().equals(area));
    }

    private static final class Count {
        private final Map<Shown, Long> shown = new EnumMap<>(Shown.class);
        private long duties;

        void add(Shown how) {
            duties++;
            shown.merge(how, 1L, Long::sum);
        }

        Line line(String name) {
            return new Line(name, duties, shown);
        }
    }
}
