package entente.store;

import entente.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a delegation keeps for itself about a text under negotiation. Every question names the member that asks; there
 * is none that spans members, so that nothing can count, search or compare across them.
 */
public final class PrivateNotes {
    /** The most characters of one field, in UTF-16 units; for words of a clause the limit of a clause. */
    public static final int CHARACTERS_MAX = 4_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient client;

    /** @param client of the store */
    public PrivateNotes(JdbcClient client) {
        this.client = client;
    }

    /**
     * Where notes belong.
     *
     * @param instrument the name of the act that opened the instrument
     * @param clause the clause, or the empty string for the whole text
     */
    public record Subject(String instrument, String clause) {}

    /**
     * Notes about one clause. What is not noted is empty.
     *
     * @param subject where they belong
     * @param instruction what the capital wants
     * @param wording the words the delegation would like, by language
     * @param stance the position it means to take, a word of the caller's
     * @param fallback what would do
     * @param redLine what would not
     * @param remark anything else
     * @param version counts changes; 0 for notes that are not kept yet
     * @param author who changed them last
     * @param at when
     */
    public record Note(
            Subject subject,
            String instruction,
            SortedMap<String, String> wording,
            String stance,
            String fallback,
            String redLine,
            String remark,
            int version,
            String author,
            Instant at) {
        /** Copies the words in. */
        public Note {
            wording = new TreeMap<>(wording);
        }

        /** Notes of which nothing is kept yet. */
        public static Note none(Subject subject) {
            return new Note(subject, "", new TreeMap<>(), "", "", "", "", 0, "", Instant.EPOCH);
        }

        /** Whether nothing is noted. */
        public boolean blank() {
            return wording.isEmpty() && (instruction + stance + fallback + redLine + remark).isBlank();
        }
    }

    /** The member's notes about an instrument, by clause. */
    public SortedMap<String, Note> of(MemberId member, String instrument) {
        List<Note> all = client.sql("select * from private_note where member_id = ? and instrument = ?")
                .params(member.value(), instrument)
                .query(PrivateNotes::note)
                .list();
        SortedMap<String, Note> byClause = new TreeMap<>();
        all.forEach(note -> byClause.put(note.subject().clause(), note));
        return byClause;
    }

    /** The member's notes about a clause. */
    public Optional<Note> find(MemberId member, Subject subject) {
        return client.sql("select * from private_note where member_id = ? and instrument = ? and clause = ?")
                .params(member.value(), subject.instrument(), subject.clause())
                .query(PrivateNotes::note)
                .optional();
    }

    /**
     * Keeps notes.
     *
     * @param note with the version that was read, 0 if nothing was kept
     * @return whether they were kept; not if somebody changed them in the meantime
     */
    public boolean keep(MemberId member, Note note) {
        return note.version() == 0 ? added(member, note) : changed(member, note);
    }

    private boolean added(MemberId member, Note note) {
        return client.sql("insert into private_note (instruction, wording, stance, fallback, red_line, remark, author,"
                                + " updated_at, member_id, instrument, clause, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing")
                        .params(values(member, note))
                        .update()
                == 1;
    }

    private boolean changed(MemberId member, Note note) {
        return client.sql("update private_note set instruction = ?, wording = ?, stance = ?, fallback = ?,"
                                + " red_line = ?, remark = ?, author = ?, updated_at = ?, version = version + 1"
                                + " where member_id = ? and instrument = ? and clause = ? and version = ?")
                        .params(values(member, note))
                        .param(note.version())
                        .update()
                == 1;
    }

    private static List<Object> values(MemberId member, Note note) {
        return List.of(
                note.instruction(),
                JSON.writeValueAsString(note.wording()),
                note.stance(),
                note.fallback(),
                note.redLine(),
                note.remark(),
                note.author(),
                note.at().toEpochMilli(),
                member.value(),
                note.subject().instrument(),
                note.subject().clause());
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        Map<String, String> wording = JSON.readValue(row.getString("wording"), WORDS);
        return new Note(
                new Subject(row.getString("instrument"), row.getString("clause")),
                row.getString("instruction"),
                new TreeMap<>(wording),
                row.getString("stance"),
                row.getString("fallback"),
                row.getString("red_line"),
                row.getString("remark"),
                row.getInt("version"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
