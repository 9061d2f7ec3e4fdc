package entente.desk;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.member.MemberId;
import entente.partnership.Decision;
import entente.partnership.Entry;
import entente.partnership.Imprint;
import entente.partnership.Partnership;
import entente.partnership.Union;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each reader sees: a fold over the acts it may read, so that nothing else can shine through in a count, an order
 * or an error. Readers who may read the same acts share one fold; it is forked, and what was folded so far still
 * shared, at the first act that only some of them may read. Not safe for several threads.
 */
final class Views implements Loading.Fold {
    private final Union whole;
    private final List<View> views;
    private final Map<ActRef, Release> released = new HashMap<>();
    private final Set<ActRef> pending = new HashSet<>();
    private long rewindsSettled;

    /** Nothing has arrived yet. */
    Views() {
        this(new Union());
    }

    private Views(Union whole) {
        this.whole = whole;
        views = new ArrayList<>(List.of(new View(whole, new HashSet<>(), new HashSet<>())));
    }

    /** Goes on from a fold that was kept. */
    static Views of(Imprint.Restored restored) {
        Views views = new Views(restored.union());
        views.pending.addAll(restored.released());
        return views;
    }

    /** How many entries are folded into the fold over all. */
    int foldedSize() {
        return whole.foldedSize();
    }

    /** The fold over all, to be kept; see {@link Union#imprint}. */
    Optional<Imprint> imprint(int behind) {
        return whole.imprint(behind);
    }

    /** Where an act lies that is not for everyone: it may lie on the record twice. */
    private record HiddenPlace(MemberId log, long index) {}

    /**
     * One fold, those who read it, and the acts they may not read. The first is the fold over all that this server
     * knows: nothing is hidden in it.
     */
    private record View(Union union, Set<Reader> readers, Set<HiddenPlace> hidden) {
        void show(Entry.Known known) {
            if (hidden.remove(new HiddenPlace(known.log(), known.index()))) {
                union.replace(known);
            }
        }

        void hide(Entry.Withheld place) {
            if (hidden.add(new HiddenPlace(place.log(), place.index()))) {
                union.replace(place);
            }
        }

        View forked(Set<Reader> some) {
            return new View(union.fork(), some, new HashSet<>(hidden));
        }
    }

    /** Judges an act by what its author may read. */
    Decision decide(Body body, Instant now) {
        return of(new Reader.Of(body.author())).union.decide(body, now);
    }

    Partnership snapshot(Reader reader) {
        return of(reader).union.snapshot();
    }

    /** What all that this server knows amounts to. */
    Partnership whole() {
        return whole.snapshot();
    }

    long size(MemberId log) {
        return whole.size(log);
    }

    /** How many places of a log an act written now has seen. */
    long seen(MemberId log) {
        return whole.folded(log);
    }

    Set<MemberId> logs() {
        return whole.logs();
    }

    /** What has arrived at a place of a log. */
    Optional<Entry> at(MemberId log, long index) {
        return whole.at(log, index);
    }

    /** Whether entries wait for others that have not arrived. */
    boolean waiting() {
        return whole.waiting();
    }

    /** How many folds are kept. */
    int folds() {
        return views.size();
    }

    @Override
    public Set<MemberId> foldAhead(Set<MemberId> growing) {
        return whole.foldAhead(growing);
    }

    /** Takes the next place of a log. */
    @Override
    public void arrive(Entry entry) {
        views.forEach(view -> view.union.arrive(entry));
        if (entry instanceof Entry.Known known) {
            admit(known);
        }
    }

    /** Takes the body of an act that was withheld until now. */
    void learn(Entry entry) {
        views.forEach(view -> view.union.replace(entry));
        if (entry instanceof Entry.Known known) {
            admit(known);
        }
    }

    private void admit(Entry.Known known) {
        if (known.body().act() instanceof BodyReleased release) {
            pending.add(release.released());
        }
        if (views.size() > 1 || !views.getFirst().readers.isEmpty()) {
            part(known);
        }
    }

    /** Parts the readers of each view into those who may read an act and those who may not. */
    private void part(Entry.Known known) {
        Entry.Withheld withheld = new Entry.Withheld(known.log(), known.index(), known.ref());
        for (View view : List.copyOf(views)) {
            Set<Reader> without = new HashSet<>(view.readers);
            without.removeIf(reader -> mayRead(reader, known));
            if (view.union != whole && without.size() == view.readers.size()) {
                view.hide(withheld);
                continue;
            }
            if (!without.isEmpty()) {
                view.readers.removeAll(without);
                View theirs = view.forked(without);
                theirs.hide(withheld);
                views.add(theirs);
            }
            view.show(known);
        }
        join();
    }

    private View of(Reader reader) {
        settle();
        for (View view : views) {
            if (view.readers.contains(reader)) {
                return view;
            }
        }
        return begun(reader);
    }

    /** A reader's first look: joins those who may read the same, or takes a fold of its own. */
    private View begun(Reader reader) {
        List<Entry.Withheld> hidden = whole.hidden(reader::mayRead);
        View view = views.getFirst().forked(new HashSet<>(Set.of(reader)));
        hidden.forEach(view::hide);
        views.add(view);
        join();
        return of(reader);
    }

    /** Brings every view up to the releases that have effect by now. */
    private void settle() {
        if (!pending.isEmpty()) {
            for (ActRef ref : List.copyOf(pending)) {
                whole.releaseOf(ref).ifPresent(release -> {
                    pending.remove(ref);
                    reread(ref, release);
                });
            }
        }
        if (whole.rewinds() != rewindsSettled) {
            rewindsSettled = whole.rewinds();
            for (ActRef ref : List.copyOf(released.keySet())) {
                whole.releaseOf(ref).ifPresent(release -> reread(ref, release));
            }
        }
    }

    private void reread(ActRef ref, Release release) {
        if (!release.equals(released.put(ref, release))) {
            part(whole.snapshot().act(ref).orElseThrow().entry());
        }
    }

    /** Readers who may read the same share one fold; a fold nobody reads is let go. */
    private void join() {
        for (int i = views.size() - 1; i > 0; i--) {
            View view = views.get(i);
            for (int j = 0; j < i && !view.readers.isEmpty(); j++) {
                if (views.get(j).hidden.equals(view.hidden)) {
                    views.get(j).readers.addAll(view.readers);
                    view.readers.clear();
                }
            }
            if (view.readers.isEmpty()) {
                views.remove(i);
            }
        }
    }

    /** Whether a reader may read an act by now. */
    boolean mayRead(Reader reader, Entry.Known known) {
        Body body = known.body();
        return reader.mayRead(whole.releaseOf(known.ref()).orElse(body.release()), body.author());
    }
}
