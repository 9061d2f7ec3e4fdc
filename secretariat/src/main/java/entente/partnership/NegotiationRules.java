package entente.partnership;

import static entente.partnership.Refusal.Rule.CLOSED;
import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.FROZEN;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.MOVED_ON;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_CITABLE;
import static entente.partnership.Refusal.Rule.NOT_FROZEN;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NOT_THE_CHAIR;
import static entente.partnership.Refusal.Rule.SAME_LANGUAGE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_CLAUSE;
import static entente.partnership.Refusal.Rule.UNKNOWN_LANGUAGE;
import static entente.partnership.Refusal.Rule.WITHDRAWN_ALREADY;
import static entente.partnership.Refusal.Rule.WRONG_HASH;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ClauseUnlocked;
import entente.act.NegotiationAct.Concordance;
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
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.Instruments;
import entente.negotiation.PackageDeal;
import entente.negotiation.Proposal;
import entente.negotiation.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts under negotiation. A rule looks at what the act's author had seen and at the chair's log as far as the
 * act cites it, so that no later arrival changes an answer.
 */
final class NegotiationRules {
    private NegotiationRules() {}

    static @Nullable Refusal check(Partnership state, Body body, NegotiationAct act) {
        if (act instanceof InstrumentOpened opened) {
            return opened(state, body, opened);
        }
        Optional<Instrument> found = state.instruments().find(Instruments.of(act));
        if (found.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "instrument");
        }
        Instrument of = found.get();
        Refusal refusal = first(role(of, body, act), everyPartyReads(of, body), running(of, body, act));
        return refusal == null ? content(of, body, act) : refusal;
    }

    private static @Nullable Refusal content(Instrument of, Body body, NegotiationAct act) {
        return switch (act) {
            case InstrumentOpened _ -> throw new IllegalArgumentException("checked before");
            case TextTabled tabled ->
                first(
                        head(of, tabled.text()),
                        TextRules.languages(of, tabled.draft().languages(), "draft"),
                        TextRules.keepsLocked(of, tabled.draft()),
                        Wording.localizedOrNull(tabled.note(), CommitmentRules.WORDS_MAX, "note"));
            case TextIssued issued -> first(head(of, issued.text()), Wording.line(issued.symbol(), 40, "symbol"));
            case TextProposed proposed ->
                first(
                        TextRules.change(of, proposed.text(), proposed.change()),
                        TextRules.about(of, proposed),
                        Wording.localizedOrNull(proposed.rationale(), CommitmentRules.WORDS_MAX, "rationale"));
            case ProposalWithdrawn withdrawn -> withdrawn(of, body, withdrawn);
            case ClauseSettled settled -> settled(of, settled);
            case StanceTaken taken -> taken(of, taken);
            case ConcordanceStated stated -> concordance(of, stated);
            case PackageLinked linked -> linked(of, linked);
            case PackageUntied untied -> untied(of, body, untied);
            case ClauseLocked locked -> locked(of, locked);
            case ClauseUnlocked unlocked ->
                first(
                        unless(of.locks().containsKey(unlocked.clause()), UNKNOWN_CLAUSE, unlocked.clause()),
                        Wording.line(unlocked.reason(), 1_000, "reason"));
            case TextFinalised finalised -> finalised(of, finalised);
            case TextReopened reopened -> reopened(of, reopened);
            case NegotiationClosed closed -> Wording.line(closed.reason(), 1_000, "reason");
        };
    }

    private static @Nullable Refusal locked(Instrument of, ClauseLocked locked) {
        return first(
                head(of, locked.text()),
                unless(isClause(of, locked.text(), locked.clause()), UNKNOWN_CLAUSE, locked.clause()),
                unless(!of.locks().containsKey(locked.clause()), DONE_ALREADY, locked.clause()));
    }

    private static @Nullable Refusal reopened(Instrument of, TextReopened reopened) {
        boolean frozen = of.frozen()
                .filter(one -> one.ref().equals(reopened.finalised()))
                .isPresent();
        return first(unless(frozen, NOT_FROZEN, "finalised"), Wording.line(reopened.reason(), 1_000, "reason"));
    }

    private static @Nullable Refusal opened(Partnership state, Body body, InstrumentOpened opened) {
        for (MemberId member : opened.members()) {
            if (state.party(member).filter(party -> !party.organ()).isEmpty()) {
                return new Refusal(NOT_A_PARTY, member.value());
            }
        }
        ActRef earlier = opened.earlier();
        boolean paper = earlier != null
                && state.instruments()
                        .find(earlier)
                        .filter(one -> one.opened().kind() == TextKind.NON_PAPER)
                        .isPresent();
        return first(
                Wording.line(opened.code(), 40, "code"),
                Wording.localized(opened.title(), 500, "title"),
                unless(!opened.members().isEmpty(), EMPTY, "members"),
                unless(opened.members().size() <= CommitmentRules.MEMBERS_MAX, TOO_MANY, "members"),
                unless(
                        new HashSet<>(opened.members()).size()
                                == opened.members().size(),
                        ITSELF,
                        "members"),
                unless(
                        state.parties().contains(opened.chair()),
                        NOT_A_PARTY,
                        opened.chair().value()),
                unless(opened.chair().equals(body.author()), NOT_THE_CHAIR, "chair"),
                everyPartyReads(opened.members(), opened.chair(), body),
                unless(!paper, NOT_CITABLE, "earlier"));
    }

    /** Who does what: the chair keeps the text, the members to be bound speak to it. */
    private static @Nullable Refusal role(Instrument of, Body body, NegotiationAct act) {
        boolean chair = of.chair().equals(body.author());
        return switch (act) {
            case InstrumentOpened _,
                    TextTabled _,
                    TextIssued _,
                    ClauseSettled _,
                    ClauseLocked _,
                    ClauseUnlocked _,
                    TextFinalised _,
                    TextReopened _,
                    NegotiationClosed _ -> unless(chair, NOT_THE_CHAIR, "author");
            case TextProposed _, StanceTaken _, ProposalWithdrawn _ ->
                unless(of.binds(body.author()), NOT_BOUND, "author");
            case ConcordanceStated _, PackageLinked _, PackageUntied _ ->
                unless(chair || of.binds(body.author()), NOT_BOUND, "author");
        };
    }

    private static @Nullable Refusal running(Instrument of, Body body, NegotiationAct act) {
        Sight sight = new Sight(body);
        if (of.closed() != null && sight.saw(of.closed().mark())) {
            return new Refusal(CLOSED, "instrument");
        }
        boolean frozen = of.finalisations().stream()
                .anyMatch(one -> sight.saw(one.finalised().mark())
                        && (one.reopened() == null || !sight.saw(one.reopened().mark())));
        return unless(!frozen || act instanceof TextReopened, FROZEN, "instrument");
    }

    private static @Nullable Refusal everyPartyReads(Instrument of, Body body) {
        return everyPartyReads(of.members(), of.chair(), body);
    }

    static @Nullable Refusal everyPartyReads(List<MemberId> members, MemberId chair, Body body) {
        for (MemberId member : members) {
            if (!body.release().admits(member, body.author())) {
                return new Refusal(NOT_READABLE_BY_ALL, member.value());
            }
        }
        return unless(body.release().admits(chair, body.author()), NOT_READABLE_BY_ALL, chair.value());
    }

    private static @Nullable Refusal head(Instrument of, ActRef text) {
        return unless(of.headRef().equals(text), MOVED_ON, "text");
    }

    private static @Nullable Refusal withdrawn(Instrument of, Body body, ProposalWithdrawn withdrawn) {
        Optional<Proposal> proposal = of.proposal(withdrawn.proposal());
        if (proposal.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "proposal");
        }
        return first(
                unless(proposal.get().member().equals(body.author()), NOT_THE_AUTHOR, "proposal"),
                unless(proposal.get().withdrawn() == null, WITHDRAWN_ALREADY, "proposal"));
    }

    private static @Nullable Refusal settled(Instrument of, ClauseSettled settled) {
        Set<ActRef> answered = new HashSet<>(settled.takenIn());
        answered.addAll(settled.leftOut());
        for (ActRef ref : answered) {
            if (of.proposal(ref).isEmpty()) {
                return new Refusal(UNKNOWN_ACT, "takenIn");
            }
        }
        return first(
                head(of, settled.text()),
                unless(of.head().isPresent(), UNKNOWN_ACT, "text"),
                unless(
                        answered.size()
                                == settled.takenIn().size() + settled.leftOut().size(),
                        ITSELF,
                        "takenIn"),
                unless(settled.change() != null || !answered.isEmpty(), EMPTY, "change"),
                unless(settled.change() != null || settled.takenIn().isEmpty(), EMPTY, "change"),
                settled.change() == null ? null : TextRules.change(of, settled.text(), settled.change()),
                settled.change() == null ? null : TextRules.unlocked(of, settled.change()),
                Wording.localizedOrNull(settled.rationale(), CommitmentRules.WORDS_MAX, "rationale"));
    }

    private static @Nullable Refusal taken(Instrument of, StanceTaken taken) {
        Optional<Version> version = of.version(taken.text());
        if (version.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "text");
        }
        for (Map.Entry<String, String> clause : taken.clauses().entrySet()) {
            Optional<String> hash = version.get().hash(clause.getKey());
            if (hash.isEmpty() || !hash.get().equals(clause.getValue())) {
                return new Refusal(hash.isEmpty() ? UNKNOWN_CLAUSE : WRONG_HASH, clause.getKey());
            }
        }
        return first(
                unless(!taken.clauses().isEmpty(), EMPTY, "clauses"),
                Wording.localizedOrNull(taken.note(), CommitmentRules.WORDS_MAX, "note"));
    }

    private static @Nullable Refusal concordance(Instrument of, ConcordanceStated stated) {
        Optional<String> hash = of.version(stated.text()).flatMap(version -> version.hash(stated.clause()));
        Set<String> languages = of.opened().languages().all();
        return first(
                unless(hash.isPresent(), UNKNOWN_CLAUSE, stated.clause()),
                unless(hash.filter(stated.hash()::equals).isPresent(), WRONG_HASH, stated.clause()),
                unless(languages.contains(stated.language()), UNKNOWN_LANGUAGE, "language"),
                unless(languages.contains(stated.other()), UNKNOWN_LANGUAGE, "other"),
                unless(!stated.language().equals(stated.other()), SAME_LANGUAGE, "other"),
                unless(stated.found() == Concordance.CHECKED || stated.note() != null, EMPTY, "note"),
                Wording.localizedOrNull(stated.note(), CommitmentRules.WORDS_MAX, "note"));
    }

    private static @Nullable Refusal linked(Instrument of, PackageLinked linked) {
        for (String clause : linked.clauses()) {
            if (!isClause(of, linked.text(), clause)) {
                return new Refusal(UNKNOWN_CLAUSE, clause);
            }
        }
        int distinct = new HashSet<>(linked.clauses()).size();
        return first(
                Wording.localized(linked.title(), 500, "title"),
                unless(distinct >= 2 && distinct == linked.clauses().size(), EMPTY, "clauses"));
    }

    private static @Nullable Refusal untied(Instrument of, Body body, PackageUntied untied) {
        Optional<PackageDeal> deal = of.packages().stream()
                .filter(one -> one.linked().ref().equals(untied.link()))
                .findFirst();
        return first(
                unless(deal.isPresent(), UNKNOWN_ACT, "link"),
                unless(
                        deal.filter(one -> one.linked().member().equals(body.author()))
                                .isPresent(),
                        NOT_THE_AUTHOR,
                        "link"),
                unless(deal.filter(PackageDeal::tied).isPresent(), DONE_ALREADY, "link"));
    }

    private static boolean isClause(Instrument of, ActRef text, String clause) {
        return of.version(text).flatMap(version -> version.clause(clause)).isPresent();
    }

    private static @Nullable Refusal finalised(Instrument of, TextFinalised finalised) {
        return first(
                unless(of.frozen().isEmpty(), DONE_ALREADY, "instrument"),
                unless(finalised.hash().equals(finalised.document().sha256()), WRONG_HASH, "document"),
                Wording.localized(finalised.title(), 500, "title"),
                unless(finalised.title().in().keySet().containsAll(of.authentic()), EMPTY, "title"),
                unless(
                        new HashSet<>(of.opened().languages().courtesy())
                                .containsAll(finalised.translations().keySet()),
                        UNKNOWN_LANGUAGE,
                        "translations"));
    }
}
