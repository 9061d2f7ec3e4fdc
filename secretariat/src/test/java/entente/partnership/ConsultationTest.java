package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.ConsultationAct.Clocks;
import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.Ground;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.act.Release;
import entente.act.Salt;
import entente.consultation.Consultation;
import entente.consultation.Consultation.Pace;
import entente.member.MemberId;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three invented members and an office consult. */
class ConsultationTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId CC = new MemberId("CC");
    private static final Instant START = Instant.parse("2028-01-01T00:00:00Z");
    private static final Localized WORDS = Localized.of("en", "Words.");

    private final World world = new World(3);
    private final List<Entry> written = new ArrayList<>();
    private final TreeMap<MemberId, Long> sizes = new TreeMap<>();
    private Union union = new Union();
    private ActRef opened = new ActRef("0".repeat(64));

    @BeforeEach
    void begin() {
        world.logs.values().forEach(entries -> entries.forEach(this::arrive));
        opened = said(AA, 0, opening(List.of(BB, CC), new Clocks(600, 3_600, 7_200)));
    }

    private void arrive(Entry entry) {
        union.arrive(entry);
        written.add(entry);
        sizes.put(entry.log(), entry.index() + 1);
    }

    private static ConsultationOpened opening(List<MemberId> members, Clocks clocks) {
        Ground ground = new Ground(new Source("Gazette", "https://gazette.example/1", null), WORDS, null);
        return new ConsultationOpened("CON-1", WORDS, WORDS, members, clocks, List.of(ground), false);
    }

    private Body body(MemberId author, boolean officer, int minute, Act act) {
        TreeMap<MemberId, Long> seen = new TreeMap<>(sizes);
        seen.remove(author);
        return new Body(
                Body.FORMAT,
                union.snapshot().id(),
                author,
                officer ? World.deskOf(author) : null,
                "Somebody",
                START.plusSeconds(60L * minute),
                new Release.AllMembers(),
                Citations.of(act),
                seen,
                new Salt("%032x".formatted(written.size())),
                act);
    }

    private ActRef said(MemberId author, int minute, Act act) {
        return said(author, true, minute, act);
    }

    private ActRef said(MemberId author, boolean officer, int minute, Act act) {
        Body body = body(author, officer, minute, act);
        ActRef ref = entente.body.BodyCodec.nameOf(entente.body.BodyCodec.format(body));
        arrive(new Entry.Known(author, sizes.getOrDefault(author, 0L), ref, body));
        return ref;
    }

    private @Nullable Rule rule(ActRef ref) {
        Refusal because = union.snapshot().act(ref).orElseThrow().voidBecause();
        return because == null ? null : because.rule();
    }

    private Consultation consultation() {
        return union.snapshot().consultations().find(opened).orElseThrow();
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    @Test
    void each_step_is_held_against_its_clock() {
        said(BB, false, 1, new ConsultationAcknowledged(opened));
        said(BB, 9, new ConsultationAcknowledged(opened));
        said(CC, 11, new ConsultationAcknowledged(opened));
        said(BB, 70, new PositionStated(opened, WORDS));
        Consultation one = consultation();
        assertEquals(minute(1), one.part(BB).orElseThrow().reached());
        assertEquals(Pace.IN_TIME, one.acknowledgement(one.part(BB).orElseThrow(), minute(80)));
        assertEquals(Pace.LATE, one.acknowledgement(one.part(CC).orElseThrow(), minute(80)));
        assertEquals(Pace.LATE, one.position(one.part(BB).orElseThrow(), minute(80)));
        assertEquals(Pace.RUNNING, one.position(one.part(CC).orElseThrow(), minute(60)));
        assertEquals(Pace.OVERDUE, one.position(one.part(CC).orElseThrow(), minute(61)));
        assertEquals(Pace.RUNNING, one.response(minute(120)));
    }

    @Test
    void opting_out_is_no_breach_and_a_position_takes_it_back() {
        said(CC, 5, new MemberOptedOut(opened, null));
        Consultation one = consultation();
        assertEquals(Pace.NOT_ASKED, one.position(one.part(CC).orElseThrow(), minute(9_999)));
        assertEquals(Rule.DONE_ALREADY, rule(said(CC, 6, new MemberOptedOut(opened, WORDS))));
        said(CC, 90, new PositionStated(opened, WORDS));
        one = consultation();
        assertEquals(Pace.LATE, one.position(one.part(CC).orElseThrow(), minute(9_999)));
    }

    @Test
    void what_the_servers_owe_is_that_it_has_reached_them_once() {
        assertEquals(2, due(Set.of(AA, BB, CC)));
        said(BB, false, 1, new ConsultationAcknowledged(opened));
        assertEquals(1, due(Set.of(AA, BB, CC)));
        said(AA, 9, new ConsultationClosed(opened, WORDS));
        assertEquals(0, due(Set.of(AA, BB, CC)));
    }

    private int due(Set<MemberId> logs) {
        return union.snapshot().due(minute(2), logs).size();
    }

    @Test
    void each_wrong_step_is_named() {
        MemberId office = World.ORGAN;
        assertEquals(Rule.ORGAN_IS_NO_PARTY, rule(said(office, 1, opening(List.of(BB), new Clocks(60, 60, 60)))));
        assertEquals(Rule.ITSELF, rule(said(AA, 1, opening(List.of(AA, BB), new Clocks(60, 60, 60)))));
        assertEquals(Rule.NOT_A_PARTY, rule(said(AA, 1, opening(List.of(office), new Clocks(60, 60, 60)))));
        assertEquals(Rule.EMPTY, rule(said(AA, 1, opening(List.of(), new Clocks(60, 60, 60)))));
        assertEquals(Rule.OUT_OF_RANGE, rule(said(AA, 1, opening(List.of(BB), new Clocks(59, 60, 60)))));
        assertEquals(Rule.OUT_OF_RANGE, rule(said(AA, 1, opening(List.of(BB), new Clocks(90, 60, 90)))));
        assertEquals(Rule.NOT_THE_AUTHOR, rule(said(BB, 1, new ConsultationClosed(opened, WORDS))));
        assertEquals(Rule.NOT_BOUND, rule(said(office, 1, new PositionStated(opened, WORDS))));
        assertEquals(Rule.NOT_BOUND, rule(said(AA, 1, new MemberTold(opened, office, "By telephone"))));
        assertEquals(Rule.UNKNOWN_ACT, rule(said(BB, 1, new ResponseLinked(opened, opened))));
        said(BB, 2, new ConsultationAcknowledged(opened));
        assertEquals(Rule.DONE_ALREADY, rule(said(BB, 3, new ConsultationAcknowledged(opened))));
        said(AA, 4, new MemberTold(opened, CC, "By telephone, to the duty officer"));
        assertEquals(Rule.DONE_ALREADY, rule(said(AA, 5, new MemberTold(opened, CC, "Again"))));
        said(AA, 6, new ConsultationClosed(opened, WORDS));
        assertEquals(Rule.NOT_RUNNING, rule(said(AA, 7, new ConsultationClosed(opened, WORDS))));
    }

    @Test
    void the_office_serves_and_the_closing_note_ends_it() {
        said(World.ORGAN, 1, new OptionProposed(opened, WORDS));
        said(World.ORGAN, 2, new GroundAdded(opened, new Ground(new Source("Paper", null, null), WORDS, null)));
        ActRef statement = said(World.ORGAN, 3, World.statement());
        said(World.ORGAN, 4, new ResponseLinked(opened, statement));
        said(AA, 5, new ConsultationClosed(opened, WORDS));
        Consultation one = consultation();
        assertEquals(1, one.options().size());
        assertEquals(1, one.grounds().size());
        assertEquals(Pace.IN_TIME, one.response(minute(9_999)));
        assertTrue(!one.open());
    }

    @Test
    void whatever_order_logs_arrive_in_the_outcome_is_the_same() {
        said(BB, 1, new ConsultationAcknowledged(opened));
        said(CC, 2, new MemberOptedOut(opened, null));
        said(AA, 3, new ConsultationClosed(opened, WORDS));
        said(BB, 4, new PositionStated(opened, WORDS));
        Consultation expected = consultation();
        for (long seed = 0; seed < 50; seed++) {
            List<Entry> others = new ArrayList<>(written);
            Collections.shuffle(others, new Random(seed));
            Union again = new Union();
            while (!others.isEmpty()) {
                others.removeIf(entry -> {
                    boolean next = entry.index() == again.size(entry.log());
                    if (next) {
                        again.arrive(entry);
                    }
                    return next;
                });
            }
            assertEquals(expected, again.snapshot().consultations().find(opened).orElseThrow(), "seed " + seed);
        }
    }
}
