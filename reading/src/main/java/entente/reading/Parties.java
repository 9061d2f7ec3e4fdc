package entente.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose words can commit in one text.
 *
 * @param members the issuing states in the answer's order, empty when unknown
 * @param given whether the members were given and no other state is a party
 * @param foreign states the text urges, condemns or acts against, and that are no known members
 */
record Parties(List<String> members, boolean given, Set<String> foreign) {
    private static final Pattern TARGET = Pattern.compile(
            "(?:urge|urges|urged|urging|condemn|condemns|condemned|call on|calls on|called on|call upon|calling on"
                    + "|demand"
                    + ") (?:the |that )?§(\\p{L}{2}) ");

    static Parties of(String plain, List<String> members) {
        if (!members.isEmpty()) {
            return new Parties(members, true, Set.of());
        }
        List<String> issuers = Issuers.of(plain);
        Set<String> foreign = new HashSet<>();
        Line line = new Line(Words.of(plain, 0, plain.length()));
        Matcher matcher = TARGET.matcher(line.norm(0, line.size()));
        while (matcher.find()) {
            foreign.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        issuers.forEach(foreign::remove);
        return new Parties(issuers, false, Set.copyOf(foreign));
    }

    /** True when the states named cannot commit in this text. */
    boolean strangers(List<String> states) {
        return !states.isEmpty()
                && (given ? states.stream().noneMatch(members::contains) : foreign.containsAll(states));
    }

    /** The states named that count, in the members' order. */
    List<String> known(Set<String> states) {
        return given ? members.stream().filter(states::contains).toList() : List.copyOf(states);
    }
}
