package entente.consultation;

import entente.act.ActRef;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.ResponseLinked;
import entente.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as it stands.
 *
 * @param ref the act that opened it: its identity
 * @param opener whose log that stands on
 * @param at when it was opened: the clocks run from here
 * @param opened what was asked
 * @param parts each member's part, the opener's among them
 * @param options what could be done, in the order of the record
 * @param grounds what was added to what it stands on
 * @param responses what answers it
 * @param closed its closing, or null
 */
public record Consultation(
        ActRef ref,
        MemberId opener,
        Instant at,
        ConsultationOpened opened,
        SortedMap<MemberId, Part> parts,
        List<Said<OptionProposed>> options,
        List<Said<GroundAdded>> grounds,
        List<Said<ResponseLinked>> responses,
        @Nullable Said<ConsultationClosed> closed) {
    /** Copies the collections in. */
    public Consultation {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        options = List.copyOf(options);
        grounds = List.copyOf(grounds);
        responses = List.copyOf(responses);
    }

    /** How a step stands against its clock. */
    public enum Pace {
        /** Done before the clock ran out. */
        IN_TIME,
        /** Done after it. */
        LATE,
        /** Not done, and the clock runs. */
        RUNNING,
        /** Not done, and the clock has run out. */
        OVERDUE,
        /** Not asked for: the member takes no part. */
        NOT_ASKED
    }

    static Consultation opened(ActRef ref, MemberId opener, Instant at, ConsultationOpened act) {
        TreeMap<MemberId, Part> parts = new TreeMap<>();
        parts.put(opener, Part.of(opener).acknowledging(at, false).acknowledging(at, true));
        act.members().forEach(member -> parts.put(member, Part.of(member)));
        return new Consultation(ref, opener, at, act, parts, List.of(), List.of(), List.of(), null);
    }

    /** A party's part; nothing if it was not asked. */
    public Optional<Part> part(MemberId member) {
        return Optional.ofNullable(parts.get(member));
    }

    /** Whether it has not been closed. */
    public boolean open() {
        return closed == null;
    }

    /** How acknowledging stands for a member. */
    public Pace acknowledgement(Part part, Instant now) {
        return pace(part, part.acknowledged(), opened.clocks().acknowledge(), now);
    }

    /** How stating a position stands for a member. */
    public Pace position(Part part, Instant now) {
        Instant done =
                part.positions().isEmpty() ? null : part.positions().getFirst().at();
        return pace(part, done, opened.clocks().position(), now);
    }

    /** How the response stands, which is everybody's. */
    public Pace response(Instant now) {
        Instant done = responses.isEmpty() ? null : responses.getFirst().at();
        return pace(done, opened.clocks().response(), now);
    }

    private Pace pace(Part part, @Nullable Instant done, int seconds, Instant now) {
        return part.optedOut() != null && done == null ? Pace.NOT_ASKED : pace(done, seconds, now);
    }

    private Pace pace(@Nullable Instant done, int seconds, Instant now) {
        Instant end = at.plus(Duration.ofSeconds(seconds));
        if (done != null) {
            return done.isAfter(end) ? Pace.LATE : Pace.IN_TIME;
        }
        Instant until = closed == null ? now : closed.at();
        return until.isAfter(end) ? Pace.OVERDUE : Pace.RUNNING;
    }

    Consultation with(Part part) {
        Map<MemberId, Part> all = new TreeMap<>(parts);
        all.put(part.member(), part);
        return new Consultation(ref, opener, at, opened, new TreeMap<>(all), options, grounds, responses, closed);
    }

    Consultation option(Said<OptionProposed> option) {
        return new Consultation(ref, opener, at, opened, parts, plus(options, option), grounds, responses, closed);
    }

    Consultation ground(Said<GroundAdded> ground) {
        return new Consultation(ref, opener, at, opened, parts, options, plus(grounds, ground), responses, closed);
    }

    Consultation response(Said<ResponseLinked> response) {
        return new Consultation(ref, opener, at, opened, parts, options, grounds, plus(responses, response), closed);
    }

    Consultation closing(Said<ConsultationClosed> note) {
        return new Consultation(ref, opener, at, opened, parts, options, grounds, responses, note);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
