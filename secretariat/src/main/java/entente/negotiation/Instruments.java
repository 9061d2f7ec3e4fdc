package entente.negotiation;

import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureAsserted;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SigningKeyIntroduced;
import entente.act.AdoptionAct.SigningKeyRetired;
import entente.act.AdoptionAct.StatementAttached;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.TextFinalised;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All instruments, and the keys their signers sign with. Grows by effective acts only; not safe for several
 * threads.
 */
public final class Instruments {
    private final OrderedTrieMap<ActRef, Instrument> instruments;
    private final OrderedTrieMap<ActRef, SigningKey> keys;
    /** To which instrument and frozen text a later act's subject belongs. */
    private final TrieMap<ActRef, Subject> subjects;

    private record Subject(ActRef instrument, ActRef finalised) {}

    /** No instrument yet. */
    public Instruments() {
        this(new OrderedTrieMap<>(), new OrderedTrieMap<>(), new TrieMap<>());
    }

    private Instruments(
            OrderedTrieMap<ActRef, Instrument> instruments,
            OrderedTrieMap<ActRef, SigningKey> keys,
            TrieMap<ActRef, Subject> subjects) {
        this.instruments = instruments;
        this.keys = keys;
        this.subjects = subjects;
    }

    /** One like this, which later acts on this do not change. */
    public Instruments copy() {
        return new Instruments(instruments.copy(), keys.copy(), subjects.copy());
    }

    /** The instrument with this identity. */
    public Optional<Instrument> find(ActRef ref) {
        return Optional.ofNullable(instruments.get(ref));
    }

    /** Every instrument, in the order they were opened. */
    public List<Instrument> all() {
        return instruments.values();
    }

    /** The instrument to which a frozen text, a signature or a corrigendum belongs. */
    public Optional<Instrument> about(ActRef ref) {
        return Optional.ofNullable(subjects.get(ref)).flatMap(subject -> find(subject.instrument()));
    }

    /** The frozen text of this name, or to which a signature or a corrigendum belongs. */
    public Optional<Finalisation> finalisation(ActRef ref) {
        return Optional.ofNullable(subjects.get(ref))
                .flatMap(subject -> find(subject.instrument()).flatMap(of -> of.finalisation(subject.finalised())));
    }

    /** The text that an act froze, while it is not open again. */
    public Optional<Finalisation> frozen(ActRef ref) {
        return finalisation(ref).filter(text -> text.ref().equals(ref) && text.reopened() == null);
    }

    /** The signature with this identity. */
    public Optional<Signature> signature(ActRef ref) {
        return finalisation(ref)
                .flatMap(of -> of.signatures().stream()
                        .filter(one -> one.ref().equals(ref))
                        .findFirst());
    }

    /** The corrigendum with this identity. */
    public Optional<Corrigendum> corrigendum(ActRef ref) {
        return finalisation(ref)
                .flatMap(of -> of.corrigenda().stream()
                        .filter(one -> one.ref().equals(ref))
                        .findFirst());
    }

    /** The passkey that an act introduced. */
    public Optional<SigningKey> key(ActRef ref) {
        return Optional.ofNullable(keys.get(ref));
    }

    /** The passkeys of a member that sign. */
    public List<SigningKey> keys(MemberId member) {
        return keys.values().stream()
                .filter(key -> key.member().equals(member) && key.signs())
                .toList();
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(NegotiationAct act, Said<NegotiationAct> said) {
        if (act instanceof InstrumentOpened opened) {
            instruments.put(said.ref(), Instrument.opened(said.of(opened)));
            return;
        }
        ActRef ref = of(act);
        if (act instanceof TextFinalised) {
            subjects.put(said.ref(), new Subject(ref, said.ref()));
        }
        instruments.change(ref, instrument -> Course.after(instrument, said));
    }

    /** The instrument that an act is about; of an opening there is none yet. */
    public static ActRef of(NegotiationAct act) {
        return switch (act) {
            case InstrumentOpened _ -> throw new IllegalArgumentException("it opens an instrument");
            case NegotiationAct.TextTabled one -> one.instrument();
            case NegotiationAct.TextIssued one -> one.instrument();
            case NegotiationAct.TextProposed one -> one.instrument();
            case NegotiationAct.ProposalWithdrawn one -> one.instrument();
            case NegotiationAct.ClauseSettled one -> one.instrument();
            case NegotiationAct.StanceTaken one -> one.instrument();
            case NegotiationAct.ConcordanceStated one -> one.instrument();
            case NegotiationAct.PackageLinked one -> one.instrument();
            case NegotiationAct.PackageUntied one -> one.instrument();
            case NegotiationAct.ClauseLocked one -> one.instrument();
            case NegotiationAct.ClauseUnlocked one -> one.instrument();
            case TextFinalised one -> one.instrument();
            case NegotiationAct.TextReopened one -> one.instrument();
            case NegotiationAct.NegotiationClosed one -> one.instrument();
        };
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(AdoptionAct act, Said<AdoptionAct> said) {
        switch (act) {
            case SigningKeyIntroduced introduced -> keys.put(said.ref(), new SigningKey(said.of(introduced), null));
            case SigningKeyRetired retired ->
                keys.change(retired.key(), key -> new SigningKey(key.introduced(), said.mark()));
            case InstrumentSigned signed ->
                change(signed.finalised(), said, one -> one.signed(new Signature(said.of(signed), null, null)));
            case SignatureAsserted asserted ->
                change(
                        asserted.signature(),
                        said,
                        one -> one.signature(asserted.signature(), signature -> signature.asserted(said.of(asserted))));
            case SignatureConfirmed confirmed ->
                change(
                        confirmed.signature(),
                        said,
                        one -> one.signature(confirmed.signature(), signature -> signature.confirmed(said)));
            case StatementAttached attached ->
                change(attached.finalised(), said, one -> one.attaching(said.of(attached)));
            case CorrigendumProposed proposed ->
                change(
                        proposed.finalised(),
                        said,
                        one -> one.corrected(new Corrigendum(said.of(proposed), new TreeMap<>())));
            case CorrigendumAnswered answered -> {
                Corrigendum with =
                        corrigendum(answered.corrigendum()).orElseThrow().with(said.of(answered));
                change(answered.corrigendum(), said, one -> one.corrected(with));
            }
            case InstrumentNumbered numbered ->
                change(numbered.finalised(), said, one -> one.numbered(said.of(numbered)));
            case InstrumentPublished published ->
                change(published.finalised(), said, one -> one.published(said.of(published)));
            case DenunciationNotified notified ->
                change(notified.finalised(), said, one -> one.denounced(said.of(notified)));
        }
    }

    private void change(ActRef about, Said<?> said, UnaryOperator<Finalisation> how) {
        Subject subject = java.util.Objects.requireNonNull(subjects.get(about));
        subjects.put(said.ref(), subject);
        instruments.change(subject.instrument(), of -> Course.with(of, subject.finalised(), how));
    }
}
