package entente.negotiation;

import entente.act.NegotiationAct.StanceTaken;
import entente.draft.Clause;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A clause from version to version: the words, their hash, and what each member said last to exactly these.
 *
 * @param stages its versions, the first one first
 */
public record ClauseHistory(List<Stage> stages) {
    /** Copies the list in. */
    public ClauseHistory {
        stages = List.copyOf(stages);
    }

    /**
     * One version of a clause.
     *
     * @param version the first version of the text that has it
     * @param clause its words
     * @param state its identity and hash
     * @param stances each member's last stance to it
     * @param until the version of the text that no longer has it, if there is one
     */
    public record Stage(
            Version version,
            Clause clause,
            ClauseVersion state,
            SortedMap<MemberId, Said<StanceTaken>> stances,
            Optional<Version> until) {
        /** Copies the map in. */
        public Stage {
            stances = new TreeMap<>(stances);
        }
    }

    /** The history of a clause; empty if the text never had it. */
    public static ClauseHistory of(Instrument of, String clause) {
        List<Stage> stages = new ArrayList<>();
        for (Version version : of.versions()) {
            Optional<ClauseVersion> now = version.clause(clause);
            boolean same = !stages.isEmpty()
                    && stages.getLast().until().isEmpty()
                    && now.filter(is ->
                                    is.since().equals(stages.getLast().state().since()))
                            .isPresent();
            if (!same) {
                end(stages, version);
                now.ifPresent(is -> stages.add(new Stage(
                        version,
                        version.draft().find(clause).orElseThrow(),
                        is,
                        stances(of, clause, is),
                        Optional.empty())));
            }
        }
        return new ClauseHistory(stages);
    }

    private static void end(List<Stage> stages, Version version) {
        if (!stages.isEmpty() && stages.getLast().until().isEmpty()) {
            Stage last = stages.removeLast();
            stages.add(new Stage(last.version(), last.clause(), last.state(), last.stances(), Optional.of(version)));
        }
    }

    private static SortedMap<MemberId, Said<StanceTaken>> stances(Instrument of, String clause, ClauseVersion is) {
        SortedMap<MemberId, Said<StanceTaken>> stances = new TreeMap<>();
        for (Said<StanceTaken> said : of.stances()) {
            if (said.act().clauses().containsKey(clause) && of.same(said.act().text(), clause, is)) {
                stances.put(said.member(), said);
            }
        }
        return stances;
    }
}
