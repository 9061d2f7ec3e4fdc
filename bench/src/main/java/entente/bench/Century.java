package entente.bench;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.ContinuityAct.PostCreated;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.Schedule;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Terms;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Founding;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A century of seven invented members that meet every year: as many commitments as are asked for, with what was
 * reported, shown, scored and restated of them. The same seed, the same acts.
 */
final class Century {
    private static final MemberId OFFICE = new MemberId("office");
    private static final List<MemberId> MEMBERS = List.of(
            new MemberId("AA"),
            new MemberId("BB"),
            new MemberId("CC"),
            new MemberId("DD"),
            new MemberId("EE"),
            new MemberId("FF"),
            new MemberId("GG"));
    private static final List<String> AREAS = List.of(
            "trade",
            "energy",
            "health",
            "debt",
            "climate",
            "security",
            "finance",
            "development",
            "technology",
            "labour");
    private static final List<String> DEEDS = List.of(
            "phase out subsidies",
            "share warning data",
            "fund vaccines",
            "cancel debt",
            "cut tariffs",
            "train officials",
            "enforce sanctions",
            "protect supply chains",
            "reduce methane",
            "meet every year",
            "publish results");
    private static final List<String> DEEDS_JA = List.of(
            "補助金を廃止する",
            "警戒データを共有する",
            "ワクチンに拠出する",
            "債務を免除する",
            "関税を引き下げる",
            "職員を訓練する",
            "制裁を履行する",
            "供給網を守る",
            "メタンを削減する",
            "毎年会合する",
            "成果を公表する");
    private static final int COMMITMENTS_A_STATEMENT = 25;
    private static final Release OPEN = new Release.Everyone();

    private final Random random;
    private final LocalDate today;
    private final Desk desk;
    private final List<ActRef> earlier = new ArrayList<>();
    private int acts;

    private Century(Desk desk, long seed, LocalDate today) {
        this.desk = desk;
        this.random = new Random(seed);
        this.today = today;
    }

    /** Puts the century on a new record; how many acts that were. */
    static int begin(Path data, int commitments, long seed, InstantSource clock) throws java.io.IOException {
        List<Party> parties = new ArrayList<>();
        MEMBERS.forEach(id -> parties.add(new Party(id, false, words("Land of " + id, "国" + id))));
        parties.add(new Party(OFFICE, true, words("Office", "事務局")));
        PartnershipFounded act = new PartnershipFounded(
                words("A century of meetings", "百年の会合"), parties, List.of("en", "ja", "ko"), null, null);
        try (Desk desk =
                Desk.begin(data, new Founding("century", "bench.invalid", OFFICE, act), clock, new Random(seed))) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
            Century century = new Century(desk, seed, today);
            century.posts(parties);
            century.fill(commitments);
            century.meetings();
            return century.acts;
        }
    }

    private static Localized words(String english, String japanese) {
        return new Localized(new TreeMap<>(Map.of("en", english, "ja", japanese)));
    }

    private void posts(List<Party> parties) {
        for (Party party : parties) {
            PostId desk = new PostId(party.id().logName() + "-desk");
            put(new Submission(
                    party.id(),
                    null,
                    null,
                    OPEN,
                    new PostCreated(desk, party.id(), words("Desk", "担当"), PostKind.DESK)));
        }
    }

    /** The meeting of last year and the one that is prepared. */
    private void meetings() {
        for (LocalDate day : List.of(today.minusYears(1), today.plusDays(30))) {
            Instant from = day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
            Schedule when = new Schedule(from, from.plusSeconds(3 * 3600), "UTC", false);
            String code = "M-" + day.getYear();
            act(
                    OFFICE,
                    new MeetingCalled(
                            code,
                            words("Yearly meeting " + code, "年次会合 " + code),
                            when,
                            words("Here", "ここ"),
                            null,
                            List.of(new PostId("office-desk"), new PostId("aa-desk")),
                            List.of()));
        }
    }

    private void fill(int commitments) {
        LocalDate date = today.minusYears(100);
        int statements = Math.max(1, commitments / COMMITMENTS_A_STATEMENT);
        double step = 100 * 365.0 / statements;
        for (int number = 0; number < statements; number++) {
            LocalDate on = date.plusDays((long) (number * step));
            ActRef statement = act(
                    OFFICE,
                    new StatementEntered(
                            "S-" + number,
                            words("Statement of " + on, on + "の声明"),
                            StatementKind.JOINT_STATEMENT,
                            PartialDate.of(on),
                            null,
                            MEMBERS,
                            "en",
                            null,
                            null,
                            source(on)));
            int count = Math.min(COMMITMENTS_A_STATEMENT, commitments - number * COMMITMENTS_A_STATEMENT);
            for (int one = 0; one < count; one++) {
                commitment(statement, "S-" + number + "-" + one, on);
            }
        }
    }

    private void commitment(ActRef statement, String code, LocalDate on) {
        int deed = random.nextInt(DEEDS.size());
        String area = AREAS.get(random.nextInt(AREAS.size()));
        boolean recurring = random.nextInt(4) == 0;
        boolean dated = !recurring && random.nextBoolean();
        LocalDate by = on.plusDays(200 + random.nextInt(1_500));
        Terms terms = new Terms(
                words("We will " + DEEDS.get(deed) + " in " + area + " " + code, DEEDS_JA.get(deed) + " " + code),
                MEMBERS,
                recurring ? Terms.Kind.RECURRING : Terms.Kind.CONTINUING,
                List.of(Terms.Force.values()).get(random.nextInt(3)),
                area,
                dated ? new Terms.Deadline("by then", PartialDate.of(by)) : null,
                recurring ? new Terms.Cadence("every year", "P1Y", null) : null,
                null,
                true);
        ActRef ref =
                act(OFFICE, new CommitmentConfirmed(statement, code, terms, new Basis.CompiledFromSource(source(on))));
        about(ref, on);
        if (!earlier.isEmpty() && random.nextInt(4) == 0) {
            act(OFFICE, new CommitmentLinked(ref, Link.EXTENDS, earlier.get(random.nextInt(earlier.size()))));
        } else if (!earlier.isEmpty() && random.nextInt(6) == 0) {
            act(OFFICE, new CommitmentLinked(ref, Link.RESTATES, earlier.getLast()));
        }
        earlier.add(ref);
    }

    /** What became of it; nearly all that is older than eight years is over. */
    private void about(ActRef ref, LocalDate on) {
        LocalDate held = on.plusDays(30 + random.nextInt(300));
        if (random.nextInt(3) > 0) {
            act(
                    OFFICE,
                    new EvidenceAdded(
                            ref,
                            source(held),
                            words("It was done", "実施された"),
                            PartialDate.of(held),
                            true,
                            List.of(),
                            null));
        }
        if (random.nextInt(3) == 0) {
            MemberId member = MEMBERS.get(random.nextInt(MEMBERS.size()));
            act(member, new ProgressReported(ref, words("We did it", "実施した"), PartialDate.of(held)));
            act(OFFICE, new AssessmentGiven(ref, member, random.nextInt(3) - 1, words("As seen", "見たとおり"), List.of()));
        }
        if (on.isBefore(today.minusYears(8)) && random.nextInt(8) > 0) {
            act(
                    OFFICE,
                    new StatusStated(
                            ref, random.nextBoolean() ? Status.MET : Status.SUNSET, words("It is over", "終了"), null));
        }
    }

    private static Source source(LocalDate on) {
        return new Source("Gazette of " + on, "https://gazette.example/" + on, PartialDate.of(on));
    }

    private ActRef act(MemberId author, Act act) {
        return put(new Submission(author, new PostId(author.logName() + "-desk"), "Officer", OPEN, act));
    }

    private ActRef put(Submission submission) {
        acts++;
        return switch (desk.receive(submission)) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new IllegalStateException(refused.refusal() + " " + submission);
        };
    }

    /** The instant at which the century is looked at. */
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
}
