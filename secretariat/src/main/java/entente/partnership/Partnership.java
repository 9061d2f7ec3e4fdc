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
import entente.trie.TrieMap;
import entente.trie.TrieVector;
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
    private @Nullable PartnershipFounded founded;
    private String id;
    private SortedMap<MemberId, Party> parties;
    private final Statements statements;
    private final Register register;
    private final Dossiers dossiers;
    private final Offices offices;
    private final Stands stands;
    private final Keys keys;
    private final Silences silences;
    private final Meetings meetings;
    private final Instruments instruments;
    private final Handovers handovers;
    private final Consultations consultations;
    private final Factors factors;
    private final Standings acts;
    private final Histories histories;
    private final TrieMap<ActRef, Release> widened;
    private final TrieVector<Entry.Unreadable> unreadable;
    private final TrieVector<Entry.Known> misplaced;

    /** The state before the first act. */
    public Partnership() {
        this(
                null,
                "",
                Collections.emptySortedMap(),
                new Statements(),
                new Register(),
                new Dossiers(),
                new Offices(),
                new Stands(),
                new Keys(),
                new Silences(),
                new Meetings(),
                new Instruments(),
                new Handovers(),
                new Consultations(),
                new Factors(),
                new Standings(),
                new Histories(),
                new TrieMap<>(),
                new TrieVector<>(),
                new TrieVector<>());
    }

    // Of all fields, in their order: an imprint gives them back so.
    private Partnership(
            @Nullable PartnershipFounded founded,
            String id,
            SortedMap<MemberId, Party> parties,
            Statements statements,
            Register register,
            Dossiers dossiers,
            Offices offices,
            Stands stands,
            Keys keys,
            Silences silences,
            Meetings meetings,
            Instruments instruments,
            Handovers handovers,
            Consultations consultations,
            Factors factors,
            Standings acts,
            Histories histories,
            TrieMap<ActRef, Release> widened,
            TrieVector<Entry.Unreadable> unreadable,
            TrieVector<Entry.Known> misplaced) {
        this.founded = founded;
        this.id = id;
        this.parties = parties;
        this.statements = statements;
        this.register = register;
        this.dossiers = dossiers;
        this.offices = offices;
        this.stands = stands;
        this.keys = keys;
        this.silences = silences;
        this.meetings = meetings;
        this.instruments = instruments;
        this.handovers = handovers;
        this.consultations = consultations;
        this.factors = factors;
        this.acts = acts;
        this.histories = histories;
        this.widened = widened;
        this.unreadable = unreadable;
        this.misplaced = misplaced;
    }

    /** One like this, in constant time, which later acts on this do not change. */
    Partnership copy() {
        return new Partnership(
                founded,
                id,
                parties,
                statements.copy(),
                register.copy(),
                dossiers.copy(),
                offices.copy(),
                stands.copy(),
                keys.copy(),
                silences.copy(),
                meetings.copy(),
                instruments.copy(),
                handovers.copy(),
                consultations.copy(),
                factors.copy(),
                acts.copy(),
                histories.copy(),
                widened.copy(),
                unreadable.copy(),
                misplaced.copy());
    }

    /** Who takes part and how; empty before the first act. */
    public Optional<PartnershipFounded> founded() {
        return Optional.ofNullable(founded);
    }

    /** The identifier every act carries; empty before the first act. */
    public String id() {
        return id;
    }

    /** The party of this code. */
    public Optional<Party> party(MemberId member) {
        return Optional.ofNullable(parties.get(member));
    }

    /** The codes of all parties, sorted. */
    public Set<MemberId> parties() {
        return parties.keySet();
    }

    /** The statements. */
    public Statements statements() {
        return statements;
    }

    /** The commitments. */
    public Register register() {
        return register;
    }

    /** Reports, evidence and assessments. */
    public Dossiers dossiers() {
        return dossiers;
    }

    /** The posts and who holds them. */
    public Offices offices() {
        return offices;
    }

    /** How governments stand to commitments. */
    public Stands stands() {
        return stands;
    }

    /** The parties' keys, and which acts are in doubt for their sake. */
    public Keys keys() {
        return keys;
    }

    /** The silence procedures. */
    public Silences silences() {
        return silences;
    }

    /** The meetings, and the days that members are careful about. */
    public Meetings meetings() {
        return meetings;
    }

    /** The instruments under negotiation and adopted. */
    public Instruments instruments() {
        return instruments;
    }

    /** Whether the text that an act froze is adopted: every bound member has signed it, or kept silence about it. */
    public boolean adopted(ActRef finalised, Predicate<Mark> held) {
        return Adoption.adopted(this, finalised, held);
    }

    /** The hand-overs. */
    public Handovers handovers() {
        return handovers;
    }

    /** The consultations. */
    public Consultations consultations() {
        return consultations;
    }

    /** The open questions on whose answer commitments hang. */
    public Factors factors() {
        return factors;
    }

    /**
     * What time requires to be recorded on these logs by now, by the servers that write them.
     *
     * @param now when; whatever was due earlier and has not been recorded is due still
     * @param logs whose logs are asked about
     */
    public List<Due> due(Instant now, Set<MemberId> logs) {
        List<Due> due = new ArrayList<>();
        for (Silences.Due one : silences.due(now, logs)) {
            due.add(new Due(one.log(), releaseAbout(one.procedure()), one.act()));
        }
        for (Consultations.Due one : consultations.due(logs)) {
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
        return Optional.ofNullable(acts.of(ref));
    }

    /** Every act this reader may read, causes before effects. */
    public List<Standing> acts() {
        return acts.all();
    }

    /** How many acts this reader may read. */
    public int actCount() {
        return acts.size();
    }

    /** The acts of which this version cannot read the body. */
    public List<Entry.Unreadable> unreadable() {
        return unreadable;
    }

    /**
     * The places that hold another party's act. They have no effect and no standing: a copy may come before the act in
     * the fold, and would have taken its name.
     */
    public List<Entry.Known> misplaced() {
        return misplaced;
    }

    /** What was done about a statement or commitment, causes before effects; its own act comes first. */
    public List<Standing> history(ActRef subject) {
        List<Standing> history = new ArrayList<>();
        act(subject).ifPresent(history::add);
        histories.of(subject).forEach(ref -> act(ref).ifPresent(history::add));
        return history;
    }

    /** Who may read an act now, later releases counted. */
    public Optional<Release> releaseOf(ActRef ref) {
        Release wider = widened.get(ref);
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
                : widened.getOrDefault(effective.entry().ref(), first);
    }

    /** Who may read an act now that was recorded for some readers. */
    Release released(ActRef ref, Release first) {
        return widened.getOrDefault(ref, first);
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
            case Entry.Unreadable one -> unreadable.append(one);
        }
    }

    private void take(Entry.Known known) {
        if (!known.body().author().equals(known.log())) {
            misplaced.append(known);
            return;
        }
        // What its author recorded twice was done once.
        if (acts.of(known.ref()) != null) {
            return;
        }
        Refusal refusal = Rules.check(this, known.body());
        acts.add(new Standing(known, refusal));
        if (refusal == null) {
            effect(known);
        }
    }

    private void effect(Entry.Known known) {
        Body body = known.body();
        switch (body.act()) {
            case PartnershipFounded act -> {
                founded = act;
                id = body.partnership();
                TreeMap<MemberId, Party> all = new TreeMap<>();
                act.parties().forEach(party -> all.put(party.id(), party));
                parties = Collections.unmodifiableSortedMap(all);
            }
            case PartnershipAct.KeyIntroduced act -> keys.introduced(known.log(), known.index(), act);
            case PartnershipAct.KeysRotated act -> keys.rotated(known.log(), known.index(), act);
            case PartnershipAct.KeyRetired act -> keys.retired(known.index(), act);
            case PartnershipAct.KeyCompromised act -> keys.compromised(act);
            case PartnershipAct.BodyReleased released -> widened.put(released.released(), released.to());
            case ContinuityAct act -> {
                offices.apply(known.ref(), body.author(), act);
                stands.apply(known.ref(), body.author(), act);
            }
            case InstrumentAct act -> statements.apply(known.ref(), body.author(), body.at(), act);
            case CommitmentAct act -> register.apply(known.ref(), body.author(), body.at(), act);
            case EvidenceAct act -> dossiers.apply(known.ref(), body.author(), body.at(), act);
            case FactorAct act -> factors.apply(known.ref(), body.author(), body.at(), act);
            case HandoverAct act -> handovers.apply(known.ref(), body.author(), body.at(), act);
            case MeetingAct act -> meetings.apply(known.ref(), body.author(), body.at(), act);
            case SilenceAct act -> silences.apply(known.mark(), act);
            case NegotiationAct act -> {
                instruments.apply(act, new Said<>(known.mark(), body.post(), body.person(), act));
                if (act instanceof TextReopened reopened) {
                    silences.reopened(reopened.finalised(), reopened.reason());
                }
            }
            case AdoptionAct act -> instruments.apply(act, new Said<>(known.mark(), body.post(), body.person(), act));
            case ConsultationAct act ->
                consultations.apply(known.ref(), known.log(), body.at(), body.post() != null, act);
        }
        remember(known.ref(), body.act());
    }

    private void remember(ActRef ref, Act act) {
        List<ActRef> cited = Citations.of(act);
        List<ActRef> subjects = new ArrayList<>(cited);
        for (ActRef one : cited) {
            subjectOf(one).filter(c -> !subjects.contains(c)).ifPresent(subjects::add);
        }
        histories.add(ref, subjects);
    }

    /** The commitment or factor that an effective act is about without being one. */
    private Optional<ActRef> subjectOf(ActRef ref) {
        Standing standing = acts.of(ref);
        return standing == null
                ? Optional.empty()
                : switch (standing.entry().body().act()) {
                    case EvidenceAct _ -> dossiers.commitmentOf(ref);
                    case ContinuityAct _ -> stands.commitmentOf(ref);
                    case FactorAct _ -> factors.factorOf(ref);
                    case CommitmentAct.TaskSet set -> Optional.of(set.commitment());
                    case CommitmentAct.MilestoneSet set -> Optional.of(set.commitment());
                    default -> Optional.empty();
                };
    }
}
