package entente.tabulation;

import static entente.tabulation.Fault.Rule.MISSING;
import static entente.tabulation.Fault.Rule.NOT_A_CHOICE;
import static entente.tabulation.Fault.Rule.NOT_A_DATE;
import static entente.tabulation.Fault.Rule.NOT_A_NAME;
import static entente.tabulation.Fault.Rule.NOT_LINES;

import entente.act.ActRef;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of one line in a cell, read as what they should be. */
record AnnotationLine(Column column, Map<String, String> parts) {
    /** @throws BadCell if there is a part of another name; words have their language behind an underscore */
    void only(Set<String> names, Set<String> more) throws BadCell {
        for (String name : parts.keySet()) {
            boolean words = name.contains("_") && names.contains(name.substring(0, name.indexOf('_')));
            if (!words && !names.contains(name) && !more.contains(name)) {
                throw new BadCell(column, NOT_LINES, "[" + name + "]");
            }
        }
    }

    String text(String name) throws BadCell {
        String text = parts.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new BadCell(column, MISSING, "[" + name + "]");
        }
        return text;
    }

    Localized words(String name) throws BadCell {
        SortedMap<String, String> words = new TreeMap<>();
        parts.forEach((part, text) -> {
            if (part.startsWith(name + "_") && !text.isEmpty()) {
                words.put(part.substring(name.length() + 1), text);
            }
        });
        if (words.isEmpty()) {
            throw new BadCell(column, MISSING, "[" + name + "_en]");
        }
        return new Localized(words);
    }

    ActRef act(String name) throws BadCell {
        return act(name, text(name));
    }

    private ActRef act(String name, String text) throws BadCell {
        try {
            return new ActRef(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(column, NOT_A_NAME, "[" + name + "]");
        }
    }

    List<ActRef> acts(String name) throws BadCell {
        List<ActRef> acts = new ArrayList<>();
        for (String one : parts.getOrDefault(name, "").split(";", -1)) {
            if (!one.isBlank()) {
                acts.add(act(name, one.strip()));
            }
        }
        return acts;
    }

    PartialDate date(String name) throws BadCell {
        String text = text(name);
        try {
            return new PartialDate(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadCell(column, NOT_A_DATE, text);
        }
    }

    <E extends Enum<E>> E choice(String name, E[] constants) throws BadCell {
        String text = text(name);
        return Arrays.stream(constants)
                .filter(one -> EntryWriter.slug(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadCell(
                        column,
                        NOT_A_CHOICE,
                        String.join(
                                ", ",
                                Arrays.stream(constants).map(EntryWriter::slug).toList())));
    }

    @Nullable
    Source source() throws BadCell {
        boolean any =
                Set.of(AnnotationWriter.SOURCE, AnnotationWriter.SOURCE_URL, AnnotationWriter.SOURCE_DATE).stream()
                        .anyMatch(parts::containsKey);
        return any
                ? new Source(
                        text(AnnotationWriter.SOURCE),
                        parts.get(AnnotationWriter.SOURCE_URL),
                        parts.containsKey(AnnotationWriter.SOURCE_DATE) ? date(AnnotationWriter.SOURCE_DATE) : null)
                : null;
    }
}
