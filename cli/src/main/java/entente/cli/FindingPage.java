package entente.cli;

import entente.reading.Finding;
import entente.reading.Position;
import entente.reading.Reading;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/** The findings of one text for people: each in its sentence, coloured where the terminal can. */
final class FindingPage {
    private final PrintWriter out;
    private final Ansi ansi;

    FindingPage(PrintWriter out, ColorScheme colors) {
        this.out = out;
        this.ansi = colors.ansi();
    }

    void print(String text, Reading reading) {
        int number = 0;
        for (Finding finding : reading.findings()) {
            number++;
            out.println(number + ". " + styled(slots(finding), Style.bold));
            out.println("   " + sentence(text, finding));
            out.println(styled("   why: " + finding.reason().words() + " " + likely(finding), Style.faint));
            out.println();
        }
        positions(reading);
        String who = reading.members().isEmpty() ? "" : " by " + String.join(", ", reading.members());
        out.println(number + " commitments and " + reading.positions().size() + " positions found" + who + ", in "
                + reading.sentences().size() + " sentences. A person decides whether they are commitments.");
    }

    private static String likely(Finding finding) {
        return "(" + Math.round(100 * finding.confidence()) + " in 100 of such findings are right)";
    }

    private void positions(Reading reading) {
        for (Position position : reading.positions()) {
            String to = position.addressee().map(who -> " · " + flat(who)).orElse("");
            String verb = position.verb().name().toLowerCase(Locale.ROOT);
            out.println(styled("position: " + verb + to, Style.bold));
            out.println("   " + flat(position.quote()));
        }
        if (!reading.positions().isEmpty()) {
            out.println();
        }
    }

    private static String slots(Finding finding) {
        StringBuilder slots = new StringBuilder(finding.force().name().toLowerCase(Locale.ROOT));
        slots.append(", ").append(finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        String who = String.join(" ", finding.members().isEmpty() ? finding.organs() : finding.members());
        slots.append(who.isEmpty() ? "" : " · " + who);
        finding.deadline().ifPresent(deadline -> {
            slots.append(" · due ").append(flat(deadline.text()));
            deadline.date().ifPresent(date -> slots.append(" (").append(date).append(')'));
        });
        finding.condition().ifPresent(condition -> slots.append(" · if ").append(flat(condition.text())));
        return slots.append(" · ").append(finding.area().replace('-', ' ')).toString();
    }

    private String sentence(String text, Finding finding) {
        int start = text.offsetByCodePoints(0, finding.sentence().start());
        int from = text.offsetByCodePoints(0, finding.span().start());
        int to = text.offsetByCodePoints(0, finding.span().end());
        int end = text.offsetByCodePoints(0, finding.sentence().end());
        String marked = flat(text.substring(start, from))
                + styled(flat(text.substring(from, to)), Style.fg_green)
                + flat(text.substring(to, end));
        return marked.strip();
    }

    /** One line, and no control character of the text reaches the terminal. */
    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private String styled(String words, IStyle style) {
        return ansi.enabled() ? style.on() + words + style.off() : words;
    }
}
