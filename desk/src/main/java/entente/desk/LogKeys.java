package entente.desk;

import entente.act.PartnershipAct;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeysRotated;
import entente.member.MemberId;
import entente.partnership.Holding;
import entente.partnership.Keys;
import entente.recorder.KeyFolder;
import java.util.random.RandomGenerator;

/** What becomes of the logs' keys when acts about them are recorded. Whoever calls holds the desk's lock. */
record LogKeys(LogBooks logs, Views views) {
    /**
     * New keys of a log beside the present ones; the act that makes them the log's.
     *
     * @throws DeskFailure if the log is not written here
     */
    KeysRotated beginRotation(MemberId log, RandomGenerator random) {
        if (!logs.members().contains(log)) {
            throw new DeskFailure("the keys of " + log + " are not changed here: another server writes the log");
        }
        return new KeyChange(logs, log).begin(KeyFolder.generate(logs.origin(log), random));
    }

    /** Refuses, with a {@link DeskFailure}, to retire what other servers rely on. */
    void requireRetirable(MemberId log, PartnershipAct act, Holding.Keeping keeping) {
        if (act instanceof KeyRetired(String key, String _)
                && keeping == Holding.Keeping.MIRRORS
                && RoleKeys.mustStay(views.whole().keys(), log, key)) {
            throw new DeskFailure("other servers rely on that key of " + log + ": let it give way to another,"
                    + " entente keys rotate " + log);
        }
    }

    /** Leaves the keys that the acts name, of every log written here. */
    void settleAll() {
        logs.members().forEach(this::settle);
    }

    /** The same for one log. */
    void settle(MemberId log) {
        Keys told = views.whole().keys();
        KeyChange change = new KeyChange(logs, log);
        told.all().stream()
                .filter(key -> key.member().equals(log) && key.from() > 0)
                .mapToLong(Keys.Key::from)
                .distinct()
                .forEach(place -> views.at(log, place).ifPresent(change::noteForMirrors));
        change.settle(told);
    }
}
