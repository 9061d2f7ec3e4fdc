package entente.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** What a measurement prints: where it ran, tables, sentences. Progress goes to the other stream. */
final class Report {
    private final PrintWriter out;
    private final PrintWriter err;

    Report(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** What the figures below were measured on. */
    void machine(Machine machine) {
        table(Table.of("", "")
                .row("command", machine.command())
                .row("processor", machine.processor())
                .row("cores", machine.cores())
                .row("memory", machine.memory() + " MiB")
                .row("load at the start", machine.load())
                .row("system", machine.system())
                .row("JDK", machine.jdk()));
    }

    /** A heading, underlined. */
    void heading(String words) {
        out.println();
        out.println(words);
        out.println("-".repeat(words.length()));
        out.flush();
    }

    /** A table. */
    void table(Table table) {
        table.lines().forEach(out::println);
        out.flush();
    }

    /** A sentence. */
    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** What is being done now; no part of the result. */
    void progress(String words) {
        err.println("  " + words);
        err.flush();
    }

    /** A number with so many decimals, the same in every country. */
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Nanoseconds as milliseconds. */
    static String millis(long nanoseconds) {
        return number(nanoseconds / 1e6, nanoseconds < 10_000_000 ? 1 : 0) + " ms";
    }

    /** Nanoseconds as seconds. */
    static String seconds(long nanoseconds) {
        return number(nanoseconds / 1e9, 2) + " s";
    }
}
