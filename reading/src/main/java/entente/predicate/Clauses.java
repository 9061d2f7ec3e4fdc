package entente.predicate;

import entente.reading.Force;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Cuts a sentence into clauses of equal rank and unwraps each from its end inwards. */
final class Clauses {
    private static final int FRAMES_MAX = 5;

    private record Segment(int from, int to, Optional<Subject> subject) {}

    /** What the next clause with an ending of its own says, which may hold for the clauses before it. */
    private record After(List<Frame> frames, boolean done, Optional<Subject> subject) {
        /** Of several frames only the outermost is sure to hold them too; none does across a change of subject. */
        List<Frame> inherited(Optional<Subject> before) {
            boolean same = before.equals(subject) || before.isEmpty();
            return same ? frames.subList(0, Math.min(1, frames.size())) : List.of();
        }
    }

    /** Frames around a clause, and the place where what they hold ends. */
    private record Wrap(List<Frame> frames, int end) {}

    /** A clause that commits nobody: it may take a position. */
    record Rest(int start, int end, Optional<Subject> subject) {}

    private final Grammar grammar;
    private final String text;
    private final MorphemeLine line;
    private final List<String> members;
    private final boolean announces;
    private final List<Rest> rests = new ArrayList<>();

    Clauses(Grammar grammar, String text, MorphemeLine line, List<String> members, boolean announces) {
        this.grammar = grammar;
        this.text = text;
        this.line = line;
        this.members = members;
        this.announces = announces;
    }

    /** The undertakings of the sentence, in order. */
    List<Undertaking> undertakings() {
        List<Undertaking> found = new ArrayList<>();
        After after = new After(List.of(), false, Optional.empty());
        boolean last = true;
        for (Segment segment : segments().reversed()) {
            int to = last ? closed(segment.from(), segment.to()) : segment.to();
            Wrap wrap = unwrap(segment.from(), to);
            Optional<Core> core = grammar.core(line, segment.from(), wrap.end());
            boolean own = last || !wrap.frames().isEmpty();
            List<Frame> frames = own ? wrap.frames() : after.inherited(segment.subject());
            boolean met =
                    !own && core.filter(verb -> grammar.meets(verb.lemma())).isPresent();
            boolean reported = frames.isEmpty() && (core.map(Core::past).orElse(false) || (!last && after.done()));
            Optional<Undertaking> undertaking =
                    met || reported ? Optional.empty() : undertaking(segment, frames, wrap.end(), core);
            undertaking.ifPresent(found::add);
            int begin = start(segment, to);
            if (undertaking.isEmpty() && begin < to) {
                rests.add(new Rest(begin, to, segment.subject()));
            }
            if (own) {
                // "They looked into it and confirmed that it is so": the first half is history too.
                boolean history = undertaking.isEmpty()
                        && wrap.frames().stream().anyMatch(frame -> frame.rule() == PredicateRule.CONFIRMED_THAT);
                after = history
                        ? new After(List.of(), true, segment.subject())
                        : new After(wrap.frames(), core.map(Core::past).orElse(true), segment.subject());
            }
            last = false;
        }
        Collections.reverse(found);
        return found;
    }

    /** The other clauses, in order; known after {@link #undertakings}. */
    List<Rest> rests() {
        return rests.reversed();
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        Optional<Subject> before = Optional.empty();
        int from = 0;
        for (int index = 1; index < line.size(); index++) {
            int link = line.ending(grammar.link(), from, index);
            if (link > from) {
                before = subject(from, link, before);
                segments.add(new Segment(from, link, before));
                from = index;
            }
        }
        segments.add(new Segment(from, line.size(), subject(from, line.size(), before)));
        return segments;
    }

    private Optional<Subject> subject(int from, int to, Optional<Subject> before) {
        return Subjects.in(grammar, text, line, members, from, to).or(() -> before);
    }

    private int closed(int from, int to) {
        int start = line.ending(grammar.closing(), from, to);
        return start < 0 ? to : start;
    }

    private Wrap unwrap(int from, int to) {
        List<Frame> frames = new ArrayList<>();
        int end = to;
        boolean more = true;
        while (more && frames.size() < FRAMES_MAX) {
            more = false;
            for (Frame frame : grammar.frames()) {
                int start = line.ending(frame.pattern(), from, end);
                if (start > from) {
                    frames.add(frame);
                    end = start;
                    more = !frame.nominal();
                    break;
                }
            }
        }
        return new Wrap(frames, end);
    }

    private Optional<Undertaking> undertaking(Segment segment, List<Frame> frames, int held, Optional<Core> core) {
        boolean nominal = !frames.isEmpty() && frames.getLast().nominal();
        int start = start(segment, held);
        if (start >= held) {
            return Optional.empty();
        }
        int end = nominal ? closed(segment.from(), segment.to()) : held;
        String clause = text.substring(line.start(start), line.end(end - 1));
        Optional<Subject> subject = segment.subject();
        if (!nominal
                && (core.isEmpty()
                        || !states(
                                core.get(),
                                frames,
                                subject,
                                text.substring(line.start(segment.from()), line.end(end - 1))))) {
            return Optional.empty();
        }
        boolean strange = !nominal
                && core.filter(verb -> !verb.passive()
                                && Subjects.strangerActs(
                                        grammar, text, line, members, segment.from(), verb.start(), held))
                        .isPresent();
        if (strange
                || subject.filter(known -> known.kind() == Subject.Kind.OTHER).isPresent()
                || !(announces || grammar.specific(clause))) {
            return Optional.empty();
        }
        String lemma = nominal ? "" : core.map(Core::lemma).orElse("");
        Force force = force(frames, core, lemma, clause);
        return Optional.of(new Undertaking(
                rule(frames, core, subject, force), force, subject, start, end, segment.from(), segment.to()));
    }

    /** Whether the verb is one that undertakes, said by somebody who can. */
    private boolean states(Core core, List<Frame> frames, Optional<Subject> subject, String clause) {
        boolean effort = grammar.effort(core.lemma(), clause);
        boolean event =
                subject.filter(known -> known.kind() == Subject.Kind.EVENT).isPresent();
        return core.open()
                && !core.past()
                && !grammar.stance(core.lemma(), clause)
                && (!core.progressive() || effort || grammar.underWay(core.lemma()))
                && (!core.passive() || event || !frames.isEmpty())
                && (!core.desire() || !frames.isEmpty() || effort);
    }

    private Force force(List<Frame> frames, Optional<Core> core, String lemma, String clause) {
        if (frames.stream().anyMatch(frame -> frame.force() == Force.CONTINUING) || grammar.goesOn(lemma, clause)) {
            return Force.CONTINUING;
        }
        boolean soft = frames.stream().anyMatch(frame -> frame.force() == Force.INTENT)
                || grammar.effort(lemma, clause)
                || core.filter(verb -> verb.progressive() || verb.desire()).isPresent();
        return soft ? Force.INTENT : Force.FIRM;
    }

    private static PredicateRule rule(List<Frame> frames, Optional<Core> core, Optional<Subject> subject, Force force) {
        Optional<Frame> soft = frames.stream()
                .filter(frame -> frame.force() == force && force != Force.FIRM)
                .findFirst();
        if (!frames.isEmpty()) {
            return soft.orElse(frames.getFirst()).rule();
        }
        if (core.filter(Core::progressive).isPresent()) {
            return PredicateRule.IS_PREPARING;
        }
        boolean event =
                subject.filter(known -> known.kind() == Subject.Kind.EVENT).isPresent();
        return event
                ? PredicateRule.IS_SCHEDULED
                : force == Force.INTENT ? PredicateRule.TRIES_TO : PredicateRule.WILL_DO;
    }

    /** The words that state it begin after the one they speak of and after "also", "moreover". */
    private int start(Segment segment, int end) {
        int start = segment.subject()
                .filter(subject -> subject.end() > segment.from() && subject.end() < end)
                .map(Subject::end)
                .orElse(segment.from());
        while (start < end
                && (line.norm(start).endsWith("/s") || line.norm(start).endsWith("/k"))) {
            start++;
        }
        return start;
    }
}
