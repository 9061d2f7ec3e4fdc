package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.member.MemberId;
import entente.negotiation.Nesting.Stretch;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause's words in one language as a rolling text prints them: in brackets what is not agreed, and who wants it. */
public sealed interface Bracketed {
    /** Words that nobody proposes to change. */
    record Plain(String words) implements Bracketed {}

    /**
     * Words that somebody proposes to change.
     *
     * @param words as they stand; empty where others would only be put in
     * @param alternatives what would stand in their place
     */
    record Disputed(String words, List<Alternative> alternatives) implements Bracketed {
        /** Copies the list in. */
        public Disputed {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * What a member wants to stand there.
     *
     * @param member who
     * @param runs the words, with what others would change in them; empty to delete
     * @param proposal in which proposal
     */
    record Alternative(MemberId member, List<Bracketed> runs, ActRef proposal) {
        /** Copies the list in. */
        public Alternative {
            runs = List.copyOf(runs);
        }
    }

    /**
     * The words of a clause with the proposals about them.
     *
     * @param text the words as they stand
     * @param language in which language
     * @param hash of the clause's version: proposals about another are left out, since their words stand elsewhere
     * @param proposals the open proposals about the clause
     */
    static List<Bracketed> of(String text, String language, String hash, List<Proposal> proposals) {
        List<Proposal> here =
                proposals.stream().filter(one -> isAbout(one, hash)).toList();
        Nesting nesting = new Nesting(here, one -> wanted(one, language));
        return runs(nesting, text, nesting.of(text));
    }

    /**
     * The words of a clause that a proposal would put in, with what others would change in them.
     *
     * @param insert the proposal
     * @param language in which language
     * @param proposals the open proposals about the clause
     */
    static List<Bracketed> of(Proposal insert, String language, List<Proposal> proposals) {
        String text = wanted(insert, language);
        Nesting nesting = new Nesting(proposals, one -> wanted(one, language));
        return text == null ? List.of() : runs(nesting, text, nesting.within(insert, text));
    }

    /** The same as a reader expects blanks: those at the edges of all that is put in at a place stand outside. */
    static List<Bracketed> spaced(List<Bracketed> runs) {
        List<Bracketed> spaced = new ArrayList<>();
        for (Bracketed run : runs) {
            switch (run) {
                case Plain plain -> spaced.add(plain);
                case Disputed disputed -> spaced(disputed, spaced);
            }
        }
        return List.copyOf(spaced);
    }

    private static void spaced(Disputed disputed, List<Bracketed> into) {
        List<List<Bracketed>> all = disputed.alternatives().stream()
                .map(one -> new ArrayList<>(spaced(one.runs())))
                .map(one -> (List<Bracketed>) one)
                .toList();
        boolean put = disputed.words().isEmpty();
        boolean before = put && all.stream().allMatch(one -> blank(one, true));
        boolean after = put && all.stream().allMatch(one -> blank(one, false));
        if (before) {
            into.add(new Plain(" "));
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Alternative was = disputed.alternatives().get(i);
            alternatives.add(new Alternative(was.member(), cut(all.get(i), before, after), was.proposal()));
        }
        into.add(new Disputed(disputed.words(), alternatives));
        if (after) {
            into.add(new Plain(" "));
        }
    }

    private static boolean blank(List<Bracketed> runs, boolean first) {
        return !runs.isEmpty()
                && (first ? runs.getFirst() : runs.getLast()) instanceof Plain plain
                && (runs.size() > 1 || !plain.words().isBlank())
                && (first ? plain.words().startsWith(" ") : plain.words().endsWith(" "));
    }

    private static List<Bracketed> cut(List<Bracketed> runs, boolean before, boolean after) {
        if (before && runs.getFirst() instanceof Plain plain) {
            runs.set(0, new Plain(plain.words().substring(1)));
        }
        if (after && runs.getLast() instanceof Plain plain) {
            runs.set(
                    runs.size() - 1,
                    new Plain(plain.words().substring(0, plain.words().length() - 1)));
        }
        return runs.stream()
                .filter(one -> !(one instanceof Plain plain && plain.words().isEmpty()))
                .toList();
    }

    private static boolean isAbout(Proposal proposal, String hash) {
        return switch (proposal.change()) {
            case Change.Replace replace -> replace.hash().equals(hash);
            case Change.Delete delete -> delete.hash().equals(hash);
            case Change _ -> false;
        };
    }

    /** What a proposal makes of the clause's words in a language; null if it leaves them as they are. */
    private static @Nullable String wanted(Proposal proposal, String language) {
        return switch (proposal.change()) {
            case Change.Replace replace -> in(replace.text(), language);
            case Change.Insert insert -> in(insert.clause().text(), language);
            case Change.Delete _ -> "";
            case Change _ -> null;
        };
    }

    private static @Nullable String in(@Nullable Localized words, String language) {
        return words == null ? null : words.in().get(language);
    }

    private static List<Bracketed> runs(Nesting nesting, String text, List<Stretch> stretches) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        List<Bracketed> runs = new ArrayList<>();
        int at = 0;
        int next = 0;
        while (next < all.size()) {
            int last = group(all, next);
            List<Stretch> group = all.subList(next, last);
            int start = group.getFirst().start();
            int end = group.stream().mapToInt(Stretch::end).max().orElse(start);
            plain(runs, text.substring(at, start));
            runs.add(new Disputed(text.substring(start, end), alternatives(nesting, text, start, end, group)));
            at = end;
            next = last;
        }
        plain(runs, text.substring(at));
        return List.copyOf(runs);
    }

    private static void plain(List<Bracketed> runs, String words) {
        if (!words.isEmpty()) {
            runs.add(new Plain(words));
        }
    }

    /** Where the group of stretches that touch, one the next, ends. */
    private static int group(List<Stretch> all, int from) {
        int end = all.get(from).end();
        int to = from + 1;
        while (to < all.size() && all.get(to).start() <= end + 1) {
            end = Math.max(end, all.get(to).end());
            to++;
        }
        return to;
    }

    private static List<Alternative> alternatives(
            Nesting nesting, String text, int start, int end, List<Stretch> group) {
        List<Proposal> proposals =
                group.stream().map(Stretch::proposal).distinct().toList();
        List<Alternative> alternatives = new ArrayList<>();
        for (Proposal outer : proposals) {
            if (proposals.stream().noneMatch(other -> nesting.isWithin(outer, other))) {
                alternatives.add(alternative(nesting, text.substring(start, end), start, outer, group));
            }
        }
        return alternatives;
    }

    /** What stands within another's brackets elsewhere in the same words stands within them here too. */
    private static Alternative alternative(
            Nesting nesting, String text, int start, Proposal outer, List<Stretch> group) {
        List<Stretch> own =
                group.stream().filter(one -> one.proposal().equals(outer)).toList();
        List<Stretch> within = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Stretch one = own.get(i);
            int begins = one.start() - start + Stretch.growth(own.subList(0, i), one.start(), false);
            one.within().forEach(each -> within.add(each.moved(begins)));
        }
        group.stream()
                .filter(one -> nesting.isWithin(one.proposal(), outer))
                .forEach(one -> within.add(one.moved(Stretch.growth(own, one.start(), false) - start)));
        String words = Hunk.applied(text, start, own.stream().map(Stretch::hunk).toList());
        return new Alternative(outer.member(), runs(nesting, words, within), outer.ref());
    }
}
