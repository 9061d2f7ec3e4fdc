package entente.alert;

import entente.intake.ArchiveFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All verdicts of an office, which lie in its archive and leave it only as acts. */
public final class Judgements {
    private static final int NOTE_MAX = 2_000;

    private final ArchiveFile file;

    /** The verdicts in an archive. */
    public Judgements(ArchiveFile file) {
        this.file = file;
    }

    /** Keeps a verdict on a story under each of the indicators it met. */
    public void say(String story, Collection<String> indicators, Verdict verdict, int independent, Said said) {
        file.exclusively(() -> {
            for (String indicator : indicators) {
                file.update(
                        "insert into judgement (story, indicator, verdict, independent, note, who, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        story,
                        indicator,
                        verdict.name(),
                        independent,
                        said.note().substring(0, Math.min(NOTE_MAX, said.note().length())),
                        said.who(),
                        said.at().toEpochMilli());
            }
            return true;
        });
    }

    /**
     * By whom and when something was said.
     *
     * @param note in the officer's words, may be empty
     * @param who the officer
     * @param at when
     */
    public record Said(String note, String who, Instant at) {}

    /** Every verdict in the order they were given, also those that were replaced. */
    public List<Judgement> all() {
        return file.rows(
                "select * from judgement order by number",
                row -> new Judgement(
                        row.getLong("number"),
                        row.getString("story"),
                        row.getString("indicator"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getInt("independent"),
                        row.getString("note"),
                        row.getString("who"),
                        Instant.ofEpochMilli(row.getLong("at"))));
    }

    /**
     * What stands: of several verdicts on one story under one indicator the last, in the order they were given; none
     * where the last one took the others back.
     */
    public static List<Judgement> standing(List<Judgement> all) {
        Map<String, Judgement> last = new LinkedHashMap<>();
        for (Judgement judgement : all) {
            String key = judgement.story() + " " + judgement.indicator();
            last.remove(key);
            if (judgement.verdict() != Verdict.REOPENED) {
                last.put(key, judgement);
            }
        }
        return new ArrayList<>(last.values());
    }
}
