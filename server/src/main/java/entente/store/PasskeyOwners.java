package entente.store;

import entente.account.Account;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The active accounts, as the passkey library wishes to see them. */
public final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    /** @param accounts of this server */
    public PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(accounts.byId(Passkeys.accountId(handle)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return owner(accounts.byUsername(username));
    }

    /** Nothing is kept: what an owner is follows from the account. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        if (findById(owner.getId()) == null) {
            throw new IllegalStateException("a passkey for no account: " + owner.getName());
        }
    }

    /** Nothing is removed: an account stays while the record names it. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are made inactive, not deleted");
    }

    private static @Nullable PublicKeyCredentialUserEntity owner(Optional<Account> found) {
        return found.filter(Account::active)
                .<PublicKeyCredentialUserEntity>map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(account.id()))
                        .name(account.username())
                        .displayName(account.displayName())
                        .build())
                .orElse(null);
    }
}
