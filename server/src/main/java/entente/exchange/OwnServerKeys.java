package entente.exchange;

import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Reader;
import entente.desk.RoleKeys;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.mirror.Roster;
import entente.partnership.Holding;
import entente.partnership.Keys;
import entente.recorder.KeyFolder;
import entente.recorder.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The keys by which this server cosigns as a mirror and as a witness, and talks. The acts about them stand on its first
 * log. A new transport key is used only once every other server holds the act that names it, from the next start on:
 * until then they could not know who talks.
 *
 * @param folder the folder of private keys
 * @param host this server
 */
public record OwnServerKeys(Path folder, Roster.Host host) {
    private MemberId member() {
        return Library.member(host.logs().getFirst().name());
    }

    private RoleKeys of(KeyRole role) {
        return new RoleKeys(
                new KeyFolder(folder),
                switch (role) {
                    case MIRROR -> JoinedFolder.mirrorKeyName(host.name());
                    case WITNESS -> JoinedFolder.witnessKeyName(host.name());
                    case LOG, TRANSPORT -> throw new IllegalArgumentException("not kept so: " + role);
                },
                member(),
                role);
    }

    private String transport(TransportKey key) {
        String origin = host.logs().getFirst().origin();
        return key.format(origin.substring(0, origin.lastIndexOf('/') + 1) + "transport-" + host.name());
    }

    /** What is said of the keys first. */
    List<KeyIntroduced> introductions() {
        try {
            List<KeyIntroduced> all = new ArrayList<>();
            for (KeyRole role : List.of(KeyRole.MIRROR, KeyRole.WITNESS)) {
                of(role).texts().forEach(key -> all.add(new KeyIntroduced(key, role)));
            }
            all.add(new KeyIntroduced(transport(TransportKey.loadOrCreate(folder)), KeyRole.TRANSPORT));
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be read", failed);
        }
    }

    /**
     * Leaves the keys that the acts name: a crash may have come between an act and what follows from it.
     *
     * @throws DeskFailure if the keys here are from before a change: with them it would end those that came after
     */
    void begin(Desk desk, Library library) {
        try {
            Keys told = desk.snapshot(new Reader.Anyone()).keys();
            Optional<LogKey> mirror = of(KeyRole.MIRROR).remaining(told);
            if (mirror.isPresent()) {
                of(KeyRole.MIRROR).keep(mirror.get());
            }
            Optional<LogKey> witness = of(KeyRole.WITNESS).remaining(told);
            if (witness.isPresent()) {
                // What it remembers must bear a cosignature of the keys with which it is opened next.
                library.witnessWith(witness.get().signers());
                of(KeyRole.WITNESS).keep(witness.get());
            }
            refuseEnded(told);
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be settled", failed);
        }
    }

    /** Goes over to the next transport key if all others know it, and drops one that no act names. */
    void settle(Desk desk) {
        try {
            Keys told = desk.snapshot(new Reader.Anyone()).keys();
            // An act that names it may still wait for others that have not come back after a loss.
            if (TransportKey.hasNext(folder)
                    && !desk.waiting()
                    && told.find(transport(TransportKey.next(folder))).isEmpty()) {
                TransportKey.forgetNext(folder);
            }
            settleTransport(desk);
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be settled", failed);
        }
    }

    // A transport key that has given way to the next one is used until all others know that one.
    private void refuseEnded(Keys told) {
        boolean changing = TransportKey.hasNext(folder);
        for (KeyIntroduced key : introductions()) {
            Optional<Long> end = told.find(key.verifierKey()).map(Keys.Key::until);
            if (end.isPresent() && !(changing && key.role() == KeyRole.TRANSPORT)) {
                throw new DeskFailure("the key " + Keys.name(key.verifierKey()) + " in " + folder
                        + " was ended by act " + end.get() + " of the log of " + member()
                        + ": the key folder is from before that. Put back the keys from after; nothing more is signed");
            }
        }
    }

    /** Ends what the log names and another server has: the one that kept the log before it moved here. */
    void retireFormer(Desk desk) {
        try {
            Set<String> here = new HashSet<>();
            introductions().forEach(key -> here.add(key.verifierKey()));
            if (TransportKey.hasNext(folder)) {
                here.add(transport(TransportKey.next(folder)));
            }
            Keys told = desk.snapshot(new Reader.Anyone()).keys();
            for (KeyRole role : List.of(KeyRole.MIRROR, KeyRole.WITNESS, KeyRole.TRANSPORT)) {
                for (Keys.Key key : told.current(member(), role)) {
                    if (!here.contains(key.verifierKey())) {
                        desk.receive(new Submission(
                                member(),
                                null,
                                null,
                                new Release.Everyone(),
                                new KeyRetired(key.verifierKey(), "The log is kept by another server now.")));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be read", failed);
        }
    }

    /**
     * Lets the keys of a role give way to new ones.
     *
     * @throws DeskFailure if the role is a log's, or another change of the transport key is under way
     */
    public Answer rotate(Desk desk, KeyRole role, RandomGenerator random) {
        try {
            return switch (role) {
                case MIRROR, WITNESS -> of(role).rotate(desk, random);
                case TRANSPORT -> rotateTransport(desk);
                case LOG -> throw new DeskFailure("a log's keys change with its log");
            };
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys in " + folder + " cannot be changed", failed);
        }
    }

    private Answer rotateTransport(Desk desk) throws IOException {
        if (TransportKey.hasNext(folder)) {
            throw new DeskFailure(
                    "a change of the transport key is under way: every other server must hold it, and then"
                            + " this one must be started once");
        }
        String present = transport(TransportKey.loadOrCreate(folder));
        Answer answer = RoleKeys.rotateTransport(desk, member(), present, transport(TransportKey.next(folder)));
        if (!(answer instanceof Answer.Recorded)) {
            TransportKey.forgetNext(folder);
        }
        return answer;
    }

    /** Takes the new transport key for the next start, if all others hold the act that names it; returns whether. */
    public boolean settleTransport(Desk desk) throws IOException {
        if (!TransportKey.hasNext(folder)) {
            return false;
        }
        boolean held = desk.snapshot(new Reader.Anyone())
                .keys()
                .find(transport(TransportKey.next(folder)))
                .filter(key -> desk.holding().stand(member(), key.from()) == Holding.Stand.HELD)
                .isPresent();
        if (held) {
            TransportKey.useNext(folder);
        }
        return held;
    }
}
