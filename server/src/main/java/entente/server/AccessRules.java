package entente.server;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may ask for what, path by path. A path that no rule names is answered as if it were not there: a new page is
 * unreachable until it has its line here.
 */
public final class AccessRules {
    /** Who may ask. */
    public enum Access {
        /** Anybody. */
        PUBLIC,
        /** Who is signed in; what exactly each may do there follows from the post and is decided by the desk. */
        SIGNED_IN
    }

    /**
     * A line of the table.
     *
     * @param method GET stands for HEAD too
     * @param pattern as in Spring's path patterns
     * @param access who may ask
     */
    public record Rule(HttpMethod method, String pattern, Access access) {
        PathPatternRequestMatcher matcher(HttpMethod asked) {
            return PathPatternRequestMatcher.pathPattern(asked, pattern);
        }
    }

    /** The table; the first line that fits counts. */
    public static final List<Rule> TABLE = List.of(
            read("/", Access.PUBLIC),
            read("/about/**", Access.PUBLIC),
            read("/static/**", Access.PUBLIC),
            read("/webjars/**", Access.PUBLIC),
            read("/favicon.ico", Access.PUBLIC),
            read("/error", Access.PUBLIC),
            read("/sign-in", Access.PUBLIC),
            write("/sign-in", Access.PUBLIC),
            write("/webauthn/authenticate/options", Access.PUBLIC),
            write("/login/webauthn", Access.PUBLIC),
            write("/webauthn/register/options", Access.SIGNED_IN),
            write("/webauthn/register", Access.SIGNED_IN),
            write("/sign-out", Access.SIGNED_IN),
            read("/account", Access.SIGNED_IN),
            write("/account/**", Access.SIGNED_IN),
            read("/reminders", Access.SIGNED_IN),
            write("/reminders/*", Access.SIGNED_IN),
            read("/mail/stop/*", Access.PUBLIC),
            write("/mail/stop/*", Access.PUBLIC),
            read("/accounts", Access.SIGNED_IN),
            write("/accounts/**", Access.SIGNED_IN),
            read("/register/new/**", Access.SIGNED_IN),
            read("/register/tables/*", Access.SIGNED_IN),
            read("/register/**", Access.PUBLIC),
            write("/register/**", Access.SIGNED_IN),
            read("/texts/new/**", Access.SIGNED_IN),
            read("/texts/drafts/**", Access.SIGNED_IN),
            read("/texts/**", Access.PUBLIC),
            write("/texts/**", Access.SIGNED_IN),
            read("/positions/**", Access.PUBLIC),
            read("/public/**", Access.PUBLIC),
            read("/search", Access.PUBLIC),
            read("/people/new/**", Access.SIGNED_IN),
            read("/people/**", Access.PUBLIC),
            write("/people/**", Access.SIGNED_IN),
            read("/continuity", Access.PUBLIC),
            read("/factors/**", Access.PUBLIC),
            write("/factors/**", Access.SIGNED_IN),
            read("/calendar/**", Access.PUBLIC),
            read("/board", Access.PUBLIC),
            read("/handover/**", Access.SIGNED_IN),
            write("/handover/**", Access.SIGNED_IN),
            read("/meetings/*/pack/**", Access.SIGNED_IN),
            read("/meetings/*/packs/**", Access.SIGNED_IN),
            read("/meetings/**", Access.PUBLIC),
            write("/meetings/**", Access.SIGNED_IN),
            read("/instruments/*/delegation", Access.SIGNED_IN),
            read("/instruments/*/live", Access.SIGNED_IN),
            read("/instruments/**", Access.PUBLIC),
            write("/instruments/**", Access.SIGNED_IN),
            read("/silence/**", Access.PUBLIC),
            write("/silence/**", Access.SIGNED_IN),
            read("/consultations/**", Access.PUBLIC),
            write("/consultations/**", Access.SIGNED_IN),
            read("/watch/**", Access.SIGNED_IN),
            write("/watch/**", Access.SIGNED_IN),
            read("/record/**", Access.PUBLIC),
            read("/api/**", Access.PUBLIC),
            write("/api/**", Access.SIGNED_IN));

    private AccessRules() {}

    /** Who may ask for a path by a method; nothing if no rule names it. */
    public static Optional<Access> of(HttpMethod method, jakarta.servlet.http.HttpServletRequest request) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return TABLE.stream()
                .filter(rule -> rule.method().equals(asked))
                .filter(rule -> rule.matcher(method).matches(request))
                .map(Rule::access)
                .findFirst();
    }

    private static Rule read(String pattern, Access access) {
        return new Rule(HttpMethod.GET, pattern, access);
    }

    private static Rule write(String pattern, Access access) {
        return new Rule(HttpMethod.POST, pattern, access);
    }
}
