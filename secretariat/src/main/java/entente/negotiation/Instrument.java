package entente.negotiation;

import entente.act.ActRef;
import entente.act.Mark;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.NegotiationClosed;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextIssued;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as the record has it.
 *
 * @param opening the act that opened it
 * @param versions the text, version by version
 * @param locks the clauses that are locked
 * @param issues the documents issued from it
 * @param proposals what members proposed
 * @param stances how members said they stand
 * @param concordances what comparisons of languages found
 * @param settlings what the chair made of proposals
 * @param packages the clauses that are tied together
 * @param finalisations the text as it was frozen, perhaps more than once
 * @param closed that it ended without a text, or null
 */
public record Instrument(
        Said<InstrumentOpened> opening,
        List<Version> versions,
        SortedMap<String, Mark> locks,
        List<Said<TextIssued>> issues,
        List<Proposal> proposals,
        List<Said<StanceTaken>> stances,
        List<Said<ConcordanceStated>> concordances,
        List<Said<ClauseSettled>> settlings,
        List<PackageDeal> packages,
        List<Finalisation> finalisations,
        @Nullable Said<NegotiationClosed> closed) {
    /** Copies the map in. */
    public Instrument {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
    }

    static Instrument opened(Said<InstrumentOpened> opening) {
        return new Instrument(
                opening,
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Its identity. */
    public ActRef ref() {
        return opening.ref();
    }

    /** What was opened. */
    public InstrumentOpened opened() {
        return opening.act();
    }

    /** Who is to be bound. */
    public List<MemberId> members() {
        return opened().members();
    }

    /** Who keeps the text. */
    public MemberId chair() {
        return opened().chair();
    }

    /** Whether a member is to be bound. */
    public boolean binds(MemberId member) {
        return members().contains(member);
    }

    /** Everybody who takes part: the members and the chair. */
    public SortedSet<MemberId> parties() {
        TreeSet<MemberId> parties = new TreeSet<>(members());
        parties.add(chair());
        return parties;
    }

    /** The languages in which it is signed. */
    public SortedSet<String> authentic() {
        return new TreeSet<>(opened().languages().authentic());
    }

    /** The text as it stands; empty before the first was tabled. */
    public Optional<Version> head() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The act that made the text as it stands: what the next change is based on. */
    public ActRef headRef() {
        return head().map(Version::ref).orElse(ref());
    }

    /** The text that an act made. */
    public Optional<Version> version(ActRef by) {
        return versions.stream().filter(version -> version.ref().equals(by)).findFirst();
    }

    /** The proposal with this identity. */
    public Optional<Proposal> proposal(ActRef ref) {
        return proposals.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /** A proposal, the one whose words it changes, and so on outwards; empty if there is none of this identity. */
    public List<Proposal> around(@Nullable ActRef ref) {
        List<Proposal> around = new ArrayList<>();
        for (ActRef at = ref; at != null; ) {
            Optional<Proposal> one = proposal(at);
            one.ifPresent(around::add);
            at = one.map(found -> found.proposed().act().about()).orElse(null);
        }
        return List.copyOf(around);
    }

    /** The proposals nothing has become of yet, about the words as they stand where that is still possible. */
    public List<Proposal> openProposals() {
        return proposals.stream()
                .filter(Proposal::open)
                .map(one -> Rebase.onto(this, one))
                .toList();
    }

    /** The frozen text with this identity. */
    public Optional<Finalisation> finalisation(ActRef ref) {
        return finalisations.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /** The frozen text that is not open again; the chair's log has at most one. */
    public Optional<Finalisation> frozen() {
        return finalisations.stream().filter(one -> one.reopened() == null).findFirst();
    }

    /** The words that an act of the chair froze: the last version before it, whatever was edited since. */
    public Optional<Version> text(Finalisation of) {
        long at = of.finalised().mark().index();
        return versions.reversed().stream()
                .filter(version -> version.mark().index() < at)
                .findFirst();
    }

    /** The frozen text that every member has signed, also if it was opened again too late. */
    public Optional<Finalisation> signed(Predicate<Mark> held) {
        return finalisations.stream()
                .filter(one -> one.signedBy(members(), held))
                .findFirst();
    }

    /** Whether two acts' texts have a clause in one and the same version. */
    boolean same(ActRef text, String clause, ClauseVersion now) {
        return version(text)
                .flatMap(version -> version.clause(clause))
                .filter(then -> then.since().equals(now.since()))
                .isPresent();
    }
}
