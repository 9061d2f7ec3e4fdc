package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The budgets and habits of HACKING.md, held against every file. */
class TidyTest {
    private static final int METHOD_LINES_MAX = 40;
    private static final int FILE_LINES_MAX = 300;
    private static final int WIDTH_MAX = 120;
    private static final int FILES_MIN = 100;
    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl");

    /** Faults that stand, and why. The list may only shrink: an entry that no longer applies fails the test. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "record/src/test/java/entente/record/MerkleVectorsTest.java MerkleVectorsTest.isAccepted is too long",
            "one arm for each kind of vector",
            "server/src/test/java/entente/api/ApiTablesTest.java"
                    + " ApiTablesTest.everyAddressAnswersItsReadersAndNobodyElse is too long",
            "a table, one line for each address",
            "server/src/test/java/entente/api/ApiTablesTest.java"
                    + " ApiTablesTest.onlyWhoIsSignedInActsAndTheRulesDecideTheRest is too long",
            "a table, one line for each address",
            "server/src/main/java/entente/api/ProblemKind.java ProblemKind.status is too long",
            "one line for each rule",
            "server/src/main/java/entente/api/ProblemKind.java ProblemKind.sentence is too long",
            "one line for each rule, so that the compiler asks for the next");

    private static final List<Path> JAVA = Checkout.files(".java");
    private static final List<SourceFile> SOURCES = SourceFile.parse(JAVA);

    @Test
    void every_source_was_seen() {
        assertTrue(SOURCES.size() >= FILES_MIN, "only " + SOURCES.size() + " files");
        assertEquals(JAVA.size(), SOURCES.size());
    }

    @Test
    void methods_and_files_are_short() {
        List<String> faults = new ArrayList<>();
        for (SourceFile source : SOURCES) {
            if (source.codeLines() > FILE_LINES_MAX) {
                faults.add(source.name() + " is too long");
            }
            source.methods().stream()
                    .filter(method -> method.codeLines() > METHOD_LINES_MAX)
                    .forEach(method -> faults.add(source.name() + " " + method.name() + " is too long"));
        }
        assertNone(faults);
    }

    @Test
    void lines_fit_the_page() {
        assertNone(lines(line -> line.codePointCount(0, line.length()) > WIDTH_MAX, "is too wide"));
    }

    @Test
    void names_say_something() {
        List<String> faults = new ArrayList<>();
        for (SourceFile source : SOURCES) {
            Stream.concat(source.types().stream(), Stream.of(source.packageName()))
                    .filter(name -> words(name).anyMatch(EMPTY_WORDS::contains))
                    .forEach(name -> faults.add(source.name() + " has an empty word in " + name));
        }
        assertNone(faults);
    }

    @Test
    void nothing_is_left_for_later() {
        List<String> left = List.of("TO" + "DO", "FIX" + "ME", "X" + "XX");
        List<String> faults = new ArrayList<>();
        for (Path file : Checkout.files(".java", ".jte", ".css", ".js", ".sql", ".xml", ".md", ".properties")) {
            String text = Checkout.text(file);
            left.stream()
                    .filter(word -> Arrays.asList(text.split("\\W+", -1)).contains(word))
                    .forEach(word -> faults.add(Checkout.name(file) + " leaves a " + word));
        }
        assertNone(faults);
    }

    @Test
    void nobody_waits_by_sleeping() {
        assertNone(lines(line -> line.contains("Thread" + ".sleep"), "sleeps"));
    }

    @Test
    void every_package_says_what_it_is() {
        Set<Path> described = JAVA.stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        assertNone(JAVA.stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .filter(folder -> !described.contains(folder))
                .distinct()
                .map(folder -> Checkout.name(folder) + " has no package-info")
                .toList());
    }

    @Test
    void packages_have_one_level_of_packages_below() {
        assertNone(SOURCES.stream()
                .filter(source -> source.packageName().split("\\.", -1).length > 3)
                .map(source -> source.name() + " lies too deep")
                .toList());
    }

    @Test
    void decisions_are_numbered_without_a_gap() {
        List<Path> decisions = Checkout.files(".md").stream()
                .filter(file -> file.getParent().endsWith("docs/decisions"))
                .toList();
        assertTrue(decisions.size() >= 10, decisions.toString());
        for (int i = 0; i < decisions.size(); i++) {
            String name = decisions.get(i).getFileName().toString();
            assertTrue(name.matches(String.format("%04d-[a-z0-9-]+\\.md", i + 1)), name);
            String title = Checkout.text(decisions.get(i)).lines().findFirst().orElse("");
            assertTrue(title.matches("# " + (i + 1) + "\\. \\p{Lu}.*[^.]"), name + ": " + title);
        }
    }

    @Test
    void every_exception_is_still_needed() {
        Set<String> unneeded = new TreeSet<>(EXCEPTIONS.keySet());
        for (SourceFile source : SOURCES) {
            unneeded.removeIf(exception -> exception.startsWith(source.name() + " ") && excuses(exception, source));
        }
        assertEquals(Set.of(), unneeded);
    }

    @Test
    void code_lines_are_counted_as_people_count_them() {
        String source =
                "/** Says. */\nclass A {\n\n  // why\n  int a; // what\n  /*\n  gone\n  */\n  String s = \"\"\"\n"
                        + "\n    // text\n    \"\"\";\n}\n";
        assertEquals(
                IntStream.of(2, 5, 9, 10, 11, 12, 13).boxed().toList(),
                SourceFile.codeLines(source).stream().boxed().toList());
    }

    private static boolean excuses(String exception, SourceFile source) {
        boolean method = source.methods().stream()
                .anyMatch(each -> each.codeLines() > METHOD_LINES_MAX && exception.contains(" " + each.name()));
        return method || (source.codeLines() > FILE_LINES_MAX && exception.endsWith(".java is too long"));
    }

    private static void assertNone(List<String> faults) {
        List<String> unexcused =
                faults.stream().filter(fault -> !EXCEPTIONS.containsKey(fault)).toList();
        assertTrue(unexcused.isEmpty(), () -> "\n" + String.join("\n", unexcused));
    }

    private interface Rule {
        boolean breaks(String line);
    }

    private static List<String> lines(Rule rule, String fault) {
        List<String> faults = new ArrayList<>();
        for (Path file : JAVA) {
            List<String> lines = Checkout.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (rule.breaks(lines.get(i))) {
                    faults.add(Checkout.name(file) + ":" + (i + 1) + " " + fault);
                }
            }
        }
        return faults;
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("\\.|(?<=[a-z0-9])(?=[A-Z])", -1)).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
