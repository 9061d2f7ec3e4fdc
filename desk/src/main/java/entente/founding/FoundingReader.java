package entente.founding;

import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.founding.FoundingFile.Reading;
import entente.member.MemberId;
import entente.member.Party;
import entente.text.Localized;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Holds a founding file against its rules and notes every fault with its place. Used once. */
final class FoundingReader {
    static final int CHARACTERS_MAX = 200_000;
    static final int PARTIES_MAX = 64;
    static final int LANGUAGES_MAX = 24;
    private static final int WORDS_MAX = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9._-]+)*");
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> WHOLE =
            Set.of("partnership", "origin", "founder", "languages", "name", "notice", "members", "organs", "posts");

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Node> places = new LinkedHashMap<>();

    Reading read(String text) {
        if (text.length() > CHARACTERS_MAX) {
            return new Reading.Faulty(
                    List.of(new Fault(1, 1, "the file has more than " + CHARACTERS_MAX + " characters")));
        }
        Optional<Node> root = parse(text);
        FoundingFile file = root.isEmpty() ? null : whole(root.get());
        return faults.isEmpty() && file != null ? new Reading.Read(file) : new Reading.Faulty(Sheet.sorted(faults));
    }

    private Optional<Node> parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(CHARACTERS_MAX);
        limits.setNestingDepthLimit(12);
        limits.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root == null) {
                faults.add(new Fault(1, 1, "the file is empty"));
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            faults.add(new Fault(line, column, "this is no YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            faults.add(new Fault(1, 1, "this is no YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    private @Nullable FoundingFile whole(Node root) {
        Sheet sheet = Sheet.of(root, "a founding file", WHOLE, faults);
        for (String needed : List.of("partnership", "origin", "founder", "languages", "name", "members", "posts")) {
            sheet.need(needed, "a founding file");
        }
        languages(sheet);
        String id = form(sheet, "partnership", NAME, "lower-case letters, digits and hyphens, 2 to 40");
        String origin = form(sheet, "origin", ORIGIN, "a host name of yours, with a path if you like, in lower case");
        Optional<Localized> name = words(sheet, "name", true);
        Optional<Localized> notice = words(sheet, "notice", false);
        sheet.items("members").forEach(node -> party(node, false));
        sheet.items("organs").forEach(node -> party(node, true));
        parties(sheet);
        String founder = sheet.line("founder", WORDS_MAX).orElse("");
        if (sheet.has("founder") && !parties.containsKey(founder)) {
            sheet.wrong("founder", "\"" + founder + "\" is none of the members and organs above");
        }
        List<PostCreated> posts = new PostReader(this, faults).read(sheet.items("posts"));
        if (!faults.isEmpty() || name.isEmpty()) {
            return null;
        }
        PartnershipFounded act =
                new PartnershipFounded(name.get(), List.copyOf(parties.values()), languages, notice.orElse(null), null);
        return new FoundingFile(id, origin, new MemberId(founder), act, posts);
    }

    private String form(Sheet sheet, String name, Pattern form, String rule) {
        Optional<String> value = sheet.line(name, WORDS_MAX);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            sheet.wrong(name, "\"" + value.get() + "\" is no " + name + ": " + rule);
        }
        return value.orElse("");
    }

    private void languages(Sheet sheet) {
        for (Node node : sheet.items("languages")) {
            String tag = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!tag(tag)) {
                faults.add(Sheet.fault(node, "\"" + tag + "\" is no language tag (BCP 47), such as sv or zh-Hant"));
            } else if (languages.contains(tag)) {
                faults.add(Sheet.fault(node, "the language " + tag + " is given twice"));
            } else {
                languages.add(tag);
            }
        }
        if (sheet.has("languages") && languages.isEmpty()) {
            sheet.wrong("languages", "a partnership has at least one language");
        } else if (languages.size() > LANGUAGES_MAX) {
            sheet.wrong("languages", "a partnership has at most " + LANGUAGES_MAX + " languages");
        }
    }

    private static boolean tag(String tag) {
        try {
            return !tag.isEmpty()
                    && new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag);
        } catch (IllformedLocaleException wrong) {
            return false;
        }
    }

    /**
     * Words by language.
     *
     * @param all whether they are needed in each of the partnership's languages
     */
    Optional<Localized> words(Sheet sheet, String name, boolean all) {
        if (!sheet.has(name)) {
            return Optional.empty();
        }
        Node node = sheet.need(name, "").orElseThrow();
        Sheet inLanguages = Sheet.of(node, "\"" + name + "\" in languages", Set.of(), faults);
        TreeMap<String, String> words = new TreeMap<>();
        for (String tag : inLanguages.names()) {
            if (!tag(tag)) {
                inLanguages.wrong(tag, "\"" + tag + "\" is no language tag (BCP 47), such as sv or zh-Hant");
            }
            inLanguages.line(tag, WORDS_MAX).ifPresent(line -> words.put(tag, line));
        }
        List<String> missing =
                languages.stream().filter(tag -> !inLanguages.has(tag)).toList();
        if (all && !missing.isEmpty()) {
            sheet.wrong(name, "\"" + name + "\" is missing in " + String.join(", ", missing));
        } else if (!all && missing.size() == languages.size()) {
            sheet.wrong(name, "\"" + name + "\" is in none of the partnership's languages");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Localized(words));
    }

    private void party(Node node, boolean organ) {
        Sheet sheet = Sheet.of(node, organ ? "an organ" : "a member", Set.of("code", "name"), faults);
        sheet.need("code", organ ? "an organ" : "a member");
        Optional<MemberId> id = sheet.line("code", WORDS_MAX).flatMap(code -> member(sheet, code, organ));
        Optional<Localized> name = words(sheet, "name", false);
        if (name.isEmpty() && id.isPresent() && id.get().state()) {
            name = Optional.of(stateName(id.get()));
        } else if (!sheet.has("name") && id.isPresent()) {
            sheet.wrong("name", "\"" + id.get() + "\" needs a name: only a state's is known by its code");
        }
        if (id.isPresent() && name.isPresent()) {
            if (parties.putIfAbsent(id.get().value(), new Party(id.get(), organ, name.get())) != null) {
                sheet.wrong("code", "\"" + id.get() + "\" is given twice");
            }
            places.putIfAbsent(id.get().value(), node);
        }
    }

    private Optional<MemberId> member(Sheet sheet, String code, boolean organ) {
        try {
            MemberId id = new MemberId(code);
            if (!id.state() || STATES.contains(code)) {
                if (!organ || !id.state()) {
                    return Optional.of(id);
                }
                sheet.wrong("code", "\"" + code + "\" is a state's code, and an organ is no state");
                return Optional.empty();
            }
        } catch (IllegalArgumentException wrong) {
            // Said below, for both reasons alike.
        }
        sheet.wrong(
                "code",
                "\"" + code + "\" is neither a state's code (two capitals, ISO 3166-1) nor a body's"
                        + " (3 to 32 lower-case letters, digits, hyphens)");
        return Optional.empty();
    }

    /** A state's name as CLDR has it, in the partnership's languages and in English. */
    private Localized stateName(MemberId state) {
        TreeMap<String, String> names = new TreeMap<>();
        Locale country = Locale.of("", state.value());
        languages.forEach(tag -> names.put(tag, country.getDisplayCountry(Locale.forLanguageTag(tag))));
        names.putIfAbsent("en", country.getDisplayCountry(Locale.ENGLISH));
        return new Localized(names);
    }

    private void parties(Sheet sheet) {
        if (sheet.has("members") && parties.values().stream().allMatch(Party::organ)) {
            sheet.wrong("members", "a partnership has at least one member");
        }
        if (parties.size() > PARTIES_MAX) {
            sheet.wrong("members", "a partnership has at most " + PARTIES_MAX + " members and organs");
        }
    }

    Map<String, Party> parties() {
        return parties;
    }

    Node place(String code) {
        return java.util.Objects.requireNonNull(places.get(code));
    }
}
