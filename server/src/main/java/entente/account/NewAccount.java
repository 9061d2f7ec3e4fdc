package entente.account;

import entente.member.MemberId;
import java.util.regex.Pattern;

/**
 * An account to be made.
 *
 * @param username lower-case letters, digits, dots and hyphens, 3 to 40 characters
 * @param displayName the person's name, 1 to 100 characters
 * @param postId the act on the record that created the post the person holds
 * @param member the member or organ the person acts for
 * @param language BCP 47 tag of the language messages are written to the person in
 */
public record NewAccount(String username, String displayName, String postId, MemberId member, String language) {
    /** Longest name to show, in characters. */
    public static final int DISPLAY_NAME_MAX = 100;

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    /** @throws IllegalArgumentException if a name has another form */
    public NewAccount {
        if (!isUsername(username)) {
            throw new IllegalArgumentException("not a user name: " + username);
        }
        if (displayName.isBlank() || displayName.length() > DISPLAY_NAME_MAX) {
            throw new IllegalArgumentException("not a name to show: " + displayName);
        }
    }

    /** Whether somebody can sign in under this name. */
    public static boolean isUsername(String name) {
        return USERNAME.matcher(name).matches();
    }
}
