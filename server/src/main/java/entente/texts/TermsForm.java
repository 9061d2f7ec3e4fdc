package entente.texts;

import entente.act.Terms;
import entente.commitment.Rounds;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The slots of a commitment as fields of a form, and back. */
public final class TermsForm {
    /** The periods the form offers. */
    public static final List<String> PERIODS =
            List.of("P1M", "P2M", "P3M", "P4M", "P6M", "P1Y", "P2Y", "P3Y", "P4Y", "P5Y");

    private static final int WORDS_MAX = 4_000;
    private static final int SHORT_MAX = 500;
    private static final int CONDITION_MAX = 1_000;
    private static final int GRACE_DAYS_MAX = 366;

    private TermsForm() {}

    /** A form filled with terms. */
    static Form of(Terms terms, List<MemberId> partners) {
        Form form = Form.empty();
        fill(form, "summary", terms.summary());
        fill(form, "condition", terms.condition());
        form.withAll(
                "member",
                terms.members().stream()
                        .filter(partners::contains)
                        .map(MemberId::value)
                        .toList());
        form.with(
                "others",
                terms.members().stream()
                        .filter(member -> !partners.contains(member))
                        .map(MemberId::value)
                        .collect(Collectors.joining(", ")));
        form.with("kind", terms.kind().name())
                .with("force", terms.force().name())
                .with("area", terms.area());
        if (terms.deadline() != null) {
            form.with("deadline-text", terms.deadline().text());
            form.with("deadline-date", written(terms.deadline().date()));
        }
        if (terms.cadence() != null) {
            form.with("cadence-text", terms.cadence().text());
            form.with("cadence-period", terms.cadence().period());
            form.with("cadence-first", written(terms.cadence().firstDue()));
            Integer grace = terms.cadence().graceDays();
            form.with("cadence-grace", grace == null ? "" : grace.toString());
            List<MemberId> hosts = terms.cadence().hosts();
            form.with(
                    "cadence-hosts",
                    hosts == null ? "" : hosts.stream().map(MemberId::value).collect(Collectors.joining(", ")));
        }
        return terms.testable() ? form.with("testable", "yes") : form;
    }

    private static void fill(Form form, String name, @Nullable Localized words) {
        if (words != null) {
            words.in().forEach((language, text) -> form.with(name + "." + language, text));
        }
    }

    private static String written(@Nullable PartialDate date) {
        return date == null ? "" : date.value();
    }

    /**
     * The terms typed into a form; nothing if something is wrong, which the form then says.
     *
     * @param languages in which words may have been typed; the first one's summary must be there
     */
    static Optional<Terms> read(Form form, List<String> languages) {
        List<MemberId> members = Fields.members(form);
        Localized summary = Fields.words(form, "summary", languages, WORDS_MAX);
        if (summary == null) {
            form.refuse("summary." + languages.getFirst(), "texts.fault.empty.summary");
        }
        Optional<Terms.Kind> kind = Fields.choice(form, "kind", Terms.Kind.class);
        Optional<Terms.Force> force = Fields.choice(form, "force", Terms.Force.class);
        String area = Fields.line(form, "area", 40);
        Terms.Deadline deadline = deadline(form);
        Terms.Cadence cadence = cadence(form, kind.orElse(Terms.Kind.ONE_OFF));
        Localized condition = Fields.words(form, "condition", languages, CONDITION_MAX);
        if (!form.sound() || summary == null || kind.isEmpty() || force.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                summary,
                members,
                kind.get(),
                force.get(),
                area,
                deadline,
                cadence,
                condition,
                form.has("testable", "yes")));
    }

    private static Terms.@Nullable Deadline deadline(Form form) {
        String text = form.value("deadline-text");
        Optional<PartialDate> date = Fields.date(form, "deadline-date");
        Fields.lengthUpTo(form, "deadline-text", SHORT_MAX);
        if (text.isEmpty() && date.isEmpty()) {
            return null;
        }
        return new Terms.Deadline(text.isEmpty() ? date.get().value() : text, date.orElse(null));
    }

    private static Terms.@Nullable Cadence cadence(Form form, Terms.Kind kind) {
        String text = form.value("cadence-text");
        String period = form.value("cadence-period");
        Optional<PartialDate> first = Fields.date(form, "cadence-first");
        Fields.lengthUpTo(form, "cadence-text", SHORT_MAX);
        if (period.isEmpty()) {
            if (!text.isEmpty() || first.isPresent()) {
                form.refuse("cadence-period", "texts.fault.no-period");
            }
            return null;
        }
        Terms.Cadence cadence =
                new Terms.Cadence(text.isEmpty() ? period : text, period, first.orElse(null), grace(form), hosts(form));
        if (Rounds.period(cadence).isEmpty()) {
            form.refuse("cadence-period", "texts.fault.period", period);
        }
        if (kind == Terms.Kind.ONE_OFF) {
            form.refuse("kind", "texts.fault.one-off-with-period");
        }
        return cadence;
    }

    private static @Nullable Integer grace(Form form) {
        String typed = form.value("cadence-grace");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9]\\d{0,2}") || Integer.parseInt(typed) > GRACE_DAYS_MAX) {
            form.refuse("cadence-grace", "texts.fault.grace", typed);
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static @Nullable List<MemberId> hosts(Form form) {
        List<MemberId> hosts = Fields.codes(form, "cadence-hosts");
        return hosts.isEmpty() ? null : hosts;
    }
}
