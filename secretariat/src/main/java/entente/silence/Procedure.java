package entente.silence;

import entente.act.ActRef;
import entente.act.Mark;
import entente.act.SilenceAct.SilenceOpened;
import entente.member.MemberId;
import java.time.Instant;
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
 * A silence procedure as the record has it. Everything in it follows from single logs in their own order, so that what
 * was once concluded from it stays true whatever arrives later.
 *
 * @param opening the act that opened it: its identity
 * @param opened what was put under silence
 * @param terms how long it runs: the opening's term and the extensions, in the order of the opener's log
 * @param suspended why the clock stands still, or null
 * @param withdrawn why it was taken back, or null
 * @param voices what each bound member's log says, and the opener's
 */
public record Procedure(
        Mark opening,
        SilenceOpened opened,
        List<Term> terms,
        @Nullable String suspended,
        @Nullable String withdrawn,
        SortedMap<MemberId, Voice> voices) {
    /** Copies the collections in. */
    public Procedure {
        terms = List.copyOf(terms);
        voices = Collections.unmodifiableSortedMap(new TreeMap<>(voices));
    }

    /** What a procedure amounts to at an instant. */
    public enum Stage {
        /** It runs; silence can be broken. */
        OPEN,
        /** Its opener has stopped the clock. */
        SUSPENDED,
        /** Its opener has taken the text back. */
        WITHDRAWN,
        /** A bound member has broken silence in time. */
        BROKEN,
        /** The instant has passed, and not every log that must say so holds that silence was kept. */
        LAPSED,
        /** Every bound member has recorded that it kept silence, and these records are held. */
        ADOPTED
    }

    static Procedure opened(Mark opening, SilenceOpened act) {
        TreeMap<MemberId, Voice> voices = new TreeMap<>();
        act.members().forEach(member -> voices.put(member, Voice.of(member)));
        voices.putIfAbsent(opening.log(), Voice.of(opening.log()));
        return new Procedure(opening, act, List.of(new Term(opening.ref(), act.expiry(), "")), null, null, voices);
    }

    /** Its identity. */
    public ActRef ref() {
        return opening.ref();
    }

    /** Who opened it: alone extends, suspends and withdraws it, and says at the end that the term was the last. */
    public MemberId opener() {
        return opening.log();
    }

    /** The term that counts, as far as the opener's log is known. */
    public Term term() {
        return terms.getLast();
    }

    /** A term of this procedure by the act that set it. */
    public Optional<Term> term(ActRef ref) {
        return terms.stream().filter(term -> term.ref().equals(ref)).findFirst();
    }

    /** Whether a member is bound. */
    public boolean binds(MemberId member) {
        return opened.members().contains(member);
    }

    /** What a log says of it; empty if it has no part in it. */
    public Optional<Voice> voice(MemberId log) {
        return Optional.ofNullable(voices.get(log));
    }

    /** Whose logs must say that silence was kept: every bound member's, and the opener's. */
    public SortedSet<MemberId> required() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(voices.keySet()));
    }

    /** From when on kept silence is recorded. */
    public Instant recordable() {
        return recordable(term());
    }

    /** From when on kept silence in a term is recorded: the instant and the stated allowance. */
    public Instant recordable(Term term) {
        return term.expiry().plusSeconds(opened.allowanceSeconds());
    }

    /** Whether the opener has said that the term was the last. */
    public boolean closed() {
        return voice(opener()).flatMap(voice -> voice.kept(term())).isPresent();
    }

    /** Whose record of kept silence is missing, or not yet held. */
    public List<MemberId> awaited(Predicate<Mark> held) {
        return voices.values().stream()
                .filter(voice -> voice.kept(term()).filter(held).isEmpty())
                .map(Voice::member)
                .toList();
    }

    /**
     * What it amounts to.
     *
     * @param now the instant of looking: all that it decides is whether the term has passed
     * @param held whether an act has effect between members
     */
    public Stage stage(Instant now, Predicate<Mark> held) {
        if (voices.values().stream().anyMatch(voice -> voice.broken() != null)) {
            return Stage.BROKEN;
        }
        if (withdrawn != null) {
            return Stage.WITHDRAWN;
        }
        if (suspended != null) {
            return Stage.SUSPENDED;
        }
        if (awaited(held).isEmpty()) {
            return Stage.ADOPTED;
        }
        return now.isBefore(term().expiry()) ? Stage.OPEN : Stage.LAPSED;
    }

    /** Whether nothing more is to be recorded about it by itself. */
    boolean settled() {
        return withdrawn != null
                || voices.values().stream().anyMatch(voice -> voice.broken() != null)
                || awaited(_ -> true).isEmpty();
    }

    Procedure extended(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new Procedure(opening, opened, more, null, withdrawn, voices);
    }

    Procedure suspended(String reason) {
        return new Procedure(opening, opened, terms, reason, withdrawn, voices);
    }

    Procedure withdrawn(String reason) {
        return new Procedure(opening, opened, terms, suspended, reason, voices);
    }

    Procedure with(Voice voice) {
        TreeMap<MemberId, Voice> more = new TreeMap<>(voices);
        more.put(voice.member(), voice);
        return new Procedure(opening, opened, terms, suspended, withdrawn, more);
    }
}
