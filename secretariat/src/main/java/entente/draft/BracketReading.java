package entente.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words on their way to brackets. */
final class BracketReading {
    private final String text;
    private final Set<String> members;
    /** Where each bracket that opens is closed; -1 elsewhere. */
    private final int[] closing;

    BracketReading(String text, Set<String> members) {
        this.text = text;
        this.members = members;
        this.closing = new int[text.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '[') {
                open.push(i);
            } else if (text.charAt(i) == ']' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
    }

    List<Bracket> between(int from, int to, int depth) {
        List<Bracket> found = new ArrayList<>();
        int plain = from;
        int at = from;
        while (at < to) {
            int end = closing[at];
            String member = end < 0 || depth == 0 ? null : member(at);
            boolean standing = member == null && end >= 0 && depth > 0 && end + 1 < to && member(end + 1) != null;
            if (member == null && !standing) {
                at++;
                continue;
            }
            if (plain < at) {
                found.add(new Bracket.Plain(text.substring(plain, at)));
            }
            int inside = member == null ? at + 1 : at + Bracket.opening(member).length();
            List<Bracket> within = between(inside, end, depth - 1);
            found.add(member == null ? new Bracket.Standing(within) : new Bracket.Wanted(member, within));
            at = end + 1;
            plain = at;
        }
        if (plain < to) {
            found.add(new Bracket.Plain(text.substring(plain, to)));
        }
        return found;
    }

    private @Nullable String member(int at) {
        return closing[at] < 0
                ? null
                : members.stream()
                        .filter(one -> text.startsWith(Bracket.opening(one), at)
                                && closing[at] >= at + Bracket.opening(one).length())
                        .findFirst()
                        .orElse(null);
    }
}
