package entente.account;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, as OWASP's cheat sheet asks), at most two at a time so
 * that a flood of guesses cannot take all memory.
 */
public final class Passwords {
    /** Shortest password accepted, in characters (NIST SP 800-63B asks for at least 8, advises 15). */
    public static final int LENGTH_MIN = 12;
    /** Longest password accepted, in characters. */
    public static final int LENGTH_MAX = 200;

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places = new Semaphore(2);
    private final String unknownHash;

    /** As hard to guess as asked above. */
    public Passwords() {
        this(KIBIBYTES, PASSES);
    }

    /**
     * As hard to guess as one says, for worlds that guard nothing. A hash tells how hard it is: whoever checks it needs
     * no setting.
     *
     * @param kibibytes memory that one hash takes, at least 8
     * @param passes over that memory, at least 1
     */
    public Passwords(int kibibytes, int passes) {
        this.argon2 = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        // It is checked where there is no account, so that both answers take as long.
        this.unknownHash = hash("no account has this password");
    }

    /** Why a password is not accepted. */
    public enum Weakness {
        /** Fewer than {@link #LENGTH_MIN} characters. */
        TOO_SHORT,
        /** More than {@link #LENGTH_MAX} characters. */
        TOO_LONG,
        /** Contains the user name, or is one character over and over. */
        TOO_SIMPLE
    }

    /** What is wrong with a password someone wishes to have, if anything. */
    public static Optional<Weakness> weakness(String password, String username) {
        if (password.length() < LENGTH_MIN) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (password.length() > LENGTH_MAX) {
            return Optional.of(Weakness.TOO_LONG);
        }
        boolean simple = password.toLowerCase(java.util.Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 4;
        return simple ? Optional.of(Weakness.TOO_SIMPLE) : Optional.empty();
    }

    /** The hash to keep of a password, with a fresh salt. */
    public String hash(String password) {
        return one(() -> {
            String hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("no hash was made");
            }
            return hash;
        });
    }

    /** Whether the password is the one the hash was made of. Takes as long where there is no account. */
    public boolean check(String password, Optional<Account> account) {
        if (password.length() > LENGTH_MAX) {
            return false;
        }
        String hash = account.map(Account::passwordHash).orElse(unknownHash);
        boolean same = one(() -> argon2.matches(password, hash));
        return same && account.isPresent() && account.get().active();
    }

    private <T> T one(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
