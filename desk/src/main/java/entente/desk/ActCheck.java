package entente.desk;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.FactorAct.FactorRead;
import entente.act.HandoverAct.HandoverPrepared;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.MeetingAct.PackFrozen;
import entente.act.NegotiationAct.TextFinalised;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceOpened;
import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.partnership.Entry;
import entente.partnership.Partnership;
import entente.partnership.Refusal.Rule;
import entente.partnership.Standing;
import entente.partnership.Union;
import entente.record.LogPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the log cannot know: that every body is the one spelling of an act, that every document an act cites is
 * there, and that all acts fold. Give it every place of every log, each log in its own order; then ask.
 */
public final class ActCheck {
    private final Union union = new Union();
    private final KeyChain keys = new KeyChain();
    private final BodyReader reader = new BodyReader();
    private final List<Problem> problems = new ArrayList<>();
    private final Predicate<String> documentPresent;
    private long unreadable;

    /** @param documentPresent whether a document with this SHA-256 (hexadecimal) lies in the record */
    public ActCheck(Predicate<String> documentPresent) {
        this.documentPresent = documentPresent;
    }

    /**
     * Something that is not as it should be.
     *
     * @param log in which log
     * @param index at which place
     * @param what what does not match
     */
    public record Problem(String log, long index, String what) {}

    /**
     * What all acts amount to.
     *
     * @param acts how many were read
     * @param voidByRule how many have no effect, by the rule they break
     * @param waiting whether some wait for others that are not here
     * @param unreadable how many this version cannot read
     * @param inDoubt how many stand where a compromised key signed
     * @param statements how many statements there are
     * @param commitments how many commitments
     * @param problems what is wrong
     */
    public record Outcome(
            long acts,
            Map<Rule, Long> voidByRule,
            boolean waiting,
            long unreadable,
            long inDoubt,
            long statements,
            long commitments,
            List<Problem> problems) {}

    /** Takes the next place of a log; a null body is one that was not given. */
    public void visit(String log, long index, ActRef ref, byte @Nullable [] bytes) {
        var member = LogBooks.member(log);
        if (bytes == null) {
            union.arrive(new Entry.Withheld(member, index, ref));
            return;
        }
        try {
            Body body = reader.parse(bytes);
            for (DocumentRef document : documents(body)) {
                if (!documentPresent.test(document.sha256())) {
                    problems.add(new Problem(log, index, "document " + document.sha256() + " is not here"));
                }
            }
            if (!body.author().equals(member)) {
                problems.add(new Problem(log, index, "an act of " + body.author()));
            } else {
                keys.visit(log, index, body.act()).ifPresent(what -> problems.add(new Problem(log, index, what)));
            }
            union.arrive(new Entry.Known(member, index, ref, body));
        } catch (MalformedBody e) {
            unreadable++;
            problems.add(new Problem(log, index, "body: " + e.getMessage()));
            union.arrive(new Entry.Unreadable(member, index, ref, String.valueOf(e.getMessage())));
        }
    }

    /** What everything amounts to. */
    public Outcome outcome() {
        Partnership state = union.snapshot();
        Map<Rule, Long> voids = new TreeMap<>();
        for (Standing standing : state.acts()) {
            if (standing.voidBecause() != null) {
                voids.merge(standing.voidBecause().rule(), 1L, Long::sum);
            }
        }
        return new Outcome(
                state.actCount(),
                voids,
                union.waiting(),
                unreadable,
                state.acts().stream()
                        .filter(act -> state.keys()
                                .inDoubt(act.entry().log(), act.entry().index()))
                        .count(),
                state.statements().all().size(),
                state.register().all().size(),
                List.copyOf(problems));
    }

    /** The keys that signed logs before they gave way to others, with consent, as policies. */
    public List<LogPolicy> formerPolicies() {
        return keys.former();
    }

    /** Whether a record's policy follows from one kept elsewhere by changes of keys to which the old keys consented. */
    public boolean leads(LogPolicy kept, LogPolicy present) {
        return keys.leads(kept, present);
    }

    /** The logs whose acts end with other keys than the policy names for them. */
    public List<String> logsThatPartFrom(LogPolicy policy) {
        return keys.logsThatPartFrom(policy);
    }

    /** The state that all acts handed over so far amount to. */
    public Partnership state() {
        return union.snapshot();
    }

    /** The documents that an act cites. */
    public static List<DocumentRef> documents(Body body) {
        List<DocumentRef> cited = new ArrayList<>();
        if (body.act() instanceof StatementEntered entered) {
            add(cited, entered.original());
            add(cited, entered.text());
        } else if (body.act() instanceof EvidenceAdded added) {
            add(cited, added.copy());
        } else if (body.act() instanceof SilenceOpened opened) {
            cited.addAll(opened.texts().values());
        } else if (body.act() instanceof HandoverPrepared prepared) {
            cited.add(prepared.content());
            cited.add(prepared.file());
        } else if (body.act() instanceof PackFrozen frozen) {
            cited.add(frozen.content());
            cited.addAll(frozen.printed().values());
        } else if (body.act() instanceof SilenceBroken broken) {
            add(cited, broken.amendment());
        } else if (body.act() instanceof TextFinalised finalised) {
            cited.add(finalised.document());
            cited.addAll(finalised.translations().values());
        } else if (body.act() instanceof ConsultationOpened opened) {
            opened.grounds().forEach(ground -> add(cited, ground.copy()));
        } else if (body.act() instanceof FactorRead read) {
            add(cited, read.copy());
        } else if (body.act() instanceof GroundAdded added) {
            add(cited, added.ground().copy());
        }
        return cited;
    }

    private static void add(List<DocumentRef> cited, @Nullable DocumentRef document) {
        if (document != null) {
            cited.add(document);
        }
    }
}
