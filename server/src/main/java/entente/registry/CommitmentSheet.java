package entente.registry;

import entente.act.ActRef;
import entente.act.CommitmentAct.StatusStated;
import entente.commitment.Commitment;
import entente.commitment.Milestone;
import entente.commitment.Round;
import entente.commitment.Task;
import entente.continuity.Government;
import entente.continuity.Post;
import entente.desk.Agenda;
import entente.evidence.Contest;
import entente.evidence.Dossier;
import entente.evidence.Evidence;
import entente.exposure.GovernmentStand;
import entente.exposure.Governments;
import entente.exposure.Saying;
import entente.factor.Factor;
import entente.instrument.Statement;
import entente.lineage.Line;
import entente.member.MemberId;
import entente.member.Party;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Standing;
import entente.portal.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All about one commitment.
 *
 * @param naming how things are called
 * @param state what the visitor may read
 * @param commitment which
 * @param statement where it is made
 * @param line what other statements say of its words
 * @param rounds what its cadence asks for
 * @param picture the governments since it was made, and what each said of it
 * @param stands the same by member, the latest government first; members whose governments are not known are left out
 * @param dossier reports, evidence, assessments
 * @param history what was done about it, newest first
 * @param acting the post the visitor acts in, if any
 * @param posts the posts the visitor's member could give the lead
 * @param refusal why what was typed was not accepted, if so
 * @param typed what was typed
 * @param today the day of looking
 */
public record CommitmentSheet(
        Naming naming,
        Partnership state,
        Commitment commitment,
        Optional<Statement> statement,
        Line line,
        List<Round> rounds,
        Picture picture,
        Map<MemberId, List<GovernmentStand>> stands,
        Dossier dossier,
        List<Standing> history,
        Optional<Office.Acting> acting,
        List<Post> posts,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        LocalDate today) {
    static CommitmentSheet of(
            Naming naming,
            Partnership state,
            Commitment commitment,
            Line line,
            Optional<Office.Acting> acting,
            Optional<Refusal> refusal,
            Map<String, String> typed,
            LocalDate today) {
        List<Post> posts = state.offices().all().stream()
                .filter(post -> acting.isPresent()
                        && post.created().member().equals(acting.get().member()))
                .toList();
        Governments succession = Governments.of(state);
        Map<MemberId, List<GovernmentStand>> stands = new LinkedHashMap<>();
        for (MemberId member : naming.ordered(commitment.terms().members())) {
            List<GovernmentStand> own = succession.stands(commitment, member, today);
            if (!own.isEmpty()) {
                stands.put(member, own.reversed());
            }
        }
        return new CommitmentSheet(
                naming,
                state,
                commitment,
                state.statements().find(commitment.statement()),
                line,
                Agenda.rounds(state, commitment, today),
                Picture.of(succession, commitment, stands.keySet(), today),
                stands,
                state.dossiers().of(commitment.ref()),
                state.history(commitment.ref()).reversed(),
                acting,
                posts,
                refusal,
                Map.copyOf(typed),
                today);
    }

    /** The open questions that it hangs on. */
    public List<Factor> factors() {
        return state.factors().of(commitment.ref());
    }

    /** Whether the visitor's member is bound and may report. */
    public boolean mayReport() {
        return acting.isPresent()
                && commitment.terms().members().contains(acting.get().member())
                && state.party(acting.get().member())
                        .map(party -> !party.organ())
                        .orElse(false);
    }

    /** Whether this evidence stands, and the visitor may take it back because their own side added it. */
    public boolean mayWithdraw(Evidence evidence) {
        return evidence.stands() && keepsRegister() && acting.get().member().equals(evidence.author());
    }

    /** Whether the visitor's post keeps the register. */
    public boolean keepsRegister() {
        return commitment.current() && acting.map(Office.Acting::keepsRegister).orElse(false);
    }

    /** The bound members the visitor may assess: every one but the own. */
    public List<MemberId> assessable() {
        return naming.ordered(commitment.terms().members()).stream()
                .filter(member ->
                        acting.isEmpty() || !member.equals(acting.get().member()))
                .toList();
    }

    /** The governments whose stand the visitor may state: the own, or for an organ's desk anyone's. */
    public List<Government> statable() {
        return stands.entrySet().stream()
                .filter(entry -> acting.map(one -> one.member().equals(entry.getKey())
                                || state.party(one.member()).map(Party::organ).orElse(false))
                        .orElse(false))
                .flatMap(entry -> entry.getValue().stream())
                .map(GovernmentStand::government)
                .toList();
    }

    /** Whether the visitor's member stated a stand, and may take it back. */
    public boolean mayTakeBack(Saying saying) {
        return keepsRegister()
                && state.stands()
                        .find(saying.act())
                        .map(stand -> stand.author().equals(acting.orElseThrow().member()))
                        .orElse(false);
    }

    /** The members that agreed not to hold a round. */
    public List<MemberId> waivers(Round round) {
        return Agenda.voices(state, commitment).stream()
                .filter(member -> commitment.waivedBy(member, round.named()))
                .toList();
    }

    /** The members that agreed to move a round, by the day they named. */
    public Map<LocalDate, List<MemberId>> moves(Round round) {
        Map<LocalDate, List<MemberId>> moves = new TreeMap<>();
        for (MemberId member : Agenda.voices(state, commitment)) {
            commitment
                    .movedBy(member, round.named())
                    .ifPresent(to ->
                            moves.computeIfAbsent(to, _ -> new ArrayList<>()).add(member));
        }
        return moves;
    }

    /** How many members must agree before a round is waived. */
    public int voices() {
        return Agenda.voices(state, commitment).size();
    }

    /** The members that two or more scored, other than the visitor's own: of those, assessors can agree on a score. */
    public List<MemberId> reconcilable() {
        return assessable().stream()
                .filter(member -> dossier.assessments().stream()
                                .filter(one -> one.given().member().equals(member))
                                .map(one -> one.author())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** What posts have to do for it, what is open first. */
    public List<Task> tasks() {
        return state.register().tasks().stream()
                .filter(task -> task.set().commitment().equals(commitment.ref()))
                .sorted(Comparator.comparing((Task task) -> !task.open()))
                .toList();
    }

    /** Whether the visitor may say what became of a milestone: its member set it. */
    public boolean mayClose(Milestone milestone) {
        return milestone.open()
                && keepsRegister()
                && milestone.author().equals(acting.orElseThrow().member());
    }

    /** Whether the visitor may speak against what somebody else put on the record: its member is bound. */
    public boolean mayContest(MemberId author, ActRef claim) {
        return keepsRegister()
                && mayReport()
                && !author.equals(acting.orElseThrow().member())
                && dossier.against(claim).stream()
                        .noneMatch(
                                one -> one.author().equals(acting.orElseThrow().member()));
    }

    /** Whether the visitor's member holds this, and may give it up. */
    public boolean mayEnd(Contest contest) {
        return contest.stands()
                && keepsRegister()
                && acting.orElseThrow().member().equals(contest.author());
    }

    /** What a report or a piece of evidence says, in short. */
    public String rests(ActRef ref) {
        return dossier.evidence().stream()
                .filter(one -> one.ref().equals(ref))
                .map(one -> naming.words(one.added().shows()))
                .findFirst()
                .orElse(ref.shortened());
    }

    /** The act that says where it stands now, if one does. */
    public List<Standing> stated() {
        return history.stream()
                .filter(one -> one.effective() && one.entry().body().act() instanceof StatusStated)
                .limit(1)
                .toList();
    }

    /** Whether the visitor may close a task: its member set it. */
    public boolean mayClose(Task task) {
        return task.open()
                && keepsRegister()
                && task.author().equals(acting.orElseThrow().member());
    }

    /** What was typed in a field of the form that was not accepted. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
