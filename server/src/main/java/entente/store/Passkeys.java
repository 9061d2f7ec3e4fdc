package entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys registered for accounts. The user handle of an account is its identifier's bytes. */
public final class Passkeys implements UserCredentialRepository {
    private final JdbcClient client;

    /** @param client of the store */
    public Passkeys(JdbcClient client) {
        this.client = client;
    }

    /** The user handle that authenticators know an account by. */
    public static Bytes handle(String accountId) {
        return new Bytes(HexFormat.of().parseHex(accountId));
    }

    /** The account of a user handle. */
    public static String accountId(Bytes handle) {
        return HexFormat.of().formatHex(handle.getBytes());
    }

    @Override
    public void delete(Bytes credentialId) {
        client.sql("delete from passkey where credential_id = ?")
                .param(credentialId.toBase64UrlString())
                .update();
    }

    /** Removes one of the account's passkeys; one of another account's stays. */
    public void remove(String accountId, String credentialId) {
        client.sql("delete from passkey where credential_id = ? and account_id = ?")
                .params(credentialId, accountId)
                .update();
    }

    /** Removes all passkeys of an account. */
    public void removeAll(String accountId) {
        client.sql("delete from passkey where account_id = ?").param(accountId).update();
    }

    @Override
    public void save(CredentialRecord record) {
        int changed = client.sql("update passkey set signature_count = ?, user_verified = ?, backup_state = ?,"
                        + " used_at = ? where credential_id = ? and account_id = ?")
                .params(
                        record.getSignatureCount(),
                        record.isUvInitialized() ? 1 : 0,
                        record.isBackupState() ? 1 : 0,
                        record.getLastUsed().toEpochMilli(),
                        record.getCredentialId().toBase64UrlString(),
                        accountId(record.getUserEntityUserId()))
                .update();
        if (changed == 0) {
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        client.sql("insert into passkey (credential_id, account_id, label, public_key, signature_count, user_verified,"
                        + " backup_eligible, backup_state, transports, attestation_object, attestation_client_data,"
                        + " created_at, used_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        record.getCredentialId().toBase64UrlString(),
                        accountId(record.getUserEntityUserId()),
                        record.getLabel(),
                        new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                        record.getSignatureCount(),
                        record.isUvInitialized() ? 1 : 0,
                        record.isBackupEligible() ? 1 : 0,
                        record.isBackupState() ? 1 : 0,
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")),
                        text(record.getAttestationObject()),
                        text(record.getAttestationClientDataJSON()),
                        record.getCreated().toEpochMilli(),
                        record.getLastUsed().toEpochMilli()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return client.sql("select * from passkey where credential_id = ?")
                .param(credentialId.toBase64UrlString())
                .query(Passkeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return client.sql("select * from passkey where account_id = ? order by created_at, credential_id limit 100")
                .param(accountId(handle))
                .query(Passkeys::passkey)
                .list();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(handle(row.getString("account_id")))
                .label(row.getString("label"))
                .publicKey(ImmutablePublicKeyCose.fromBase64(row.getString("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getInt("user_verified") == 1)
                .backupEligible(row.getInt("backup_eligible") == 1)
                .backupState(row.getInt("backup_state") == 1)
                .transports(transports(row.getString("transports")))
                .attestationObject(bytes(row.getString("attestation_object")))
                .attestationClientDataJSON(bytes(row.getString("attestation_client_data")))
                .created(Instant.ofEpochMilli(row.getLong("created_at")))
                .lastUsed(Instant.ofEpochMilli(row.getLong("used_at")))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ", -1))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toBase64UrlString();
    }

    private static @Nullable Bytes bytes(@Nullable String text) {
        return text == null ? null : Bytes.fromBase64(text);
    }
}
