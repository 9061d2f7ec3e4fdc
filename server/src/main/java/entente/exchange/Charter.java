package entente.exchange;

import entente.act.Body;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.mirror.Roster;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every server of a partnership begins with: the founding act's exact bytes and every server's introduction. All
 * compare its fingerprint by voice before they begin; whoever passes it on can then change nothing in it.
 *
 * @param act the founding act's body
 * @param introductions each server's, as it was signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Charter(byte[] act, List<String> introductions) {
    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final String HEADER = "entente/charter@v1";

    /** Copies the list. */
    public Charter {
        introductions = List.copyOf(introductions);
    }

    /** The text: a header, then {@code act} and {@code introduction} lines in base64. */
    public String format() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("act ").append(base64(act)).append('\n');
        introductions.forEach(note -> text.append("introduction ")
                .append(base64(note.getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
        return text.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The SHA-256 of the text in groups that can be read out. */
    public String fingerprint() {
        return Hash.sha256(format().getBytes(StandardCharsets.UTF_8)).hex().replaceAll("(.{8})(?!$)", "$1-");
    }

    /** Reads the text and checks that everything in it fits together. */
    public static Parsed<Charter> parse(String text) {
        List<String> lines = text.lines().toList();
        if (text.length() > BYTES_MAX || lines.size() < 3 || !lines.getFirst().equals(HEADER)) {
            return Parsed.invalid("a charter begins with the line " + HEADER);
        }
        try {
            List<String> notes = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                notes.add(new String(decoded(line, "introduction "), StandardCharsets.UTF_8));
            }
            Charter file = new Charter(decoded(lines.get(1), "act "), notes);
            if (!file.format().equals(text)) {
                return Parsed.invalid("it is not in its one spelling");
            }
            file.roster();
            Set<String> parties = new HashSet<>();
            file.founded().parties().forEach(party -> parties.add(party.id().logName()));
            Set<String> logs = new HashSet<>();
            file.roster().logs().forEach(log -> logs.add(log.name()));
            return parties.equals(logs)
                    ? Parsed.valid(file)
                    : Parsed.invalid("its parties are " + parties + ", but its servers write " + logs);
        } catch (IllegalArgumentException wrong) {
            return Parsed.invalid(String.valueOf(wrong.getMessage()));
        }
    }

    private static byte[] decoded(String line, String label) {
        if (!line.startsWith(label)) {
            throw new IllegalArgumentException("a line should begin with \"" + label + "\"");
        }
        return Base64.getDecoder().decode(line.substring(label.length()));
    }

    /** The founding act with all that is said about it. */
    public Body body() {
        try {
            return BodyCodec.parse(act);
        } catch (MalformedBody wrong) {
            throw new IllegalArgumentException("the founding act: " + wrong.getMessage(), wrong);
        }
    }

    PartnershipFounded founded() {
        if (body().act() instanceof PartnershipFounded founded) {
            return founded;
        }
        throw new IllegalArgumentException("the first act does not found a partnership");
    }

    /** Every server. */
    public List<Introduction> servers() {
        return introductions.stream().map(Charter::server).toList();
    }

    private static Introduction server(String note) {
        return switch (Introduction.parse(note)) {
            case Parsed.Valid<Introduction>(Introduction read) -> read;
            case Parsed.Invalid<Introduction>(String reason) ->
                throw new IllegalArgumentException("an introduction: " + reason);
        };
    }

    /** Who holds the record. */
    public Roster roster() {
        String partnership = body().partnership();
        if (servers().stream().anyMatch(server -> !server.partnership().equals(partnership))) {
            throw new IllegalArgumentException("a server introduced itself to another partnership");
        }
        return new Roster(servers().stream().map(Introduction::host).toList());
    }

    /** Which keys must sign the logs. */
    public LogPolicy policy() {
        return LogPolicy.ofLogs(
                roster().logs().stream().flatMap(log -> log.keys().stream()).toList());
    }
}
