package entente.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Words as conferences print them: what stands and is not agreed in brackets, then what members want instead,
 * {@code We [will][JP: intend to [KR: soon]] meet.} Brackets without a member's code are words like others.
 */
public sealed interface Bracket {
    /** What is written where a member wants nothing to stand. */
    String NOTHING = "–";

    /** How deep brackets are read; deeper ones are words. */
    int DEPTH_MAX = 8;

    /** Words as they are. */
    record Plain(String words) implements Bracket {}

    /**
     * What stands, and others want something else for.
     *
     * @param within what is in its brackets
     */
    record Standing(List<Bracket> within) implements Bracket {
        /** Copies the list in. */
        public Standing {
            within = List.copyOf(within);
        }
    }

    /**
     * What a member wants.
     *
     * @param member its code
     * @param within what is in its brackets; {@link #NOTHING} to take away what stands
     */
    record Wanted(String member, List<Bracket> within) implements Bracket {
        /** Copies the list in. */
        public Wanted {
            within = List.copyOf(within);
        }
    }

    /**
     * Reads words.
     *
     * @param text the words
     * @param members whose codes make brackets theirs
     */
    static List<Bracket> of(String text, Set<String> members) {
        return new BracketReading(text, members).between(0, text.length(), DEPTH_MAX);
    }

    /** The words with their brackets: what {@link #of} was given. */
    static String printed(List<Bracket> brackets) {
        StringBuilder out = new StringBuilder();
        for (Bracket one : brackets) {
            switch (one) {
                case Plain plain -> out.append(plain.words());
                case Standing standing ->
                    out.append('[').append(printed(standing.within())).append(']');
                case Wanted wanted ->
                    out.append(opening(wanted.member()))
                            .append(printed(wanted.within()))
                            .append(']');
            }
        }
        return out.toString();
    }

    /** Whose brackets there are, at any depth. */
    static Set<String> members(List<Bracket> brackets) {
        Set<String> members = new TreeSet<>();
        for (Bracket one : brackets) {
            switch (one) {
                case Plain _ -> {}
                case Standing standing -> members.addAll(members(standing.within()));
                case Wanted wanted -> {
                    members.add(wanted.member());
                    members.addAll(members(wanted.within()));
                }
            }
        }
        return members;
    }

    /**
     * The words without brackets, as one member has them.
     *
     * @param member its code; null for the words as they stand
     */
    static String read(List<Bracket> brackets, @Nullable String member) {
        StringBuilder out = new StringBuilder();
        List<Bracket> group = new ArrayList<>();
        for (Bracket one : brackets) {
            if (one instanceof Plain || one instanceof Standing) {
                settle(group, member, out);
                group.clear();
            }
            if (one instanceof Plain plain) {
                join(out, plain.words());
            } else {
                group.add(one);
            }
        }
        settle(group, member, out);
        return Words.tidy(out.toString());
    }

    /** Of what stands and what is wanted for it: a member's own words, or those around its words, or what stands. */
    private static void settle(List<Bracket> group, @Nullable String member, StringBuilder out) {
        List<Bracket> chosen = List.of();
        boolean own = false;
        for (Bracket one : group) {
            if (one instanceof Standing standing) {
                chosen = standing.within();
            } else if (one instanceof Wanted wanted && member != null && !own) {
                own = wanted.member().equals(member);
                boolean speaks = own || members(wanted.within()).contains(member);
                chosen = speaks ? wanted.within() : chosen;
            }
        }
        String words = chosen.isEmpty() ? "" : read(chosen, member);
        join(out, words.equals(NOTHING) ? "" : words);
    }

    /** Where words were taken away no two blanks stay, nor one before a stop; where others come none is lost. */
    private static void join(StringBuilder out, String words) {
        if (words.isEmpty() || out.isEmpty()) {
            out.append(words);
            return;
        }
        char last = out.charAt(out.length() - 1);
        char next = words.charAt(0);
        if (last == ' ' && ".,;:)!?".indexOf(next) >= 0) {
            out.setLength(out.length() - 1);
        } else if (Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next) && parted(last) && parted(next)) {
            out.append(' ');
        }
        out.append(words);
    }

    private static boolean parted(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> false;
            default -> true;
        };
    }

    /** How a member's brackets begin. */
    static String opening(String member) {
        return "[" + member + ": ";
    }
}
