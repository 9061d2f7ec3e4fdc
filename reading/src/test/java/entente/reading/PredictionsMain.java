package entente.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the findings of texts as the JSON that the corpus's scorer reads: {@code TEXTS_DIR OUT_DIR NAME...}. */
final class PredictionsMain {
    private PredictionsMain() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : List.of(arguments).subList(2, arguments.length)) {
            String text = Files.readString(Path.of(arguments[0], name + ".txt"));
            Reading reading = Reader.read(text, LabelledStatements.setting(name));
            Files.writeString(Path.of(arguments[1], name + ".json"), json(reading));
        }
    }

    private static String json(Reading reading) {
        StringBuilder out = new StringBuilder("{\"commitments\":[");
        for (Finding finding : reading.findings()) {
            out.append(out.charAt(out.length() - 1) == '[' ? "" : ",\n")
                    .append(span(finding.span()).replace("}", ""))
                    .append(",\"force\":\"")
                    .append(finding.force().name().toLowerCase(java.util.Locale.ROOT))
                    .append("\",\"rule\":\"")
                    .append(finding.reason().rule())
                    .append("\",\"members\":\"")
                    .append(String.join(";", finding.members()))
                    .append("\",\"deadline\":")
                    .append(finding.deadline()
                            .map(deadline -> span(deadline.span()))
                            .orElse("null"))
                    .append(",\"condition\":")
                    .append(finding.condition()
                            .map(condition -> span(condition.span()))
                            .orElse("null"))
                    .append('}');
        }
        return out.append("]}").toString();
    }

    private static String span(Span span) {
        return "{\"start\":" + span.start() + ",\"end\":" + span.end() + "}";
    }
}
