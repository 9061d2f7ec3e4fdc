package entente.store;

import entente.account.Account;
import entente.account.NewAccount;
import entente.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of this server. */
public final class Accounts {
    private static final String COLUMNS =
            "select id, username, display_name, post_id, member_id, password_hash, language,"
                    + " active, credential_version from account ";

    private final JdbcClient client;

    /** @param client of the store */
    public Accounts(JdbcClient client) {
        this.client = client;
    }

    /**
     * Adds an account.
     *
     * @return the account, or nothing if there is one of that user name: then it stays as it is
     */
    public Optional<Account> add(String id, NewAccount wanted, String passwordHash, Instant now) {
        int added = client.sql("insert into account (id, username, display_name, post_id, member_id, password_hash,"
                        + " language, active, credential_version, created_at) values (?, ?, ?, ?, ?, ?, ?, 1, 1, ?)"
                        + " on conflict (username) do nothing")
                .params(
                        id,
                        wanted.username(),
                        wanted.displayName(),
                        wanted.postId(),
                        wanted.member().value(),
                        passwordHash,
                        wanted.language(),
                        now.toEpochMilli())
                .update();
        return added == 1 ? byId(id) : Optional.empty();
    }

    /** The account with that identifier. */
    public Optional<Account> byId(String id) {
        return client.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    /** The account with that user name. */
    public Optional<Account> byUsername(String username) {
        return client.sql(COLUMNS + "where username = ?")
                .param(username)
                .query(Accounts::account)
                .optional();
    }

    /** All accounts by user name. */
    public List<Account> all() {
        return client.sql(COLUMNS + "order by username")
                .query(Accounts::account)
                .list();
    }

    /**
     * Gives an account another password, which ends its sessions.
     *
     * @return whether it was done; not if the password was changed in the meantime
     */
    public boolean changePassword(Account account, String passwordHash) {
        return client.sql("update account set password_hash = ?, credential_version = credential_version + 1"
                                + " where id = ? and credential_version = ?")
                        .params(passwordHash, account.id(), account.credentialVersion())
                        .update()
                == 1;
    }

    /** Gives an account another password whatever the one before was, which ends its sessions. */
    public void resetPassword(String id, String passwordHash) {
        client.sql("update account set password_hash = ?, credential_version = credential_version + 1 where id = ?")
                .params(passwordHash, id)
                .update();
    }

    /** Ends the sessions of an account. */
    public void endSessions(String id) {
        client.sql("update account set credential_version = credential_version + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Lets an account sign in, or no longer; either way ends its sessions. */
    public void activate(String id, boolean active) {
        client.sql("update account set active = ?, credential_version = credential_version + 1 where id = ?")
                .params(active ? 1 : 0, id)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("post_id"),
                new MemberId(row.getString("member_id")),
                row.getString("password_hash"),
                row.getString("language"),
                row.getInt("active") == 1,
                row.getInt("credential_version"));
    }
}
