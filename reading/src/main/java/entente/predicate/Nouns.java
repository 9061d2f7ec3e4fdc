package entente.predicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of states in one language (CLDR and a plain table), and the nouns that stand for those who promise. */
public final class Nouns {
    private static final int NAME_MAX = 24;

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> marks = new TreeMap<>();
    private final Map<String, List<String>> titles = new TreeMap<>();
    private final Pattern run;
    private final Pattern party;
    private final Pattern organ;
    private final Pattern event;
    private final Pattern stranger;

    /**
     * The nouns of one language.
     *
     * @param locale whose names of states are taken from CLDR
     * @param table rows {@code code|names|marks|titles}: further names, single characters used in runs (日米韓), and what
     *     its head of state or government is called
     * @param run what a run of marks looks like; {@code M} stands for any mark
     * @param heads what those who promise, organs, events and outsiders end in or hold
     */
    public Nouns(Locale locale, InputStream table, String run, Heads heads) {
        for (String code : Locale.getISOCountries()) {
            names.put(Locale.of("", code).getDisplayCountry(locale), code);
        }
        try (InputStream in = table) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.run = Pattern.compile(run.replace("M", "[" + String.join("", marks.keySet()) + "]"));
        this.party = heads.party();
        this.organ = heads.organ();
        this.event = heads.event();
        this.stranger = heads.stranger();
    }

    /** What nouns end in: those who promise, their organs, their events; and what an outsider's name holds. */
    public record Heads(Pattern party, Pattern organ, Pattern event, Pattern stranger) {}

    private void take(String line) {
        String[] cells = line.split("\\|", -1);
        for (String name : cells[1].split(";", -1)) {
            if (!name.isBlank()) {
                names.put(name.strip(), cells[0]);
            }
        }
        for (String mark : cells[2].split(";", -1)) {
            if (!mark.isBlank()) {
                marks.put(mark.strip(), cells[0]);
            }
        }
        for (String title : cells.length < 4 ? new String[0] : cells[3].split(";", -1)) {
            if (!title.isBlank()) {
                titles.computeIfAbsent(title.strip(), name -> new ArrayList<>()).add(cells[0]);
            }
        }
    }

    /** The states named in a run of words, in their order. */
    List<String> states(String words) {
        Set<String> found = new LinkedHashSet<>();
        int index = 0;
        while (index < words.length()) {
            Optional<String> name = name(words, index);
            if (name.isPresent()) {
                found.add(names.get(name.get()));
                index += name.get().length();
                continue;
            }
            Matcher matcher = run.matcher(words).region(index, words.length());
            if (matcher.useTransparentBounds(true).lookingAt()) {
                matcher.group().chars().mapToObj(Character::toString).forEach(mark -> {
                    if (marks.containsKey(mark)) {
                        found.add(marks.get(mark));
                    }
                });
                index = matcher.end();
            } else {
                index++;
            }
        }
        return List.copyOf(found);
    }

    private Optional<String> name(String words, int index) {
        for (int length = Math.min(NAME_MAX, words.length() - index); length > 1; length--) {
            String candidate = words.substring(index, index + length);
            if (names.containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The authors of a text: the first states its opening names side by side. */
    List<String> authors(String opening) {
        List<String> best = List.of();
        for (String part : opening.split("[。\\n.]", -1)) {
            List<String> named = states(part.substring(0, Math.min(part.length(), 120)));
            if (named.size() > 1) {
                return named;
            }
            best = best.isEmpty() ? named : best;
        }
        return best;
    }

    /** The one member whose head bears the title the words end in, where there is just one. */
    private List<String> titled(String words, List<String> members) {
        for (Map.Entry<String, List<String>> title : titles.entrySet()) {
            if (words.endsWith(title.getKey())) {
                List<String> bearers =
                        members.stream().filter(title.getValue()::contains).toList();
                if (bearers.size() == 1) {
                    return bearers;
                }
            }
        }
        return List.of();
    }

    /** What a noun phrase is in a text of these members. */
    Subject subject(String words, List<String> members, int start, int end) {
        List<String> states = states(words);
        List<String> own = states.stream()
                .filter(code -> members.isEmpty() || members.contains(code))
                .toList();
        boolean foreign = !states.isEmpty() && own.isEmpty();
        String bare = words.strip();
        Subject.Kind kind = Subject.Kind.OTHER;
        if (!foreign && !stranger.matcher(bare).find()) {
            boolean stateOnly = !own.isEmpty() && names.keySet().stream().anyMatch(bare::endsWith);
            kind = organ.matcher(bare).find()
                    ? Subject.Kind.ORGAN
                    : event.matcher(bare).find()
                            ? Subject.Kind.EVENT
                            : stateOnly || party.matcher(bare).find() ? Subject.Kind.PARTY : Subject.Kind.OTHER;
        }
        List<String> named = own.isEmpty() ? titled(bare, members) : own;
        return new Subject(kind, inOrder(named, members), start, end);
    }

    private static List<String> inOrder(List<String> own, List<String> members) {
        List<String> ordered = new ArrayList<>(members);
        ordered.retainAll(own);
        return members.isEmpty() ? own : ordered;
    }
}
