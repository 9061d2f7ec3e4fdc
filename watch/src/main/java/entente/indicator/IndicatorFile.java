package entente.indicator;

import entente.actor.ActorRegister;
import entente.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file an analyst keeps indicators in ({@code docs/watch/indicators.md}): blocks that open with
 * {@code indicator ID}, fields {@code key: value}, a value going on over lines that are indented.
 */
public final class IndicatorFile {
    private static final Pattern HEAD = Pattern.compile("indicator\\s+(\\S+)\\s*");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern FIELD = Pattern.compile("([a-z.]+):(.*)");
    private static final Set<String> KEYS = Set.of("title.en", "title.ja", "title.ko", "category", "query", "except");
    private static final int INDICATORS_MAX = 20_000;

    private record Value(int line, String text) {}

    private record Block(String id, int line, Map<String, Value> fields) {}

    private IndicatorFile() {}

    /** The first set, which is shipped. */
    public static List<Indicator> shipped(ActorRegister register) {
        try (InputStream in = Objects.requireNonNull(IndicatorFile.class.getResourceAsStream("indicators.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), register);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Fault fault) {
            throw new IllegalStateException("the shipped indicators are wrong: " + fault.getMessage(), fault);
        }
    }

    /**
     * Reads a file of indicators.
     *
     * @param text the file
     * @param register where names are looked up
     * @throws Fault naming place and rule of the first fault
     */
    public static List<Indicator> parse(String text, ActorRegister register) throws Fault {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Block block : blocks(text)) {
            if (!ids.add(block.id())) {
                throw new Fault(block.line(), 1, "there are two indicators called " + block.id());
            }
            indicators.add(indicator(block, register));
        }
        if (indicators.size() > INDICATORS_MAX) {
            throw new Fault(1, 1, "a file has at most " + INDICATORS_MAX + " indicators");
        }
        return indicators;
    }

    /** An indicator as a file holds it; reading that gives the indicator again. */
    public static String written(Indicator indicator) {
        StringBuilder text = new StringBuilder("indicator " + indicator.id() + "\n");
        for (Language language : QueryWords.LANGUAGES) {
            String title = indicator.titles().get(language);
            if (title != null) {
                text.append("title.")
                        .append(language.code())
                        .append(": ")
                        .append(title)
                        .append('\n');
            }
        }
        if (!indicator.category().isEmpty()) {
            text.append("category: ").append(indicator.category()).append('\n');
        }
        String[] parts = indicator.source().split("\nexcept: ", 2);
        text.append("query:\n").append(indented(parts[0]));
        return parts.length == 1
                ? text.toString()
                : text.append("except:\n").append(indented(parts[1])).toString();
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "  " + line.strip() + "\n").collect(java.util.stream.Collectors.joining());
    }

    private static Indicator indicator(Block block, ActorRegister register) throws Fault {
        Value query = Optional.ofNullable(block.fields().get("query"))
                .orElseThrow(() -> new Fault(block.line(), 1, block.id() + " has no \"query:\""));
        Expression expression = QueryParser.parse(query.text(), query.line(), register);
        Value except = block.fields().get("except");
        if (except != null) {
            Expression excluded = QueryParser.parse(except.text(), except.line(), register);
            expression = new Expression.All(List.of(expression, new Expression.Not(excluded)));
        }
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : QueryWords.LANGUAGES) {
            Value title = block.fields().get("title." + language.code());
            if (title != null && !title.text().isBlank()) {
                titles.put(language, title.text().strip());
            }
        }
        Value category = block.fields().get("category");
        String source = query.text().strip()
                + (except == null ? "" : "\nexcept: " + except.text().strip());
        return new Indicator(
                block.id(), titles, category == null ? "" : category.text().strip(), source, expression);
    }

    private static List<Block> blocks(String text) throws Fault {
        List<Block> blocks = new ArrayList<>();
        String key = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                // A blank keeps the lines of a value that goes on at their numbers.
                append(blocks, key, "\n");
                continue;
            }
            Matcher head = HEAD.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (head.matches()) {
                if (!ID.matcher(head.group(1)).matches()) {
                    throw new Fault(
                            number, line.indexOf(head.group(1)) + 1, "an id has small letters, digits, hyphens");
                }
                blocks.add(new Block(head.group(1), number, new java.util.LinkedHashMap<>()));
                key = "";
            } else if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                append(blocks, key, "\n" + line);
            } else if (field.matches() && !blocks.isEmpty()) {
                key = field.group(1);
                if (!KEYS.contains(key)) {
                    throw new Fault(
                            number,
                            1,
                            "there is no field \"" + key + "\"; there are "
                                    + KEYS.stream().sorted().toList());
                }
                // Blanks stand for the key, so that columns are those of the file.
                Value value = new Value(number, " ".repeat(key.length() + 1) + field.group(2));
                if (blocks.getLast().fields().put(key, value) != null) {
                    throw new Fault(number, 1, "\"" + key + "\" is given twice");
                }
            } else {
                throw new Fault(number, 1, "here stands \"indicator ID\", \"field: value\", or an indented line");
            }
        }
        return blocks;
    }

    private static void append(List<Block> blocks, String key, String more) {
        if (!key.isEmpty()) {
            blocks.getLast().fields().computeIfPresent(key, (_, value) -> new Value(value.line(), value.text() + more));
        }
    }
}
