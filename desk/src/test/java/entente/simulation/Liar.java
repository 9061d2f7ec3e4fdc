package entente.simulation;

import entente.record.Checkpoint;
import entente.record.SignedNote;
import entente.record.Tile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A writer that shows some of the others a second version of its log. Without a fork it tells the truth. */
final class Liar {
    private final String log;
    private final List<String> deceived;
    private @Nullable SimLog fork;

    Liar(String log, List<String> deceived) {
        this.log = log;
        this.deceived = List.copyOf(deceived);
    }

    void fork(SimLog other) {
        fork = other;
    }

    boolean lies() {
        return fork != null;
    }

    SimLog fork() {
        return java.util.Objects.requireNonNull(fork);
    }

    private boolean deceives(SimServer reader) {
        return fork != null && deceived.contains(reader.name());
    }

    List<SignedNote> heads(SimServer reader, List<SignedNote> true_) {
        if (!deceives(reader)) {
            return true_;
        }
        String origin = Checkpoint.parse(fork().checkpoint().orElseThrow().text())
                .expect()
                .origin();
        return true_.stream()
                .map(note -> Checkpoint.parse(note.text()).expect().origin().equals(origin)
                        ? fork().checkpoint().orElseThrow()
                        : note)
                .toList();
    }

    Optional<byte[]> tile(SimServer reader, String asked, Tile tile) {
        return deceives(reader) && asked.equals(log) ? fork().tile(tile) : Optional.empty();
    }

    Optional<byte[]> body(SimServer reader, String asked, long index) {
        return deceives(reader) && asked.equals(log) && index < fork().size() ? fork().body(index) : Optional.empty();
    }
}
