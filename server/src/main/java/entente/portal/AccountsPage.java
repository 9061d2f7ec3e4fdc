package entente.portal;

import entente.account.Account;
import entente.account.FirstPassword;
import entente.continuity.Post;
import entente.member.Party;
import entente.store.AccountChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a desk keeps the accounts of its own member.
 *
 * @param party whose accounts
 * @param self the account of who looks
 * @param accounts all of them by user name
 * @param posts the party's posts, for a new account
 * @param changes the latest changes, newest first
 * @param made a password just made, shown this once, or null
 * @param wanted what was typed for a new account, or null
 * @param refusal what was not accepted, or null
 * @param done what was done, or null
 */
public record AccountsPage(
        Party party,
        Account self,
        List<Account> accounts,
        List<Post> posts,
        List<AccountChanges.Change> changes,
        @Nullable FirstPassword made,
        @Nullable Wanted wanted,
        @Nullable String refusal,
        @Nullable String done) {
    /**
     * What was typed for a new account.
     *
     * @param username to sign in with
     * @param displayName the person's name
     * @param post the post's name
     * @param language of the person
     */
    public record Wanted(String username, String displayName, String post, String language) {}

    /** The title of the post an account acts in; its act's name if the post cannot be read. */
    public String post(Account account, String language) {
        return posts.stream()
                .filter(post -> post.ref().value().equals(account.postId()))
                .map(post -> post.created().title().get(language))
                .findFirst()
                .orElse(account.postId());
    }
}
