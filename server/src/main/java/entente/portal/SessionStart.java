package entente.portal;

import entente.account.Account;
import entente.store.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * What happens to a session when somebody signs in, by password or passkey: it gets another name and another token
 * against forged forms, and remembers which password was valid then.
 */
public final class SessionStart implements SessionAuthenticationStrategy {
    /** The session's attribute with the account's credential version. */
    public static final String VERSION = "entente.credential-version";

    private final ChangeSessionIdAuthenticationStrategy rename = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy renewToken;
    private final Accounts accounts;

    /**
     * @param tokens where the tokens against forged forms are kept
     * @param accounts of this server
     */
    public SessionStart(CsrfTokenRepository tokens, Accounts accounts) {
        this.renewToken = new CsrfAuthenticationStrategy(tokens);
        this.accounts = accounts;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        rename.onAuthentication(authentication, request, response);
        renewToken.onAuthentication(authentication, request, response);
        accounts.byUsername(authentication.getName())
                .map(Account::credentialVersion)
                .ifPresent(version -> session.setAttribute(VERSION, version));
    }
}
