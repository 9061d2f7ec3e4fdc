package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.portal.Language;
import entente.portal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every act that can stand on the record has a name on its pages, in every language. */
class ActNamesTest {
    @Test
    void everyActHasItsName() {
        Messages messages = new Messages(List.of(), Map.of());
        List<Class<?>> acts = new ArrayList<>();
        gather(Act.class, acts);
        List<String> missing = new ArrayList<>();
        for (Class<?> act : acts) {
            String key = "terms.act."
                    + act.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            for (Language language : Language.values()) {
                if (!messages.has(language, key)) {
                    missing.add(language.tag() + " " + key);
                }
            }
        }
        assertTrue(acts.size() > 60, acts.toString());
        assertEquals(List.of(), missing);
    }

    private static void gather(Class<?> type, List<Class<?>> acts) {
        if (type.isSealed()) {
            for (Class<?> one : type.getPermittedSubclasses()) {
                gather(one, acts);
            }
        } else {
            acts.add(type);
        }
    }
}
