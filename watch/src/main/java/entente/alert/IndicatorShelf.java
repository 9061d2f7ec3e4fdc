package entente.alert;

import entente.actor.ActorRegister;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import entente.intake.ArchiveFile;
import entente.surge.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The indicators of an office with all their earlier versions; the last version of each runs. */
public final class IndicatorShelf {
    private final ArchiveFile file;
    private final ActorRegister register;

    /** The indicators in an archive; where there never were any, the first set is put there. */
    public IndicatorShelf(ArchiveFile file, ActorRegister register, Instant now) {
        this.file = file;
        this.register = register;
        file.exclusively(() -> {
            if (revision() == 0) {
                for (Indicator indicator : IndicatorFile.shipped(register)) {
                    put(indicator.id(), IndicatorFile.written(indicator), 1, "", now);
                }
            }
            return true;
        });
    }

    /**
     * An indicator as it was saved.
     *
     * @param number the version's place among all of the archive
     * @param indicator what it says
     * @param text as it was written
     * @param least how many independent sources the analyst asks for
     * @param saved when
     * @param who by whom; empty for the set that is shipped
     */
    public record Shelved(long number, Indicator indicator, String text, int least, Instant saved, String who) {}

    /** The indicators that run, by id. */
    public List<Shelved> all() {
        Map<String, Shelved> last = new LinkedHashMap<>();
        for (Row row : rows("select * from indicator where number in (select max(number) from indicator group by id)"
                + " order by id")) {
            parsed(row).ifPresent(shelved -> last.put(row.id(), shelved));
        }
        return List.copyOf(last.values());
    }

    /** One that runs. */
    public Optional<Shelved> find(String id) {
        return rows("select * from indicator where id = ? order by number desc limit 1", id).stream()
                .flatMap(row -> parsed(row).stream())
                .findFirst();
    }

    /** All versions of one, the latest first; a version without a text took it out of service. */
    public List<Row> history(String id) {
        return rows("select * from indicator where id = ? order by number desc", id);
    }

    /** Grows whenever an indicator is saved or taken out of service. */
    public long revision() {
        return file.number("select coalesce(max(number), 0) from indicator");
    }

    /**
     * Saves a new version.
     *
     * @param text one indicator as a file holds it
     * @param least how many independent sources a story needs, 1 to {@link Calibration#LEAST_MAX}
     * @throws Fault naming the place and rule of the first fault
     */
    public Indicator save(String text, int least, String who, Instant at) throws Fault {
        Indicator indicator = one(text, register);
        put(indicator.id(), text, Math.clamp(least, 1, Calibration.LEAST_MAX), who, at);
        return indicator;
    }

    /**
     * Reads a text that must hold one indicator.
     *
     * @throws Fault naming the place and rule of the first fault
     */
    public static Indicator one(String text, ActorRegister register) throws Fault {
        List<Indicator> all = IndicatorFile.parse(text, register);
        if (all.size() != 1) {
            throw new Fault(1, 1, "one indicator is saved at a time");
        }
        return all.getFirst();
    }

    /** Takes one out of service; what it matched stays. */
    public void retire(String id, String who, Instant at) {
        put(id, "", 1, who, at);
    }

    /** The commitments that an officer said an indicator bears on, by the names of their acts. */
    public Set<String> bearings(String id) {
        return new TreeSet<>(
                file.rows("select commitment from bearing where indicator = ?", row -> row.getString(1), id));
    }

    /** Says which commitments an indicator bears on. */
    public void bear(String id, Set<String> commitments) {
        file.exclusively(() -> {
            file.update("delete from bearing where indicator = ?", id);
            commitments.forEach(commitment -> file.update("insert into bearing values (?, ?)", id, commitment));
            return true;
        });
    }

    /** By which method an indicator's days are judged. */
    public Method method(String id) {
        return file.rows("select method from method where indicator = ?", row -> row.getString(1), id).stream()
                .flatMap(slug -> Method.of(slug).stream())
                .findFirst()
                .orElse(Method.REWEIGHTED);
    }

    /** Says by which method an indicator's days are judged. */
    public void judgeBy(String id, Method method) {
        file.update(
                "insert into method values (?, ?) on conflict (indicator) do update set method = excluded.method",
                id,
                method.slug());
    }

    /**
     * A saved version.
     *
     * @param text empty where it was taken out of service
     */
    public record Row(long number, String id, String text, int least, Instant saved, String who) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("number"),
                    row.getString("id"),
                    row.getString("text"),
                    row.getInt("least"),
                    Instant.ofEpochMilli(row.getLong("saved")),
                    row.getString("who"));
        }
    }

    private List<Row> rows(String query, Object... arguments) {
        return file.rows(query, Row::of, arguments);
    }

    private Optional<Shelved> parsed(Row row) {
        if (row.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            Indicator indicator = one(row.text(), register);
            return Optional.of(new Shelved(row.number(), indicator, row.text(), row.least(), row.saved(), row.who()));
        } catch (Fault fault) {
            // It was read before it was saved; a newer program that reads it otherwise must say so.
            throw new IllegalStateException("indicator " + row.id() + ": " + fault.getMessage(), fault);
        }
    }

    private void put(String id, String text, int least, String who, Instant at) {
        file.update(
                "insert into indicator (id, text, least, saved, who) values (?, ?, ?, ?, ?)",
                id,
                text,
                least,
                at.toEpochMilli(),
                who);
    }
}
