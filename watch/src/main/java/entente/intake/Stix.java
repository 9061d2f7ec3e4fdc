package entente.intake;

import entente.article.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Objects of STIX 2.1: reports and notes, and whatever else describes itself in words (section 3). They come in a
 * bundle, or in the envelopes of a TAXII 2.1 collection (OASIS, 2021, section 5.4).
 */
final class Stix {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stix() {}

    /**
     * An envelope.
     *
     * @param documents what its objects say
     * @param next what to ask for the next with; empty if this is the last
     */
    record Envelope(List<Incoming> documents, String next) {
        /** Copies the list. */
        Envelope {
            documents = List.copyOf(documents);
        }
    }

    /** What a JSON file holds: a bundle, or a JSON Feed. */
    static List<Incoming> file(byte[] bytes, String source, Instant now) throws Imports.Refused {
        JsonNode bundle = parsed(bytes);
        if (SavedFeed.isOne(bundle)) {
            return SavedFeed.json(bundle, source, now);
        }
        if (!bundle.path("type").asString("").equals("bundle")) {
            throw new Imports.Refused("a JSON file is brought in if it is a STIX 2.1 bundle or a JSON Feed");
        }
        return documents(bundle, source, now);
    }

    static Envelope envelope(byte[] bytes, String source, Instant now) throws Imports.Refused {
        JsonNode envelope = parsed(bytes);
        if (!envelope.isObject() || (!envelope.isEmpty() && !envelope.has("objects") && !envelope.has("more"))) {
            throw new Imports.Refused("this is no envelope of a TAXII 2.1 collection");
        }
        boolean more = envelope.path("more").asBoolean(false);
        return new Envelope(
                documents(envelope, source, now), more ? envelope.path("next").asString("") : "");
    }

    private static JsonNode parsed(byte[] bytes) throws Imports.Refused {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException damaged) {
            throw new Imports.Refused("the JSON is damaged");
        }
    }

    private static List<Incoming> documents(JsonNode holder, String source, Instant now) {
        List<Incoming> documents = new ArrayList<>();
        for (JsonNode each : holder.path("objects")) {
            String title = each.path("name").asString(each.path("abstract").asString(""));
            String text = each.path("description").asString(each.path("content").asString(""));
            String time = each.path("published").asString(each.path("modified").asString(""));
            if (!text.isBlank()) {
                documents.add(new Incoming(
                        source,
                        each.path("id").asString(""),
                        "object.txt",
                        "text/plain",
                        title,
                        Publication.instant(time),
                        now,
                        new Incoming.Content(text.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return documents;
    }
}
