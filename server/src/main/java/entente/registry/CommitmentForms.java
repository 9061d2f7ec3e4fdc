package entente.registry;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was typed on a commitment's page into an act, or names the field that cannot be read. */
final class CommitmentForms {
    /** The forms of a commitment's page, by the last part of their address. */
    static final Set<String> NAMES = Set.of("report", "evidence", "withdrawal", "assessment", "lead", "status");

    private CommitmentForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        record Good(Act act) implements Read {}

        record Bad(String field) implements Read {}
    }

    /** Carries the field's name up to {@link #read}. */
    private static final class BadField extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String field;

        BadField(String field) {
            super(field);
            this.field = field;
        }
    }

    static Read read(String form, ActRef commitment, Map<String, String> typed, String language) {
        try {
            return new Read.Good(
                    switch (form) {
                        case "report" ->
                            new ProgressReported(commitment, words(typed, "words", language), date(typed, "round"));
                        case "evidence" -> evidence(commitment, typed, language);
                        case "withdrawal" -> new EvidenceWithdrawn(ref(typed, "evidence"), line(typed, "reason"));
                        case "assessment" -> assessment(commitment, typed, language);
                        case "lead" -> new LeadAssigned(commitment, new PostId(line(typed, "post")));
                        case "status" ->
                            new StatusStated(
                                    commitment,
                                    status(typed),
                                    words(typed, "reason", language),
                                    source(typed).orElse(null));
                        default -> throw new BadField("form");
                    });
        } catch (BadField bad) {
            return new Read.Bad(bad.field);
        }
    }

    private static EvidenceAdded evidence(ActRef commitment, Map<String, String> typed, String language) {
        return new EvidenceAdded(
                commitment,
                source(typed).orElseThrow(() -> new BadField("source")),
                words(typed, "shows", language),
                date(typed, "occurred"),
                typed.containsKey("round"),
                List.of(),
                null);
    }

    private static AssessmentGiven assessment(ActRef commitment, Map<String, String> typed, String language) {
        List<ActRef> restsOn = new ArrayList<>();
        typed.keySet().stream()
                .filter(name -> name.matches("rests-[0-9a-f]{64}"))
                .forEach(name -> restsOn.add(new ActRef(name.substring("rests-".length()))));
        int score = switch (typed.getOrDefault("score", "")) {
            case "-1" -> -1;
            case "0" -> 0;
            case "1" -> 1;
            default -> throw new BadField("score");
        };
        return new AssessmentGiven(
                commitment, member(line(typed, "member")), score, words(typed, "reasons", language), restsOn);
    }

    private static MemberId member(String code) {
        try {
            return new MemberId(code);
        } catch (IllegalArgumentException e) {
            throw new BadField("member");
        }
    }

    private static Status status(Map<String, String> typed) {
        for (Status status : Status.values()) {
            if (Naming.slug(status).equals(typed.get("status"))) {
                return status;
            }
        }
        throw new BadField("status");
    }

    private static Optional<Source> source(Map<String, String> typed) {
        String title = typed.getOrDefault("source", "").strip();
        String url = typed.getOrDefault("url", "").strip();
        if (title.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.isEmpty() && !url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            throw new BadField("url");
        }
        return Optional.of(
                new Source(title.isEmpty() ? url : title, url.isEmpty() ? null : url, date(typed, "source-date")));
    }

    private static String line(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            throw new BadField(field);
        }
        return value;
    }

    private static Localized words(Map<String, String> typed, String field, String language) {
        return Localized.of(language, line(typed, field));
    }

    private static ActRef ref(Map<String, String> typed, String field) {
        try {
            return new ActRef(line(typed, field));
        } catch (IllegalArgumentException e) {
            throw new BadField(field);
        }
    }

    private static @Nullable PartialDate date(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        try {
            return value.isEmpty() ? null : new PartialDate(value);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadField(field);
        }
    }
}
