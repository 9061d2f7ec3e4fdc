package entente.server;

import entente.account.Account;
import entente.account.Secrets;
import entente.portal.Visits;
import entente.store.Accounts;
import entente.store.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program act as the account whose token it sends; a token that is not good is answered 401, never ignored.
 * Programs that read feeds send a name and a password and no more, so for the feed a token may come as the password.
 */
final class TokenFilter extends OncePerRequestFilter {
    /** The feed of an office's lines. */
    static final String FEED = "/watch/feed.atom";

    private static final String SCHEME = "Bearer ";
    private static final String FEED_SCHEME = "Basic ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final InstantSource clock;

    TokenFilter(Tokens tokens, Accounts accounts, InstantSource clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = account(isFeed(request) ? asBearer(header) : header);
        if (account.isEmpty()) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    isFeed(request) ? challenge(request) : "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(Visits.ACCOUNT, account.get());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.get().username(), null, List.of())));
        chain.doFilter(request, response);
    }

    /** What a program is asked for that sends nothing. */
    static String challenge(HttpServletRequest request) {
        return isFeed(request) ? "Basic realm=\"Entente: a token as the password\", charset=\"UTF-8\"" : "Bearer";
    }

    private static boolean isFeed(HttpServletRequest request) {
        return request.getRequestURI().equals(FEED);
    }

    /** The password of a header with name and password (RFC 7617) as the token that it is. */
    private static String asBearer(String header) {
        if (!header.startsWith(FEED_SCHEME) || header.length() > 400) {
            return header;
        }
        try {
            byte[] sent = Base64.getDecoder()
                    .decode(header.substring(FEED_SCHEME.length()).strip());
            String both = new String(sent, StandardCharsets.UTF_8);
            return SCHEME + both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException unreadable) {
            return header;
        }
    }

    private Optional<Account> account(@Nullable String header) {
        if (header == null || header.length() > 200 || !header.startsWith(SCHEME)) {
            return Optional.empty();
        }
        return tokens.use(Secrets.tokenHash(header.substring(SCHEME.length()).strip()), clock.instant())
                .flatMap(accounts::byId)
                .filter(Account::active);
    }
}
