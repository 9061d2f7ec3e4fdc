package entente.portal;

import entente.account.Account;
import entente.account.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in with a password. */
@Controller
final class SignInController {
    private final Pages pages;
    private final SignIn signIn;
    private final SessionStart sessionStart;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInController(Pages pages, SignIn signIn, SessionStart sessionStart) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessionStart = sessionStart;
    }

    @GetMapping("/sign-in")
    View form(Visit visit, @RequestParam(defaultValue = "/") String next) {
        return visit.who().isPresent()
                ? new RedirectView(within(next))
                : pages.page(visit, "sign-in", new SignInPage("", within(next), null));
    }

    @PostMapping("/sign-in")
    View attempt(
            Visit visit,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(username, password, request.getRemoteAddr())) {
            case SignIn.Outcome.SignedIn(Account account) -> {
                enter(account, request, response);
                yield new RedirectView(within(next));
            }
            case SignIn.Outcome.Wrong() -> {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                yield again(visit, username, next, visit.text("account.sign-in.wrong"));
            }
            case SignIn.Outcome.Wait(Duration left) -> {
                long seconds = left.plusMillis(999).toSeconds();
                response.setStatus(429);
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield again(visit, username, next, visit.text("account.sign-in.wait", seconds));
            }
        };
    }

    private View again(Visit visit, String username, String next, String refusal) {
        String typed = username.length() > 40 ? "" : username;
        return pages.page(visit, "sign-in", new SignInPage(typed, within(next), refusal));
    }

    private void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(account.username(), null, List.of());
        SecurityContextImpl context = new SecurityContextImpl(who);
        sessionStart.onAuthentication(who, request, response);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** Only a path of this portal: an address that leads elsewhere becomes the front page. */
    static String within(String next) {
        boolean inside =
                next.startsWith("/") && !next.startsWith("//") && next.chars().allMatch(c -> c > 32 && c != '\\');
        return inside ? next : "/";
    }
}
