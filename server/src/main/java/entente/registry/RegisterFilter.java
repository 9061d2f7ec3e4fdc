package entente.registry;

import entente.act.ActRef;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.partnership.Partnership;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a visitor asks of the register. Every value is what was typed or chosen; blank asks for nothing.
 *
 * @param q words
 * @param member a member's code
 * @param area an issue area
 * @param force how firmly it is put
 * @param status where it stands
 * @param text the code of a statement
 * @param only {@code lapsed} or {@code due} for what the agenda shows
 * @param sort {@code code}, {@code text}, {@code area} or {@code due}
 * @param page from 1
 */
public record RegisterFilter(
        String q,
        String member,
        String area,
        String force,
        String status,
        String text,
        String only,
        String sort,
        int page) {
    /** How many commitments stand on one page. */
    public static final int PAGE_SIZE = 50;

    /** Reads a request's parameters. */
    public static RegisterFilter of(Map<String, String> asked) {
        return new RegisterFilter(
                one(asked, "q"),
                one(asked, "member"),
                one(asked, "area"),
                one(asked, "force"),
                one(asked, "status"),
                one(asked, "text"),
                one(asked, "only"),
                one(asked, "sort"),
                page(asked));
    }

    /** The page asked for; what cannot be one is the first. */
    static int page(Map<String, String> asked) {
        try {
            return Math.clamp(Integer.parseInt(asked.getOrDefault("page", "1")), 1, 100_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String one(Map<String, String> asked, String name) {
        String value = asked.getOrDefault(name, "").strip();
        return value.length() > 200 ? value.substring(0, 200) : value;
    }

    /**
     * All commitments asked for, in order.
     *
     * @param catalogue of the snapshot
     * @param agenda what is due; only asked where that matters
     */
    public List<Commitment> find(
            Partnership state,
            Catalogue catalogue,
            Supplier<Agenda> agenda,
            BiFunction<Partnership, String, Set<ActRef>> search) {
        BitSet wanted = wanted(catalogue, agenda);
        if (q.isEmpty()) {
            return byDue(agenda, catalogue.at(wanted, sort));
        }
        List<Commitment> found = catalogue.of(search.apply(state, q), wanted);
        found.sort(catalogue.order(sort));
        return byDue(agenda, found);
    }

    /** The places of what fits every condition. */
    private BitSet wanted(Catalogue catalogue, Supplier<Agenda> agenda) {
        BitSet wanted = catalogue.all();
        if (!area.isEmpty()) {
            wanted.and(catalogue.having("area", Set.of(area)));
        }
        if (!force.isEmpty()) {
            wanted.and(catalogue.having("force", chosen(Terms.Force.values(), force)));
        }
        if (!status.isEmpty()) {
            wanted.and(catalogue.having("status", chosen(Status.values(), status)));
        }
        if (!text.isEmpty()) {
            wanted.and(catalogue.madeIn(text));
        }
        if (!only.isEmpty()) {
            wanted.and(only.equals("due") ? catalogue.due(agenda.get()) : catalogue.lapsed(agenda.get()));
        }
        if (!member.isEmpty()) {
            wanted.and(catalogue.having("member", Set.of(member)));
        }
        return wanted;
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] values, String slug) {
        return Arrays.stream(values)
                .filter(value -> Naming.slug(value).equals(slug))
                .collect(Collectors.toSet());
    }

    /** What falls due soonest first; what does not stays behind it as it was. */
    private List<Commitment> byDue(Supplier<Agenda> agenda, List<Commitment> found) {
        if (!sort.equals("due")) {
            return found;
        }
        Map<ActRef, LocalDate> next = new HashMap<>();
        agenda.get().due().reversed().forEach(item -> next.put(item.commitment().ref(), item.by()));
        List<Commitment> due = new ArrayList<>();
        List<Commitment> rest = new ArrayList<>();
        found.forEach(one -> (next.containsKey(one.ref()) ? due : rest).add(one));
        due.sort(Comparator.comparing(one -> next.getOrDefault(one.ref(), LocalDate.MAX)));
        due.addAll(rest);
        return due;
    }

    /** The address of the same list with one value changed. */
    public String with(String name, String value) {
        StringBuilder address = new StringBuilder("/register?");
        append(address, "q", name.equals("q") ? value : q);
        append(address, "member", name.equals("member") ? value : member);
        append(address, "area", name.equals("area") ? value : area);
        append(address, "force", name.equals("force") ? value : force);
        append(address, "status", name.equals("status") ? value : status);
        append(address, "text", name.equals("text") ? value : text);
        append(address, "only", name.equals("only") ? value : only);
        append(address, "sort", name.equals("sort") ? value : sort);
        append(address, "page", name.equals("page") ? value : "");
        return address.substring(0, address.length() - 1);
    }

    /** What of it the programming interface understands, as a query. */
    public String query() {
        StringBuilder query = new StringBuilder();
        append(query, "q", q);
        append(query, "member", member);
        append(query, "area", area);
        append(query, "force", force);
        append(query, "status", status);
        append(query, "statement", text);
        return query.isEmpty() ? "" : "?" + query.substring(0, query.length() - 1);
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
