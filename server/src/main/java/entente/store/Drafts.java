package entente.store;

import entente.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Unfinished work, private to those who act for one member. Every question names the member that asks. */
public final class Drafts {
    private static final String COLUMNS =
            "select id, member_id, account_id, kind, name, content, version, updated_at from draft ";

    private final JdbcClient client;

    /** @param client of the store */
    public Drafts(JdbcClient client) {
        this.client = client;
    }

    /**
     * A draft.
     *
     * @param id names it
     * @param member whose it is
     * @param accountId who made it
     * @param kind what it will become, a word of the caller's
     * @param name what it is called in lists, at most 300 characters
     * @param content the draft itself, in a form of the caller's
     * @param version counts changes, from 1
     * @param updated when it was last changed
     */
    public record Draft(
            String id,
            MemberId member,
            String accountId,
            String kind,
            String name,
            String content,
            int version,
            Instant updated) {}

    /** Keeps a new draft. */
    public void add(Draft draft) {
        client.sql("insert into draft (id, member_id, account_id, kind, name, content, version, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.member().value(),
                        draft.accountId(),
                        draft.kind(),
                        draft.name(),
                        draft.content(),
                        draft.version(),
                        draft.updated().toEpochMilli())
                .update();
    }

    /**
     * Keeps a change of a draft.
     *
     * @param draft as it was read
     * @return whether it was kept; not if somebody changed or removed it in the meantime
     */
    public boolean change(Draft draft, String name, String content, Instant now) {
        return client.sql("update draft set name = ?, content = ?, version = version + 1, updated_at = ?"
                                + " where id = ? and member_id = ? and version = ?")
                        .params(
                                name,
                                content,
                                now.toEpochMilli(),
                                draft.id(),
                                draft.member().value(),
                                draft.version())
                        .update()
                == 1;
    }

    /** The member's draft of that identifier. */
    public Optional<Draft> find(MemberId member, String id) {
        return client.sql(COLUMNS + "where id = ? and member_id = ?")
                .params(id, member.value())
                .query(Drafts::draft)
                .optional();
    }

    /** A draft without what is in it, for lists. */
    public record Titled(String id, String name, Instant updated) {}

    /** The member's drafts of a kind, latest change first, at most 200. */
    public List<Titled> of(MemberId member, String kind) {
        return client.sql("select id, name, updated_at from draft where member_id = ? and kind = ?"
                        + " order by updated_at desc, id limit 200")
                .params(member.value(), kind)
                .query((row, _) -> new Titled(
                        row.getString("id"), row.getString("name"), Instant.ofEpochMilli(row.getLong("updated_at"))))
                .list();
    }

    /** Removes the member's draft; nothing happens if there is none. */
    public void remove(MemberId member, String id) {
        client.sql("delete from draft where id = ? and member_id = ?")
                .params(id, member.value())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("id"),
                new MemberId(row.getString("member_id")),
                row.getString("account_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("content"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
