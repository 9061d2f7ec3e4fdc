package entente.exchange;

import entente.mirror.Mirrors;
import entente.mirror.Roster;
import entente.record.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * Under which keys the others talk, as far as their logs say by now. While one changes its key both count, until it has
 * been met under the new one.
 */
record Acquaintance(Mirrors mirrors, String self) {
    /** Another server that talks under a key. */
    Optional<Roster.Host> under(Hash pin) {
        return mirrors.roster().under(pin).filter(host -> !host.name().equals(self));
    }

    /** The keys of a server. */
    Set<Hash> pins(String host) {
        return Set.copyOf(mirrors.roster().host(host).orElseThrow().pins());
    }

    /** A server has proved to hold this key. */
    void met(String host, Hash pin) {
        try {
            mirrors.met(host, pin);
        } catch (IOException failed) {
            throw new UncheckedIOException("what is known of the key of " + host + " cannot be kept", failed);
        }
    }
}
