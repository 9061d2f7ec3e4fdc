package entente.actor;

import entente.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The register of names: every state under its CLDR name in English, Japanese and Korean, and the lines of a
 * resource an office edits ({@code docs/watch/names.md}).
 */
public final class ActorRegister {
    private static final int CELLS = 9;
    private static final int LINES_MAX = 20_000;
    private static final Pattern ID = Pattern.compile("[A-Z]{2}|[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Map<Language, Locale> LOCALES = Map.of(
            Language.ENGLISH, Locale.ENGLISH, Language.JAPANESE, Locale.JAPANESE, Language.KOREAN, Locale.KOREAN);
    private static final List<Language> COLUMNS = List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN);

    private final Map<String, Actor> actors;
    private final List<Actor> parts;

    private ActorRegister(Map<String, Actor> lines) {
        this.parts = lines.values().stream()
                .filter(each -> each.kind() == Actor.Kind.PART)
                .toList();
        this.actors = lines;
        parts.forEach(part -> actors.remove(part.id()));
    }

    /** The register that is shipped. */
    public static ActorRegister shipped() {
        try (InputStream in = Objects.requireNonNull(ActorRegister.class.getResourceAsStream("names.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a register and adds it to the states.
     *
     * @param text lines of nine cells parted by {@code |}
     * @throws IllegalArgumentException naming the line and the rule
     */
    public static ActorRegister parse(String text) {
        Map<String, Actor> actors = states();
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("the register has more than " + LINES_MAX + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                Actor actor = actor(line);
                actors.merge(actor.id(), actor, ActorRegister::joined);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException("names, line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        for (Actor actor : actors.values()) {
            if (actor.state().isPresent() && !actors.containsKey(actor.state().get())) {
                throw new IllegalArgumentException(actor.id() + " belongs to a state that is not in ISO 3166-1: "
                        + actor.state().get());
            }
        }
        return new ActorRegister(actors);
    }

    /** What of an actor a text may mean; the names are kept in the singular and the plural. */
    public List<Actor> parts() {
        return parts;
    }

    /** All actors. */
    public Collection<Actor> actors() {
        return actors.values();
    }

    /** The actor of an id. */
    public Optional<Actor> find(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    private static Map<String, Actor> states() {
        Map<String, Actor> states = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            Map<Language, List<String>> names = new EnumMap<>(Language.class);
            LOCALES.forEach((language, locale) ->
                    names.put(language, List.of(Locale.of("", code).getDisplayCountry(locale))));
            states.put(code, new Actor(code, Actor.Kind.STATE, Optional.empty(), names, Map.of(), List.of()));
        }
        return states;
    }

    private static Actor actor(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("there are " + cells.length + " cells where 9 belong");
        }
        for (int i = 0; i < CELLS; i++) {
            cells[i] = cells[i].strip();
        }
        if (!ID.matcher(cells[0]).matches()) {
            throw new IllegalArgumentException("an id is a state's code or small letters and hyphens: " + cells[0]);
        }
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        Map<Language, List<String>> seats = new EnumMap<>(Language.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            for (String name : cells[6 + i].split(";", -1)) {
                boolean seat = name.strip().startsWith("@");
                String bare = seat ? name.strip().substring(1) : name.strip();
                if (bare.length() == 1) {
                    throw new IllegalArgumentException("a name has two letters at least: " + bare);
                }
                if (!bare.isEmpty()) {
                    (seat ? seats : names)
                            .computeIfAbsent(COLUMNS.get(i), _ -> new ArrayList<>())
                            .add(bare);
                }
            }
        }
        List<Actor.Term> terms =
                cells[5].isEmpty() ? List.of() : List.of(new Actor.Term(cells[5], day(cells[3]), day(cells[4])));
        Optional<String> state = cells[2].isEmpty() ? Optional.empty() : Optional.of(cells[2]);
        return new Actor(cells[0], kind(cells[1]), state, names, seats, terms);
    }

    private static Actor.Kind kind(String cell) {
        return Arrays.stream(Actor.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a kind is state, person, body or part: " + cell));
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static Actor joined(Actor before, Actor more) {
        if (before.kind() != more.kind()) {
            throw new IllegalArgumentException(more.id() + " is both a " + before.kind() + " and a " + more.kind());
        }
        List<Actor.Term> terms = new ArrayList<>(before.terms());
        terms.addAll(more.terms());
        return new Actor(
                before.id(),
                before.kind(),
                more.state().or(before::state),
                union(before.names(), more.names()),
                union(before.seats(), more.seats()),
                terms);
    }

    private static Map<Language, List<String>> union(
            Map<Language, List<String>> one, Map<Language, List<String>> other) {
        Map<Language, List<String>> union = new EnumMap<>(Language.class);
        for (Language language : COLUMNS) {
            List<String> names = new ArrayList<>(one.getOrDefault(language, List.of()));
            other.getOrDefault(language, List.of()).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
            if (!names.isEmpty()) {
                union.put(language, names);
            }
        }
        return union;
    }
}
