package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextTabled;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Place;
import entente.draft.Style;
import entente.negotiation.Edits;
import entente.negotiation.Obstacle;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every change of a small text against every lock: what a locked clause was and where it stood, it is and stands. */
class LocksTest {
    private static final List<String> CLAUSES = List.of("s", "a", "b", "b1", "c", "t", "d");

    private static Clause clause(String id, ClauseKind kind, Clause... parts) {
        return new Clause(id, kind, null, Chamber.words("Words of " + id, id + "の言葉"), List.of(parts));
    }

    /** s(a, b(b1), c), t(d) */
    private static Draft nested() {
        Clause s = clause(
                "s",
                ClauseKind.PARAGRAPH,
                clause("a", ClauseKind.POINT),
                clause("b", ClauseKind.POINT, clause("b1", ClauseKind.POINT)),
                clause("c", ClauseKind.POINT));
        Clause t = clause("t", ClauseKind.PARAGRAPH, clause("d", ClauseKind.POINT));
        return new Draft(Chamber.words("Statement", "声明"), Style.PARAGRAPHS, List.of(s, t));
    }

    private final Chamber chamber = new Chamber();

    private ActRef text() {
        return chamber.head(OFFICE).ref();
    }

    private List<Change> changes(Draft draft) {
        List<Place> places = new ArrayList<>(List.of(Place.FIRST, new Place(null, "s"), new Place(null, "t")));
        for (String parent : CLAUSES) {
            places.add(new Place(parent, null));
            draft.find(parent).orElseThrow().parts().forEach(part -> places.add(new Place(parent, part.id())));
        }
        List<Change> changes = new ArrayList<>();
        for (String clause : CLAUSES) {
            String hash = chamber.hash(OFFICE, clause);
            changes.add(new Change.Delete(clause, hash));
            changes.add(chamber.replacing(OFFICE, clause, Localized.of("en", "Other.")));
            places.forEach(to -> changes.add(new Change.Move(clause, hash, to)));
        }
        for (Place place : places) {
            ClauseKind kind = place.parent() == null ? ClauseKind.PARAGRAPH : ClauseKind.POINT;
            changes.add(new Change.Insert(place, clause("n", kind)));
        }
        return changes;
    }

    /** What must stay of a locked clause: its words, the path to it, and the tree below it. */
    private static String locked(Draft draft, String id) {
        return draft.find(id).map(clause -> clause.heading() + " " + clause.text() + clause.kind() + tree(clause))
                + draft.above(id).stream().map(Clause::id).toList().toString();
    }

    private static String tree(Clause clause) {
        return clause.id() + clause.parts().stream().map(LocksTest::tree).toList();
    }

    @Test
    void noChangeTouchesALockedClauseAndNothingElseIsHeldUp() {
        chamber.say(OFFICE, new TextTabled(chamber.opened, chamber.opened, TextKind.ZERO_DRAFT, nested(), null));
        MEMBERS.forEach(member -> chamber.say(member, chamber.toAll(member, Stance.SUPPORT)));
        for (String lock : CLAUSES) {
            chamber.say(OFFICE, new ClauseLocked(chamber.opened, text(), lock));
            int kept = 0;
            List<Change> changes = changes(nested());
            for (Change change : changes) {
                if (Edits.made(nested(), change) instanceof Edit.Made(Draft after)) {
                    kept += tried(lock, change, after) ? 1 : 0;
                }
            }
            assertTrue(kept > 10 && kept < changes.size() - 10, lock + ": " + kept);
            chamber.say(OFFICE, new entente.act.NegotiationAct.ClauseUnlocked(chamber.opened, lock, "Next."));
        }
    }

    /** One change while a clause is locked: by the chair, as a proposal, in a whole text; whether it was admitted. */
    private boolean tried(String lock, Change change, Draft after) {
        boolean its = change instanceof Change.Move move && (move.clause().equals(lock) || stands(lock, move.clause()));
        boolean within = change instanceof Change.Move move && stands(move.clause(), lock);
        boolean same = locked(nested(), lock).equals(locked(after, lock));
        Optional<Rule> expected = same && !its && !within ? Optional.empty() : Optional.of(Rule.CLAUSE_LOCKED);
        String what = lock + " locked, " + change;
        var settled = new ClauseSettled(chamber.opened, text(), change, List.of(), List.of(), null);
        assertEquals(expected, chamber.refusal(OFFICE, settled), what);
        assertEquals(expected, chamber.refusal(AA, new TextProposed(chamber.opened, text(), change, null)), what);
        if (!its) {
            Optional<Rule> whole = same ? Optional.empty() : Optional.of(Rule.CLAUSE_LOCKED);
            var tabled = new TextTabled(chamber.opened, text(), TextKind.ROLLING_TEXT, after, null);
            assertEquals(whole, chamber.refusal(OFFICE, tabled), what);
        }
        return expected.isEmpty();
    }

    /** Whether a clause stands somewhere below another. */
    private static boolean stands(String clause, String below) {
        return nested().above(clause).stream().anyMatch(one -> one.id().equals(below));
    }

    @Test
    void lockedClausesKeepTheirOrderInAWholeText() {
        chamber.say(OFFICE, new TextTabled(chamber.opened, chamber.opened, TextKind.ZERO_DRAFT, nested(), null));
        MEMBERS.forEach(member -> chamber.say(member, chamber.toAll(member, Stance.SUPPORT)));
        Change last = new Change.Move("a", chamber.hash(OFFICE, "a"), new Place("s", "c"));
        Draft after = ((Edit.Made) Edits.made(nested(), last)).draft();
        chamber.say(OFFICE, new ClauseLocked(chamber.opened, text(), "a"));
        var tabled = new TextTabled(chamber.opened, text(), TextKind.ROLLING_TEXT, after, null);
        assertEquals(Optional.empty(), chamber.refusal(OFFICE, tabled));
        chamber.say(OFFICE, new ClauseLocked(chamber.opened, text(), "c"));
        tabled = new TextTabled(chamber.opened, text(), TextKind.ROLLING_TEXT, after, null);
        assertEquals(Optional.of(Rule.CLAUSE_LOCKED), chamber.refusal(OFFICE, tabled));
    }

    @Test
    void aProposalThatStandsInNoClauseKeepsTheTextFromBeingFrozen() {
        chamber.tabled(2);
        Change delete = new Change.Delete("p1", chamber.hash(AA, "p1"));
        ActRef proposal = chamber.say(AA, new TextProposed(chamber.opened, text(), delete, null));
        chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        text(),
                        new Change.Delete("p1", chamber.hash(OFFICE, "p1")),
                        List.of(),
                        List.of(),
                        null));
        MEMBERS.forEach(member -> chamber.say(member, chamber.toAll(member, Stance.SUPPORT)));
        assertEquals(
                List.of(new Obstacle(Obstacle.Kind.PROPOSAL_OPEN, "p1", "AA")),
                chamber.table(OFFICE).obstacles());
        assertEquals(Optional.of(Rule.NOT_READY), chamber.refusal(OFFICE, chamber.finalised(OFFICE)));
        chamber.say(OFFICE, new ClauseSettled(chamber.opened, text(), null, List.of(), List.of(proposal), null));
        assertFalse(chamber.table(OFFICE).obstacles().stream().findAny().isPresent());
    }
}
