package entente.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Decides whether somebody who gives a user name and a password is let in. */
public final class SignIn {
    private static final int KEYS_MAX = 10_000;

    private final Function<String, Optional<Account>> accounts;
    private final Passwords passwords;
    private final InstantSource clock;
    private final GuessLimit byAccount = new GuessLimit(5, Duration.ofSeconds(30), Duration.ofMinutes(15), KEYS_MAX);
    private final GuessLimit byAddress = new GuessLimit(20, Duration.ofSeconds(30), Duration.ofMinutes(15), KEYS_MAX);

    /**
     * @param accounts finds an account by its user name
     * @param passwords checks passwords
     * @param clock tells how long somebody has waited
     */
    public SignIn(Function<String, Optional<Account>> accounts, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        /**
         * Let in.
         *
         * @param account as whom
         */
        record SignedIn(Account account) implements Outcome {}

        /** The user name or the password is wrong; which one is not said. */
        record Wrong() implements Outcome {}

        /**
         * Nothing was checked: there were too many failures.
         *
         * @param left how long to wait
         */
        record Wait(Duration left) implements Outcome {}
    }

    /** Checks one attempt from an address. */
    public Outcome attempt(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 40) {
            name = name.substring(0, 40);
        }
        Duration left = byAddress.attempt(address, clock.instant());
        if (left.isPositive()) {
            return new Outcome.Wait(left);
        }
        left = byAccount.attempt(name, clock.instant());
        if (left.isPositive()) {
            return new Outcome.Wait(left);
        }
        Optional<Account> account = accounts.apply(name);
        if (!passwords.check(password, account)) {
            return new Outcome.Wrong();
        }
        byAccount.succeeded(name);
        byAddress.forgive(address);
        return new Outcome.SignedIn(account.orElseThrow());
    }
}
