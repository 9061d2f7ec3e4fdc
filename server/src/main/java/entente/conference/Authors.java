package entente.conference;

import entente.act.Change;
import entente.act.NegotiationAct.ClauseSettled;
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.Said;
import entente.negotiation.Version;
import entente.portal.Visit;
import entente.redline.Row;
import entente.registry.Naming;
import entente.rendition.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whose the changes between two versions are: the members whose proposals are in them, else the chair; and whose the
 * words are that a delegation would like: its own.
 */
final class Authors {
    private final Map<String, Author> byClause = new HashMap<>();
    private final Author otherwise;

    Authors(Visit visit, Sides sides, String from, String to) {
        Instrument of = sides.of();
        Naming naming = new Naming(visit, sides.state());
        int first = from.equals(Sides.EARLIER) ? 0 : sides.number(from);
        int last = sides.number(to);
        Map<String, TreeSet<MemberId>> members = new HashMap<>();
        Instant at = of.versions().get(last - 1).mark().at();
        Map<String, Instant> when = new HashMap<>();
        for (Said<ClauseSettled> said : of.settlings()) {
            int number = of.version(said.ref()).map(Version::number).orElse(0);
            if (said.act().change() != null && number > first && number <= last) {
                for (Change each : said.act().change().each()) {
                    members.computeIfAbsent(each.about(), _ -> new TreeSet<>())
                            .addAll(proposers(of, said.act(), each.about()));
                    when.put(each.about(), said.mark().at());
                }
            }
        }
        members.forEach((clause, all) -> byClause.put(
                clause, new Author(naming.members(naming.ordered(List.copyOf(all))), when.getOrDefault(clause, at))));
        otherwise = new Author(naming.member(of.chair()), at);
        if (to.equals(Sides.OURS)) {
            sides.own()
                    .ifPresent(own -> own.notes().forEach((clause, note) -> {
                        if (!note.wording().isEmpty()) {
                            byClause.put(clause, new Author(naming.member(own.member()), note.at()));
                        }
                    }));
        }
    }

    private static List<MemberId> proposers(Instrument of, ClauseSettled settled, String clause) {
        boolean alone = settled.change() != null && settled.change().each().size() == 1;
        List<MemberId> members = new ArrayList<>();
        settled.takenIn()
                .forEach(ref -> of.proposal(ref)
                        .filter(one -> alone || one.change().about().equals(clause))
                        .ifPresent(one -> members.add(one.member())));
        return members.isEmpty() ? List.of(of.chair()) : members;
    }

    Author of(Row row) {
        return byClause.getOrDefault(row.id(), otherwise);
    }
}
