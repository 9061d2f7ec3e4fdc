package entente.partnership;

import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NO_TEXT;
import static entente.partnership.Refusal.Rule.SAME_LANGUAGE;
import static entente.partnership.Refusal.Rule.TIED_ALREADY;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.InstrumentAct;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.VersionTied;
import entente.instrument.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements and their language versions. */
final class InstrumentRules {
    private InstrumentRules() {}

    static @Nullable Refusal check(Partnership state, InstrumentAct act) {
        return switch (act) {
            case StatementEntered entered -> entered(entered);
            case VersionTied tied -> tied(state, tied);
        };
    }

    private static @Nullable Refusal entered(StatementEntered entered) {
        return first(
                Wording.line(entered.code(), 40, "code"),
                Wording.localized(entered.title(), 500, "title"),
                Wording.localizedOrNull(entered.place(), 200, "place"),
                unless(!entered.members().isEmpty(), EMPTY, "members"),
                unless(entered.members().size() <= CommitmentRules.MEMBERS_MAX, TOO_MANY, "members"),
                Wording.line(entered.language(), 35, "language"),
                unless(entered.text() != null || entered.source() != null, NO_TEXT, "text"),
                Wording.source(entered.source(), "source"));
    }

    private static @Nullable Refusal tied(Partnership state, VersionTied tied) {
        Optional<Statement> one = state.statements().find(tied.statement());
        Optional<Statement> other = state.statements().find(tied.version());
        if (one.isEmpty() || other.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, one.isEmpty() ? "statement" : "version");
        }
        boolean differ = !one.get().language().equals(other.get().language());
        return first(
                unless(!tied.statement().equals(tied.version()), ITSELF, "version"),
                unless(one.get().hasText(), NO_TEXT, "statement"),
                unless(other.get().hasText(), NO_TEXT, "version"),
                unless(differ, SAME_LANGUAGE, other.get().language()),
                unless(
                        state.statements().versions(tied.statement()).stream()
                                .noneMatch(version -> version.statement().equals(other.get())),
                        TIED_ALREADY,
                        "version"));
    }
}
