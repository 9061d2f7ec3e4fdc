package entente.registry;

import entente.act.CommitmentAct.Status;
import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.continuity.Post;
import entente.member.Party;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post: who holds and held it, and what hangs on it whoever does.
 *
 * @param naming how things are called
 * @param post which post
 * @param holder who holds it
 * @param duties the commitments it leads that are still to be carried out
 * @param contributions the commitments it contributes to that are still to be carried out
 * @param tasks what it still has to do, what has no date last
 * @param questions the open questions it answers for, what is to be looked at soonest first
 * @param keeper whether the visitor may record terms in it
 * @param refusal why what was typed was not accepted, if so
 * @param typed what was typed
 * @param today the day of looking
 */
public record PostSheet(
        Naming naming,
        Post post,
        Optional<Post.Term> holder,
        List<Commitment> duties,
        List<Commitment> contributions,
        List<Task> tasks,
        List<OpenQuestion> questions,
        boolean keeper,
        Optional<Refusal> refusal,
        Map<String, String> typed,
        LocalDate today) {
    static PostSheet of(
            Naming naming,
            Partnership state,
            Post post,
            Optional<Office.Acting> acting,
            Optional<Refusal> refusal,
            Map<String, String> typed,
            LocalDate today) {
        PostId id = post.created().post();
        List<Commitment> open = state.register().all().stream()
                .filter(one -> one.current()
                        && (one.standing().status() == Status.ACTIVE
                                || one.standing().status() == Status.LAPSED))
                .toList();
        List<Task> tasks = state.register().tasks().stream()
                .filter(task -> task.open() && task.set().post().equals(id))
                .sorted(Comparator.comparing(PostSheet::last))
                .toList();
        boolean keeper = acting.filter(Office.Acting::keepsRegister)
                .map(one -> one.member().equals(post.created().member())
                        || state.party(one.member()).map(Party::organ).orElse(false))
                .orElse(false);
        return new PostSheet(
                naming,
                post,
                post.holder(today),
                open.stream().filter(one -> one.leads().containsValue(id)).toList(),
                open.stream().filter(one -> one.contributors().contains(id)).toList(),
                tasks,
                OpenQuestion.of(state, today).stream()
                        .filter(one -> one.owner().equals(id))
                        .toList(),
                keeper,
                refusal,
                Map.copyOf(typed),
                today);
    }

    private static LocalDate last(Task task) {
        PartialDate by = task.set().by();
        return by == null ? LocalDate.MAX : by.last();
    }

    /** Whether nobody holds it though somebody did: what hangs on it has nobody to answer for it. */
    public boolean vacant() {
        return holder.isEmpty() && !post.terms().isEmpty();
    }

    /** The terms of which no end is recorded. */
    public List<Post.Term> running() {
        return post.terms().stream().filter(term -> term.to() == null).toList();
    }

    /** What was typed in a field of the form that was not accepted. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The address of a post's page. */
    public static String address(Post post) {
        return "/people/" + post.created().post().value();
    }
}
