package entente.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

/** Three delegations at their browsers, and what they said why. */
final class Delegations implements AutoCloseable {
    private static final Map<String, String> LANGUAGES = Map.of("jp", "ja", "kr", "ko", "us", "en");

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> rationales = new ConcurrentLinkedQueue<>();

    Delegations() {
        LANGUAGES.keySet().forEach(member -> persons.put(member, new Person()));
    }

    static String language(String member) {
        return LANGUAGES.getOrDefault(member, "en");
    }

    Person person(String member) {
        return persons.get(member);
    }

    void said(String why) {
        rationales.add(why);
    }

    List<String> rationales() {
        return List.copyOf(rationales);
    }

    /** What one of them does at a page. */
    interface Task {
        void done(String member, Page page);
    }

    /** All three at once. */
    void together(Task task) {
        CompletableFuture.allOf(persons.entrySet().stream()
                        .map(one -> one.getValue().does(page -> task.done(one.getKey(), page)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    static void begin(Page at, String clause, String language, String words, String why) {
        at.locator("#c-" + clause + " .work > details:has(form[action$='/words']) > summary")
                .click();
        at.fill("#w-" + clause + "-" + language, words);
        at.fill("#wn-" + clause, why);
    }

    static void send(Page at, String clause) {
        at.locator("#c-" + clause + " form[action$='/words'] button[type=submit]")
                .click();
    }

    void propose(Page at, String member, String clause, String language, String words) {
        String why = member + " on " + clause + " in " + language;
        begin(at, clause, language, words, why);
        send(at, clause);
        assertEquals(0, at.locator("[role=alert]").count(), why);
        rationales.add(why);
    }

    static void meet(CyclicBarrier moment) {
        try {
            moment.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Takes a position that is none of the three with a button of their own. */
    static void reserve(Page at, String clause) {
        at.locator("#c-" + clause + " .work > details:has(form[action$='/stance']) > summary")
                .click();
        at.selectOption("#s-" + clause, "parliamentary-reservation");
        at.fill("#sn-" + clause, "until the committee has met");
        at.locator("#c-" + clause + " .work form[action$='/stance'] button[type=submit]")
                .click();
        assertTrue(at.locator("#c-" + clause).innerText().contains("Parliamentary reservation"));
    }

    @Override
    public void close() {
        persons.values().forEach(Person::close);
    }
}
