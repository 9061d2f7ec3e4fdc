package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md is the rule: what its tables do not allow fails here. */
class ArchitectureTest {
    private static final String ROOT = "entente.";
    private static final int CLASSES_MIN = 150;

    /** What a pure class touches all the same, and why. An entry that no longer applies fails the test. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "entente.record.FixedRandom -> java.security.SecureRandom",
            "the JDK takes a key's seed only through this type; it hands out bytes it was given");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("entente");
    private static final ArrowTable TABLE =
            ArrowTable.parse(Checkout.text(Checkout.root().resolve("ARCHITECTURE.md")));

    @Test
    void the_whole_program_was_seen() {
        assertTrue(OURS.size() >= CLASSES_MIN, "only " + OURS.size() + " classes");
        Set<String> seen = OURS.stream().map(ArchitectureTest::noun).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(TABLE.arrows().keySet().containsAll(seen), "not all in the table: " + seen);
    }

    @Test
    void every_arrow_is_in_the_table() {
        assertEquals(List.of(), arrowFaults(OURS, TABLE));
    }

    @Test
    void pure_packages_have_no_clock_no_chance_and_no_disk() {
        List<String> faults = OURS.stream()
                .filter(type -> TABLE.pure().contains(noun(type)))
                .flatMap(type -> Purity.faults(type).stream())
                .filter(fault -> !EXCEPTIONS.containsKey(fault))
                .toList();
        assertEquals(List.of(), faults);
    }

    @Test
    void every_exception_is_still_needed() {
        Set<String> faults = OURS.stream()
                .filter(type -> TABLE.pure().contains(noun(type)))
                .flatMap(type -> Purity.faults(type).stream())
                .collect(Collectors.toSet());
        assertTrue(faults.containsAll(EXCEPTIONS.keySet()), "no longer needed: " + EXCEPTIONS.keySet());
    }

    @Test
    void nothing_is_null_unless_it_says_so() {
        assertEquals(List.of(), unmarked(OURS));
    }

    @Test
    void a_planted_culprit_is_caught() {
        JavaClasses planted = new ClassFileImporter().importPackages("entente.planted");
        ArrowTable table = new ArrowTable(Map.of("planted", Set.of(), "record", Set.of()), Set.of("planted"));
        List<String> arrows = arrowFaults(planted, table);
        assertTrue(arrows.contains("entente.planted.Culprit -> entente.record.Hash"), arrows.toString());

        List<String> touches =
                planted.stream().flatMap(type -> Purity.faults(type).stream()).toList();
        for (String touched : List.of(
                "java.time.Instant.now",
                "java.lang.System.nanoTime",
                "java.security.SecureRandom",
                "java.nio.file.Files",
                "java.nio.file.Path")) {
            assertTrue(touches.contains("entente.planted.Culprit -> " + touched), touched + " not in " + touches);
        }
        assertEquals(List.of("entente.planted"), unmarked(planted));
        ArrowTable unlisted = new ArrowTable(Map.of("record", Set.of("record")), Set.of());
        assertTrue(arrowFaults(planted, unlisted).contains("entente.planted is not in the table"));
    }

    @Test
    void a_table_with_a_slip_is_refused() {
        String pure = "\n```pure\na\n```\n";
        assertEquals(
                Set.of("b"),
                ArrowTable.parse("```arrows\na -> b\nb ->\n```" + pure).arrows().get("a"));
        for (String block : List.of("a => b\nb ->", "a -> b", "a ->\na ->", "b ->")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ArrowTable.parse("```arrows\n" + block + "\n```" + pure),
                    block);
        }
    }

    private static List<String> arrowFaults(JavaClasses classes, ArrowTable table) {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : classes) {
            if (!table.arrows().containsKey(noun(type))) {
                faults.add(type.getPackageName() + " is not in the table");
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getName().startsWith(ROOT))
                    .filter(target -> !table.allows(noun(type), noun(target)))
                    .forEach(target -> faults.add(type.getName() + " -> " + target.getName()));
        }
        return faults.stream().distinct().sorted().toList();
    }

    private static List<String> unmarked(JavaClasses classes) {
        Set<String> marked = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !marked.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    /** The package's noun: the first name below the root. Packages below it belong to it. */
    private static String noun(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
