package entente.api;

import entente.act.ActRef;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Which commitments of the register are asked for, and in which order.
 *
 * @param words words that must all occur; blank for any
 * @param member bound
 * @param area issue area
 * @param force how firmly it is put
 * @param kind how it is fulfilled
 * @param status where it stands
 * @param statement the statement it is made in
 * @param replaced whether those that were split or merged come too
 * @param sort the order, or none: best match first if words are asked for, else as they were confirmed
 */
public record RegisterQuery(
        String words,
        Optional<MemberId> member,
        Optional<String> area,
        Optional<Terms.Force> force,
        Optional<Terms.Kind> kind,
        Optional<Status> status,
        Optional<ActRef> statement,
        boolean replaced,
        Optional<Sort> sort) {

    private static final int WORDS_MAX = 500;

    /** What a list can be ordered by. */
    public enum By {
        CODE,
        DUE,
        STATEMENT,
        AREA,
        STATUS,
        CONFIRMED
    }

    /**
     * An order.
     *
     * @param by what
     * @param descending the last first
     */
    public record Sort(By by, boolean descending) {}

    /** Reads a query's parameters; others are not looked at. */
    static Checked<RegisterQuery> of(Map<String, String> asked, Partnership state) {
        Checked<String> words = words(asked);
        Checked<Optional<MemberId>> member = member(asked);
        Checked<Optional<Terms.Force>> force = choice(asked, Parameters.FORCE, Terms.Force.values());
        Checked<Optional<Terms.Kind>> kind = choice(asked, Parameters.KIND, Terms.Kind.values());
        Checked<Optional<Status>> status = choice(asked, Parameters.STATUS, Status.values());
        Optional<String> area = Optional.ofNullable(asked.get(Parameters.AREA));
        return words.then(q -> member.then(m -> force.then(f -> kind.then(k -> status.then(s -> statement(asked, state)
                .then(made -> Parameters.flag(asked, Parameters.REPLACED)
                        .then(all -> sort(asked)
                                .map(order -> new RegisterQuery(q, m, area, f, k, s, made, all, order)))))))));
    }

    /** Words that must all occur, within their limit. */
    static Checked<String> words(Map<String, String> asked) {
        String words = asked.getOrDefault(Parameters.Q, "").strip();
        return words.length() <= WORDS_MAX
                ? Checked.good(words)
                : Checked.bad(ProblemKind.BAD_PARAMETER.at(Parameters.Q, "At most " + WORDS_MAX + " characters."));
    }

    /**
     * The commitments asked for, as of a day.
     *
     * @param search finds the commitments of a snapshot that hold every word, best first
     */
    public List<Commitment> find(
            Partnership state, LocalDate today, BiFunction<Partnership, String, Set<ActRef>> search) {
        List<Commitment> found = new ArrayList<>();
        if (words.isBlank()) {
            found.addAll(state.register().all());
        } else {
            search.apply(state, words).forEach(ref -> state.register().find(ref).ifPresent(found::add));
        }
        found.removeIf(Predicate.not(this::asksFor));
        sort.ifPresent(order -> {
            Comparator<Commitment> comparator = comparator(order.by(), state, today);
            found.sort(order.descending() ? comparator.reversed() : comparator);
        });
        return found;
    }

    private boolean asksFor(Commitment commitment) {
        Terms terms = commitment.terms();
        return (replaced || commitment.current())
                && member.map(terms.members()::contains).orElse(true)
                && area.map(terms.area()::equals).orElse(true)
                && force.map(terms.force()::equals).orElse(true)
                && kind.map(terms.kind()::equals).orElse(true)
                && status.map(commitment.standing().status()::equals).orElse(true)
                && statement.map(commitment.statement()::equals).orElse(true);
    }

    /** What has no due day comes last, or first if descending. */
    private static Comparator<Commitment> comparator(By by, Partnership state, LocalDate today) {
        return switch (by) {
            case CODE -> Comparator.comparing(Commitment::code);
            case AREA -> Comparator.comparing(c -> c.terms().area());
            case STATUS -> Comparator.comparing(c -> c.standing().status());
            case CONFIRMED -> Comparator.comparing(Commitment::at);
            case STATEMENT ->
                Comparator.comparing(c -> state.statements()
                        .find(c.statement())
                        .map(Statement::entered)
                        .map(entered -> entered.date().first())
                        .orElse(LocalDate.MAX));
            case DUE ->
                Comparator.comparing(c -> {
                    var due = CommitmentRow.due(c, Agenda.rounds(state, c, today));
                    return due == null ? LocalDate.MAX : due.last();
                });
        };
    }

    static Checked<Optional<ActRef>> statement(Map<String, String> asked, Partnership state) {
        String text = asked.get(Parameters.STATEMENT);
        if (text == null) {
            return Checked.good(Optional.empty());
        }
        Optional<ActRef> found = Names.find(
                        text, state.statements().all().stream().map(Statement::ref))
                .or(() -> state.statements().all().stream()
                        .filter(s -> s.entered().code().equals(text))
                        .map(Statement::ref)
                        .findFirst());
        return found.isPresent()
                ? Checked.good(found)
                : Checked.bad(ProblemKind.BAD_PARAMETER.at(Parameters.STATEMENT, "No statement has this id or code."));
    }

    private static Checked<Optional<Sort>> sort(Map<String, String> asked) {
        String text = asked.getOrDefault(Parameters.SORT, "");
        boolean descending = text.startsWith("-");
        return choice(Map.of(Parameters.SORT, descending ? text.substring(1) : text), Parameters.SORT, By.values())
                .map(by -> by.map(one -> new Sort(one, descending)));
    }

    static Checked<Optional<MemberId>> member(Map<String, String> asked) {
        String text = asked.getOrDefault(Parameters.MEMBER, "");
        try {
            return Checked.good(text.isEmpty() ? Optional.empty() : Optional.of(new MemberId(text)));
        } catch (IllegalArgumentException e) {
            return Checked.bad(ProblemKind.BAD_PARAMETER.at(Parameters.MEMBER, String.valueOf(e.getMessage())));
        }
    }

    static <E extends Enum<E>> Checked<Optional<E>> choice(Map<String, String> asked, String name, E[] all) {
        String text = asked.getOrDefault(name, "");
        if (text.isEmpty()) {
            return Checked.good(Optional.empty());
        }
        List<String> names = new ArrayList<>();
        for (E one : all) {
            names.add(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (names.getLast().equals(text)) {
                return Checked.good(Optional.of(one));
            }
        }
        return Checked.bad(ProblemKind.BAD_PARAMETER.at(name, "It is one of " + String.join(", ", names) + "."));
    }
}
