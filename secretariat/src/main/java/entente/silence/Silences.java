package entente.silence;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Mark;
import entente.act.SilenceAct;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceOpened;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.member.MemberId;
import entente.trie.OrderedTrieMap;
import entente.trie.TrieMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All silence procedures. Grows by effective acts only; not safe for several threads. */
public final class Silences {
    private final OrderedTrieMap<ActRef, Procedure> procedures;
    private final TrieMap<MemberId, Mark> consents;
    private List<ActRef> unsettled;

    /** No procedure yet. */
    public Silences() {
        this(new OrderedTrieMap<>(), new TrieMap<>(), List.of());
    }

    private Silences(
            OrderedTrieMap<ActRef, Procedure> procedures, TrieMap<MemberId, Mark> consents, List<ActRef> unsettled) {
        this.procedures = procedures;
        this.consents = consents;
        this.unsettled = unsettled;
    }

    /** One like this, which later acts on this do not change. */
    public Silences copy() {
        return new Silences(procedures.copy(), consents.copy(), unsettled);
    }

    /** The procedure with this identity. */
    public Optional<Procedure> find(ActRef ref) {
        return Optional.ofNullable(procedures.get(ref));
    }

    /** Every procedure, in the order they were opened. */
    public List<Procedure> all() {
        return procedures.values();
    }

    /** A member's consent to the method. */
    public Optional<Mark> consent(MemberId member) {
        return Optional.ofNullable(consents.get(member));
    }

    /**
     * What time requires of a log.
     *
     * @param log whose
     * @param procedure about which procedure
     * @param act what is to be recorded on it
     */
    public record Due(MemberId log, ActRef procedure, Act act) {}

    /**
     * What the servers of these logs must record by now: that a text has reached them, and that silence was kept, once
     * the instant and the allowance have passed. A server that had no text before the instant records nothing by
     * itself: an officer may confirm by hand.
     */
    public List<Due> due(Instant now, Set<MemberId> logs) {
        List<Due> due = new ArrayList<>();
        for (ActRef ref : unsettled) {
            Procedure procedure = find(ref).orElseThrow();
            for (Voice voice : procedure.voices().values()) {
                if (logs.contains(voice.member())) {
                    due(now, procedure, voice, due);
                }
            }
        }
        return due;
    }

    private static void due(Instant now, Procedure procedure, Voice voice, List<Due> due) {
        Term term = procedure.term();
        boolean bound = procedure.binds(voice.member());
        if (bound && !voice.reached().containsKey(term.ref())) {
            SilenceAcknowledged reached = new SilenceAcknowledged(procedure.ref(), term.ref());
            due.add(new Due(voice.member(), procedure.ref(), reached));
        } else if (procedure.suspended() == null
                && voice.kept(term).isEmpty()
                && (!bound || voice.reachedInTime(term))
                && !now.isBefore(procedure.recordable())) {
            due.add(new Due(voice.member(), procedure.ref(), new SilenceKept(procedure.ref(), term.ref())));
        }
    }

    /** Takes in an act that the partnership's rules found effective. */
    public void apply(Mark mark, SilenceAct act) {
        switch (act) {
            case MethodConsented _ -> consents.put(mark.log(), mark);
            case SilenceOpened opened -> {
                procedures.put(mark.ref(), Procedure.opened(mark, opened));
                List<ActRef> more = new ArrayList<>(unsettled);
                more.add(mark.ref());
                unsettled = List.copyOf(more);
            }
            case SilenceAcknowledged acknowledged ->
                voice(mark, acknowledged.procedure(), voice -> voice.acknowledging(acknowledged.term(), mark));
            case SilenceBroken broken ->
                change(
                        broken.procedure(),
                        procedure -> procedure.with(procedure
                                .voices()
                                .getOrDefault(mark.log(), Voice.of(mark.log()))
                                .saying(procedure.term(broken.term()).orElseThrow(), new Voice.Said(mark, broken))));
            case SilenceKept kept -> voice(mark, kept.procedure(), voice -> voice.keeping(kept.term(), mark));
            case SilenceExtended extended ->
                change(
                        extended.procedure(),
                        procedure -> procedure.extended(new Term(mark.ref(), extended.expiry(), extended.reason())));
            case SilenceSuspended suspended ->
                change(suspended.procedure(), procedure -> procedure.suspended(suspended.reason()));
            case SilenceWithdrawn withdrawn ->
                change(withdrawn.procedure(), procedure -> procedure.withdrawn(withdrawn.reason()));
        }
    }

    /**
     * The chair opened a frozen text again: what it had put under silence of it is taken back, unless the chair's own
     * log had closed it before.
     *
     * @param finalised the act that had frozen the text
     * @param reason why it is open again
     */
    public void reopened(ActRef finalised, String reason) {
        for (Procedure procedure : procedures.values()) {
            boolean open = procedure.withdrawn() == null && !procedure.closed();
            if (open && finalised.equals(procedure.opened().finalised())) {
                change(procedure.ref(), one -> one.withdrawn(reason));
            }
        }
    }

    private void voice(Mark mark, ActRef ref, UnaryOperator<Voice> how) {
        change(
                ref,
                procedure -> procedure
                        .voice(mark.log())
                        .map(voice -> procedure.with(how.apply(voice)))
                        .orElse(procedure));
    }

    private void change(ActRef ref, UnaryOperator<Procedure> how) {
        procedures.change(ref, how);
        boolean settled = find(ref).map(Procedure::settled).orElse(true);
        if (settled == unsettled.contains(ref)) {
            List<ActRef> others = new ArrayList<>(unsettled);
            if (settled) {
                others.remove(ref);
            } else {
                others.add(ref);
            }
            unsettled = List.copyOf(others);
        }
    }
}
