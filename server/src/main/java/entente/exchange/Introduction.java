package entente.exchange;

import entente.mirror.Roster;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.NoteVerdict;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Signer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a server says of itself: its logs and their keys, its mirror keys, its address and the key it talks under. The
 * Ed25519 key of each of its logs signs it, so that whoever knows a log's key knows all of it.
 *
 * @param partnership the identifier of the partnership
 * @param address how the others reach it, {@code https://host:port}
 * @param host its name, logs and mirror keys
 * @param pin the hash of its transport key
 */
public record Introduction(String partnership, URI address, Roster.Host host, Hash pin) {
    private static final String HEADER = "entente/introduction@v1";
    private static final int LINES_MAX = 64;

    /** Refuses an address with more than scheme, host and port. */
    public Introduction {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("not https://host:port: " + address);
        }
    }

    /** Whether this is {@code https://host:port} and nothing more. */
    static boolean isAddress(URI address) {
        return address.getHost() != null && address.toString().matches("https://[^/?#@]+:[0-9]{1,5}");
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("partnership ").append(partnership).append('\n');
        text.append("host ").append(host.name()).append('\n');
        text.append("address ").append(address).append('\n');
        host.logs()
                .forEach(log -> log.keys()
                        .forEach(key -> text.append("log ").append(key.format()).append('\n')));
        host.mirrorKeys()
                .forEach(key -> text.append("mirror ").append(key.format()).append('\n'));
        text.append("transport ").append(pin.base64()).append('\n');
        return text.toString();
    }

    /** Signs it with the logs' keys. */
    SignedNote sign(List<? extends Signer> logKeys) {
        return SignedNote.sign(
                text(),
                logKeys.stream()
                        .filter(key -> key.verifier().kind() == KeyKind.ED25519)
                        .toList());
    }

    /** Reads one and checks that every log it names has signed it. */
    public static Parsed<Introduction> parse(String note) {
        return switch (SignedNote.parse(note)) {
            case Parsed.Invalid<SignedNote>(String reason) -> Parsed.invalid(reason);
            case Parsed.Valid<SignedNote>(SignedNote signed) ->
                switch (parse(signed)) {
                    case Parsed.Invalid<Introduction>(String reason) -> Parsed.invalid(reason);
                    case Parsed.Valid<Introduction>(Introduction read) ->
                        signedByAll(signed, read)
                                ? Parsed.valid(read)
                                : Parsed.invalid("not every log that it names has signed it");
                };
        };
    }

    private static boolean signedByAll(SignedNote note, Introduction read) {
        List<NoteVerifier> needed = read.host.logs().stream()
                .flatMap(log -> log.keys().stream())
                .filter(key -> key.kind() == KeyKind.ED25519)
                .toList();
        return needed.size() == read.host.logs().size()
                && note.verify(needed) instanceof NoteVerdict.Verified verified
                && verified.signers().containsAll(needed);
    }

    private static Parsed<Introduction> parse(SignedNote signed) {
        List<String> lines = signed.text().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER) || lines.size() > LINES_MAX) {
            return Parsed.invalid("an introduction begins with the line " + HEADER);
        }
        Map<String, List<String>> said = lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, Math.max(0, line.indexOf(' '))),
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line.substring(line.indexOf(' ') + 1), Collectors.toList())));
        try {
            Map<String, List<NoteVerifier>> logs = keys(said.getOrDefault("log", List.of())).stream()
                    .collect(Collectors.groupingBy(NoteVerifier::name, LinkedHashMap::new, Collectors.toList()));
            List<Roster.Log> named = logs.entrySet().stream()
                    .map(log ->
                            new Roster.Log(log.getKey().substring(log.getKey().lastIndexOf('/') + 1), log.getValue()))
                    .sorted(Comparator.comparing(Roster.Log::name))
                    .toList();
            Hash pin = Hash.parseBase64(one(said, "transport"))
                    .orElseThrow(() -> new IllegalArgumentException("transport is base64 of 32 bytes"));
            List<NoteVerifier> mirrorKeys = keys(said.getOrDefault("mirror", List.of()));
            Introduction read = new Introduction(
                    one(said, "partnership"),
                    URI.create(one(said, "address")),
                    new Roster.Host(one(said, "host"), named, mirrorKeys, List.of(pin)),
                    pin);
            return read.text().equals(signed.text())
                    ? Parsed.valid(read)
                    : Parsed.invalid("its lines are not those of an introduction, in their order");
        } catch (IllegalArgumentException wrong) {
            return Parsed.invalid(String.valueOf(wrong.getMessage()));
        }
    }

    private static String one(Map<String, List<String>> said, String what) {
        List<String> values = said.getOrDefault(what, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("an introduction says once: " + what);
        }
        return values.getFirst();
    }

    private static List<NoteVerifier> keys(List<String> texts) {
        List<NoteVerifier> keys = new ArrayList<>();
        for (String text : texts) {
            Optional<NoteVerifier> key = NoteVerifier.parse(text) instanceof Parsed.Valid<NoteVerifier>(NoteVerifier k)
                    ? Optional.of(k)
                    : Optional.empty();
            keys.add(key.orElseThrow(() -> new IllegalArgumentException("not a verifier key: " + text)));
        }
        return keys;
    }
}
