package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.Body;
import entente.act.CommitmentAct;
import entente.act.ConsultationAct;
import entente.act.ContinuityAct;
import entente.act.EvidenceAct;
import entente.act.FactorAct;
import entente.act.HandoverAct;
import entente.act.InstrumentAct;
import entente.act.Mark;
import entente.act.MeetingAct;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.TextReopened;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.SilenceAct;
import entente.commitment.Register;
import entente.consultation.Consultations;
import entente.continuity.Offices;
import entente.continuity.Stands;
import entente.evidence.Dossiers;
import entente.factor.Factors;
import entente.handover.Handovers;
import entente.instrument.Statements;
import entente.meeting.Meetings;
import entente.member.MemberId;
import entente.member.Party;
import entente.negotiation.Instruments;
import entente.negotiation.Said;
import entente.silence.Silences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state that the acts a reader may read amount to. What a snapshot answers never changes; {@link Union} makes the
 * next one. Every act has an outcome that follows from the record alone: effective, or void with its reason.
 */
public final class Partnership {
    private final Parts parts;
    private Beginning beginning;

    /** What the founding act says. */
    private record Beginning(@Nullable PartnershipFounded founded, String id, SortedMap<MemberId, Party> parties) {}

    /** The state before the first act. */
    public Partnership() {
        this(new Parts(), new Beginning(null, "", Collections.emptySortedMap()));
    }

    private Partnership(Parts parts, Beginning beginning) {
        this.parts = parts;
        this.beginning = beginning;
    }

    /** One like this, in constant time, which later acts on this do not change. */
    Partnership copy() {
        return new Partnership(parts.copy(), beginning);
    }

    /** Who takes part and how; empty before the first act. */
    public Optional<PartnershipFounded> founded() {
        return Optional.ofNullable(beginning.founded());
    }

    /** The identifier every act carries; empty before the first act. */
    public String id() {
        return beginning.id();
    }

    /** The party of this code. */
    public Optional<Party> party(MemberId member) {
        return Optional.ofNullable(beginning.parties().get(member));
    }

    /** The codes of all parties, sorted. */
    public Set<MemberId> parties() {
        return beginning.parties().keySet();
    }

    /** The parts.statements(). */
    public Statements statements() {
        return parts.statements();
    }

    /** The commitments. */
    public Register register() {
        return parts.register();
    }

    /** The commitment that a report, evidence, an assessment, a contest or the end of one is about. */
    public Optional<ActRef> commitmentOf(ActRef ref) {
        return Optional.ofNullable(parts.acts().commitmentOf(ref));
    }

    /** Reports, evidence and assessments. */
    public Dossiers dossiers() {
        return parts.dossiers();
    }

    /** The posts and who holds them. */
    public Offices offices() {
        return parts.offices();
    }

    /** How governments stand to commitments. */
    public Stands stands() {
        return parts.stands();
    }

    /** The parties' parts.keys(), and which acts are in doubt for their sake. */
    public Keys keys() {
        return parts.keys();
    }

    /** The silence procedures. */
    public Silences silences() {
        return parts.silences();
    }

    /** The parts.meetings(), and the days that members are careful about. */
    public Meetings meetings() {
        return parts.meetings();
    }

    /** The instruments under negotiation and adopted. */
    public Instruments instruments() {
        return parts.instruments();
    }

    /** Whether the text that an act froze is adopted: every bound member has signed it, or kept silence about it. */
    public boolean adopted(ActRef finalised, Predicate<Mark> held) {
        return Adoption.adopted(this, finalised, held);
    }

    /** The hand-overs. */
    public Handovers handovers() {
        return parts.handovers();
    }

    /** The parts.consultations(). */
    public Consultations consultations() {
        return parts.consultations();
    }

    /** The open questions on whose answer commitments hang. */
    public Factors factors() {
        return parts.factors();
    }

    /**
     * What time requires to be recorded on these logs by now, by the servers that write them.
     *
     * @param now when; whatever was due earlier and has not been recorded is due still
     * @param logs whose logs are asked about
     */
    public List<Due> due(Instant now, Set<MemberId> logs) {
        List<Due> due = new ArrayList<>();
        for (Silences.Due one : parts.silences().due(now, logs)) {
            due.add(new Due(one.log(), releaseAbout(one.procedure()), one.act()));
        }
        for (Consultations.Due one : parts.consultations().due(logs)) {
            due.add(new Due(one.log(), releaseAbout(one.act().consultation()), one.act()));
        }
        return due;
    }

    /** Who should read what is recorded about an act: whoever may read the act, its author among them. */
    public Release releaseAbout(ActRef ref) {
        MemberId author = act(ref).orElseThrow().entry().body().author();
        return releaseOf(ref).orElseThrow().with(author);
    }

    /** The act of this name with what became of it. */
    public Optional<Standing> act(ActRef ref) {
        return Optional.ofNullable(parts.acts().of(ref));
    }

    /** Every act this reader may read, causes before effects. */
    public List<Standing> acts() {
        return parts.acts().all();
    }

    /** How many acts this reader may read. */
    public int actCount() {
        return parts.acts().size();
    }

    /** The acts of which this version cannot read the body. */
    public List<Entry.Unreadable> unreadable() {
        return parts.unreadable();
    }

    /**
     * The places that hold another party's act. They have no effect and no standing: a copy may come before the act in
     * the fold, and would have taken its name.
     */
    public List<Entry.Known> misplaced() {
        return parts.misplaced();
    }

    /** What was done about a statement or commitment, causes before effects; its own act comes first. */
    public List<Standing> history(ActRef subject) {
        List<Standing> history = new ArrayList<>();
        act(subject).ifPresent(history::add);
        parts.histories().of(subject).forEach(ref -> act(ref).ifPresent(history::add));
        return history;
    }

    /** Who may read an act now, later releases counted. */
    public Optional<Release> releaseOf(ActRef ref) {
        Release wider = parts.widened().get(ref);
        return wider != null
                ? Optional.of(wider)
                : act(ref).filter(Standing::effective)
                        .map(standing -> standing.entry().body().release());
    }

    /** The same of an act that was looked up before and is effective. */
    Release releaseOf(Standing effective) {
        Release first = effective.entry().body().release();
        // Nothing is wider, so that nothing later can have widened it.
        return first instanceof Release.Everyone
                ? first
                : parts.widened().getOrDefault(effective.entry().ref(), first);
    }

    /** Who may read an act now that was recorded for some readers. */
    Release released(ActRef ref, Release first) {
        return parts.widened().getOrDefault(ref, first);
    }

    /** Whether an act would be admitted now. The instant is an argument: nothing in here reads a clock. */
    public Decision decide(Body body, Instant now) {
        if (body.at().isAfter(now)) {
            return new Decision.Refused(new Refusal(Refusal.Rule.NOT_A_DATE_ORDER, "at"));
        }
        Refusal refusal = Rules.check(this, body);
        refusal = refusal == null ? Readiness.check(this, body) : refusal;
        return refusal == null ? new Decision.Admitted() : new Decision.Refused(refusal);
    }

    void take(Entry entry) {
        switch (entry) {
            case Entry.Known known -> take(known);
            case Entry.Withheld _ -> {
                // A place this reader was not given changes nothing that it sees.
            }
            case Entry.Unreadable one -> parts.unreadable().append(one);
        }
    }

    private void take(Entry.Known known) {
        if (!known.body().author().equals(known.log())) {
            parts.misplaced().append(known);
            return;
        }
        // What its author recorded twice was done once.
        if (parts.acts().of(known.ref()) != null) {
            return;
        }
        Refusal refusal = Rules.check(this, known.body());
        parts.acts().add(new Standing(known, refusal));
        if (refusal == null) {
            effect(known);
        }
    }

    private void effect(Entry.Known known) {
        Body body = known.body();
        switch (body.act()) {
            case PartnershipFounded act -> {
                TreeMap<MemberId, Party> all = new TreeMap<>();
                act.parties().forEach(party -> all.put(party.id(), party));
                beginning = new Beginning(act, body.partnership(), Collections.unmodifiableSortedMap(all));
            }
            case PartnershipAct.KeyIntroduced act -> parts.keys().introduced(known.log(), known.index(), act);
            case PartnershipAct.KeysRotated act -> parts.keys().rotated(known.log(), known.index(), act);
            case PartnershipAct.KeyRetired act -> parts.keys().retired(known.index(), act);
            case PartnershipAct.KeyCompromised act -> parts.keys().compromised(act);
            case PartnershipAct.BodyReleased released -> parts.widened().put(released.released(), released.to());
            case ContinuityAct act -> {
                parts.offices().apply(known.ref(), body.author(), act);
                parts.stands().apply(known.ref(), body.author(), act);
            }
            case InstrumentAct act -> parts.statements().apply(known.ref(), body.author(), body.at(), act);
            case CommitmentAct act -> parts.register().apply(known.ref(), body.author(), body.at(), act);
            case EvidenceAct act -> evidence(known, act);
            case FactorAct act -> parts.factors().apply(known.ref(), body.author(), body.at(), act);
            case HandoverAct act -> parts.handovers().apply(known.ref(), body.author(), body.at(), act);
            case MeetingAct act -> parts.meetings().apply(known.ref(), body.author(), body.at(), act);
            case SilenceAct act -> parts.silences().apply(known.mark(), act);
            case NegotiationAct act -> {
                parts.instruments().apply(act, new Said<>(known.mark(), body.post(), body.person(), act));
                if (act instanceof TextReopened reopened) {
                    parts.silences().reopened(reopened.finalised(), reopened.reason());
                }
            }
            case AdoptionAct act ->
                parts.instruments().apply(act, new Said<>(known.mark(), body.post(), body.person(), act));
            case ConsultationAct act ->
                parts.consultations().apply(known.ref(), known.log(), body.at(), body.post() != null, act);
        }
        remember(known.ref(), body.act());
    }

    private void evidence(Entry.Known known, EvidenceAct act) {
        ActRef commitment = parts.acts().commitmentOf(act);
        if (commitment != null) {
            parts.dossiers()
                    .apply(commitment, known.ref(), known.log(), known.body().at(), act);
        }
    }

    private void remember(ActRef ref, Act act) {
        List<ActRef> cited = Citations.of(act);
        List<ActRef> subjects = new ArrayList<>(cited);
        for (ActRef one : cited) {
            subjectOf(one).filter(c -> !subjects.contains(c)).ifPresent(subjects::add);
        }
        parts.histories().add(ref, subjects);
    }

    /** The commitment or factor that an effective act is about without being one. */
    private Optional<ActRef> subjectOf(ActRef ref) {
        Standing standing = parts.acts().of(ref);
        return standing == null
                ? Optional.empty()
                : switch (standing.entry().body().act()) {
                    case EvidenceAct _ -> commitmentOf(ref);
                    case ContinuityAct _ -> parts.stands().commitmentOf(ref);
                    case FactorAct _ -> parts.factors().factorOf(ref);
                    case CommitmentAct.TaskSet set -> Optional.of(set.commitment());
                    case CommitmentAct.MilestoneSet set -> Optional.of(set.commitment());
                    default -> Optional.empty();
                };
    }
}
