package entente.portal;

import entente.account.Account;
import entente.account.AccountOffice;
import entente.account.FirstPassword;
import entente.account.NewAccount;
import entente.continuity.Post;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.portal.AccountsPage.Wanted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A desk keeps the accounts of its own member or organ. Nobody else may, and no other member's are ever seen. */
@Controller
final class AccountsController {
    private static final int CHANGES_MAX = 20;

    private final Pages pages;
    private final Office office;
    private final AccountOffice accounts;

    AccountsController(Pages pages, Office office, AccountOffice accounts) {
        this.pages = pages;
        this.office = office;
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    View list(Visit visit) {
        return page(visit, desk(visit), null, null, null, null);
    }

    @PostMapping("/accounts/add")
    View add(
            Visit visit,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String language) {
        Account self = desk(visit);
        Wanted wanted = new Wanted(username.strip(), name.strip(), post, language);
        Optional<Post> held = posts(visit, self).stream()
                .filter(one -> one.created().post().value().equals(post))
                .findFirst();
        Optional<Language> speaks = Language.of(language);
        if (held.isEmpty() || speaks.isEmpty()) {
            return page(visit, self, null, wanted, visit.text("account.admin.choose"), null);
        }
        NewAccount account;
        try {
            account = new NewAccount(
                    wanted.username(),
                    wanted.displayName(),
                    held.get().ref().value(),
                    self.member(),
                    speaks.get().tag());
        } catch (IllegalArgumentException wrong) {
            return page(visit, self, null, wanted, visit.text("account.admin.form"), null);
        }
        Optional<FirstPassword> made = accounts.add(account, self);
        return made.isEmpty()
                ? page(visit, self, null, wanted, visit.text("account.admin.taken", wanted.username()), null)
                : page(visit, self, made.get(), null, null, visit.text("account.admin.done.added"));
    }

    @PostMapping("/accounts/{what:disable|enable|password|sessions|keys}")
    View change(Visit visit, @PathVariable String what, @RequestParam(defaultValue = "") String id) {
        Account self = desk(visit);
        Account account =
                accounts.find(self.member(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (what.equals("disable") && account.id().equals(self.id())) {
            return page(visit, self, null, null, visit.text("account.admin.self"), null);
        }
        FirstPassword made = null;
        switch (what) {
            case "disable" -> accounts.activate(account, false, self);
            case "enable" -> accounts.activate(account, true, self);
            case "password" -> made = accounts.resetPassword(account, self);
            case "sessions" -> accounts.endSessions(account, self);
            default -> accounts.removeKeys(account, self);
        }
        return page(visit, self, made, null, null, visit.text("account.admin.done." + what, account.username()));
    }

    /** The account of who looks, if it acts as a desk of its member; anybody else is refused. */
    private Account desk(Visit visit) {
        Partnership state = office.state(visit);
        boolean may = office.acting(visit, state)
                .filter(acting -> acting.kind() == PostKind.DESK)
                .isPresent();
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visit.who().orElseThrow();
    }

    private List<Post> posts(Visit visit, Account self) {
        return office.state(visit).offices().all().stream()
                .filter(post -> post.created().member().equals(self.member()))
                .toList();
    }

    private View page(
            Visit visit,
            Account self,
            @Nullable FirstPassword made,
            @Nullable Wanted wanted,
            @Nullable String refusal,
            @Nullable String done) {
        return pages.page(
                visit,
                "accounts",
                new AccountsPage(
                        office.state(visit).party(self.member()).orElseThrow(),
                        self,
                        accounts.of(self.member()),
                        posts(visit, self),
                        accounts.changes(self.member(), CHANGES_MAX),
                        made,
                        wanted,
                        refusal,
                        done));
    }
}
