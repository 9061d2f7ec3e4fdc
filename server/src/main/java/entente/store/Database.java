package entente.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open store: SQLite in the data folder, or PostgreSQL where an address is given; migrated on opening. */
public final class Database implements AutoCloseable {
    private final HikariDataSource source;

    private Database(HikariDataSource source) {
        this.source = source;
    }

    /**
     * Where PostgreSQL is and who we are there.
     *
     * @param url as {@code jdbc:postgresql://host:5432/name}
     * @param user the role to connect as, or null if the address says it
     * @param password its password, or null if none is needed
     */
    public record PostgreSql(
            String url, @Nullable String user, @Nullable String password) {
        /** @throws IllegalArgumentException if the address is no JDBC address of PostgreSQL */
        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("not an address of a PostgreSQL database: " + url);
            }
        }

        /** Shows the address only. */
        @Override
        public String toString() {
            return "PostgreSql[" + url + "]";
        }
    }

    /** Opens the embedded store, making the file if there is none. Every commit is on the disk before it returns. */
    public static Database sqlite(Path file) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl("jdbc:sqlite:" + file);
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "FULL");
        pragmas.setProperty("foreign_keys", "true");
        pragmas.setProperty("busy_timeout", "10000");
        // A transaction that first reads and then writes would otherwise fail where another wrote in between.
        pragmas.setProperty("transaction_mode", "IMMEDIATE");
        configuration.setDataSourceProperties(pragmas);
        configuration.setMaximumPoolSize(4);
        return open(configuration);
    }

    /**
     * Copies the embedded store as it is at one moment, while it is in use.
     *
     * @throws IOException if it cannot be read, or the copy cannot be written
     */
    public static void copySqlite(Path file, Path copy) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException failed) {
            throw new IOException("the store " + file + " could not be copied: " + failed.getMessage(), failed);
        }
    }

    /** Opens a PostgreSQL database. */
    public static Database postgreSql(PostgreSql address) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(address.url());
        if (address.user() != null) {
            configuration.setUsername(address.user());
        }
        if (address.password() != null) {
            configuration.setPassword(address.password());
        }
        configuration.setMaximumPoolSize(10);
        return open(configuration);
    }

    private static Database open(HikariConfig configuration) {
        configuration.setPoolName("store");
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(15_000);
        HikariDataSource source = new HikariDataSource(configuration);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:entente/store/migrations")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (RuntimeException failed) {
            source.close();
            throw failed;
        }
        return new Database(source);
    }

    /** Connections to it. */
    public DataSource source() {
        return source;
    }

    /** A client for statements. */
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        source.close();
    }
}
