package entente.portal;

import entente.account.Account;
import entente.account.Passwords;
import entente.account.Secrets;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.store.Accounts;
import entente.store.Passkeys;
import entente.store.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What somebody may change about the own account: the password, passkeys, tokens for programs. */
@Controller
final class AccountController {
    private final Pages pages;
    private final Office office;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Tokens tokens;
    private final Secrets secrets;
    private final InstantSource clock;

    AccountController(
            Pages pages,
            Office office,
            Accounts accounts,
            Passwords passwords,
            Passkeys passkeys,
            Tokens tokens,
            Secrets secrets,
            InstantSource clock) {
        this.pages = pages;
        this.office = office;
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    @GetMapping("/account")
    View account(Visit visit, @RequestParam(defaultValue = "") String done) {
        String key = "account.done." + done;
        return page(visit, null, null, visit.messages().has(Language.EN, key) ? visit.text(key) : null);
    }

    @PostMapping("/account/password")
    View changePassword(
            Visit visit,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            HttpSession session,
            HttpServletResponse response) {
        Account account = visit.who().orElseThrow();
        Optional<String> refusal = refusal(visit, account, current, wanted, repeated);
        if (refusal.isPresent() || !accounts.changePassword(account, passwords.hash(wanted))) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(visit, null, refusal.orElseGet(() -> visit.text("account.password.raced")), null);
        }
        // All other sessions of the account end; this one goes on.
        session.setAttribute(SessionStart.VERSION, account.credentialVersion() + 1);
        return new RedirectView("/account?done=password");
    }

    private Optional<String> refusal(Visit visit, Account account, String current, String wanted, String repeated) {
        if (!passwords.check(current, Optional.of(account))) {
            return Optional.of(visit.text("account.password.wrong"));
        }
        if (!wanted.equals(repeated)) {
            return Optional.of(visit.text("account.password.differs"));
        }
        return Passwords.weakness(wanted, account.username()).map(weakness -> switch (weakness) {
            case TOO_SHORT -> visit.text("account.password.too-short", Passwords.LENGTH_MIN);
            case TOO_LONG -> visit.text("account.password.too-long", Passwords.LENGTH_MAX);
            case TOO_SIMPLE -> visit.text("account.password.too-simple");
        });
    }

    @PostMapping("/account/tokens")
    View makeToken(Visit visit, @RequestParam(defaultValue = "") String name, HttpServletResponse response) {
        Account account = visit.who().orElseThrow();
        String called = name.strip();
        if (called.isEmpty() || called.length() > 100) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(visit, null, visit.text("account.token.unnamed"), null);
        }
        String token = secrets.token();
        if (!tokens.add(secrets.id(), account.id(), called, Secrets.tokenHash(token), clock.instant())) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(visit, null, visit.text("account.token.too-many", Tokens.PER_ACCOUNT_MAX), null);
        }
        return page(visit, token, null, null);
    }

    @PostMapping("/account/tokens/revoke")
    View revokeToken(Visit visit, @RequestParam String id) {
        tokens.revoke(visit.who().orElseThrow().id(), id);
        return new RedirectView("/account?done=revoked");
    }

    @PostMapping("/account/passkeys/remove")
    View removePasskey(Visit visit, @RequestParam String id) {
        passkeys.remove(visit.who().orElseThrow().id(), id);
        return new RedirectView("/account?done=passkey-removed");
    }

    private View page(Visit visit, @Nullable String madeToken, @Nullable String refusal, @Nullable String done) {
        Account account = visit.who().orElseThrow();
        Partnership state = office.state(visit);
        Optional<Office.Acting> acting = office.acting(visit, state);
        String language = visit.language().tag();
        return pages.page(
                visit,
                "account",
                new AccountPage(
                        account,
                        state.party(account.member())
                                .map(party -> party.name().get(language))
                                .orElse(account.member().value()),
                        acting.flatMap(one -> state.offices().find(one.post()))
                                .map(post -> post.created().title().get(language))
                                .orElse(account.postId()),
                        acting.filter(one -> one.kind() == PostKind.DESK).isPresent(),
                        tokens.of(account.id()),
                        passkeys.findByUserId(Passkeys.handle(account.id())),
                        madeToken,
                        refusal,
                        done));
    }
}
