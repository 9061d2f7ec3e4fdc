package entente.intake;

import entente.article.Article;
import entente.article.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has come in, in one SQLite file. A document, its story and what it matched are one transaction, on the disk
 * before it returns; a document that is there already changes nothing. So a process that is killed loses no
 * document that was taken and doubles none that is brought again. Safe for several threads and processes.
 */
public final class Archive implements AutoCloseable {
    /** How much of a text a list shows at most. */
    public static final int BEGINNING_MAX = 500;

    private final ArchiveFile file;
    private final SignIns signIns;

    private Archive(Path path) {
        this.file = ArchiveFile.open(path);
        this.signIns = new SignIns(path.resolveSibling("sign-ins"));
    }

    /**
     * A document of the archive.
     *
     * @param article what it says
     * @param original the id of the document it is a copy of, or its own
     * @param story the id of the story it belongs to
     */
    public record Kept(Article article, String original, String story) {
        /** Whether it is a copy of an earlier one. */
        public boolean copy() {
            return !original.equals(article.id());
        }
    }

    /** Opens an archive, making the file if there is none. */
    public static Archive open(Path file) {
        return new Archive(file);
    }

    /**
     * Opens the archive of an office in a data folder, making it if there is none.
     *
     * @param office whose: small letters, digits and hyphens
     */
    public static Archive ofOffice(Path data, String office) {
        if (!office.matches("[a-z][a-z0-9-]{1,31}")) {
            throw new IllegalArgumentException("an office has small letters, digits and hyphens: " + office);
        }
        Path folder = data.resolve("watch").resolve(office);
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return open(folder.resolve("watch.db"));
    }

    /** Whether an office has an archive in a data folder. */
    public static boolean isThere(Path data, String office) {
        return Files.exists(data.resolve("watch").resolve(office).resolve("watch.db"));
    }

    /** The file, for what else is kept in it. */
    public ArchiveFile file() {
        return file;
    }

    /** What its sources are signed in to with. */
    public SignIns signIns() {
        return signIns;
    }

    /** Whether a document is there. */
    public boolean has(String id) {
        return file.number("select count(*) from document where id = ?", id) > 0;
    }

    /** Whether a page was taken from an address before. */
    public boolean hasAddress(String address) {
        return file.number("select count(*) from document where address = ?", address) > 0;
    }

    /** How many documents there are. */
    public long documents() {
        return file.number("select count(*) from document");
    }

    /** How many documents a source brought. */
    public long documentsOf(String source) {
        return file.number("select count(*) from document where source = ?", source);
    }

    /** How many documents an indicator has matched. */
    public long matches(String indicator) {
        return file.number("select count(*) from match where indicator = ?", indicator);
    }

    /** Keeps a document with what it matched and what it claims; once it returns, it stays. */
    public void keep(Kept kept, byte[] raw, Set<String> indicators, List<KeptClaim> claims) {
        Article article = kept.article();
        file.exclusively(() -> {
            file.update(
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
            indicators.forEach(indicator -> match(indicator, article.id()));
            for (int i = 0; i < claims.size(); i++) {
                KeptClaim claim = claims.get(i);
                file.update(
                        "insert into claim values (?, ?, ?, ?, ?) on conflict do nothing",
                        article.id(),
                        i,
                        claim.type(),
                        claim.status().name(),
                        claim.json());
            }
            return true;
        });
    }

    private void match(String indicator, String document) {
        file.update("insert into match values (?, ?) on conflict do nothing", indicator, document);
    }

    /**
     * Says anew what an indicator matches among the documents up to a number, as when its query was changed.
     *
     * @param documents the ids of those it matches
     */
    public void rematch(String indicator, Collection<String> documents, long number) {
        file.exclusively(() -> {
            file.update(
                    "delete from match where indicator = ?"
                            + " and document in (select id from document where number <= ?)",
                    indicator,
                    number);
            documents.forEach(document -> match(indicator, document));
            return true;
        });
    }

    /** What a document claims, in the order of its text. */
    public List<KeptClaim> claims(String document) {
        return file.rows(
                "select said from claim where document = ? order by place",
                row -> KeptClaim.parse(row.getString(1)),
                document);
    }

    /** Remembers why a page was not taken, so that it is not asked for again. */
    public void refuse(String address, String rule, Instant at) {
        file.update(
                "insert into refusal values (?, ?, ?) on conflict (address) do update set rule = excluded.rule",
                address,
                rule,
                at.toEpochMilli());
    }

    /** Whether a page was refused before. */
    public boolean isRefused(String address) {
        return file.number("select count(*) from refusal where address = ?", address) > 0;
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
        return file.rows("select story from document where id = ?", row -> row.getString(1), id).stream()
                .findFirst();
    }

    /** Adds or replaces a source. */
    public void put(Source source) {
        file.update(
                "insert into source (id, kind, address, reliability) values (?, ?, ?, ?) on conflict (id) do update set"
                        + " kind = excluded.kind, address = excluded.address, reliability = excluded.reliability",
                source.id(),
                source.kind().name(),
                source.address(),
                String.valueOf(source.reliability()));
    }

    /** All sources, by id. */
    public List<Source> sources() {
        return file.rows(
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
        return file.rows(
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
        file.update(
                "update source set tag = ?, modified = ?, failures = ?, not_before = ? where id = ?",
                standing.validator().tag(),
                standing.validator().modified(),
                standing.failures(),
                standing.notBefore().toEpochMilli(),
                source);
    }

    /** The time of publication of the latest document. */
    public Optional<Instant> latest() {
        long latest = file.number("select coalesce(max(published), -1) from document");
        return latest < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(latest));
    }

    /** The time of publication of the earliest document. */
    public Optional<Instant> earliest() {
        return file
                .rows(
                        "select published from document order by published limit 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .stream()
                .findFirst();
    }

    /** When the first document came. */
    public Optional<Instant> firstArrival() {
        return file
                .rows(
                        "select arrived from document order by number limit 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .stream()
                .findFirst();
    }

    /** The number of the last document that came; 0 before any. Numbers grow in the order documents came. */
    public long lastNumber() {
        return file.number("select coalesce(max(number), 0) from document");
    }

    /** A document with its number. */
    public record Numbered(long number, Kept kept) {}

    /** The documents that came after a number, in the order they came; at most so many. */
    public List<Numbered> numbered(long number, int most) {
        return file.rows(
                "select * from document where number > ? order by number limit ?",
                row -> new Numbered(row.getLong("number"), kept(row)),
                number,
                most);
    }

    /** A document. */
    public Optional<Kept> find(String id) {
        return kept("select * from document where id = ?", id).stream().findFirst();
    }

    /** A document's bytes as they came. */
    public Optional<byte[]> raw(String id) {
        return file.rows("select raw from document where id = ?", row -> row.getBytes(1), id).stream()
                .findFirst();
    }

    /** The story whose id begins so, if there is one alone. */
    public Optional<String> storyBeginning(String start) {
        List<String> found = file.rows(
                "select distinct story from document where story >= ? and story < ? limit 2",
                row -> row.getString(1),
                start,
                start + "g");
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The documents of a story, by time of publication. */
    public List<Kept> story(String story) {
        return kept("select * from document where story = ? order by published, number", story);
    }

    /** The same, of each text only its first {@link #BEGINNING_MAX} characters: enough where many are listed. */
    public List<Kept> storyInShort(String story) {
        return kept(
                "select id, source, address, title, substr(text, 1, ?) as text, language, published, arrived, original,"
                        + " story from document where story = ? order by published, number",
                BEGINNING_MAX,
                story);
    }

    /** The latest documents, the last published first. */
    public List<Kept> newest(int most) {
        return kept("select * from document order by published desc, number desc limit ?", most);
    }

    /** The indicators a document matched. */
    public Set<String> indicators(String document) {
        return new TreeSet<>(
                file.rows("select indicator from match where document = ?", row -> row.getString(1), document));
    }

    @Override
    public void close() {
        file.close();
    }

    private List<Kept> kept(String query, Object... arguments) {
        return file.rows(query, Archive::kept, arguments);
    }

    private static Kept kept(ResultSet row) throws SQLException {
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
    }
}
