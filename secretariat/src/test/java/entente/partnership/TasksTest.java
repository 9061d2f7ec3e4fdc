package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.act.Release;
import entente.commitment.Task;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What posts have to do: set and closed by their own member, whoever holds them. */
class TasksTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();

    private OneRoom room = new OneRoom();
    private ActRef commitment;

    @BeforeEach
    void aCommitmentOfTwo() {
        room = OneRoom.founded(List.of(AA, BB), OFFICE);
        ActRef statement = must(OFFICE, World.statement());
        commitment = must(OFFICE, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
    }

    @Test
    void aTaskIsSetForAnOwnPostAndClosedOnceByItsMember() {
        PartialDate by = new PartialDate("2026-07-01");
        refused(Rule.NOT_ITS_POST, AA, new TaskSet(commitment, World.deskOf(BB), WORDS, by));
        ActRef task = must(AA, new TaskSet(commitment, World.deskOf(AA), WORDS, by));
        Task open = room.state().register().task(task).orElseThrow();
        assertFalse(open.overdue(LocalDate.of(2026, 7, 1)));
        assertTrue(open.overdue(LocalDate.of(2026, 7, 2)));
        refused(Rule.NOT_THE_AUTHOR, BB, new TaskClosed(task, TaskEnd.DONE, WORDS));
        refused(Rule.UNKNOWN_ACT, AA, new TaskClosed(commitment, TaskEnd.DONE, WORDS));
        ActRef closed = must(AA, new TaskClosed(task, TaskEnd.DONE, WORDS));
        Task done = room.state().register().task(task).orElseThrow();
        assertTrue(!done.open() && !done.overdue(LocalDate.of(2030, 1, 1)));
        refused(Rule.DONE_ALREADY, AA, new TaskClosed(task, TaskEnd.DROPPED, WORDS));
        assertEquals(closed, room.state().history(commitment).getLast().entry().ref(), "in the commitment's history");
        must(OFFICE, new TaskSet(commitment, World.deskOf(OFFICE), WORDS, null));
        assertEquals(2, room.state().register().tasks().size());
    }

    @Test
    void aPostContributesOnceAndNotBesideItsOwnLead() {
        must(AA, new PostContributes(commitment, World.deskOf(AA)));
        refused(Rule.DONE_ALREADY, AA, new PostContributes(commitment, World.deskOf(AA)));
        must(BB, new LeadAssigned(commitment, World.deskOf(BB)));
        refused(Rule.DONE_ALREADY, BB, new PostContributes(commitment, World.deskOf(BB)));
        refused(Rule.NOT_ITS_POST, BB, new PostContributes(commitment, World.deskOf(AA)));
        assertEquals(
                List.of(World.deskOf(AA)),
                room.state().register().find(commitment).orElseThrow().contributors());
    }

    private ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), ALL, act);
    }

    private void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, World.deskOf(author), ALL, act));
    }
}
