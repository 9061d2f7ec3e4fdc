package entente.portal;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param username as typed before, or empty
 * @param next the path to go on to
 * @param refusal why the last attempt failed, or null
 */
public record SignInPage(
        String username, String next, @Nullable String refusal) {}
