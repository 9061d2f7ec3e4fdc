package entente.commitment;

import entente.act.ActRef;
import entente.act.CommitmentAct;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.CommitmentAct.PostContributes;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskClosed;
import entente.act.CommitmentAct.TaskSet;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All commitments, in the order they were confirmed. Grows by effective acts only; not safe for several threads. */
public final class Register {
    private final OrderedTrieMap<ActRef, Commitment> commitments;
    private final TrieVector<Rejection> rejections;
    private final OrderedTrieMap<ActRef, Task> tasks;
    /** Of which commitment a milestone is. */
    private final TrieMap<ActRef, ActRef> milestones;

    /** An empty register. */
    public Register() {
        this(new OrderedTrieMap<>(), new TrieVector<>(), new OrderedTrieMap<>(), new TrieMap<>());
    }

    private Register(
            OrderedTrieMap<ActRef, Commitment> commitments,
            TrieVector<Rejection> rejections,
            OrderedTrieMap<ActRef, Task> tasks,
            TrieMap<ActRef, ActRef> milestones) {
        this.commitments = commitments;
        this.rejections = rejections;
        this.tasks = tasks;
        this.milestones = milestones;
    }

    /** One like this, which later acts on this do not change. */
    public Register copy() {
        return new Register(commitments.copy(), rejections.copy(), tasks.copy(), milestones.copy());
    }

    /** The commitment with this identity. */
    public Optional<Commitment> find(ActRef ref) {
        return Optional.ofNullable(commitments.get(ref));
    }

    /** Every commitment ever confirmed, replaced ones too. */
    public Collection<Commitment> all() {
        return commitments.values();
    }

    /** The duty that a commitment states, with every other text it stands in. */
    public Duty duty(Commitment commitment) {
        return Duty.of(this, commitment);
    }

    /** How many duties some commitments state, each counted once. */
    public long duties(Collection<Commitment> some) {
        return some.stream().map(one -> duty(one).first().ref()).distinct().count();
    }

    /** The task that an act set. */
    public Optional<Task> task(ActRef ref) {
        return Optional.ofNullable(tasks.get(ref));
    }

    /** Every task, in the order they were set; closed ones too. */
    public Collection<Task> tasks() {
        return tasks.values();
    }

    /** The milestone that an act set. */
    public Optional<Milestone> milestone(ActRef ref) {
        return Optional.ofNullable(milestones.get(ref))
                .flatMap(this::find)
                .flatMap(of -> of.milestones().stream()
                        .filter(one -> one.ref().equals(ref))
                        .findFirst());
    }

    /** The findings that were rejected. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, Instant at, CommitmentAct act) {
        switch (act) {
            case CommitmentConfirmed confirmed ->
                commitments.put(ref, Commitment.confirmed(ref, author, at, confirmed));
            case FindingRejected rejected ->
                rejections.append(
                        new Rejection(ref, author, at, rejected.statement(), rejected.passage(), rejected.reason()));
            case CommitmentCorrected corrected ->
                change(corrected.commitment(), c -> c.corrected(corrected.terms(), corrected.basis()));
            case CommitmentsReplaced replaced -> replace(replaced);
            case CommitmentLinked linked -> link(linked);
            case PostContributes contributes ->
                change(contributes.commitment(), c -> c.contributing(contributes.post()));
            case MilestoneSet set -> {
                milestones.put(ref, set.commitment());
                change(set.commitment(), c -> c.heading(new Milestone(ref, author, at, set, null)));
            }
            case MilestoneClosed closed ->
                change(Objects.requireNonNull(milestones.get(closed.milestone())), c -> c.closed(closed));
            case TaskSet set -> tasks.put(ref, new Task(ref, author, at, set, null));
            case TaskClosed closed ->
                tasks.change(closed.task(), old -> new Task(old.ref(), old.author(), old.at(), old.set(), closed));
            case LeadAssigned lead -> change(lead.commitment(), c -> c.led(author, lead.post()));
            case RoundWaived waived ->
                change(
                        waived.commitment(),
                        c -> c.waived(
                                new Commitment.Waiver(ref, author, waived.due().last(), waived.reason())));
            case RoundMoved moved ->
                change(
                        moved.commitment(),
                        c -> c.moved(new Commitment.Move(
                                ref, author, moved.due().last(), moved.to().last(), moved.reason())));
            case StatusStated stated ->
                change(
                        stated.commitment(),
                        c -> c.standing(new Commitment.Standing(stated.status(), stated.reason(), stated.source())));
        }
    }

    private void replace(CommitmentsReplaced replaced) {
        Commitment.Replaced by = new Commitment.Replaced(replaced.replacement(), replaced.by(), replaced.reason());
        replaced.replaced().forEach(old -> change(old, c -> c.replaced(by)));
    }

    private void link(CommitmentLinked linked) {
        change(linked.commitment(), c -> c.linked(new Commitment.Linked(linked.link(), linked.earlier())));
        change(linked.earlier(), c -> c.takenUp(new Commitment.Later(linked.link(), linked.commitment())));
    }

    private void change(ActRef ref, UnaryOperator<Commitment> how) {
        commitments.change(ref, how);
    }
}
