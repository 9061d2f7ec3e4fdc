package entente.bench;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Body;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.ContinuityAct.PostCreated;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.act.Terms;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The acts of three invented members and their office over years, in the proportions of a register at work: one
 * statement to fifty commitments to many reports, pieces of evidence and assessments. The same seed, the same bytes.
 */
final class ActStream {
    private static final MemberId OFFICE = new MemberId("office");
    private static final List<MemberId> MEMBERS = List.of(new MemberId("AA"), new MemberId("BB"), new MemberId("CC"));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random;
    private final double apart;
    private final TreeMap<MemberId, Long> sizes = new TreeMap<>();
    private final List<ActRef> statements = new ArrayList<>();
    private final List<ActRef> commitments = new ArrayList<>();
    private int made;

    /** @param apart how many of the acts are written without having seen the latest of the others, from 0 to 1 */
    ActStream(long seed, double apart) {
        this.random = new SplittableRandom(seed);
        this.apart = apart;
    }

    /** A log's next place. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(MemberId log, long index, ActRef ref, byte[] bytes) {}

    Written next() {
        MemberId author = author();
        Act act = act(author);
        Body body = body(author, act);
        byte[] bytes = BodyCodec.format(body);
        ActRef ref = BodyCodec.nameOf(bytes);
        long index = sizes.merge(author, 1L, Long::sum) - 1;
        if (act instanceof StatementEntered) {
            statements.add(ref);
        } else if (act instanceof CommitmentConfirmed) {
            commitments.add(ref);
        }
        made++;
        return new Written(author, index, ref, bytes);
    }

    private MemberId author() {
        if (made == 0) {
            return OFFICE;
        }
        return made <= 4 ? all().get(made - 1) : all().get(random.nextInt(4));
    }

    private static List<MemberId> all() {
        List<MemberId> all = new ArrayList<>(MEMBERS);
        all.add(OFFICE);
        return all;
    }

    private static PostId desk(MemberId member) {
        return new PostId(member.logName() + "-desk");
    }

    private Act act(MemberId author) {
        if (made == 0) {
            List<Party> parties = all().stream()
                    .map(member -> new Party(member, member.equals(OFFICE), Localized.of("en", member.value())))
                    .toList();
            return new PartnershipFounded(Localized.of("en", "Invented"), parties, List.of("en"), null, null);
        }
        if (made <= 4) {
            return new PostCreated(desk(author), author, Localized.of("en", "Desk"), PostKind.DESK);
        }
        if (statements.isEmpty() || random.nextInt(2_000) == 0) {
            return statement();
        }
        if (commitments.isEmpty() || random.nextInt(40) == 0) {
            return new CommitmentConfirmed(any(statements), "C-" + commitments.size(), terms(), basis());
        }
        ActRef about = any(commitments);
        boolean office = author.equals(OFFICE);
        return switch (random.nextInt(office ? 2 : 3)) {
            case 0 ->
                new EvidenceAdded(
                        about,
                        new Source("Gazette of the day", "https://gazette.example/" + made, null),
                        words(),
                        new PartialDate("2026-03"),
                        true,
                        List.of(),
                        null);
            case 1 -> new AssessmentGiven(about, other(author), random.nextInt(3) - 1, words(), List.of());
            default -> new ProgressReported(about, words(), new PartialDate("2026-02-15"));
        };
    }

    private static MemberId other(MemberId author) {
        return author.equals(MEMBERS.getFirst()) ? MEMBERS.getLast() : MEMBERS.getFirst();
    }

    private Body body(MemberId author, Act act) {
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        boolean behind = made > 100 && random.nextDouble() < apart;
        sizes.forEach((log, size) -> {
            long known = behind ? Math.max(1, size - random.nextInt(4)) : size;
            if (!log.equals(author)) {
                seen.put(log, known);
            }
        });
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        return new Body(
                Body.FORMAT,
                "invented",
                author,
                made <= 4 ? null : desk(author),
                made <= 4 ? null : "Somebody at the desk",
                START.plusSeconds(made),
                new Release.AllMembers(),
                List.copyOf(new LinkedHashSet<>(entente.partnership.Citations.of(act))),
                seen,
                Salt.of(salt),
                act);
    }

    private ActRef any(List<ActRef> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Localized words() {
        return Localized.of(
                "en", "The working group met, took stock of what was done, and set itself tasks, number " + made);
    }

    private static StatementEntered statement() {
        return new StatementEntered(
                "ST-1",
                Localized.of("en", "Joint statement"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2025-05-01"),
                null,
                MEMBERS,
                "en",
                null,
                null,
                new Source("Gazette", null, null));
    }

    private static Terms terms() {
        return new Terms(
                Localized.of("en", "We will meet every year and report on what was done."),
                MEMBERS,
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                "institutional",
                null,
                new Terms.Cadence("every year", "P1Y", null),
                null,
                true);
    }

    private static Basis basis() {
        return new Basis.CompiledFromSource(new Source("Gazette", null, null));
    }
}
