package entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers given under idempotency keys. Each account has keys of its own. */
public final class KeptAnswers {
    /** How long an answer is kept at least, unless the account has {@link #PER_ACCOUNT_MAX} newer ones. */
    public static final Duration LIFE = Duration.ofDays(30);
    /** How many are kept of one account. */
    public static final int PER_ACCOUNT_MAX = 10_000;

    private final JdbcClient client;

    /** @param client of the store */
    public KeptAnswers(JdbcClient client) {
        this.client = client;
    }

    /**
     * What is known of a request.
     *
     * @param request what was asked, as the caller describes it
     * @param answer what was answered, or null if the request has not ended or was interrupted
     */
    public record Kept(String request, @Nullable Given answer) {}

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param headers one a line, {@code Name: value}
     * @param content the body
     */
    public record Given(int status, String headers, String content) {}

    /** What is known of the request under a key. */
    public Optional<Kept> find(String accountId, String key) {
        return client.sql("select request, status, headers, content from kept_answer"
                        + " where account_id = ? and idempotency_key = ?")
                .params(accountId, key)
                .query(KeptAnswers::kept)
                .optional();
    }

    /**
     * Takes a key for a request before its work begins, and forgets what is older than it need be.
     *
     * @return whether the key was free
     */
    public boolean claim(String accountId, String key, String request, Instant now) {
        forget(accountId, now);
        return client.sql("insert into kept_answer (account_id, idempotency_key, request, kept_at)"
                                + " values (?, ?, ?, ?) on conflict (account_id, idempotency_key) do nothing")
                        .params(accountId, key, request, now.toEpochMilli())
                        .update()
                == 1;
    }

    /** Keeps the answer under a key that was claimed. */
    public void keep(String accountId, String key, Given answer) {
        client.sql("update kept_answer set status = ?, headers = ?, content = ?"
                        + " where account_id = ? and idempotency_key = ?")
                .params(answer.status(), answer.headers(), answer.content(), accountId, key)
                .update();
    }

    private void forget(String accountId, Instant now) {
        client.sql("delete from kept_answer where account_id = ? and (kept_at < ? or kept_at <="
                        + " (select kept_at from kept_answer where account_id = ?"
                        + " order by kept_at desc limit 1 offset ?))")
                .params(accountId, now.minus(LIFE).toEpochMilli(), accountId, PER_ACCOUNT_MAX - 1)
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        int status = row.getInt("status");
        Given answer = row.wasNull() ? null : new Given(status, row.getString("headers"), row.getString("content"));
        return new Kept(row.getString("request"), answer);
    }
}
