package entente.portal;

import entente.act.ActRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an address calls by the name of its act, or by at least twelve of its first digits where only one begins so. */
public final class Addressed {
    private Addressed() {}

    /** The one that is meant; nothing if there is none, or more than one. */
    public static <T> Optional<T> find(Collection<T> all, Function<? super T, ActRef> ref, String name) {
        if (!name.matches("[0-9a-f]{12,64}")) {
            return Optional.empty();
        }
        List<T> found = all.stream()
                .filter(one -> ref.apply(one).value().startsWith(name))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * The one that is meant.
     *
     * @throws ResponseStatusException 404 if there is none, or more than one
     */
    public static <T> T found(Collection<T> all, Function<? super T, ActRef> ref, String name) {
        return find(all, ref, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
