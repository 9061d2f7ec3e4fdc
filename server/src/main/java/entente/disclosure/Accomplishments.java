package entente.disclosure;

import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the public sees of all duties, worked out once for each snapshot and day. Safe for several threads. */
public final class Accomplishments {
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private record Held(Partnership state, LocalDate today, Accomplishment whole) {}

    /** Works it out before anybody asks for it. */
    public void prepare(Partnership state, LocalDate today) {
        of(state, today);
    }

    Accomplishment of(Partnership state, LocalDate today) {
        Held known = held.get();
        if (known == null || known.state() != state || !known.today().equals(today)) {
            known = computed(state, today);
        }
        return known.whole();
    }

    /** Whoever asks meanwhile waits for the one computation. */
    private synchronized Held computed(Partnership state, LocalDate today) {
        Held known = held.get();
        if (known == null || known.state() != state || !known.today().equals(today)) {
            known = new Held(state, today, Accomplishment.of(state, today));
            held.set(known);
        }
        return known;
    }
}
