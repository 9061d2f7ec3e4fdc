package entente.store;

import entente.account.Account;
import entente.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to accounts, by whom. Every question names the member that asks. */
public final class AccountChanges {
    private final JdbcClient client;

    /** @param client of the store */
    public AccountChanges(JdbcClient client) {
        this.client = client;
    }

    /** What can be done to an account. */
    public enum What {
        /** It was made. */
        ADDED,
        /** It may no longer sign in. */
        DISABLED,
        /** It may sign in again. */
        ENABLED,
        /** It was given another password. */
        PASSWORD_RESET,
        /** Its sessions were ended. */
        SESSIONS_ENDED,
        /** Its passkeys and tokens were removed. */
        KEYS_REMOVED
    }

    /**
     * One change.
     *
     * @param username whose account
     * @param by the user name of who did it, or null for an operator at the command line
     * @param what was done
     * @param at when
     */
    public record Change(String username, @Nullable String by, What what, Instant at) {}

    /**
     * Notes a change.
     *
     * @param id 32 hexadecimal digits, chosen at random
     * @param by who did it, or null for an operator at the command line
     */
    public void add(String id, Account account, @Nullable Account by, What what, Instant now) {
        client.sql("insert into account_change (id, account_id, member_id, by_account_id, what, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(account.id())
                .param(account.member().value())
                .param(by == null ? null : by.id())
                .param(what.name())
                .param(now.toEpochMilli())
                .update();
    }

    /** The latest changes to the accounts of a member, newest first. */
    public List<Change> of(MemberId member, int max) {
        return client.sql("select a.username, b.username as by_username, c.what, c.changed_at from account_change c"
                        + " join account a on a.id = c.account_id left join account b on b.id = c.by_account_id"
                        + " where c.member_id = ? order by c.changed_at desc, c.id limit ?")
                .params(member.value(), max)
                .query(AccountChanges::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("username"),
                row.getString("by_username"),
                What.valueOf(row.getString("what")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
