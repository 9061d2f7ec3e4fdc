package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Counts agreement with labelled sentences by the rules of the corpus's own scorer. */
final class Scores {
    private int right;
    private int wrong;
    private int missed;
    private int forceRight;
    private int forceSeen;
    private int timeRight;
    private int timeSeen;
    private int found;
    private double labelled;
    private final List<String> errors = new ArrayList<>();

    void add(String name, List<JsonNode> sentences, Reading reading) {
        for (JsonNode sentence : sentences) {
            if (sentence.get("label").isNull()) {
                continue;
            }
            List<Finding> hits = reading.findings().stream()
                    .filter(finding -> hits(sentence, finding.span()))
                    .toList();
            boolean positive = sentence.get("label").asInt() == 1;
            right += positive && !hits.isEmpty() ? 1 : 0;
            missed += positive && hits.isEmpty() ? 1 : 0;
            wrong += !positive && !hits.isEmpty() ? 1 : 0;
            if (positive && !hits.isEmpty()) {
                slots(sentence, hits);
            } else if (positive || !hits.isEmpty()) {
                errors.add((positive ? "missed " : "wrong ") + name + " " + sentence.get("sentence"));
            }
        }
    }

    private void slots(JsonNode sentence, List<Finding> hits) {
        JsonNode counts = sentence.get("counts");
        found += hits.size();
        labelled += (counts.get(0).asInt() + counts.get(1).asInt()) / 2.0;
        List<JsonNode> labels = new ArrayList<>();
        sentence.get("first").forEach(labels::add);
        sentence.get("second").forEach(labels::add);
        String force = hits.getFirst().force().name().toLowerCase(Locale.ROOT);
        forceSeen++;
        forceRight +=
                labels.stream().anyMatch(label -> label.get("force").asString().equals(force)) ? 1 : 0;
        List<JsonNode> times =
                labels.stream().filter(label -> label.has("deadline")).toList();
        List<Deadline> said =
                hits.stream().flatMap(hit -> hit.deadline().stream()).toList();
        if (!times.isEmpty() || !said.isEmpty()) {
            timeSeen++;
            timeRight += times.stream().anyMatch(label -> said.stream().anyMatch(time -> meets(label, time))) ? 1 : 0;
        }
    }

    private static boolean meets(JsonNode label, Deadline time) {
        List<Integer> ends = StreamSupport.stream(label.get("deadline").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        return overlap(ends.get(0), ends.get(1), time.span()) > 0;
    }

    private static boolean hits(JsonNode sentence, Span span) {
        int start = sentence.get("start").asInt();
        int end = sentence.get("end").asInt();
        return overlap(start, end, span) * 2 > Math.min(span.end() - span.start(), end - start);
    }

    private static int overlap(int start, int end, Span span) {
        return Math.max(0, Math.min(end, span.end()) - Math.max(start, span.start()));
    }

    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    double forceShare() {
        return (double) forceRight / forceSeen;
    }

    double timeShare() {
        return (double) timeRight / timeSeen;
    }

    double foundToLabelled() {
        return found / labelled;
    }

    List<String> errors() {
        return errors;
    }
}
