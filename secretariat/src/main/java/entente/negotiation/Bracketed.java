package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.member.MemberId;
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
     * @param words the words; empty to delete
     * @param proposal in which proposal
     */
    record Alternative(MemberId member, String words, ActRef proposal) {}

    /**
     * The words of a clause with the proposals about them.
     *
     * @param text the words as they stand
     * @param language in which language
     * @param hash of the clause's version: proposals about another are left out, since their words stand elsewhere
     * @param proposals the open proposals about the clause
     */
    static List<Bracketed> of(String text, String language, String hash, List<Proposal> proposals) {
        List<Wanted> all = new ArrayList<>();
        for (Proposal proposal : proposals) {
            for (Hunk hunk : hunks(proposal, text, language, hash)) {
                all.add(new Wanted(hunk, proposal));
            }
        }
        all.sort(Comparator.comparingInt((Wanted one) -> one.hunk.start()).thenComparingInt(one -> one.hunk.end()));
        List<Bracketed> runs = new ArrayList<>();
        int at = 0;
        int next = 0;
        while (next < all.size()) {
            int last = group(all, next);
            List<Wanted> group = all.subList(next, last);
            int start = group.getFirst().hunk.start();
            int end = group.stream().mapToInt(one -> one.hunk.end()).max().orElse(start);
            plain(runs, text.substring(at, start));
            runs.add(new Disputed(text.substring(start, end), alternatives(text, start, end, group)));
            at = end;
            next = last;
        }
        plain(runs, text.substring(at));
        return List.copyOf(runs);
    }

    /** What a proposal changes in a language of this version; nothing if it is about another version. */
    static List<Hunk> hunks(Proposal proposal, String text, String language, String hash) {
        return switch (proposal.change()) {
            case Change.Replace replace
            when replace.hash().equals(hash) -> {
                String words =
                        replace.text() == null ? null : replace.text().in().get(language);
                yield words == null ? List.of() : Hunk.between(text, words);
            }
            case Change.Delete delete when delete.hash().equals(hash) -> List.of(new Hunk(0, text.length(), ""));
            case Change _ -> List.of();
        };
    }

    private static void plain(List<Bracketed> runs, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            runs.add(new Plain(words));
        }
    }

    /** Where the group of hunks that touch, one the next, ends. */
    private static int group(List<Wanted> all, int from) {
        int end = all.get(from).hunk.end();
        int to = from + 1;
        while (to < all.size() && all.get(to).hunk.start() <= end + 1) {
            end = Math.max(end, all.get(to).hunk.end());
            to++;
        }
        return to;
    }

    private static List<Alternative> alternatives(String text, int start, int end, List<Wanted> group) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Proposal proposal : group.stream().map(Wanted::proposal).distinct().toList()) {
            List<Hunk> own = group.stream()
                    .filter(one -> one.proposal.equals(proposal))
                    .map(Wanted::hunk)
                    .toList();
            alternatives.add(new Alternative(
                    proposal.member(), Hunk.applied(text.substring(start, end), start, own), proposal.ref()));
        }
        return alternatives;
    }

    /** A hunk with the proposal it is from. */
    record Wanted(Hunk hunk, Proposal proposal) {}
}
