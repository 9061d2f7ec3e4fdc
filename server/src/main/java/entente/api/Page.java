package entente.api;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a list is asked for.
 *
 * @param number from 1
 * @param limit how many at most, 1 to {@value #LIMIT_MAX}
 */
record Page(int number, int limit) {
    static final int LIMIT_MAX = 200;
    static final int LIMIT = 50;

    private static final int NUMBER_MAX = 1_000_000;

    static Checked<Page> of(Map<String, String> asked) {
        return number(asked, "page", 1, NUMBER_MAX)
                .then(page -> number(asked, "limit", LIMIT, LIMIT_MAX).map(limit -> new Page(page, limit)));
    }

    private static Checked<Integer> number(Map<String, String> asked, String name, int otherwise, int max) {
        String text = asked.getOrDefault(name, Integer.toString(otherwise));
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        return number >= 1 && number <= max
                ? Checked.good(number)
                : Checked.bad(ProblemKind.BAD_PARAMETER.at(name, "It is a number from 1 to " + max + "."));
    }

    /** The part of a list. */
    <T> List<T> of(List<T> all) {
        long from = Math.min(all.size(), (long) (number - 1) * limit);
        long to = Math.min(all.size(), from + limit);
        return all.subList((int) from, (int) to);
    }

    /** Where the neighbouring parts are (RFC 8288). */
    HttpHeaders links(String path, Map<String, String> asked, int total) {
        HttpHeaders headers = new HttpHeaders();
        UnaryOperator<String> to = page -> {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            asked.forEach((name, value) -> {
                if (!name.equals("page")) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.queryParam("page", page)
                    .encode()
                    .buildAndExpand(asked)
                    .toUriString();
        };
        if ((long) number * limit < total) {
            headers.add(HttpHeaders.LINK, "<" + to.apply(Integer.toString(number + 1)) + ">; rel=\"next\"");
        }
        if (number > 1) {
            headers.add(HttpHeaders.LINK, "<" + to.apply(Integer.toString(number - 1)) + ">; rel=\"prev\"");
        }
        return headers;
    }
}
