package entente.desk;

import entente.act.Body;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.member.MemberId;
import entente.partnership.Decision;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.partnership.Union;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each reader sees: a fold of its own over the acts it may read, so that nothing else can shine through in a
 * count, an order or an error. Not safe for several threads.
 */
final class Views {
    private final List<Entry> arrived = new ArrayList<>();
    private final Union whole = new Union();
    private final Map<Reader, Union> views = new HashMap<>();

    /** Judges an act by what its author may read. */
    Decision decide(Body body, Instant now) {
        return views.computeIfAbsent(new Reader.Of(body.author()), this::view).decide(body, now);
    }

    void arrive(Entry entry) {
        arrived.add(entry);
        whole.arrive(entry);
        if (entry instanceof Entry.Known known && known.body().act() instanceof BodyReleased) {
            views.clear();
        } else {
            views.forEach((reader, view) -> view.arrive(asSeenBy(reader, entry)));
        }
    }

    Partnership snapshot(Reader reader) {
        return views.computeIfAbsent(reader, this::view).snapshot();
    }

    long size(MemberId log) {
        return whole.size(log);
    }

    private Union view(Reader reader) {
        Union view = new Union();
        arrived.forEach(entry -> view.arrive(asSeenBy(reader, entry)));
        return view;
    }

    private Entry asSeenBy(Reader reader, Entry entry) {
        return switch (entry) {
            case Entry.Known known
            when !mayRead(reader, known) -> new Entry.Withheld(known.log(), known.index(), known.ref());
            case Entry.Known known -> known;
            case Entry.Withheld withheld -> withheld;
            case Entry.Unreadable unreadable -> unreadable;
        };
    }

    private boolean mayRead(Reader reader, Entry.Known known) {
        Body body = known.body();
        Release release = whole.releaseOf(known.ref()).orElse(body.release());
        return reader.mayRead(release, body.author());
    }
}
