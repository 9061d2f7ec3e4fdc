package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.Mark;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ClauseUnlocked;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.NegotiationClosed;
import entente.act.NegotiationAct.PackageLinked;
import entente.act.NegotiationAct.PackageUntied;
import entente.act.NegotiationAct.ProposalWithdrawn;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.NegotiationAct.TextIssued;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextReopened;
import entente.act.NegotiationAct.TextTabled;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.trie.TrieVector;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an instrument is after one more act that the rules found effective. Its parts are put together anew here. */
final class Course {
    private Said<InstrumentOpened> opening;
    private List<Version> versions;
    private SortedMap<String, Mark> locks;
    private List<Said<TextIssued>> issues;
    private List<Proposal> proposals;
    private List<Said<StanceTaken>> stances;
    private List<Said<ConcordanceStated>> concordances;
    private List<Said<ClauseSettled>> settlings;
    private List<PackageDeal> packages;
    private List<Finalisation> finalisations;
    private @Nullable Said<NegotiationClosed> closed;

    private Course(Instrument before) {
        opening = before.opening();
        versions = before.versions();
        locks = new TreeMap<>(before.locks());
        issues = before.issues();
        proposals = before.proposals();
        stances = before.stances();
        concordances = before.concordances();
        settlings = before.settlings();
        packages = before.packages();
        finalisations = before.finalisations();
        closed = before.closed();
    }

    static Instrument after(Instrument before, Said<NegotiationAct> said) {
        Course course = new Course(before);
        course.take(before, said);
        return course.instrument();
    }

    static Instrument with(Instrument before, ActRef finalised, UnaryOperator<Finalisation> how) {
        Course course = new Course(before);
        course.finalisation(finalised, how);
        return course.instrument();
    }

    private Instrument instrument() {
        return new Instrument(
                opening,
                versions,
                locks,
                issues,
                proposals,
                stances,
                concordances,
                settlings,
                packages,
                finalisations,
                closed);
    }

    private void take(Instrument before, Said<NegotiationAct> said) {
        Mark mark = said.mark();
        switch (said.act()) {
            case InstrumentOpened act -> opening = said.of(act);
            case TextTabled act -> next(before, mark, act.kind(), act.draft(), null);
            case TextIssued act -> issued(said.of(act));
            case TextProposed act -> proposals = plus(proposals, Proposal.of(said.of(act)));
            case ProposalWithdrawn act -> proposal(act.proposal(), one -> one.withdrawn(mark));
            case ClauseSettled act -> settled(before, said.of(act));
            case StanceTaken act -> stances = plus(stances, said.of(act));
            case ConcordanceStated act -> concordances = plus(concordances, said.of(act));
            case PackageLinked act -> packages = plus(packages, new PackageDeal(said.of(act), null));
            case PackageUntied act ->
                packages = packages.stream()
                        .map(one -> one.linked().ref().equals(act.link()) ? new PackageDeal(one.linked(), mark) : one)
                        .toList();
            case ClauseLocked act -> locks.put(act.clause(), mark);
            case ClauseUnlocked act -> locks.remove(act.clause());
            case TextFinalised act -> finalisations = plus(finalisations, Finalisation.of(said.of(act)));
            case TextReopened act -> finalisation(act.finalised(), one -> one.reopened(said.of(act)));
            case NegotiationClosed act -> closed = said.of(act);
        }
    }

    private void next(Instrument before, Mark mark, TextKind kind, Draft draft, @Nullable Change change) {
        Version last = before.head().orElse(null);
        versions = plus(
                versions,
                Version.next(
                        mark,
                        last,
                        kind,
                        draft,
                        change,
                        before.opened().languages().all()));
        locks.keySet().removeIf(clause -> draft.find(clause).isEmpty());
    }

    private void issued(Said<TextIssued> said) {
        issues = plus(issues, said);
    }

    private void settled(Instrument before, Said<ClauseSettled> said) {
        settlings = plus(settlings, said);
        List<Proposal> changed = new ArrayList<>(proposals);
        changed.replaceAll(one -> one.settled(said));
        proposals = TrieVector.copyOf(changed);
        Change change = said.act().change();
        Version head = before.head().orElseThrow();
        if (change != null && Edits.made(head.draft(), change) instanceof Edit.Made(Draft draft)) {
            next(before, said.mark(), head.kind(), draft, change);
        }
    }

    private void proposal(ActRef ref, UnaryOperator<Proposal> how) {
        List<Proposal> changed = new ArrayList<>(proposals);
        changed.replaceAll(one -> one.ref().equals(ref) ? how.apply(one) : one);
        proposals = TrieVector.copyOf(changed);
    }

    private void finalisation(ActRef ref, UnaryOperator<Finalisation> how) {
        List<Finalisation> changed = new ArrayList<>(finalisations);
        changed.replaceAll(one -> one.ref().equals(ref) ? how.apply(one) : one);
        finalisations = TrieVector.copyOf(changed);
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return TrieVector.copyOf(before).plus(one);
    }
}
