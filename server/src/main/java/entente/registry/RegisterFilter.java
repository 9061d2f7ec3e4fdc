package entente.registry;

import entente.act.ActRef;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
     * @param agenda what is due; only asked where that matters
     */
    public List<Commitment> find(
            Partnership state, Supplier<Agenda> agenda, BiFunction<Partnership, String, Set<ActRef>> search) {
        List<Commitment> found = new ArrayList<>();
        if (q.isEmpty()) {
            found.addAll(state.register().all());
        } else {
            search.apply(state, q).forEach(ref -> state.register().find(ref).ifPresent(found::add));
        }
        Set<ActRef> wanted = new HashSet<>();
        if (!only.isEmpty()) {
            (only.equals("due") ? agenda.get().due() : agenda.get().lapsed())
                    .forEach(item -> wanted.add(item.commitment().ref()));
        }
        found.removeIf(c -> !c.current() || !fits(state, c) || (!only.isEmpty() && !wanted.contains(c.ref())));
        sort(state, agenda, found);
        return found;
    }

    private boolean fits(Partnership state, Commitment commitment) {
        Terms terms = commitment.terms();
        return (member.isEmpty()
                        || terms.members().stream().anyMatch(m -> m.value().equals(member)))
                && (area.isEmpty() || terms.area().equals(area))
                && (force.isEmpty() || Naming.slug(terms.force()).equals(force))
                && (status.isEmpty()
                        || Naming.slug(commitment.standing().status()).equals(status))
                && (text.isEmpty() || code(state, commitment).equals(text));
    }

    private void sort(Partnership state, Supplier<Agenda> agenda, List<Commitment> found) {
        switch (sort) {
            case "code" -> found.sort(Comparator.comparing(Commitment::code));
            case "text" -> found.sort(Comparator.comparing((Commitment c) -> code(state, c)));
            case "area" ->
                found.sort(Comparator.comparing((Commitment c) -> c.terms().area()));
            case "due" -> {
                Map<ActRef, LocalDate> next = new HashMap<>();
                agenda.get()
                        .due()
                        .reversed()
                        .forEach(item -> next.put(item.commitment().ref(), item.by()));
                found.sort(Comparator.comparing((Commitment c) -> next.getOrDefault(c.ref(), LocalDate.MAX)));
            }
            default -> {
                // The order in which they were confirmed, or best match first.
            }
        }
    }

    private static String code(Partnership state, Commitment commitment) {
        return state.statements()
                .find(commitment.statement())
                .map(Statement::entered)
                .map(entered -> entered.code())
                .orElse("");
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
