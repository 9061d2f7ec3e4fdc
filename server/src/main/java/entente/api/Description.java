package entente.api;

import static entente.api.Schemas.fields;
import static entente.api.Schemas.text;

import entente.act.Release;
import entente.body.CanonicalJson;
import entente.body.Json;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 description, made from the methods themselves and the records they take and give. */
final class Description {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z0-9]+)}");
    private static final String JSON = "application/json";

    private final Schemas schemas = new Schemas();
    private final SortedMap<String, SortedMap<String, Json>> paths = new TreeMap<>();

    /** An address with one way to use it. */
    record Route(String verb, String path, Method method) {}

    private Description() {}

    /** The description of these routes, as JSON. */
    static byte[] of(List<Route> routes) {
        Description description = new Description();
        routes.forEach(description::add);
        return CanonicalJson.format(description.whole());
    }

    private void add(Route route) {
        Described described = java.util.Objects.requireNonNull(route.method().getAnnotation(Described.class));
        String path = VARIABLE.matcher(route.path()).replaceAll("{$1}");
        SortedMap<String, Json> operations = paths.computeIfAbsent(path, _ -> new TreeMap<>());
        Json before = operations.get(route.verb());
        SortedMap<String, Json> operation = new TreeMap<>();
        operation.put("operationId", text(route.method().getName()));
        operation.put("summary", text(described.value()));
        operation.put("parameters", new Json.Items(parameters(route, described)));
        operation.put("responses", responses(route.verb(), described));
        if (route.verb().equals("post")) {
            operation.put("security", new Json.Items(List.of(fields("token", new Json.Items(List.of())))));
            operation.put("requestBody", body(described, before));
        }
        operations.put(route.verb(), new Json.Fields(operation));
    }

    private static List<Json> parameters(Route route, Described described) {
        List<Json> parameters = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(route.path());
        while (variables.find()) {
            parameters.add(parameter(variables.group(1), "path", true));
        }
        for (String name : described.query()) {
            parameters.add(parameter(name, "query", false));
        }
        if (route.verb().equals("post")) {
            parameters.add(parameter(EarlierAnswers.HEADER, "header", false));
        }
        return parameters;
    }

    private static Json parameter(String name, String in, boolean required) {
        return fields(
                "name", text(name),
                "in", text(in),
                "required", new Json.Flag(required),
                "schema", fields("type", text("string")));
    }

    /** A second method at the same address takes another kind of body: both stand in one operation. */
    private Json body(Described described, @org.jspecify.annotations.Nullable Json before) {
        SortedMap<String, Json> content = new TreeMap<>();
        if (before instanceof Json.Fields operation
                && operation.in().get("requestBody") instanceof Json.Fields body
                && body.in().get("content") instanceof Json.Fields earlier) {
            content.putAll(earlier.in());
        }
        Json schema = schemas.sent(described.takes(), Release.class, described.without());
        if (described.parts().length == 0) {
            content.put(JSON, fields("schema", schema));
        } else {
            SortedMap<String, Json> parts = new TreeMap<>();
            parts.put(described.parts()[0], schema);
            parts.put(described.parts()[1], fields("type", text("string"), "format", text("binary")));
            Json form = fields("type", text("object"), "properties", new Json.Fields(parts));
            content.put("multipart/form-data", fields("schema", form));
        }
        return fields("required", new Json.Flag(true), "content", new Json.Fields(content));
    }

    private Json responses(String verb, Described described) {
        SortedMap<String, Json> responses = new TreeMap<>();
        if (verb.equals("post") && described.gives() == Void.class) {
            Json recorded = schemas.of(ActDoor.RecordedView.class);
            responses.put(
                    "201",
                    fields(
                            "description", text("Recorded: durable on your member's log"),
                            "headers", fields("Location", header("Where it can be read")),
                            "content", fields(JSON, fields("schema", recorded))));
        } else {
            Json schema =
                    described.gives() == Void.class ? fields("type", text("string")) : schemas.of(described.gives());
            responses.put(
                    "200",
                    fields(
                            "description", text(described.value()),
                            "headers", fields("ETag", header("The hash of what is answered")),
                            "content", fields(described.media(), fields("schema", schema))));
            responses.put("304", fields("description", text("You have it already (If-None-Match)")));
        }
        responses.put("default", fields("$ref", text("#/components/responses/Problem")));
        return new Json.Fields(responses);
    }

    private static Json header(String words) {
        return fields("description", text(words), "schema", fields("type", text("string")));
    }

    private Json whole() {
        SortedMap<String, Json> all = new TreeMap<>();
        paths.forEach((path, operations) -> all.put(path, new Json.Fields(operations)));
        Json problem = fields(
                "description", text("A problem (RFC 9457)"),
                "content", fields("application/problem+json", fields("schema", schemas.of(Problem.Sent.class))));
        Json token = fields(
                "type", text("http"),
                "scheme", text("bearer"),
                "description", text("A token made on the account page"));
        return fields(
                "openapi",
                text("3.1.0"),
                "info",
                info(),
                "servers",
                new Json.Items(List.of(fields("url", text("/")))),
                "security",
                new Json.Items(
                        List.of(new Json.Fields(new TreeMap<>(Map.of())), fields("token", new Json.Items(List.of())))),
                "paths",
                new Json.Fields(all),
                "components",
                fields(
                        "schemas", schemas.collected(),
                        "responses", fields("Problem", problem),
                        "securitySchemes", fields("token", token)));
    }

    private static Json info() {
        return fields(
                "title", text("Entente"),
                "version", text("1"),
                "summary", text("What states promised one another, what they did, and the record that shows it"),
                "license", fields("name", text("Apache-2.0"), "identifier", text("Apache-2.0")));
    }
}
