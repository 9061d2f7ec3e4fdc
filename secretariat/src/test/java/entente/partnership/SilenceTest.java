package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.ALLOWANCE;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.EXPIRY;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static entente.partnership.Capitals.START;
import static entente.partnership.Capitals.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.SilenceAct;
import entente.act.SilenceAct.Breach;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceOpened;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.silence.Procedure.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {
    private Capitals world = new Capitals();
    private ActRef opened;

    @BeforeEach
    void aTextIsPutUnderSilence() {
        world = new Capitals();
        opened = world.must(OFFICE, World.deskOf(OFFICE), world.opening());
        world.heal();
    }

    @Test
    void silenceKeptByEveryMemberAdopts() {
        assertEquals(Stage.OPEN, world.stage(AA));
        world.now = EXPIRY;
        assertEquals(Stage.LAPSED, world.stage(AA));
        world.heal();
        assertEquals(Stage.LAPSED, world.stage(AA), "nobody records before the allowance has passed");
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.ADOPTED, world.stage(server)));
    }

    /** The boundary in milliseconds around the instant: what an act carries is the whole second before. */
    @ParameterizedTest(name = "{0} ms from the instant")
    @CsvSource({
        "-3600000, true",
        "-1001, true",
        "-1000, true",
        "-999, true",
        "-1, true",
        "0, false",
        "1, false",
        "999, false",
        "1000, false",
        "60000, false",
        "86400000, false"
    })
    void silenceIsBrokenBeforeTheInstantAndNotAtIt(long millis, boolean counts) {
        world.now = EXPIRY.plusMillis(millis);
        world.must(BB, World.deskOf(BB), objection(opened));
        assertEquals(counts, world.procedure(BB).voice(BB).orElseThrow().broken() != null);
        assertEquals(
                counts ? 0 : 1,
                world.procedure(BB).voice(BB).orElseThrow().late().size());
        world.now = EXPIRY.plus(Duration.ofDays(2));
        world.heal();
        ALL.forEach(server -> assertEquals(counts ? Stage.BROKEN : Stage.ADOPTED, world.stage(server)));
    }

    @ParameterizedTest(name = "{0} s from the instant and the allowance")
    @CsvSource({"-61, false", "-60, false", "-59, false", "-1, false", "0, true", "1, true", "86400, true"})
    void keptSilenceIsRecordedNoEarlierThanTheInstantAndTheAllowance(long seconds, boolean admitted) {
        world.now = EXPIRY.plusSeconds(ALLOWANCE + seconds);
        Optional<Rule> expected = admitted ? Optional.empty() : Optional.of(Rule.TOO_EARLY);
        assertEquals(expected, world.attempt(AA, null, new SilenceKept(opened, opened)));
        assertEquals(expected, world.attempt(AA, World.deskOf(AA), new SilenceKept(opened, opened)));
        assertEquals(admitted ? 1 : 0, world.settle(AA));
    }

    @Test
    void inOneLogTheEarlierOfBrokeAndKeptCounts() {
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        world.settle(AA);
        world.clocks.put(AA, Duration.ofHours(-5));
        world.must(AA, World.deskOf(AA), objection(opened));
        world.clocks.clear();
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.ADOPTED, world.stage(server)));
        assertEquals(1, world.procedure(CC).voice(AA).orElseThrow().late().size());
    }

    @Test
    void aServerThatWasDownAtTheInstantRecordsLaterWhatWasDue() {
        world.now = EXPIRY.plus(Duration.ofDays(3));
        world.restart(AA);
        assertEquals(1, world.settle(AA));
        world.restart(AA);
        assertEquals(0, world.settle(AA), "and only once");
        world.heal();
        assertEquals(Stage.ADOPTED, world.stage(OFFICE));
    }

    @Test
    void aMemberOutOfReachHoldsUpAdoptionAndIsNamed() {
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        for (MemberId server : List.of(AA, BB, OFFICE)) {
            world.settle(server);
        }
        for (MemberId log : List.of(AA, BB)) {
            world.fetch(OFFICE, log);
        }
        assertEquals(Stage.LAPSED, world.stage(OFFICE));
        assertEquals(List.of(CC), world.procedure(OFFICE).awaited(world.holding::effective));
        world.now = EXPIRY.plus(Duration.ofDays(400));
        assertEquals(Stage.LAPSED, world.stage(OFFICE), "no length of time makes up for a member");
        world.heal();
        assertEquals(Stage.ADOPTED, world.stage(OFFICE));
    }

    @Test
    void whoWasNotReachedInTimeIsNotSilentByItselfButMayConfirmByHand() {
        Capitals late = new Capitals();
        ActRef ref = late.must(OFFICE, World.deskOf(OFFICE), late.opening());
        for (MemberId server : List.of(AA, BB, OFFICE)) {
            late.fetchAll(server);
            late.settle(server);
        }
        late.now = EXPIRY.plusSeconds(ALLOWANCE + 5);
        late.heal();
        assertEquals(Stage.LAPSED, late.stage(CC));
        assertEquals(List.of(CC), late.procedure(AA).awaited(late.holding::effective));
        assertEquals(Optional.of(Rule.NOT_REACHED_IN_TIME), late.attempt(CC, null, new SilenceKept(ref, ref)));
        late.must(CC, World.deskOf(CC), new SilenceKept(ref, ref));
        late.heal();
        assertEquals(Stage.ADOPTED, late.stage(AA));
    }

    @Test
    void clocksThatDifferByHoursChangeOnlyTheirOwnersTime() {
        world.clocks.put(AA, Duration.ofHours(-7));
        world.clocks.put(BB, Duration.ofHours(5));
        world.now = EXPIRY.minusSeconds(10);
        world.heal();
        assertTrue(
                world.procedure(BB)
                        .voice(BB)
                        .orElseThrow()
                        .kept(world.procedure(BB).term())
                        .isPresent(),
                "a clock that is fast is its owner's loss");
        assertEquals(Stage.OPEN, world.stage(OFFICE));
        world.now = EXPIRY.plus(Duration.ofHours(1));
        world.heal();
        assertEquals(Stage.LAPSED, world.stage(OFFICE), "AA's clock has not come so far");
        world.must(AA, World.deskOf(AA), objection(opened));
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.BROKEN, world.stage(server)));
    }

    @Test
    void recordedIsNotEnoughWhereSomebodyHolds() {
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        world.heal();
        world.holding = Holding.none(Holding.Keeping.MIRRORS);
        assertEquals(Stage.LAPSED, world.stage(AA));
        for (MemberId log : ALL) {
            assertEquals(Stage.LAPSED, world.stage(AA));
            world.holding = world.holding.with(log, world.logs.get(log).size(), world.now);
        }
        assertEquals(Stage.ADOPTED, world.stage(AA));
    }

    @Test
    void anExtensionSetsANewInstantForAll() {
        world.now = EXPIRY.minusSeconds(60);
        Instant later = EXPIRY.plus(Duration.ofHours(24));
        ActRef term = world.must(OFFICE, World.deskOf(OFFICE), new SilenceExtended(opened, later, "More time."));
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        assertEquals(1, world.settle(AA), "AA has not heard of it and kept silence to the first instant");
        world.heal();
        assertEquals(Stage.OPEN, world.stage(AA));
        assertEquals(Optional.of(Rule.TOO_EARLY), world.attempt(AA, null, new SilenceKept(opened, term)));
        world.must(AA, World.deskOf(AA), objection(opened, term));
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.BROKEN, world.stage(server)));
    }

    @Test
    void anExtendedOneIsAdoptedOnTheLastTermOnly() {
        world.now = EXPIRY.minusSeconds(60);
        Instant later = EXPIRY.plus(Duration.ofHours(24));
        world.must(OFFICE, World.deskOf(OFFICE), new SilenceExtended(opened, later, "More time."));
        for (MemberId server : MEMBERS) {
            world.now = EXPIRY.plusSeconds(ALLOWANCE);
            world.settle(server);
        }
        world.fetchAll(OFFICE);
        assertEquals(Stage.OPEN, world.stage(OFFICE), "all kept silence to an instant that no longer counts");
        world.heal();
        world.now = later.plusSeconds(ALLOWANCE);
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.ADOPTED, world.stage(server)));
    }

    @Test
    void suspendedItIsNotKeptAndWithdrawnItIsOver() {
        world.must(OFFICE, World.deskOf(OFFICE), new SilenceSuspended(opened, "A question."));
        world.heal();
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        world.heal();
        assertEquals(Stage.SUSPENDED, world.stage(BB));
        Instant later = world.now.plus(Duration.ofMinutes(10));
        world.must(OFFICE, World.deskOf(OFFICE), new SilenceExtended(opened, later, "Answered."));
        world.heal();
        assertEquals(Stage.OPEN, world.stage(BB));
        world.now = later.plusSeconds(ALLOWANCE);
        world.heal();
        assertEquals(Stage.ADOPTED, world.stage(BB));
        assertEquals(
                Optional.of(Rule.NOT_RUNNING),
                world.attempt(OFFICE, World.deskOf(OFFICE), new SilenceWithdrawn(opened, "Too late.")));
    }

    @Test
    void aWithdrawalThatNobodySawInTimeCountsBecauseTheOpenerHasNotClosed() {
        world.now = EXPIRY.minusSeconds(1);
        world.must(OFFICE, World.deskOf(OFFICE), new SilenceWithdrawn(opened, "A mistake."));
        world.now = EXPIRY.plusSeconds(ALLOWANCE);
        MEMBERS.forEach(world::settle);
        assertEquals(Stage.LAPSED, world.stage(AA));
        assertEquals(List.of(BB, CC, OFFICE), world.procedure(AA).awaited(world.holding::effective));
        world.heal();
        ALL.forEach(server -> assertEquals(Stage.WITHDRAWN, world.stage(server)));
    }

    @Test
    void onlyItsOpenerChangesIt() {
        for (SilenceAct act : List.of(
                new SilenceExtended(opened, EXPIRY.plusSeconds(600), "More."),
                new SilenceSuspended(opened, "Stop."),
                new SilenceWithdrawn(opened, "Back."))) {
            assertEquals(Optional.of(Rule.NOT_THE_AUTHOR), world.attempt(AA, World.deskOf(AA), act));
        }
        world.now = EXPIRY;
        for (SilenceAct act : List.of(
                new SilenceExtended(opened, EXPIRY.plusSeconds(600), "More."),
                new SilenceSuspended(opened, "Stop."),
                new SilenceWithdrawn(opened, "Back."))) {
            assertEquals(Optional.of(Rule.TOO_LATE), world.attempt(OFFICE, World.deskOf(OFFICE), act));
        }
    }

    @Test
    void nobodyIsBoundWithoutConsentToTheMethod() {
        SilenceOpened full = world.opening();
        SilenceOpened without = new SilenceOpened(
                "S-2",
                WORDS,
                null,
                null,
                full.texts(),
                MEMBERS,
                EXPIRY,
                0,
                false,
                full.consents().subList(0, 2));
        assertEquals(Optional.of(Rule.NO_CONSENT), world.attempt(OFFICE, World.deskOf(OFFICE), without));
        assertEquals(
                Optional.of(Rule.ORGAN_IS_NO_PARTY),
                world.attempt(OFFICE, World.deskOf(OFFICE), new MethodConsented(SilenceAct.METHOD)));
        assertEquals(
                Optional.of(Rule.DONE_ALREADY),
                world.attempt(AA, World.deskOf(AA), new MethodConsented(SilenceAct.METHOD)));
        assertEquals(Optional.of(Rule.OUT_OF_RANGE), world.attempt(AA, World.deskOf(AA), new MethodConsented(2)));
    }

    @ParameterizedTest(name = "{0} minutes")
    @CsvSource({"9, TOO_EARLY", "10,", "60,", "525600,", "527041, TOO_LATE"})
    void thePeriodHasLimits(long minutes, Rule rule) {
        assertEquals(
                Optional.ofNullable(rule),
                world.attempt(
                        OFFICE, World.deskOf(OFFICE), world.opening(START.plus(Duration.ofMinutes(minutes)), true)));
    }

    @Test
    void theOfficeHasNoVoiceAndTheServerNoneWithoutPost() {
        assertEquals(Optional.of(Rule.NOT_BOUND), world.attempt(OFFICE, World.deskOf(OFFICE), objection(opened)));
        assertEquals(Optional.of(Rule.NO_MANDATE), world.attempt(AA, null, objection(opened)));
        assertEquals(Optional.of(Rule.DONE_ALREADY), world.attempt(AA, null, new SilenceAcknowledged(opened, opened)));
        world.must(AA, World.deskOf(AA), new SilenceAcknowledged(opened, opened));
        assertEquals(
                Optional.of(Rule.DONE_ALREADY),
                world.attempt(AA, World.deskOf(AA), new SilenceAcknowledged(opened, opened)));
    }

    static SilenceBroken objection(ActRef procedure) {
        return objection(procedure, procedure);
    }

    static SilenceBroken objection(ActRef procedure, ActRef term) {
        return new SilenceBroken(procedure, term, Breach.OBJECTION, WORDS, null);
    }
}
