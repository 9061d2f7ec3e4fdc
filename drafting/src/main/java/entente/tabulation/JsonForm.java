package entente.tabulation;

import entente.tabulation.FileReading.FileRule;
import entente.tabulation.TableBuilder.BadFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table as JSON: an object with {@code format} and a list {@code commitments}, each an object of the columns'
 * names; words as an object by language, several values as a list, leads as an object by member,
 * milestones and contested claims as a list of objects.
 */
final class JsonForm {
    /** What the file says it is. */
    static final String FORMAT = "entente-register/1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonForm() {}

    static byte[] write(Table table) {
        ObjectNode whole = MAPPER.createObjectNode().put("format", FORMAT);
        var commitments = whole.putArray("commitments");
        for (Table.Row row : table.rows()) {
            ObjectNode one = commitments.addObject();
            row.cells().forEach((label, text) -> put(one, label, text));
        }
        return MAPPER.writeValueAsBytes(whole);
    }

    private static void put(ObjectNode one, String label, String text) {
        Column column = Column.named(label).orElseThrow();
        if (text.isEmpty()) {
            return;
        }
        switch (column) {
            case SUMMARY, CONDITION, STATUS_REASON -> {
                ObjectNode words =
                        one.get(column.label()) instanceof ObjectNode already ? already : one.putObject(column.label());
                words.put(column.language(label).orElseThrow(), text);
            }
            case MEMBERS, HOSTS, PASSAGES -> {
                var list = one.putArray(label);
                List.of(text.split(EntryWriter.BETWEEN, -1)).forEach(list::add);
            }
            case LEADS -> {
                ObjectNode leads = one.putObject(label);
                for (String lead : text.split(EntryWriter.BETWEEN, -1)) {
                    leads.put(lead.substring(0, lead.indexOf(':')), lead.substring(lead.indexOf(':') + 2));
                }
            }
            case MILESTONES, CONTESTS -> {
                Optional<List<Map<String, String>>> lines = CellLines.read(text);
                if (lines.isEmpty()) {
                    one.put(label, text);
                } else {
                    var list = one.putArray(label);
                    lines.get().forEach(line -> line.forEach(list.addObject()::put));
                }
            }
            case GRACE_DAYS -> one.put(label, Integer.parseInt(text));
            case TESTABLE -> one.put(label, Boolean.parseBoolean(text));
            default -> one.put(label, text);
        }
    }

    static FileReading read(byte[] bytes) {
        try {
            JsonNode whole = MAPPER.readTree(bytes);
            if (whole == null
                    || !FORMAT.equals(whole.path("format").asString(""))
                    || !whole.path("commitments").isArray()) {
                return new FileReading.Refused(FileRule.NOT_THE_FORM, "format, commitments");
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode one : whole.path("commitments")) {
                rows.add(cells(one, rows.size() + 1));
            }
            LinkedHashSet<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.keySet()));
            TableBuilder table = new TableBuilder();
            table.columns(List.copyOf(columns));
            int number = 1;
            for (Map<String, String> row : rows) {
                table.named(++number, row);
            }
            return table.read();
        } catch (BadFile bad) {
            return bad.refused();
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return new FileReading.Refused(
                    FileRule.NOT_THE_FORM, at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    private static Map<String, String> cells(JsonNode one, int number) {
        if (!one.isObject()) {
            throw new BadFile(FileRule.NOT_THE_FORM, "commitments[" + (number - 1) + "]");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : one.properties()) {
            String label = field.getKey();
            JsonNode value = field.getValue();
            String place = "commitments[" + (number - 1) + "]." + label;
            if (value.isArray() && value.path(0).isObject()) {
                cells.put(
                        label,
                        value.valueStream().map(item -> line(item, place)).collect(Collectors.joining("\n")));
            } else if (value.isArray()) {
                cells.put(
                        label,
                        value.valueStream()
                                .map(item -> text(item, place))
                                .collect(Collectors.joining(EntryWriter.BETWEEN)));
            } else if (value.isObject() && label.equals(Column.LEADS.label())) {
                cells.put(
                        label,
                        value.properties().stream()
                                .map(lead -> lead.getKey() + ": " + text(lead.getValue(), place))
                                .collect(Collectors.joining(EntryWriter.BETWEEN)));
            } else if (value.isObject()) {
                value.properties()
                        .forEach(words -> cells.put(label + "_" + words.getKey(), text(words.getValue(), place)));
            } else {
                cells.put(label, text(value, place));
            }
        }
        return cells;
    }

    private static String line(JsonNode item, String place) {
        if (!item.isObject()) {
            throw new BadFile(FileRule.NOT_THE_FORM, place);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        item.properties().forEach(part -> parts.put(part.getKey(), text(part.getValue(), place)));
        return CellLines.spelt(parts);
    }

    private static String text(JsonNode value, String place) {
        if (value.isNull() || value.isContainer()) {
            throw new BadFile(FileRule.NOT_THE_FORM, place);
        }
        return value.asString();
    }
}
