package entente.server;

import entente.body.CanonicalJson;
import entente.body.Json;
import entente.body.MalformedBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Acts with one or a few values changed for others that the form of acts admits, or nearly. */
final class StrangeActs {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "<b>&\"'",
            "../..",
            "x".repeat(5_000),
            "国".repeat(3_000),
            "xx",
            "en",
            "Asia/Seoul",
            "Nowhere/None",
            "http://[",
            "https://a.example/?q=%zz",
            "1e99",
            "{#p2}",
            "{#nowhere}",
            "[KR: [JP: x]]");
    /** What stands at the edges of the forms in which acts write time. */
    private static final Map<Pattern, List<String>> FORMS = Map.of(
            Pattern.compile("\\d{4}(-\\d{2}){0,2}"),
            List.of("0000-01-01", "9999-12-31", "9999", "0000", "2024-02-29", "1900-01", "2026-02", "2026-11-26"),
            Pattern.compile("--\\d{2}-\\d{2}"),
            List.of("--02-29", "--12-31", "--01-01"),
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*"),
            List.of(
                    "+999999999-12-31T23:59:59Z",
                    "-1000000000-01-01T00:00:00Z",
                    "1970-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "2024-02-29T23:59:59Z"),
            Pattern.compile("P\\w+"),
            List.of("P1D", "P0D", "P99999Y", "PT1S", "P1Y2M", "P1W", "P1M"),
            Pattern.compile("[A-Z][a-z]+/\\w+"),
            List.of("Pacific/Kiritimati", "Asia/Seoul", "Nowhere/None"));

    private static final List<Long> NUMBERS = List.of(
            0L, 1L, -1L, 2L, 59L, 60L, 1_000L, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE, Json.Whole.MAX);

    private final Random random;
    private final List<String> references;
    private final Map<String, List<Json>> values = new TreeMap<>();
    private int changes;

    /** @param known bodies whose values are put in each other's places */
    StrangeActs(Random random, List<byte[]> known, List<String> references) throws MalformedBody {
        this.random = random;
        this.references = List.copyOf(references);
        for (byte[] one : known) {
            gather("", CanonicalJson.parse(one));
        }
    }

    private void gather(String name, Json json) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(json);
        switch (json) {
            case Json.Fields fields -> fields.in().forEach(this::gather);
            case Json.Items items -> items.in().forEach(item -> gather(name, item));
            case Json _ -> {}
        }
    }

    /**
     * Another act like this one.
     *
     * @param seen how much of each other log its author had seen
     */
    byte[] like(byte[] body, SortedMap<String, Long> seen) throws MalformedBody {
        SortedMap<String, Json> fields = new TreeMap<>(((Json.Fields) CanonicalJson.parse(body)).in());
        changes = 1 + random.nextInt(3);
        while (changes > 0) {
            fields.computeIfPresent("act", (_, act) -> changed("act", act));
        }
        fields.put("salt", new Json.Text("%016x%016x".formatted(random.nextLong(), random.nextLong())));
        Set<String> cited = new TreeSet<>();
        cite(fields.get("act"), cited);
        fields.put(
                "answers",
                new Json.Items(cited.stream().<Json>map(Json.Text::new).toList()));
        SortedMap<String, Json> known = new TreeMap<>();
        seen.forEach((log, size) -> known.put(log, new Json.Whole(size)));
        fields.put("seen", new Json.Fields(known));
        return CanonicalJson.format(new Json.Fields(fields));
    }

    private static void cite(Json json, Set<String> cited) {
        switch (json) {
            case Json.Text text when text.value().matches("[0-9a-f]{64}") -> cited.add(text.value());
            case Json.Fields fields -> fields.in().values().forEach(each -> cite(each, cited));
            case Json.Items items -> items.in().forEach(each -> cite(each, cited));
            case Json _ -> {}
        }
    }

    private Json changed(String name, Json json) {
        boolean here = changes > 0 && !name.equals("type") && random.nextInt(6) == 0;
        if (here) {
            changes--;
            List<Json> same = values.getOrDefault(name, List.of());
            if (!same.isEmpty() && random.nextInt(3) == 0) {
                return same.get(random.nextInt(same.size()));
            }
        }
        return switch (json) {
            case Json.Text text -> here ? text(text) : text;
            case Json.Whole whole -> here ? new Json.Whole(any(NUMBERS)) : whole;
            case Json.Flag flag -> here ? new Json.Flag(!flag.value()) : flag;
            case Json.Items items -> items(name, items, here);
            case Json.Fields fields -> fields(fields, here);
        };
    }

    /** Mostly another of the same form, since one of no form is refused before it can do harm. */
    private Json text(Json.Text text) {
        if (random.nextInt(8) > 0) {
            if (text.value().matches("[0-9a-f]{64}")) {
                return new Json.Text(any(references));
            }
            for (Map.Entry<Pattern, List<String>> form : FORMS.entrySet()) {
                if (form.getKey().matcher(text.value()).matches()) {
                    return new Json.Text(any(form.getValue()));
                }
            }
        }
        return new Json.Text(any(TEXTS));
    }

    private Json items(String name, Json.Items items, boolean here) {
        List<Json> in = new ArrayList<>();
        items.in().forEach(item -> in.add(changed(name, item)));
        if (here && !in.isEmpty()) {
            switch (random.nextInt(4)) {
                case 0 -> in.clear();
                case 1 -> in.remove(random.nextInt(in.size()));
                case 2 -> in.add(in.get(random.nextInt(in.size())));
                default -> in.addAll(Collections.nCopies(250, in.getFirst()));
            }
        }
        return new Json.Items(in);
    }

    private Json fields(Json.Fields fields, boolean here) {
        SortedMap<String, Json> in = new TreeMap<>();
        fields.in().forEach((name, each) -> in.put(name, changed(name, each)));
        if (here && !in.isEmpty()) {
            in.remove(any(List.copyOf(in.keySet())));
        }
        return new Json.Fields(in);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
