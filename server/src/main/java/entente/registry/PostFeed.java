package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.commitment.Task;
import entente.continuity.Post;
import entente.member.PostId;
import entente.partnership.Citations;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Visit;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was done lately about the commitments that a post leads or contributes to, and about its tasks, as a feed;
 * newest first.
 */
final class PostFeed {
    private static final int ENTRIES_MAX = 50;

    private PostFeed() {}

    /**
     * The feed of a post for a visitor.
     *
     * @param home the address of the portal, to which entries link
     */
    static byte[] of(Visit visit, Partnership state, Post post, URI home) {
        Set<ActRef> subjects = subjects(state, post.created().post());
        List<Standing> entries = state.acts().reversed().stream()
                .filter(one -> one.effective() && about(one, subjects))
                .limit(ENTRIES_MAX)
                .toList();
        Naming naming = new Naming(visit, state);
        ActFeed.Head head = new ActFeed.Head(
                "urn:sha256:" + post.ref().value(),
                naming.words(post.created().title()),
                naming.member(post.created().member()),
                PostSheet.address(post),
                state.act(post.ref()).orElseThrow());
        return ActFeed.of(visit, state, head, entries, home);
    }

    /** The commitments it leads or contributes to, and its tasks. */
    private static Set<ActRef> subjects(Partnership state, PostId post) {
        Set<ActRef> subjects = new HashSet<>();
        for (Commitment one : state.register().all()) {
            if (one.leads().containsValue(post) || one.contributors().contains(post)) {
                subjects.add(one.ref());
            }
        }
        for (Task task : state.register().tasks()) {
            if (task.set().post().equals(post)) {
                subjects.add(task.ref());
            }
        }
        return subjects;
    }

    private static boolean about(Standing one, Set<ActRef> subjects) {
        return subjects.contains(one.entry().ref())
                || Citations.of(one.entry().body().act()).stream().anyMatch(subjects::contains);
    }
}
