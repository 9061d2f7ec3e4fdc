package entente.desk;

import entente.act.Terms;
import entente.commitment.Rounds;
import entente.member.MemberId;
import entente.reading.Condition;
import entente.reading.Finding;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finding would say if a person confirmed it as it is: the form an officer starts from. */
public final class Proposal {
    private Proposal() {}

    /** The terms a finding amounts to, in the language of its text. */
    public static Terms terms(Finding finding, String language, List<MemberId> all) {
        List<MemberId> members = finding.members().stream().map(MemberId::new).toList();
        return new Terms(
                Localized.of(language, summary(finding.quote())),
                members.isEmpty() ? all : members,
                Terms.Kind.valueOf(finding.kind().name()),
                Terms.Force.valueOf(finding.force().name()),
                finding.area(),
                deadline(finding),
                cadence(finding),
                finding.condition()
                        .map(Condition::text)
                        .map(text -> Localized.of(language, text))
                        .orElse(null),
                finding.testable());
    }

    /** The words that commit begin in the middle of a sentence; a summary stands alone. */
    private static String summary(String quote) {
        int first = quote.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + quote.substring(Character.charCount(first));
    }

    /** Words that only say how often are the cadence, and no last day besides. */
    private static Terms.@Nullable Deadline deadline(Finding finding) {
        return finding.deadline()
                .filter(d -> d.date().isPresent() || cadence(finding) == null)
                .map(d -> new Terms.Deadline(
                        d.text(), d.date().map(PartialDate::of).orElse(null)))
                .orElse(null);
    }

    private static Terms.@Nullable Cadence cadence(Finding finding) {
        return finding.cadence()
                .map(c -> new Terms.Cadence(c.text(), c.period().toString(), null))
                .filter(c -> Rounds.period(c).isPresent())
                .orElse(null);
    }
}
