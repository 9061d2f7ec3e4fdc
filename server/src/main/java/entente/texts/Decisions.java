package entente.texts;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.CommitmentAct.Replacement;
import entente.act.InstrumentAct.VersionTied;
import entente.act.Release;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts what officers decide about texts on the record, one decision at a time, so that two who press the same button
 * make one commitment. Every act of a decision is foreseen before the first is recorded.
 */
public final class Decisions {
    private final Desk desk;

    /** @param desk receives the acts */
    public Decisions(Desk desk) {
        this.desk = desk;
    }

    /** A commitment about to be registered. */
    record Draft(Terms terms, Basis basis) {
        static Draft quoting(Terms terms, Passage... passages) {
            return new Draft(terms, new Basis.Quoted(List.of(passages)));
        }
    }

    /** What gives way to the drafts: registered commitments, and why. */
    record GivingWay(List<ActRef> replaced, Replacement replacement, String reason) {}

    /** Registers findings as they are, each only if nobody has decided it yet. */
    synchronized Outcome confirmOpen(Officer officer, Statement statement, List<Draft> drafts, Release release) {
        Partnership state = state(officer);
        boolean decided = drafts.stream()
                .flatMap(draft -> passages(draft.basis()).stream())
                .anyMatch(passage -> registered(state, statement, passage));
        return decided ? new Outcome.DecidedAlready() : confirm(officer, statement, drafts, release);
    }

    /** Ties a text to the same statement in another language, for whoever may read both. */
    synchronized Outcome tie(Officer officer, VersionTied act) {
        return single(officer, act, narrowest(state(officer), List.of(act.statement(), act.version())));
    }

    /** Registers commitments. */
    synchronized Outcome confirm(Officer officer, Statement statement, List<Draft> drafts, Release release) {
        List<Act> acts = confirmations(state(officer), statement, drafts);
        Optional<Refusal> refusal = foreseen(officer, acts, release);
        return refusal.isPresent()
                ? new Outcome.Refused(refusal.get())
                : new Outcome.Done(
                        acts.stream().map(act -> record(officer, act, release)).toList());
    }

    /** Registers commitments in the place of others. */
    synchronized Outcome replace(
            Officer officer, Statement statement, List<Draft> drafts, GivingWay giving, Release release) {
        Partnership state = state(officer);
        boolean stale = giving.replaced().stream()
                .anyMatch(ref ->
                        state.register().find(ref).filter(Commitment::current).isEmpty());
        if (stale) {
            return new Outcome.DecidedAlready();
        }
        Outcome confirmed = confirm(officer, statement, drafts, release);
        if (confirmed instanceof Outcome.Done done && !giving.replaced().isEmpty()) {
            List<ActRef> all = new ArrayList<>(done.recorded());
            Act act =
                    new CommitmentsReplaced(giving.replaced(), done.recorded(), giving.replacement(), giving.reason());
            all.add(record(officer, act, release));
            return new Outcome.Done(all);
        }
        return confirmed;
    }

    /** Records that a finding is no commitment. */
    synchronized Outcome reject(Officer officer, Statement statement, Passage passage, String reason, Release release) {
        Partnership state = state(officer);
        boolean rejected = state.register().rejections().stream()
                .anyMatch(r ->
                        r.statement().equals(statement.ref()) && r.passage().equals(passage));
        if (rejected || registered(state, statement, passage)) {
            return new Outcome.DecidedAlready();
        }
        return single(officer, new FindingRejected(statement.ref(), passage, reason), release);
    }

    /** Records better terms or a better citation of a registered commitment. */
    synchronized Outcome correct(Officer officer, Commitment commitment, Draft better, String reason, Release release) {
        return single(
                officer, new CommitmentCorrected(commitment.ref(), better.terms(), better.basis(), reason), release);
    }

    /** The widest release that admits nobody who may not read one of the acts. */
    static Release narrowest(Partnership state, List<ActRef> acts) {
        Release narrowest = new Release.Everyone();
        for (ActRef act : acts) {
            Release release = state.releaseOf(act).orElse(new Release.AllMembers());
            MemberId author = state.act(act).orElseThrow().entry().body().author();
            narrowest = narrower(narrowest, release, author, state);
        }
        return narrowest;
    }

    private static Release narrower(Release one, Release other, MemberId author, Partnership state) {
        if (other.isPublic() || (other instanceof Release.AllMembers && !one.isPublic())) {
            return one;
        }
        if (other instanceof Release.AllMembers || one.isPublic()) {
            return other instanceof Release.NamedMembers named ? withAuthor(named, author) : other;
        }
        TreeSet<MemberId> both = new TreeSet<>(state.parties());
        both.removeIf(member -> !other.admits(member, author));
        if (one instanceof Release.NamedMembers named) {
            both.retainAll(named.members());
        }
        return new Release.NamedMembers(List.copyOf(both));
    }

    private static Release withAuthor(Release.NamedMembers named, MemberId author) {
        List<MemberId> all = new ArrayList<>(named.members());
        all.add(author);
        return new Release.NamedMembers(all);
    }

    private Partnership state(Officer officer) {
        return desk.snapshot(new Reader.Of(officer.member()));
    }

    private static List<Act> confirmations(Partnership state, Statement statement, List<Draft> drafts) {
        List<String> codes = Codes.next(state, statement, drafts.size());
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            acts.add(new CommitmentConfirmed(statement.ref(), codes.get(i), draft.terms(), draft.basis()));
        }
        return acts;
    }

    private static boolean registered(Partnership state, Statement statement, Passage passage) {
        return state.register().all().stream()
                .filter(commitment -> commitment.statement().equals(statement.ref()) && commitment.current())
                .flatMap(commitment -> Review.passages(commitment).stream())
                .anyMatch(quoted -> quoted.start() == passage.start() && quoted.end() == passage.end());
    }

    private static List<Passage> passages(Basis basis) {
        return switch (basis) {
            case Basis.Quoted quoted -> quoted.passages();
            case Basis.CompiledFromSource _ -> List.of();
        };
    }

    private Optional<Refusal> foreseen(Officer officer, List<Act> acts, Release release) {
        return acts.stream()
                .flatMap(act -> desk.foresee(officer.submission(release, act)).stream())
                .findFirst();
    }

    private Outcome single(Officer officer, Act act, Release release) {
        return switch (desk.receive(officer.submission(release, act))) {
            case Answer.Recorded recorded -> new Outcome.Done(List.of(recorded.ref()));
            case Answer.Refused refused -> new Outcome.Refused(refused.refusal());
        };
    }

    /** An act that was foreseen is refused only if the record changed in between; then nothing is lost by stopping. */
    private ActRef record(Officer officer, Act act, Release release) {
        return switch (desk.receive(officer.submission(release, act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused ->
                throw new IllegalStateException("foreseen, and refused: " + refused.refusal());
        };
    }
}
