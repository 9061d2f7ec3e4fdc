package entente.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The SQLite file of an archive. Several processes may have it open, and several threads may use one opening: what
 * runs {@link #exclusively} has the file to itself, on the disk before it returns or not at all.
 */
public final class ArchiveFile implements AutoCloseable {
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
            "create index if not exists document_source on document (source, published)",
            "create index if not exists document_story on document (story)",
            "create table if not exists match (indicator text not null,"
                    + " document text not null references document (id), primary key (indicator, document))",
            "create index if not exists match_document on match (document)",
            "create table if not exists refusal (address text primary key, rule text not null, at integer not null)",
            "create table if not exists claim (document text not null references document (id), place integer not null,"
                    + " type text not null, status text not null, said text not null, primary key (document, place))",
            "create index if not exists claim_type on claim (type)",
            "create table if not exists indicator (number integer primary key, id text not null, text text not null,"
                    + " least integer not null, saved integer not null, who text not null)",
            "create table if not exists method (indicator text primary key, method text not null)",
            "create table if not exists bearing (indicator text not null, commitment text not null,"
                    + " primary key (indicator, commitment))",
            "create table if not exists judgement (number integer primary key, story text not null,"
                    + " indicator text not null, verdict text not null, independent integer not null,"
                    + " note text not null, who text not null, at integer not null)",
            "create index if not exists judgement_story on judgement (story)",
            "create table if not exists webhook (id text primary key, address text not null, secret text not null,"
                    + " occasion text not null, created integer not null, who text not null,"
                    + " stopped text not null default '')",
            "create table if not exists delivery (number integer primary key, webhook text not null,"
                    + " story text not null, occasion text not null, body text not null, made integer not null,"
                    + " state text not null, attempts integer not null default 0, not_before integer not null,"
                    + " note text not null default '', unique (webhook, story, occasion))",
            "create index if not exists delivery_state on delivery (state, not_before)");

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private ArchiveFile(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file, making it if there is none. */
    static ArchiveFile open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            ArchiveFile opened = new ArchiveFile(connection);
            for (String pragma :
                    List.of("busy_timeout = 60000", "journal_mode = wal", "synchronous = full", "foreign_keys = on")) {
                opened.execute("pragma " + pragma);
            }
            opened.exclusively(() -> {
                SCHEMA.forEach(opened::execute);
                return true;
            });
            return opened;
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        }
    }

    /** How to read a row. */
    public interface Reading<T> {
        /** Reads the row the result stands on. */
        T of(ResultSet row) throws SQLException;
    }

    /** Runs work that no other thread or process comes between; inside of such work, a part of it. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            execute("begin immediate");
            boolean done = false;
            try {
                T result = work.get();
                execute("commit");
                done = true;
                return result;
            } finally {
                if (!done) {
                    execute("rollback");
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Changes rows: a transaction of its own, or a part of the one that runs. */
    public void update(String statement, Object... arguments) {
        lock.lock();
        try (PreparedStatement prepared = prepared(statement, arguments)) {
            prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        } finally {
            lock.unlock();
        }
    }

    /** Reads rows. */
    public <T> List<T> rows(String query, Reading<T> reading, Object... arguments) {
        lock.lock();
        try (PreparedStatement prepared = prepared(query, arguments);
                ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reading.of(result));
            }
            return rows;
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        } finally {
            lock.unlock();
        }
    }

    /** Reads one number. */
    public long number(String query, Object... arguments) {
        return rows(query, row -> row.getLong(1), arguments).getFirst();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new ArchiveBroken(broken);
        } finally {
            lock.unlock();
        }
    }

    private void execute(String statement) {
        try (var one = connection.createStatement()) {
            one.execute(statement);
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
