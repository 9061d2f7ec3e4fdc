package entente.partnership;

import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What somebody reads who was given some acts only: the founding, the posts, and what a test says. */
final class Reader {
    private Reader() {}

    static Union of(Map<MemberId, List<Entry>> logs, Predicate<Entry.Known> given) {
        Union union = new Union();
        logs.values()
                .forEach(log -> log.forEach(entry -> {
                    Entry.Known known = (Entry.Known) entry;
                    boolean open = known.body().act() instanceof PartnershipFounded
                            || known.body().act() instanceof PostCreated
                            || given.test(known);
                    union.arrive(open ? known : new Entry.Withheld(known.log(), known.index(), known.ref()));
                }));
        return union;
    }
}
