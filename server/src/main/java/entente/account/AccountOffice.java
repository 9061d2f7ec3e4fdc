package entente.account;

import entente.member.MemberId;
import entente.store.AccountChanges;
import entente.store.AccountChanges.What;
import entente.store.Accounts;
import entente.store.Passkeys;
import entente.store.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes accounts and notes who did it. It does not ask who may: its callers do, and name the member whose
 * accounts they may change.
 */
public final class AccountOffice {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Tokens tokens;
    private final AccountChanges changes;
    private final Passwords passwords;
    private final Secrets secrets;
    private final InstantSource clock;

    /**
     * @param accounts of this server
     * @param passkeys of these accounts
     * @param tokens of these accounts
     * @param changes where changes are noted
     * @param passwords hashes
     * @param secrets makes passwords
     * @param clock tells when
     */
    public AccountOffice(
            Accounts accounts,
            Passkeys passkeys,
            Tokens tokens,
            AccountChanges changes,
            Passwords passwords,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.changes = changes;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A member's accounts by user name, those that may not sign in too. */
    public List<Account> of(MemberId member) {
        return accounts.all().stream()
                .filter(account -> account.member().equals(member))
                .toList();
    }

    /** An account of a member; nothing if it is another's. */
    public Optional<Account> find(MemberId member, String id) {
        return accounts.byId(id).filter(account -> account.member().equals(member));
    }

    /** The latest changes to a member's accounts, newest first. */
    public List<AccountChanges.Change> changes(MemberId member, int max) {
        return changes.of(member, max);
    }

    /**
     * Makes an account with a password of its own.
     *
     * @param by who does it, or null for an operator
     * @return nothing if the user name is taken
     */
    public Optional<FirstPassword> add(NewAccount wanted, @Nullable Account by) {
        String password = secrets.password();
        Optional<Account> added = accounts.add(secrets.id(), wanted, passwords.hash(password), clock.instant());
        added.ifPresent(account -> note(account, by, What.ADDED));
        return added.map(account -> new FirstPassword(account, password));
    }

    /** Lets an account sign in, or no longer; its sessions end either way. */
    public void activate(Account account, boolean active, @Nullable Account by) {
        accounts.activate(account.id(), active);
        note(account, by, active ? What.ENABLED : What.DISABLED);
    }

    /** Gives an account another password; its sessions end. */
    public FirstPassword resetPassword(Account account, @Nullable Account by) {
        String password = secrets.password();
        accounts.resetPassword(account.id(), passwords.hash(password));
        note(account, by, What.PASSWORD_RESET);
        return new FirstPassword(account, password);
    }

    /** Ends an account's sessions wherever they are. */
    public void endSessions(Account account, @Nullable Account by) {
        accounts.endSessions(account.id());
        note(account, by, What.SESSIONS_ENDED);
    }

    /** Removes an account's passkeys and tokens. */
    public void removeKeys(Account account, @Nullable Account by) {
        passkeys.removeAll(account.id());
        tokens.revokeAll(account.id());
        note(account, by, What.KEYS_REMOVED);
    }

    private void note(Account account, @Nullable Account by, What what) {
        changes.add(secrets.id(), account, by, what, clock.instant());
    }
}
