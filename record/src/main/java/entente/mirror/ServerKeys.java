package entente.mirror;

import entente.record.Hash;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows the keys by which the other servers cosign and talk. What is known is durable before anything rests on it.
 * Safe for several threads.
 */
final class ServerKeys {
    private static final String MIRROR = "mirror ";
    private static final String TRANSPORT = "transport ";

    private final Ledger ledger;
    private final RotatedKeys.Reader acts;

    ServerKeys(Ledger ledger, RotatedKeys.Reader acts) {
        this.ledger = ledger;
        this.acts = acts;
    }

    static String format(Roster.Host host) {
        StringBuilder text = new StringBuilder();
        host.mirrorKeys()
                .forEach(key -> text.append(MIRROR).append(key.format()).append('\n'));
        host.pins().forEach(pin -> text.append(TRANSPORT).append(pin.base64()).append('\n'));
        return text.toString();
    }

    /** A server with the keys in a text; as it was if the text is none. */
    static Roster.Host parse(Roster.Host host, String text) {
        List<NoteVerifier> mirror = new ArrayList<>();
        List<Hash> pins = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(MIRROR)
                    && NoteVerifier.parse(line.substring(MIRROR.length()))
                            instanceof Parsed.Valid<NoteVerifier>(NoteVerifier key)) {
                mirror.add(key);
            } else if (line.startsWith(TRANSPORT)) {
                Hash.parseBase64(line.substring(TRANSPORT.length())).ifPresent(pins::add);
            }
        }
        return mirror.isEmpty() ? host : host.withMirrorKeys(mirror).withPins(pins);
    }

    /** Takes what a server's log says of that server's keys; returns whether they changed by it. */
    synchronized boolean take(Roster.Log log, ServerKeyChange change) throws IOException {
        Roster now = ledger.roster();
        Optional<Roster.Host> changed = now.hosts().stream()
                .filter(host -> host.speaksOn(log.name()))
                .findFirst()
                .flatMap(writer -> change.applied(writer, now.log(log.name()).orElse(log)));
        if (changed.isPresent()) {
            ledger.note(changed.get());
        }
        return changed.isPresent();
    }

    /** A server has talked under this key: those that it had before are no longer its own. */
    void met(String name, Hash pin) throws IOException {
        // Asked at every answer, and nearly always so.
        if (ledger.roster().host(name).orElseThrow().pins().indexOf(pin) > 0) {
            endBefore(name, pin);
        }
    }

    private synchronized void endBefore(String name, Hash pin) throws IOException {
        Roster.Host host = ledger.roster().host(name).orElseThrow();
        int at = host.pins().indexOf(pin);
        if (at > 0) {
            ledger.note(host.withPins(host.pins().subList(at, host.pins().size())));
        }
    }

    /**
     * Looks on another server for what a log says of keys beyond what is held of it, since its writer is not known
     * under the key it now talks under. Only what the log's keys consented to is believed.
     *
     * @return whether anything is known now that was not
     */
    boolean seek(Roster.Log log, long from, long to, Bodies other) throws IOException {
        long end = Math.min(to, from + MirroredLog.ENTRIES_MAX);
        boolean news = false;
        for (long index = from; index < end; ) {
            int count = (int) Math.min(BodyIntake.COUNT_MAX, end - index);
            List<Optional<byte[]>> answer =
                    other.bodies(log.name(), index, count).orElse(List.of());
            if (answer.isEmpty() || answer.size() > count) {
                return news;
            }
            for (Optional<byte[]> body : answer) {
                long place = index++;
                if (body.isPresent()) {
                    news |= takeConsented(log, acts.read(log.origin(), place, body.get()));
                }
            }
        }
        return news;
    }

    private boolean takeConsented(Roster.Log log, RotatedKeys.Found said) throws IOException {
        RotatedKeys rotated = said.log();
        ServerKeyChange change = said.server();
        if (rotated != null) {
            return ledger.note(log.name(), rotated).isPresent();
        }
        return change != null
                && change.role() == ServerKeyChange.Role.TRANSPORT
                && !change.consent().isEmpty()
                && take(log, change);
    }
}
