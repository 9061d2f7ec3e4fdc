package entente.portal;

import entente.account.Account;
import entente.store.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * The account page.
 *
 * @param account whose it is
 * @param party what the member or organ it acts for is called
 * @param post what its post is called
 * @param keepsAccounts whether it keeps the accounts of its member
 * @param tokens of the account
 * @param passkeys of the account
 * @param madeToken a token just made, shown this once, or null
 * @param refusal what was not accepted, or null
 * @param done what was done, or null
 */
public record AccountPage(
        Account account,
        String party,
        String post,
        boolean keepsAccounts,
        List<Tokens.Token> tokens,
        List<CredentialRecord> passkeys,
        @Nullable String madeToken,
        @Nullable String refusal,
        @Nullable String done) {}
