package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.Scope;
import entente.act.Release;
import entente.factor.Factor;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** Two members and their office in one room, with a commitment on which open questions are opened. */
abstract class OpenQuestions {
    static final MemberId AA = new MemberId("AA");
    static final MemberId BB = new MemberId("BB");
    static final MemberId OFFICE = new MemberId("office");
    static final List<MemberId> PARTIES = List.of(AA, BB, OFFICE);
    static final Localized WORDS = Localized.of("en", "Words.");
    static final Release ALL = new Release.AllMembers();
    static final PartialDate REVIEW = new PartialDate("2026-07");
    static final Source SOURCE = new Source("Gazette", null, null);

    OneRoom room = new OneRoom();
    ActRef commitment;

    @BeforeEach
    void aCommitment() {
        room = OneRoom.founded(List.of(AA, BB), OFFICE);
        ActRef statement = must(OFFICE, World.statement());
        commitment = must(OFFICE, new CommitmentConfirmed(statement, "C-1", World.terms(), World.quoted()));
    }

    FactorOpened opened(PostId owner) {
        return new FactorOpened("F-1", scope(owner), REVIEW);
    }

    Scope scope(PostId owner) {
        return new Scope(WORDS, WORDS, owner, List.of("an-indicator"), List.of(commitment));
    }

    static FactorRead read(ActRef factor, String on, int leaning) {
        return new FactorRead(factor, new PartialDate(on), leaning, WORDS, List.of(SOURCE), null);
    }

    Factor factor(ActRef ref) {
        return room.state().factors().find(ref).orElseThrow();
    }

    ActRef must(MemberId author, Act act) {
        return room.must(author, World.deskOf(author), ALL, act);
    }

    Optional<Rule> attempt(MemberId author, Act act) {
        return room.attempt(author, World.deskOf(author), ALL, act);
    }

    void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), attempt(author, act));
    }
}
