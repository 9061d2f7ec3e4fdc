package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Body;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskEnd;
import entente.act.CommitmentAct.TaskSet;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.EndGround;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.Stand;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.act.SilenceAct;
import entente.act.Terms;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.silence.Procedure;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invented parties that write acts, each knowing only as much of the others' logs as it has fetched. */
final class World {
    static final MemberId ORGAN = new MemberId("office");
    static final List<MemberId> PARTIES = List.of(new MemberId("AA"), new MemberId("BB"), new MemberId("CC"), ORGAN);
    static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final Random random;
    final Map<MemberId, List<Entry>> logs = new TreeMap<>();
    private final Map<MemberId, Union> views = new TreeMap<>();

    World(long seed) {
        random = new Random(seed);
        PARTIES.forEach(p -> {
            logs.put(p, new ArrayList<>());
            views.put(p, new Union());
        });
        List<Party> parties = PARTIES.stream()
                .map(p -> new Party(p, p.equals(ORGAN), Localized.of("en", p.value())))
                .toList();
        write(
                ORGAN,
                null,
                new PartnershipFounded(Localized.of("en", "Invented"), parties, List.of("en"), null, null),
                List.of());
        for (MemberId party : PARTIES) {
            catchUp(party);
            Localized title = Localized.of("en", "Post");
            write(party, null, new PostCreated(deskOf(party), party, title, PostKind.DESK), List.of());
            PostKind head = PostKind.HEAD_OF_STATE_OR_GOVERNMENT;
            write(party, null, new PostCreated(headOf(party), party, title, head), List.of());
        }
    }

    static PostId deskOf(MemberId party) {
        return new PostId(party.logName() + "-desk");
    }

    private static PostId headOf(MemberId party) {
        return new PostId(party.logName() + "-head");
    }

    /** One more act by somebody, after perhaps fetching some of what the others wrote. */
    void step() {
        MemberId author = PARTIES.get(random.nextInt(PARTIES.size()));
        if (random.nextInt(3) > 0) {
            catchUp(author);
        }
        Partnership view = views.get(author).snapshot();
        Act act = any(author, view);
        if (act != null && view.offices().find(deskOf(author)).isPresent()) {
            write(author, deskOf(author), act, Citations.of(act));
        }
    }

    /** An act of somebody who has fetched nothing lately. */
    void apart(MemberId author) {
        write(author, deskOf(author), statement(), List.of());
    }

    private void catchUp(MemberId reader) {
        Union view = views.get(reader);
        logs.forEach((log, entries) -> {
            for (long i = view.size(log); i < entries.size(); i++) {
                view.arrive(entries.get((int) i));
            }
        });
    }

    void write(MemberId author, PostId post, Act act, List<ActRef> answers) {
        Union view = views.get(author);
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        PARTIES.stream().filter(p -> !p.equals(author) && view.folded(p) > 0).forEach(p -> seen.put(p, view.folded(p)));
        Salt salt = new Salt("%016x%016x".formatted(random.nextLong(), random.nextLong()));
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
        Body body = new Body(
                Body.FORMAT,
                "invented",
                author,
                post,
                "Somebody",
                at,
                new Release.AllMembers(),
                answers,
                seen,
                salt,
                act);
        ActRef ref = BodyCodec.nameOf(BodyCodec.format(body));
        Entry entry = new Entry.Known(author, logs.get(author).size(), ref, body);
        logs.get(author).add(entry);
        view.arrive(entry);
    }

    private Act any(MemberId author, Partnership view) {
        List<ActRef> statements =
                view.statements().all().stream().map(s -> s.ref()).toList();
        List<ActRef> commitments =
                view.register().all().stream().map(c -> c.ref()).toList();
        int choice = random.nextInt(14);
        if (choice > 10) {
            return choice > 12
                    ? WorldMeetings.any(random, author, view, statements)
                    : continuity(author, view, commitments);
        }
        if (choice > 7) {
            return silence(view, choice);
        }
        if (statements.isEmpty() || choice == 0) {
            return statement();
        }
        if (commitments.isEmpty() || choice == 1) {
            return new CommitmentConfirmed(pick(statements), "C-" + random.nextInt(9), terms(), quoted());
        }
        ActRef commitment = pick(commitments);
        return switch (choice) {
            case 2 -> new FindingRejected(pick(statements), passage(), "A stance.");
            case 3 -> task(author, view, commitment);
            case 4 -> new StatusStated(commitment, pick(List.of(Status.values())), words(), null);
            case 5 -> new ProgressReported(commitment, words(), new PartialDate("2026-03"));
            case 6 -> score(view, commitment);
            default -> shown(author, commitment);
        };
    }

    /** A waiver, a lead or a source. */
    private Act shown(MemberId author, ActRef commitment) {
        if (random.nextInt(3) == 0) {
            PartialDate due = new PartialDate("2026-05-01");
            // No further draw, so that the worlds of known seeds stay as they were.
            return commitment.value().charAt(0) % 2 == 0
                    ? new RoundWaived(commitment, due, words())
                    : new RoundMoved(commitment, due, new PartialDate("2026-07-01"), words());
        }
        Source source = new Source("Gazette", "https://gazette.example/1", null);
        PartialDate day = PartialDate.of(java.time.LocalDate.of(2026, 1 + random.nextInt(12), 1));
        return random.nextBoolean()
                ? new LeadAssigned(commitment, deskOf(author))
                : new EvidenceAdded(commitment, source, words(), day, random.nextBoolean(), List.of(), null);
    }

    /** A score, or what is made of several. */
    private Act score(Partnership view, ActRef commitment) {
        List<ActRef> given = view.dossiers().of(commitment).assessments().stream()
                .filter(one -> one.given().member().equals(PARTIES.getFirst()))
                .map(one -> one.ref())
                .toList();
        MemberId scored = random.nextBoolean() ? PARTIES.getFirst() : pick(PARTIES);
        return given.size() > 1 && random.nextBoolean()
                ? new AssessmentsReconciled(commitment, PARTIES.getFirst(), given, 0, words())
                : new AssessmentGiven(commitment, scored, random.nextInt(4) - 1, words(), List.of());
    }

    /** What a post is given to do, or a correction. */
    private Act task(MemberId author, Partnership view, ActRef commitment) {
        List<ActRef> tasks =
                view.register().tasks().stream().map(task -> task.ref()).toList();
        return switch (random.nextInt(tasks.isEmpty() ? 3 : 4)) {
            case 0 -> new CommitmentCorrected(commitment, terms(), quoted(), "Read again.");
            case 1 -> new PostContributes(commitment, deskOf(author));
            case 2 -> new TaskSet(commitment, deskOf(author), words(), null);
            default -> new TaskClosed(pick(tasks), TaskEnd.DONE, words());
        };
    }

    /** What may be done about terms and stands, or may not. */
    private Act continuity(MemberId author, Partnership view, List<ActRef> commitments) {
        PartialDate day = PartialDate.of(java.time.LocalDate.of(2025 + random.nextInt(3), 1, 1));
        List<ActRef> terms = view.offices().all().stream()
                .flatMap(post -> post.terms().stream())
                .map(term -> term.ref())
                .toList();
        List<ActRef> stands = commitments.stream()
                .flatMap(one -> view.stands().about(one).stream())
                .map(stand -> stand.ref())
                .toList();
        if (terms.isEmpty() || commitments.isEmpty() || random.nextInt(4) == 0) {
            return new TermRecorded(headOf(author), words(), day, null, random.nextBoolean(), null);
        }
        return switch (random.nextInt(stands.isEmpty() ? 3 : 4)) {
            case 0 -> new TermEnded(pick(terms), day, null);
            case 1 -> new EndExpected(pick(terms), day, pick(List.of(EndGround.values())), null);
            case 3 -> new StandTakenBack(pick(stands), "Misread.");
            default -> {
                Stand stand = pick(List.of(Stand.values()));
                yield new StandStated(pick(commitments), pick(terms), stand, day, words(), null, null);
            }
        };
    }

    /** What may be done about silence, or may not: a world has acts without effect too. */
    private Act silence(Partnership view, int choice) {
        List<Procedure> procedures = view.silences().all();
        List<ActRef> consents = PARTIES.stream()
                .flatMap(member -> view.silences().consent(member).stream())
                .map(mark -> mark.ref())
                .toList();
        if (choice == 8 && random.nextBoolean()) {
            return new SilenceAct.MethodConsented(SilenceAct.METHOD);
        }
        if (procedures.isEmpty() || choice == 8) {
            TreeMap<String, DocumentRef> texts = new TreeMap<>();
            texts.put("en", new DocumentRef("0".repeat(64), 10, "text/plain", "text.txt"));
            List<MemberId> members = PARTIES.subList(0, 1 + random.nextInt(3));
            Instant expiry = Instant.parse("2026-01-01T01:00:00Z").plusSeconds(random.nextInt(1_000_000));
            return new SilenceAct.SilenceOpened(
                    "S-1", words(), null, null, texts, members, expiry, 60, random.nextBoolean(), consents);
        }
        Procedure procedure = pick(procedures);
        ActRef term = pick(procedure.terms()).ref();
        return switch (random.nextInt(6)) {
            case 0 -> new SilenceAct.SilenceAcknowledged(procedure.ref(), term);
            case 1 -> new SilenceAct.SilenceBroken(procedure.ref(), term, SilenceAct.Breach.OBJECTION, words(), null);
            case 2 -> new SilenceAct.SilenceKept(procedure.ref(), term);
            case 3 ->
                new SilenceAct.SilenceExtended(
                        procedure.ref(), procedure.term().expiry().plusSeconds(600), "More time.");
            case 4 -> new SilenceAct.SilenceSuspended(procedure.ref(), "A question.");
            default ->
                random.nextInt(4) == 0
                        ? new SilenceAct.SilenceWithdrawn(procedure.ref(), "A mistake.")
                        : new PartnershipAct.BodyReleased(
                                pick(view.acts()).entry().ref(), new Release.Everyone());
        };
    }

    static StatementEntered statement() {
        return statement("en");
    }

    static StatementEntered statement(String language) {
        return new StatementEntered(
                "ST-1",
                Localized.of("en", "Joint statement"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2025-05-01"),
                null,
                PARTIES.subList(0, 3),
                language,
                null,
                new DocumentRef("0".repeat(64), 10, "text/plain", "statement.txt"),
                null);
    }

    static Terms terms() {
        return new Terms(
                Localized.of("en", "Meet every year."),
                PARTIES.subList(0, 3),
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                "institutional",
                null,
                new Terms.Cadence("every year", "P1Y", null),
                null,
                true);
    }

    static Basis quoted() {
        return new Basis.Quoted(List.of(passage()));
    }

    static Passage passage() {
        return new Passage(0, 5, "We will", 0, 9);
    }

    private Localized words() {
        return Localized.of("en", "Words " + random.nextInt(100));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
