package entente.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose words can commit in one text.
 *
 * @param members the issuing states in the answer's order, empty when unknown
 * @param given whether the members were given and no other state is a party
 * @param foreign states the text urges or condemns, and that are no known members
 * @param persons the state a person speaks for, by surname in lower case, where the text says so
 * @param organs short names of their bodies and agencies in lower case, as the text or the setting introduces them
 */
record Parties(
        List<String> members, boolean given, Set<String> foreign, Map<String, String> persons, Set<String> organs) {
    private static final Set<String> APPOSED = Lexicon.words("of the 's ( - –");
    private static final Pattern TARGET = Pattern.compile(
            "(?:urge|urges|urged|urging|condemn|condemns|condemned|call on|calls on|called on|call upon|calling on"
                    + "|demand) (?:the |that )?§(\\p{L}{2}) ");

    /** A verb after a body's short name that can commit it. */
    static final Pattern ACTS = Pattern.compile("(?:members? |partners? |countries )?" + Verbs.ADVERBS
            + "(?:will|shall|intends?|plans?|seeks?|aims?|is|are|committed|commits?|pledged|agreed|decided"
            + "|continues?) ");

    static Parties of(String plain, Setting setting) {
        List<String> members = setting.members();
        Set<String> organs = Acronyms.of(plain, setting.organs());
        Line line = new Line(Words.of(plain, 0, plain.length()));
        Map<String, String> persons = persons(line);
        if (!members.isEmpty()) {
            return new Parties(members, true, Set.of(), persons, organs);
        }
        List<String> issuers = Issuers.of(plain, line);
        Set<String> foreign = new HashSet<>();
        Matcher matcher = TARGET.matcher(line.norm(0, line.size()));
        while (matcher.find()) {
            foreign.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        issuers.forEach(foreign::remove);
        return new Parties(issuers, false, Set.copyOf(foreign), persons, organs);
    }

    /** Nothing is known. */
    static Parties unknown() {
        return new Parties(List.of(), false, Set.of(), Map.of(), Set.of());
    }

    /** "President A of X", "X's Prime Minister B", "the President of X, A": the first that says so counts. */
    private static Map<String, String> persons(Line line) {
        Map<String, String> persons = new HashMap<>();
        for (int index = 0; index < line.size(); index++) {
            if (line.norm(index).equals("¤")) {
                int after = index + 1;
                while (APPOSED.contains(line.norm(after)) && after < index + 3) {
                    after++;
                }
                String before = line.norm(index - 1).equals("'s") ? line.norm(index - 2) : line.norm(index - 1);
                String state = after > index + 1
                                && line.norm(after).startsWith("§")
                                && !line.norm(index + 1).equals("'s")
                        ? line.norm(after)
                        : before.startsWith("§")
                                ? before
                                : "§" + States.adjective(before).orElse("");
                if (state.length() > 1) {
                    persons.putIfAbsent(
                            line.word(index).surname(), state.substring(1).toUpperCase(Locale.ROOT));
                }
            }
        }
        return Map.copyOf(persons);
    }

    /** True when the states named cannot commit in this text. */
    boolean strangers(List<String> states) {
        return !states.isEmpty()
                && (given ? states.stream().noneMatch(members::contains) : foreign.containsAll(states));
    }

    /** True when the states named are none of the authors, as far as the text names its authors. */
    boolean outside(List<String> states) {
        return !states.isEmpty() && !members.isEmpty() && states.stream().noneMatch(members::contains);
    }

    /** The states named that count, in the members' order. */
    List<String> known(Set<String> states) {
        List<String> ordered =
                new ArrayList<>(members.stream().filter(states::contains).toList());
        if (!given) {
            states.stream().filter(state -> !ordered.contains(state)).forEach(ordered::add);
        }
        return ordered;
    }
}
