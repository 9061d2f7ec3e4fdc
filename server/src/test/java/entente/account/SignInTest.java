package entente.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static GuessLimit limit() {
        return new GuessLimit(3, Duration.ofSeconds(30), Duration.ofMinutes(2), 10);
    }

    @Test
    void theWaitDoublesUpToTheLongest() {
        GuessLimit limit = limit();
        Instant now = NOW;
        for (long expected : new long[] {0, 0, 0, 30, 60, 120, 120}) {
            Duration left = limit.attempt("key", now);
            assertEquals(Duration.ofSeconds(expected), left);
            now = now.plus(left);
            if (left.isPositive()) {
                assertEquals(Duration.ZERO, limit.attempt("key", now));
            }
        }
    }

    @Test
    void anAttemptTakenBackDoesNotCount() {
        GuessLimit limit = limit();
        for (int attempt = 0; attempt < 50; attempt++) {
            assertEquals(Duration.ZERO, limit.attempt("key", NOW));
            limit.forgive("key");
        }
    }

    @Test
    void oneKeyDoesNotWaitForAnother() {
        GuessLimit limit = limit();
        for (int attempt = 0; attempt < 5; attempt++) {
            limit.attempt("key", NOW);
        }
        assertTrue(limit.attempt("key", NOW).isPositive());
        assertEquals(Duration.ZERO, limit.attempt("other", NOW));
    }

    @Test
    void aPasswordIsCheckedAndAnotherIsNot() {
        Passwords passwords = new Passwords();
        Account account = new Account(
                "0".repeat(32),
                "desk",
                "Desk",
                "post/1",
                new entente.member.MemberId("JP"),
                passwords.hash("four-good-dull-words"),
                "en",
                true,
                1);
        assertTrue(account.passwordHash().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), account.passwordHash());
        SignIn signIn = new SignIn(
                name -> Optional.of(account).filter(one -> one.username().equals(name)), passwords, () -> NOW);
        assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn.attempt(" Desk ", "four-good-dull-words", "127.0.0.1"));
        assertInstanceOf(SignIn.Outcome.Wrong.class, signIn.attempt("desk", "four-good-dull-word", "127.0.0.1"));
        assertInstanceOf(SignIn.Outcome.Wrong.class, signIn.attempt("other", "four-good-dull-words", "127.0.0.1"));
    }

    @Test
    void weakPasswordsAreNamed() {
        assertEquals(Optional.of(Passwords.Weakness.TOO_SHORT), Passwords.weakness("short", "desk"));
        assertEquals(Optional.of(Passwords.Weakness.TOO_LONG), Passwords.weakness("x".repeat(201), "desk"));
        assertEquals(Optional.of(Passwords.Weakness.TOO_SIMPLE), Passwords.weakness("my-Desk-password", "desk"));
        assertEquals(Optional.of(Passwords.Weakness.TOO_SIMPLE), Passwords.weakness("aaaaaaaaaaaaaaa", "desk"));
        assertEquals(Optional.empty(), Passwords.weakness("four good dull words", "desk"));
    }
}
