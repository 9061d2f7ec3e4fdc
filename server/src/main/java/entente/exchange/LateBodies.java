package entente.exchange;

import entente.act.PartnershipAct.BodyReleased;
import entente.desk.Desk;
import entente.member.MemberId;
import entente.mirror.Keeper;
import entente.mirror.MirroredLog;
import entente.mirror.Mirrors;
import entente.mirror.Peer;
import entente.mirror.Roster;
import entente.partnership.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bodies that were not for this server when their act was taken over, and that a later act releases to it. */
final class LateBodies {
    private LateBodies() {}

    /** Asks the server that writes them for what has been released meanwhile. */
    static void fetch(Desk desk, Mirrors mirrors, String host, Peer from, Keeper keeper) throws IOException {
        List<Roster.Log> logs = mirrors.roster().host(host).orElseThrow().logs();
        for (Roster.Log log : logs) {
            MirroredLog mirror = mirrors.mirrored().get(log.name());
            if (mirror != null && mirror.bodyCount() < mirror.size()) {
                List<Long> awaited = awaited(desk, mirror);
                if (!awaited.isEmpty()
                        && !mirror.askAgain(awaited, from, keeper).isEmpty()) {
                    learn(desk, mirror, awaited);
                }
            }
        }
    }

    private static List<Long> awaited(Desk desk, MirroredLog mirror) {
        MemberId author = Library.member(mirror.name());
        Set<String> released = new HashSet<>();
        List<Entry> withheld = new ArrayList<>();
        for (long index = 0; index < mirror.size(); index++) {
            desk.at(author, index).ifPresent(entry -> {
                switch (entry) {
                    case Entry.Known known
                    when known.body().act() instanceof BodyReleased later ->
                        released.add(later.released().value());
                    case Entry.Withheld _ -> withheld.add(entry);
                    case Entry.Known _, Entry.Unreadable _ -> {}
                }
            });
        }
        return withheld.stream()
                .filter(entry -> released.contains(entry.ref().value()))
                .map(Entry::index)
                .toList();
    }

    private static void learn(Desk desk, MirroredLog mirror, List<Long> indexes) throws IOException {
        MemberId author = Library.member(mirror.name());
        for (long index : indexes) {
            var body = mirror.body(index);
            if (body.isPresent()) {
                desk.arrive(author, index, entente.body.BodyCodec.nameOf(body.get()), body.get());
            }
        }
    }
}
