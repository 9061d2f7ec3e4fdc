package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.member.MemberId;
import entente.member.PostId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All posts. Grows by effective acts only; not safe for several threads. */
public final class Offices {
    private final OrderedTrieMap<PostId, Post> posts;
    private final TrieMap<ActRef, PostId> termOf;

    /** No post yet. */
    public Offices() {
        this(new OrderedTrieMap<>(), new TrieMap<>());
    }

    private Offices(OrderedTrieMap<PostId, Post> posts, TrieMap<ActRef, PostId> termOf) {
        this.posts = posts;
        this.termOf = termOf;
    }

    /** One like this, which later acts on this do not change. */
    public Offices copy() {
        return new Offices(posts.copy(), termOf.copy());
    }

    /** The post of this name. */
    public Optional<Post> find(PostId post) {
        return Optional.ofNullable(posts.get(post));
    }

    /** Whose post a term is in. */
    public Optional<Post> ofTerm(ActRef term) {
        return Optional.ofNullable(termOf.get(term)).flatMap(this::find);
    }

    /** Every post, in the order they were created. */
    public Collection<Post> all() {
        return posts.values();
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, ContinuityAct act) {
        switch (act) {
            case PostCreated created -> posts.put(created.post(), new Post(ref, author, created, List.of()));
            case TermRecorded term -> {
                termOf.put(ref, term.post());
                posts.change(term.post(), post -> with(post, ref, term));
            }
            case TermEnded ended -> {
                PostId post = termOf.get(ended.term());
                if (post != null) {
                    posts.change(post, old -> ended(old, ended));
                }
            }
        }
    }

    private static Post with(Post post, ActRef ref, TermRecorded term) {
        List<Post.Term> terms = new ArrayList<>(post.terms());
        terms.add(new Post.Term(ref, term.person(), term.from(), term.to(), term.acting(), term.source()));
        return new Post(post.ref(), post.author(), post.created(), terms);
    }

    private static Post ended(Post post, TermEnded ended) {
        List<Post.Term> terms = post.terms().stream()
                .map(t -> t.ref().equals(ended.term())
                        ? new Post.Term(t.ref(), t.person(), t.from(), ended.on(), t.acting(), t.source())
                        : t)
                .toList();
        return new Post(post.ref(), post.author(), post.created(), terms);
    }
}
