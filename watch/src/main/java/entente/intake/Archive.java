package entente.intake;

import entente.article.Article;
import entente.article.Language;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has come in, in one SQLite file. A document, its story and what it matched are one transaction, on the disk
 * before it returns; a document that is there already changes nothing. So a process that is killed loses no
 * document that was taken and doubles none that is brought again. Not safe for several threads.
 */
public final class Archive implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            "create table if not exists source (id text primary key, kind text not null, address text not null,"
                    + " reliability text not null, tag text not null default '', modified text not null default '',"
                    + " failures integer not null default 0, not_before integer not null default 0)",
            "create table if not exists document (number integer primary key, id text not null unique,"
                    + " source text not null, address text not null, title text not null, text text not null,"
                    + " language text not null, published integer not null, arrived integer not null,"
                    + " original text not null, story text not null, raw blob not null)",
            "create index if not exists document_published on document (published)",
            "create index if not exists document_address on document (address)",
            "create table if not exists match (indicator text not null,"
                    + " document text not null references document (id), primary key (indicator, document))",
            "create table if not exists refusal (address text primary key, rule text not null, at integer not null)");

    private final Connection connection;

    private Archive(Connection connection) {
        this.connection = connection;
    }

    /**
     * A document of the archive.
     *
     * @param article what it says
     * @param original the id of the document it is a copy of, or its own
     * @param story the id of the story it belongs to
     */
    public record Kept(Article article, String original, String story) {}

    /** Opens an archive, making the file if there is none. */
    public static Archive open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
                statement.execute("pragma foreign_keys = on");
                statement.execute("pragma busy_timeout = 10000");
                for (String each : SCHEMA) {
                    statement.execute(each);
                }
            }
            connection.setAutoCommit(false);
            connection.commit();
            return new Archive(connection);
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        }
    }

    /** Whether a document is there. */
    public boolean has(String id) {
        return count("select count(*) from document where id = ?", id) > 0;
    }

    /** Whether a page was taken from an address before. */
    public boolean hasAddress(String address) {
        return count("select count(*) from document where address = ?", address) > 0;
    }

    /** How many documents there are. */
    public long documents() {
        return count("select count(*) from document");
    }

    /** How many documents an indicator has matched. */
    public long matches(String indicator) {
        return count("select count(*) from match where indicator = ?", indicator);
    }

    /** Keeps a document with what it matched; once it returns, it stays. */
    public void keep(Kept kept, byte[] raw, Set<String> indicators) {
        Article article = kept.article();
        transaction(() -> {
            update(
                    "insert into document (id, source, address, title, text, language, published, arrived, original,"
                            + " story, raw) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                    article.id(),
                    article.source(),
                    article.address(),
                    article.title(),
                    article.text(),
                    article.language().code(),
                    article.published().toEpochMilli(),
                    article.arrived().toEpochMilli(),
                    kept.original(),
                    kept.story(),
                    raw);
            for (String indicator : indicators) {
                update("insert into match values (?, ?) on conflict do nothing", indicator, article.id());
            }
        });
    }

    /** Remembers why a page was not taken, so that it is not asked for again. */
    public void refuse(String address, String rule, Instant at) {
        transaction(() -> update(
                "insert into refusal values (?, ?, ?) on conflict (address) do update set rule = excluded.rule",
                address,
                rule,
                at.toEpochMilli()));
    }

    /** Whether a page was refused before. */
    public boolean isRefused(String address) {
        return count("select count(*) from refusal where address = ?", address) > 0;
    }

    /** The documents published since a moment, in the order they came. */
    public List<Kept> since(Instant moment) {
        return kept("select * from document where published >= ? order by number", moment.toEpochMilli());
    }

    /** The documents an indicator matched, by time of publication. */
    public List<Kept> matched(String indicator) {
        return kept(
                "select d.* from document d join match m on m.document = d.id where m.indicator = ?"
                        + " order by d.published, d.number",
                indicator);
    }

    /** The story of a document. */
    public Optional<String> storyOf(String id) {
        return rows("select story from document where id = ?", row -> row.getString(1), id).stream()
                .findFirst();
    }

    /** Adds or replaces a source. */
    public void put(Source source) {
        transaction(() -> update(
                "insert into source (id, kind, address, reliability) values (?, ?, ?, ?) on conflict (id) do update set"
                        + " kind = excluded.kind, address = excluded.address, reliability = excluded.reliability",
                source.id(),
                source.kind().name(),
                source.address(),
                String.valueOf(source.reliability())));
    }

    /** All sources, by id. */
    public List<Source> sources() {
        return rows(
                "select * from source order by id",
                row -> new Source(
                        row.getString("id"),
                        Source.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getString("reliability").charAt(0)));
    }

    /**
     * Where fetching a source stands.
     *
     * @param validator what to ask with
     * @param failures how often it has failed in a row
     * @param notBefore when it may be asked again
     */
    public record Standing(Fetch.Validator validator, int failures, Instant notBefore) {}

    /** Where fetching a source stands. */
    public Standing standing(String source) {
        return rows(
                        "select * from source where id = ?",
                        row -> new Standing(
                                new Fetch.Validator(row.getString("tag"), row.getString("modified")),
                                row.getInt("failures"),
                                Instant.ofEpochMilli(row.getLong("not_before"))),
                        source)
                .getFirst();
    }

    /** Keeps where fetching a source stands; to be called after all it brought has been kept. */
    public void stand(String source, Standing standing) {
        transaction(() -> update(
                "update source set tag = ?, modified = ?, failures = ?, not_before = ? where id = ?",
                standing.validator().tag(),
                standing.validator().modified(),
                standing.failures(),
                standing.notBefore().toEpochMilli(),
                source));
    }

    /** The time of publication of the latest document. */
    public Optional<Instant> latest() {
        long latest = count("select coalesce(max(published), -1) from document");
        return latest < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(latest));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        }
    }

    private List<Kept> kept(String query, Object argument) {
        return rows(
                query,
                row -> {
                    Article article = new Article(
                            row.getString("id"),
                            row.getString("source"),
                            row.getString("address"),
                            row.getString("title"),
                            row.getString("text"),
                            Language.ofCode(row.getString("language")),
                            Instant.ofEpochMilli(row.getLong("published")),
                            Instant.ofEpochMilli(row.getLong("arrived")));
                    return new Kept(article, row.getString("original"), row.getString("story"));
                },
                argument);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void transaction(Work work) {
        try {
            work.run();
            connection.commit();
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        }
    }

    private void update(String statement, Object... arguments) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, arguments)) {
            prepared.executeUpdate();
        }
    }

    private long count(String query, Object... arguments) {
        return rows(query, row -> row.getLong(1), arguments).getFirst();
    }

    private <T> List<T> rows(String query, Reading<T> reading, Object... arguments) {
        try (PreparedStatement prepared = prepared(query, arguments);
                ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reading.of(result));
            }
            return rows;
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        }
    }

    private PreparedStatement prepared(String statement, Object... arguments) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, arguments[i]);
        }
        return prepared;
    }
}
