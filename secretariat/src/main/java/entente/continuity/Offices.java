package entente.continuity;

import entente.act.ActRef;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.member.MemberId;
import entente.member.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All posts. Grows by effective acts only; not safe for several threads. */
public final class Offices {
    private final Map<PostId, Post> posts;
    private final Map<ActRef, PostId> termOf;

    /** No post yet. */
    public Offices() {
        this(new LinkedHashMap<>(), new HashMap<>());
    }

    private Offices(Map<PostId, Post> posts, Map<ActRef, PostId> termOf) {
        this.posts = posts;
        this.termOf = termOf;
    }

    /** One like this, which later acts on this do not change. */
    public Offices copy() {
        return new Offices(new LinkedHashMap<>(posts), new HashMap<>(termOf));
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
        return Collections.unmodifiableCollection(posts.values());
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(ActRef ref, MemberId author, ContinuityAct act) {
        switch (act) {
            case PostCreated created -> posts.put(created.post(), new Post(ref, author, created, List.of()));
            case TermRecorded term -> {
                termOf.put(ref, term.post());
                posts.computeIfPresent(term.post(), (_, post) -> with(post, ref, term));
            }
            case TermEnded ended -> {
                PostId post = termOf.get(ended.term());
                if (post != null) {
                    posts.computeIfPresent(post, (_, old) -> ended(old, ended));
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
