package entente.server;

import entente.account.Account;
import entente.portal.SessionStart;
import entente.portal.Visits;
import entente.store.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the account behind a session, and ends the session if it is no longer active or its password was changed. */
final class AccountFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
            HttpSession session = request.getSession(false);
            Object version = session == null ? null : session.getAttribute(SessionStart.VERSION);
            Optional<Account> account = accounts.byUsername(who.getName())
                    .filter(Account::active)
                    .filter(found -> Integer.valueOf(found.credentialVersion()).equals(version));
            if (account.isPresent()) {
                request.setAttribute(Visits.ACCOUNT, account.get());
            } else {
                SecurityContextHolder.clearContext();
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }
}
