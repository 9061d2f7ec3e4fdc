package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.factor.Factor;
import entente.factor.Reading;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor that is not answered, as packs and hand-overs tell of it.
 *
 * @param ref the act that opened it
 * @param code its code
 * @param question what is asked
 * @param why what hangs on it
 * @param owner the post that answers for it
 * @param offered the party that is asked to answer for it from now on, or null
 * @param review by when it is to be looked at again
 * @param due whether that day has come
 * @param commitments the codes of what hangs on it
 * @param latest how it stood last, as each party that read it says; the latest first
 */
public record OpenQuestion(
        ActRef ref,
        String code,
        Localized question,
        Localized why,
        PostId owner,
        @Nullable MemberId offered,
        PartialDate review,
        boolean due,
        List<String> commitments,
        List<Latest> latest) {
    /** Copies the lists in. */
    public OpenQuestion {
        commitments = List.copyOf(commitments);
        latest = List.copyOf(latest);
    }

    /** How it stood last, as one party says. */
    public record Latest(MemberId by, PartialDate on, int leaning, Localized words, List<Source> sources) {}

    /** Everything that a reader may know of, what is to be looked at soonest first. */
    public static List<OpenQuestion> of(Partnership state, LocalDate today) {
        return state.factors().all().stream()
                .filter(Factor::open)
                .sorted(Comparator.comparing(one -> one.review().last()))
                .map(one -> of(state, one, today))
                .toList();
    }

    private static OpenQuestion of(Partnership state, Factor one, LocalDate today) {
        return new OpenQuestion(
                one.ref(),
                one.code(),
                one.scope().question(),
                one.scope().why(),
                one.scope().owner(),
                one.offer() == null ? null : one.offer().to(),
                one.review(),
                one.reviewDue(today),
                one.scope().commitments().stream()
                        .flatMap(ref -> state.register().find(ref).stream())
                        .map(Commitment::code)
                        .toList(),
                one.latest().stream().map(OpenQuestion::latest).toList());
    }

    private static Latest latest(Reading reading) {
        return new Latest(
                reading.author(),
                reading.read().on(),
                reading.read().leaning(),
                reading.read().words(),
                reading.read().sources());
    }

    /** How it stood last, in a line for each party. */
    public List<String> lines(Naming naming) {
        return latest.stream()
                .map(one -> naming.date(one.on()) + ", " + naming.member(one.by()) + ": "
                        + naming.leaning(one.leaning()) + ". " + naming.words(one.words()))
                .toList();
    }
}
