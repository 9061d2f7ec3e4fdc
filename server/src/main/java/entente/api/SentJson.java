package entente.api;

import entente.body.Json;
import entente.body.MalformedBody;
import entente.body.RecordForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON in any spelling into the values an act may hold: no fractions, no null, no name twice. */
final class SentJson {
    private static final int DEPTH_MAX = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SentJson() {}

    /** The object that the bytes hold. */
    static Checked<Json.Fields> object(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || !node.isObject()) {
                return Checked.bad(ProblemKind.MALFORMED_JSON.at("", "An object is expected."));
            }
            return Checked.good((Json.Fields) value(node, ""));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            return Checked.bad(ProblemKind.MALFORMED_JSON.at("", "It cannot be read" + where + "."));
        } catch (MalformedBody e) {
            return Checked.bad(field(e));
        }
    }

    /** The record that an object spells. */
    static <T> Checked<T> record(Json json, Class<T> type, String place) {
        try {
            return Checked.good(RecordForm.read(json, type, place));
        } catch (MalformedBody e) {
            return Checked.bad(field(e));
        }
    }

    private static Problem field(MalformedBody e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(": ");
        String place = colon < 0 ? "" : message.substring(0, colon);
        String rule = colon < 0 ? message : message.substring(colon + 2);
        return ProblemKind.BAD_FIELD.at(place.startsWith(".") ? place.substring(1) : place, rule);
    }

    private static Json value(JsonNode node, String place) throws MalformedBody {
        if (node.isObject()) {
            SortedMap<String, Json> in = new TreeMap<>();
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                text(one.getKey(), place);
                in.put(one.getKey(), value(one.getValue(), place + "." + one.getKey()));
            }
            return new Json.Fields(in);
        }
        if (node.isArray()) {
            List<Json> in = new ArrayList<>();
            for (JsonNode one : node.values()) {
                in.add(value(one, place + "[" + in.size() + "]"));
            }
            return new Json.Items(in);
        }
        if (node.isString()) {
            return text(node.stringValue(), place);
        }
        if (node.isBoolean()) {
            return new Json.Flag(node.booleanValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= Json.Whole.MAX) {
            return new Json.Whole(node.longValue());
        }
        throw new MalformedBody(
                place + ": " + (node.isNull() ? "null; leave out what is absent" : "not a whole number within range"));
    }

    /** Half of a surrogate pair has no UTF-8: such words could not be written and read back the same. */
    private static Json text(String words, String place) throws MalformedBody {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(words)) {
            throw new MalformedBody(place + ": half a character");
        }
        return new Json.Text(words);
    }
}
