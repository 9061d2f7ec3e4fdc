package entente.portal;

import entente.account.Account;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Visit} that a page's method takes as a parameter. The language is the one asked for in the address
 * (and kept from then on), else the one kept, else what the browser prefers.
 */
public final class Visits implements HandlerMethodArgumentResolver {
    /** The request's attribute with the account signed in. */
    public static final String ACCOUNT = "entente.account";

    private static final String COOKIE = "entente-language";

    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    private final Messages messages;
    private final Supplier<Letterhead> letterhead;
    private final String assets;
    private final boolean secure;
    private final InstantSource clock;
    private final @Nullable URI publicAddress;

    /**
     * @param messages the texts
     * @param letterhead what stands on every page, as it is now
     * @param assets the path under which style sheets and scripts lie
     * @param secure whether cookies are for TLS only
     * @param clock tells the time of a visit
     * @param publicAddress how browsers reach the portal, or null for whatever address they asked
     */
    public Visits(
            Messages messages,
            Supplier<Letterhead> letterhead,
            String assets,
            boolean secure,
            InstantSource clock,
            @Nullable URI publicAddress) {
        this.messages = messages;
        this.letterhead = letterhead;
        this.assets = assets;
        this.secure = secure;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** The visit a request makes. */
    public Visit of(HttpServletRequest request, @Nullable HttpServletResponse response) {
        return new Visit(
                messages,
                language(request, response),
                Optional.ofNullable((Account) request.getAttribute(ACCOUNT)),
                letterhead.get(),
                path(request),
                query(request),
                () -> formToken(request),
                assets,
                clock.instant(),
                () -> home(request));
    }

    private URI home(HttpServletRequest request) {
        URI known = publicAddress;
        return (known == null ? URI.create(request.getRequestURL().toString()) : known).resolve("/");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("a page outside of a web server");
        }
        return of(asked, request.getNativeResponse(HttpServletResponse.class));
    }

    private Language language(HttpServletRequest request, @Nullable HttpServletResponse response) {
        Optional<Language> asked = Language.of(asked(request));
        if (asked.isPresent()) {
            if (response != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked.get()));
            }
            return asked.get();
        }
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            Optional<Language> kept = Language.of(cookie.getValue());
            if (cookie.getName().equals(COOKIE) && kept.isPresent()) {
                return kept.get();
            }
        }
        return Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** On an error page, only the address is looked at: what the form held may be the very thing that failed. */
    private static @Nullable String asked(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return request.getParameter("lang");
        }
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        Matcher lang = LANG.matcher(query == null ? "" : query.toString());
        return lang.find() ? lang.group(1) : null;
    }

    private String cookie(Language language) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }

    /** On an error page, the path that led to it. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static String query(HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && request.getQueryString() != null) {
            for (Map.Entry<String, String[]> parameter :
                    request.getParameterMap().entrySet()) {
                for (String value : parameter.getKey().equals("lang") ? new String[0] : parameter.getValue()) {
                    query.append(encode(parameter.getKey()))
                            .append('=')
                            .append(encode(value))
                            .append('&');
                }
            }
        }
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String formToken(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
