package entente.desk;

import entente.act.ActRef;
import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.member.MemberId;
import entente.partnership.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places of logs as they are read from disk, made into entries by all processors and passed on in the order they came.
 * Not safe for several threads.
 */
final class Loading {
    private static final int BATCH = 8_192;

    private final BodyReader[] readers =
            new BodyReader[Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 16)];
    private final List<Place> batch = new ArrayList<>(BATCH);
    private final Consumer<Entry> next;

    /** @param next takes the entries, one after the other */
    Loading(Consumer<Entry> next) {
        this.next = next;
        Arrays.setAll(readers, _ -> new BodyReader());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Place(MemberId log, long index, ActRef ref, byte @Nullable [] body) {}

    /** Takes a place; a null body is one that was not given to this server. */
    void take(MemberId log, long index, ActRef ref, byte @Nullable [] body) {
        batch.add(new Place(log, index, ref, body));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Passes on what has been taken; to be called once more at the end. */
    void flush() {
        Entry[] entries = new Entry[batch.size()];
        int share = (batch.size() + readers.length - 1) / readers.length;
        IntStream.range(0, readers.length).parallel().forEach(part -> {
            int end = Math.min(batch.size(), (part + 1) * share);
            for (int i = part * share; i < end; i++) {
                Place place = batch.get(i);
                entries[i] = entry(readers[part], place.log, place.index, place.ref, place.body);
            }
        });
        batch.clear();
        for (Entry entry : entries) {
            next.accept(entry);
        }
    }

    static Entry entry(BodyReader reader, MemberId log, long index, ActRef ref, byte @Nullable [] body) {
        if (body == null) {
            return new Entry.Withheld(log, index, ref);
        }
        try {
            return new Entry.Known(log, index, ref, reader.parse(body));
        } catch (MalformedBody e) {
            return new Entry.Unreadable(log, index, ref, String.valueOf(e.getMessage()));
        }
    }
}
