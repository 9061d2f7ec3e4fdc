package entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens by which programs act as an account. Only hashes are kept. */
public final class Tokens {
    /** How long a token is good for. */
    public static final Duration LIFE = Duration.ofDays(365);
    /** How many one account may have. */
    public static final int PER_ACCOUNT_MAX = 20;

    private final JdbcClient client;

    /** @param client of the store */
    public Tokens(JdbcClient client) {
        this.client = client;
    }

    /**
     * A token as it is listed.
     *
     * @param id names it
     * @param name what its owner calls it
     * @param created when it was made
     * @param used when it was last used, to the hour, or null
     * @param expires when it ends
     */
    public record Token(
            String id,
            String name,
            Instant created,
            @Nullable Instant used,
            Instant expires) {}

    /**
     * Adds a token.
     *
     * @return whether it was added; not if the account has {@link #PER_ACCOUNT_MAX} already
     */
    public boolean add(String id, String accountId, String name, String tokenHash, Instant now) {
        return client.sql("insert into token (id, account_id, name, token_hash, created_at, expires_at)"
                                + " select id, ?, ?, ?, ?, ? from (select cast(? as varchar(32)) as id) as made"
                                + " where (select count(*) from token where account_id = ?) < ?")
                        .params(
                                accountId,
                                name,
                                tokenHash,
                                now.toEpochMilli(),
                                now.plus(LIFE).toEpochMilli(),
                                id,
                                accountId,
                                PER_ACCOUNT_MAX)
                        .update()
                == 1;
    }

    /** The account's tokens, newest first. */
    public List<Token> of(String accountId) {
        return client.sql("select id, name, created_at, used_at, expires_at from token where account_id = ?"
                        + " order by created_at desc, id")
                .param(accountId)
                .query(Tokens::token)
                .list();
    }

    /** Ends one of the account's tokens; one of another account's stays. */
    public void revoke(String accountId, String id) {
        client.sql("delete from token where id = ? and account_id = ?")
                .params(id, accountId)
                .update();
    }

    /** Ends all tokens of an account. */
    public void revokeAll(String accountId) {
        client.sql("delete from token where account_id = ?").param(accountId).update();
    }

    /** The account that a token speaks for, if the token is good at that instant; notes that it was used. */
    public Optional<String> use(String tokenHash, Instant now) {
        Optional<String> account = client.sql("select account_id from token where token_hash = ? and expires_at > ?")
                .params(tokenHash, now.toEpochMilli())
                .query(String.class)
                .optional();
        if (account.isPresent()) {
            // To the hour: so that reading by a program does not become a write each time.
            client.sql("update token set used_at = ? where token_hash = ? and (used_at is null or used_at < ?)")
                    .params(
                            now.toEpochMilli(),
                            tokenHash,
                            now.minus(Duration.ofHours(1)).toEpochMilli())
                    .update();
        }
        return account;
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        long used = row.getLong("used_at");
        return new Token(
                row.getString("id"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                used == 0 ? null : Instant.ofEpochMilli(used),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
