package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.ContinuityAct.PostCreated;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.act.Terms;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Citations;
import entente.partnership.Decision;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.partnership.Union;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folds that readers share are the folds each would have had alone, and tell nobody what they may not read. */
class ViewsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final List<MemberId> PARTIES =
            List.of(new MemberId("AA"), new MemberId("BB"), new MemberId("CC"), new MemberId("office"));
    private static final List<Reader> READERS = List.of(
            new Reader.Anyone(),
            new Reader.Of(PARTIES.get(0)),
            new Reader.Of(PARTIES.get(1)),
            new Reader.Of(PARTIES.get(2)),
            new Reader.Of(PARTIES.get(3)));

    private final Views views = new Views();
    private final List<Entry.Known> arrived = new ArrayList<>();
    private final List<Entry.Known> held = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sharedFoldsAreEachReadersOwn(long seed) {
        Random random = new Random(seed);
        founded();
        int narrow = 0;
        for (int step = 0; step < 120; step++) {
            MemberId author = PARTIES.get(random.nextInt(4));
            Partnership state = views.snapshot(new Reader.Of(author));
            Release release = release(random, author);
            Act act = act(random, author, state);
            if (act instanceof BodyReleased released) {
                release = released.to();
            }
            Body body = body(author, release, act);
            if (views.decide(body, NOW) instanceof Decision.Admitted) {
                narrow += release instanceof Release.NamedMembers ? 1 : 0;
                put(body, random.nextInt(5) == 0);
            }
            if (random.nextInt(6) == 0) {
                again(arrived.get(random.nextInt(arrived.size())), random);
            }
            if (random.nextInt(4) == 0 && !held.isEmpty()) {
                views.learn(held.remove(random.nextInt(held.size())));
            }
            if (random.nextInt(6) == 0) {
                assertOwn("seed " + seed + ", step " + step);
            }
        }
        assertOwn("seed " + seed);
        assertTrue(narrow > 5, "narrow acts: " + narrow);
        assertTrue(views.folds() > 1);
    }

    private void assertOwn(String when) {
        for (Reader reader : READERS) {
            Union alone = new Union();
            for (Entry.Known known : arrived) {
                boolean may = !held.contains(known)
                        && reader.mayRead(
                                views.whole()
                                        .releaseOf(known.ref())
                                        .orElse(known.body().release()),
                                known.body().author());
                alone.arrive(may ? known : new Entry.Withheld(known.log(), known.index(), known.ref()));
            }
            assertEquals(described(alone.snapshot()), described(views.snapshot(reader)), when + ", " + reader);
        }
    }

    private static String described(Partnership state) {
        return state.acts() + "\n" + state.register().all() + state.statements().all()
                + state.register().all().stream()
                        .map(c -> state.dossiers().of(c.ref()))
                        .toList();
    }

    private void founded() {
        List<Party> parties = PARTIES.stream()
                .map(p -> new Party(p, p.equals(PARTIES.getLast()), WORDS))
                .toList();
        Release everyone = new Release.Everyone();
        put(
                body(PARTIES.getLast(), everyone, new PartnershipFounded(WORDS, parties, List.of("en"), null, null)),
                false);
        for (MemberId party : PARTIES) {
            put(body(party, everyone, new PostCreated(desk(party), party, WORDS, PostKind.DESK)), false);
        }
    }

    /** Arrives with its body, or without it for now. */
    private void put(Body body, boolean later) {
        Entry.Known known = new Entry.Known(
                body.author(), views.size(body.author()), BodyCodec.nameOf(BodyCodec.format(body)), body);
        arrived.add(known);
        if (later) {
            held.add(known);
            views.arrive(new Entry.Withheld(known.log(), known.index(), known.ref()));
        } else {
            views.arrive(known);
        }
    }

    /** The same act once more, on its author's log or on another's. */
    private void again(Entry.Known act, Random random) {
        MemberId log = random.nextInt(3) == 0 ? PARTIES.get(random.nextInt(4)) : act.log();
        Entry.Known second = new Entry.Known(log, views.size(log), act.ref(), act.body());
        arrived.add(second);
        views.arrive(second);
    }

    private static Release release(Random random, MemberId author) {
        return switch (random.nextInt(4)) {
            case 0 -> new Release.Everyone();
            case 1 -> new Release.NamedMembers(List.of(author, PARTIES.get(random.nextInt(4))));
            default -> new Release.AllMembers();
        };
    }

    private static Act act(Random random, MemberId author, Partnership state) {
        List<ActRef> statements =
                state.statements().all().stream().map(s -> s.ref()).toList();
        List<ActRef> commitments =
                state.register().all().stream().map(c -> c.ref()).toList();
        return switch (random.nextInt(5)) {
            case 0 ->
                state.acts().stream()
                        .filter(s -> s.entry().log().equals(author))
                        .skip(random.nextInt(3))
                        .findFirst()
                        .<Act>map(s -> new BodyReleased(
                                s.entry().ref(),
                                random.nextBoolean() ? new Release.Everyone() : new Release.AllMembers()))
                        .orElse(statement());
            case 1, 2 ->
                statements.isEmpty()
                        ? statement()
                        : new CommitmentConfirmed(
                                statements.get(random.nextInt(statements.size())),
                                "C",
                                new Terms(
                                        WORDS,
                                        PARTIES.subList(0, 3),
                                        Terms.Kind.ONE_OFF,
                                        Terms.Force.FIRM,
                                        "other",
                                        null,
                                        null,
                                        null,
                                        true),
                                new entente.act.Basis.CompiledFromSource(new Source("Gazette", null, null)));
            case 3 ->
                commitments.isEmpty()
                        ? statement()
                        : new ProgressReported(commitments.get(random.nextInt(commitments.size())), WORDS, null);
            default -> statement();
        };
    }

    private static StatementEntered statement() {
        return new StatementEntered(
                "S",
                WORDS,
                StatementKind.OTHER,
                new PartialDate("2026"),
                null,
                PARTIES.subList(0, 3),
                "en",
                null,
                null,
                new Source("Gazette", null, null));
    }

    private Body body(MemberId author, Release release, Act act) {
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        views.logs().stream()
                .filter(log -> !log.equals(author) && views.seen(log) > 0)
                .forEach(log -> seen.put(log, views.seen(log)));
        return new Body(
                Body.FORMAT,
                "views",
                author,
                act instanceof PartnershipFounded || act instanceof PostCreated ? null : desk(author),
                null,
                NOW,
                release,
                Citations.of(act),
                seen,
                new Salt("%032x".formatted(arrived.size())),
                act);
    }

    private static PostId desk(MemberId member) {
        return new PostId(member.logName() + "-desk");
    }
}
