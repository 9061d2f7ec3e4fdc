package entente.simulation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Body;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.ContinuityAct.PostCreated;
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
import entente.partnership.Citations;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/** Makes acts of every kind that members' servers might write at any moment, sensible or not. */
final class Acts {
    static final String PARTNERSHIP = "simulated";

    private final List<MemberId> members;
    private final Random random;

    Acts(List<MemberId> members, Random random) {
        this.members = members;
        this.random = random;
    }

    static PostId desk(MemberId member) {
        return new PostId(member.logName() + "-desk");
    }

    byte[] founding() {
        Act act = new PartnershipFounded(
                words("Simulated"),
                members.stream()
                        .map(m -> new Party(m, false, words("State " + m)))
                        .toList(),
                List.of("en"),
                null,
                null);
        return body(members.getFirst(), null, new Release.Everyone(), new java.util.TreeMap<>(), act);
    }

    byte[] post(MemberId member, SortedMap<MemberId, Long> seen) {
        Act act = new PostCreated(desk(member), member, words("Desk of " + member), PostKind.DESK);
        return body(member, null, new Release.Everyone(), seen, act);
    }

    /** Some act that this member may put on its log now, judged by what it sees. */
    byte[] any(MemberId author, Partnership state, SortedMap<MemberId, Long> seen) {
        List<ActRef> statements =
                state.statements().all().stream().map(each -> each.ref()).toList();
        List<ActRef> commitments =
                state.register().all().stream().map(each -> each.ref()).toList();
        Act act = switch (random.nextInt(4)) {
            case 0 -> statement();
            case 1 -> statements.isEmpty() ? statement() : commitment(one(statements));
            case 2 ->
                commitments.isEmpty()
                        ? statement()
                        : new ProgressReported(one(commitments), words("Done " + random.nextInt(99)), null);
            default ->
                commitments.isEmpty()
                        ? statement()
                        : new StatusStated(one(commitments), status(), words("Because"), null);
        };
        return body(author, desk(author), release(), seen, act);
    }

    /** An act that needs nothing else. */
    byte[] statementOf(MemberId author) {
        return body(author, desk(author), new Release.Everyone(), new java.util.TreeMap<>(), statement());
    }

    private StatementEntered statement() {
        return new StatementEntered(
                "S-" + random.nextInt(1_000_000),
                words("A statement"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2026-01-0" + (1 + random.nextInt(9))),
                null,
                members,
                "en",
                null,
                null,
                new Source("where it stands", null, null));
    }

    private CommitmentConfirmed commitment(ActRef statement) {
        Terms terms = new Terms(
                words("They will"), members, Terms.Kind.ONE_OFF, Terms.Force.FIRM, "security", null, null, null, true);
        return new CommitmentConfirmed(
                statement,
                "C-" + random.nextInt(1_000_000),
                terms,
                new Basis.CompiledFromSource(new Source("where it stands", null, null)));
    }

    private Status status() {
        return random.nextBoolean() ? Status.MET : Status.LAPSED;
    }

    private Release release() {
        return switch (random.nextInt(4)) {
            case 0 -> new Release.NamedMembers(List.of(one(members), one(members)));
            case 1 -> new Release.AllMembers();
            default -> new Release.Everyone();
        };
    }

    private byte[] body(
            MemberId author,
            @org.jspecify.annotations.Nullable PostId post,
            Release release,
            SortedMap<MemberId, Long> seen,
            Act act) {
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        return BodyCodec.format(new Body(
                Body.FORMAT,
                PARTNERSHIP,
                author,
                post,
                null,
                Instant.ofEpochSecond(1_800_000_000L + random.nextInt(1_000_000)),
                release,
                new ArrayList<>(new LinkedHashSet<>(Citations.of(act))),
                seen,
                Salt.of(salt),
                act));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Localized words(String text) {
        return Localized.of("en", text);
    }
}
