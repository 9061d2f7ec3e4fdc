package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.AdoptionAct.StatementAttached;
import entente.act.Mark;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextReopened;
import entente.member.MemberId;
import entente.trie.TrieVector;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A frozen text and all that is done about it.
 *
 * @param finalised the act that froze it
 * @param reopened that the chair opened it again, or null
 * @param signatures every signature, complete or not
 * @param attached statements attached to it
 * @param corrigenda corrections
 * @param numbered its number, or null
 * @param published that it is published, or null
 * @param denounced which members gave notice
 */
public record Finalisation(
        Said<TextFinalised> finalised,
        @Nullable Said<TextReopened> reopened,
        List<Signature> signatures,
        List<Said<StatementAttached>> attached,
        List<Corrigendum> corrigenda,
        @Nullable Said<InstrumentNumbered> numbered,
        @Nullable Said<InstrumentPublished> published,
        List<Said<DenunciationNotified>> denounced) {
    /** Its identity. */
    public ActRef ref() {
        return finalised.ref();
    }

    /** The hash of the text. */
    public String hash() {
        return finalised.act().hash();
    }

    /** A member's signature: the one that binds, else the last. */
    public Optional<Signature> signature(MemberId member, Predicate<Mark> held) {
        List<Signature> own =
                signatures.stream().filter(one -> one.member().equals(member)).toList();
        return own.stream()
                .filter(one -> one.binds(held))
                .findFirst()
                .or(() -> own.stream().filter(one -> one.complete(held)).findFirst())
                .or(() -> own.isEmpty() ? Optional.empty() : Optional.of(own.getLast()));
    }

    /** Whether every one of these members has signed it, and each signature binds. */
    public boolean signedBy(Collection<MemberId> members, Predicate<Mark> held) {
        return !members.isEmpty()
                && members.stream()
                        .allMatch(member ->
                                signatures.stream().anyMatch(one -> one.member().equals(member) && one.binds(held)));
    }

    static Finalisation of(Said<TextFinalised> finalised) {
        return new Finalisation(finalised, null, List.of(), List.of(), List.of(), null, null, List.of());
    }

    Finalisation reopened(Said<TextReopened> by) {
        return new Finalisation(finalised, by, signatures, attached, corrigenda, numbered, published, denounced);
    }

    Finalisation signed(Signature one) {
        List<Signature> more = plus(signatures, one);
        return new Finalisation(finalised, reopened, more, attached, corrigenda, numbered, published, denounced);
    }

    Finalisation signature(ActRef ref, UnaryOperator<Signature> how) {
        List<Signature> changed = signatures.stream()
                .map(one -> one.ref().equals(ref) ? how.apply(one) : one)
                .toList();
        return new Finalisation(finalised, reopened, changed, attached, corrigenda, numbered, published, denounced);
    }

    Finalisation attaching(Said<StatementAttached> one) {
        List<Said<StatementAttached>> more = plus(attached, one);
        return new Finalisation(finalised, reopened, signatures, more, corrigenda, numbered, published, denounced);
    }

    Finalisation corrected(Corrigendum one) {
        List<Corrigendum> more = plus(
                corrigenda.stream().filter(old -> !old.ref().equals(one.ref())).toList(), one);
        return new Finalisation(finalised, reopened, signatures, attached, more, numbered, published, denounced);
    }

    Finalisation numbered(Said<InstrumentNumbered> by) {
        return new Finalisation(finalised, reopened, signatures, attached, corrigenda, by, published, denounced);
    }

    Finalisation published(Said<InstrumentPublished> by) {
        return new Finalisation(finalised, reopened, signatures, attached, corrigenda, numbered, by, denounced);
    }

    Finalisation denounced(Said<DenunciationNotified> one) {
        List<Said<DenunciationNotified>> more = plus(denounced, one);
        return new Finalisation(finalised, reopened, signatures, attached, corrigenda, numbered, published, more);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return TrieVector.copyOf(before).plus(one);
    }
}
