package entente.mirror;

import java.util.List;
import java.util.Optional;

/** What another server gives of the acts of the logs it keeps, over a network that may fail at any call. */
@FunctionalInterface
public interface Bodies {
    /**
     * Bodies of the acts from {@code first} on, at most {@code count} and perhaps fewer, at least one.
     *
     * @return for each place the body, or empty if it is not for this server
     */
    Optional<List<Optional<byte[]>>> bodies(String log, long first, int count);
}
