package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
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
import java.util.function.UnaryOperator;

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
            case TermEnded ended -> change(ended.term(), term -> term.ended(ended.on()));
            case EndExpected expected -> change(expected.term(), term -> term.expecting(expected));
            case StandStated _, StandTakenBack _ -> {
                // What governments say is kept apart: Stands.
            }
        }
    }

    private void change(ActRef term, UnaryOperator<Post.Term> how) {
        PostId post = termOf.get(term);
        if (post != null) {
            posts.change(post, old -> with(old, term, how));
        }
    }

    private static Post with(Post post, ActRef ref, TermRecorded term) {
        List<Post.Term> terms = new ArrayList<>(post.terms());
        terms.add(new Post.Term(ref, term.person(), term.from(), term.to(), term.acting(), term.source(), null));
        return new Post(post.ref(), post.author(), post.created(), terms);
    }

    private static Post with(Post post, ActRef ref, UnaryOperator<Post.Term> how) {
        List<Post.Term> terms = post.terms().stream()
                .map(term -> term.ref().equals(ref) ? how.apply(term) : term)
                .toList();
        return new Post(post.ref(), post.author(), post.created(), terms);
    }
}
