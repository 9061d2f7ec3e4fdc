package entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends MailStoreContract {
    private static Database database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = Database.sqlite(folder.resolve("private.sqlite"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Test
    void everyCommitIsOnTheDiskBeforeItIsAnswered() {
        assertEquals("wal", pragma("journal_mode"));
        assertEquals("2", pragma("synchronous"));
        assertEquals("1", pragma("foreign_keys"));
    }

    private static String pragma(String name) {
        return database.client().sql("pragma " + name).query(String.class).single();
    }
}
