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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program act as the account whose token it sends; a token that is not good is answered 401, never ignored. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

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
        Optional<Account> account = account(header);
        if (account.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(Visits.ACCOUNT, account.get());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.get().username(), null, List.of())));
        chain.doFilter(request, response);
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
