package entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Account;
import entente.account.NewAccount;
import entente.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** What every store does, whichever database keeps it. Each test takes user names of its own: the store is shared. */
abstract class StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    abstract Database database();

    private Accounts accounts() {
        return new Accounts(database().client());
    }

    private Account account(String username, String id, String member) {
        NewAccount wanted = new NewAccount(username, "名前 이름", "post/1", new MemberId(member), "ja");
        return accounts().add(id.repeat(32), wanted, "hash", NOW).orElseThrow();
    }

    @Test
    void anAccountIsReadAsItWasWritten() {
        Account added = account("reader", "1", "JP");
        assertEquals(Optional.of(added), accounts().byId(added.id()));
        assertEquals(Optional.of(added), accounts().byUsername("reader"));
        assertEquals("名前 이름", added.displayName());
        assertTrue(accounts().all().contains(added));
        assertEquals(Optional.empty(), accounts().byUsername("READER"));
    }

    @Test
    void aUserNameIsGivenOnce() {
        Account first = account("taken", "2", "JP");
        NewAccount again = new NewAccount("taken", "Other", "post/2", new MemberId("KR"), "ko");
        assertEquals(Optional.empty(), accounts().add("3".repeat(32), again, "other", NOW));
        assertEquals(Optional.of(first), accounts().byUsername("taken"));
    }

    @Test
    void aPasswordIsChangedOnceByWhoeverComesFirst() {
        Account account = account("changer", "4", "US");
        assertTrue(accounts().changePassword(account, "second"));
        assertFalse(accounts().changePassword(account, "third"));
        Account changed = accounts().byId(account.id()).orElseThrow();
        assertEquals("second", changed.passwordHash());
        assertEquals(account.credentialVersion() + 1, changed.credentialVersion());
    }

    @Test
    void anAccountThatIsNoLongerActiveLosesItsSessions() {
        Account account = account("leaver", "5", "US");
        accounts().activate(account.id(), false);
        Account left = accounts().byId(account.id()).orElseThrow();
        assertFalse(left.active());
        assertTrue(left.credentialVersion() > account.credentialVersion());
        assertNull(new PasskeyOwners(accounts()).findByUsername("leaver"));
    }

    @Test
    void aTokenSpeaksForItsAccountUntilItEndsOrIsRevoked() {
        Account account = account("scripter", "6", "US");
        Account other = account("stranger", "7", "US");
        Tokens tokens = new Tokens(database().client());
        assertTrue(tokens.add("a".repeat(32), account.id(), "one", "h1", NOW));
        assertTrue(tokens.add("b".repeat(32), account.id(), "two", "h2", NOW.plusSeconds(1)));
        assertEquals(Optional.of(account.id()), tokens.use("h1", NOW.plusSeconds(5)));
        assertEquals(Optional.empty(), tokens.use("h1", NOW.plus(Tokens.LIFE)));
        assertEquals(Optional.empty(), tokens.use("h3", NOW));
        assertEquals(
                List.of("two", "one"),
                tokens.of(account.id()).stream().map(Tokens.Token::name).toList());
        assertEquals(NOW.plusSeconds(5), tokens.of(account.id()).getLast().used());
        tokens.revoke(other.id(), "a".repeat(32));
        assertTrue(tokens.use("h1", NOW).isPresent(), "nobody revokes another's token");
        tokens.revoke(account.id(), "a".repeat(32));
        assertEquals(Optional.empty(), tokens.use("h1", NOW));
    }

    @Test
    void anAccountHasOnlySoManyTokens() {
        Account account = account("collector", "8", "US");
        Tokens tokens = new Tokens(database().client());
        int added = 0;
        for (int number = 0; number < Tokens.PER_ACCOUNT_MAX + 5; number++) {
            added += tokens.add("c%031d".formatted(number), account.id(), "n", "many" + number, NOW) ? 1 : 0;
        }
        assertEquals(Tokens.PER_ACCOUNT_MAX, added);
    }

    @Test
    void aDraftIsSeenByItsOwnMemberOnly() {
        Account author = account("drafter", "9", "JP");
        Drafts drafts = new Drafts(database().client());
        Drafts.Draft draft = new Drafts.Draft(
                "d".repeat(32), new MemberId("JP"), author.id(), "statement", "題名", "{\"a\":1}".repeat(9000), 1, NOW);
        drafts.add(draft);
        assertEquals(Optional.of(draft), drafts.find(new MemberId("JP"), draft.id()));
        assertEquals(Optional.empty(), drafts.find(new MemberId("KR"), draft.id()));
        assertEquals(List.of(), drafts.of(new MemberId("KR"), "statement"));
        drafts.remove(new MemberId("KR"), draft.id());
        assertTrue(drafts.change(draft, "new", "content", NOW.plus(Duration.ofMinutes(1))));
        assertFalse(drafts.change(draft, "lost", "update", NOW), "changed in the meantime");
        assertEquals(
                "new", drafts.of(new MemberId("JP"), "statement").getFirst().name());
        drafts.remove(new MemberId("JP"), draft.id());
        assertEquals(Optional.empty(), drafts.find(new MemberId("JP"), draft.id()));
    }

    @Test
    void aPasskeyIsReadAsItWasWrittenAndCountsItsUses() {
        Account account = account("holder", "e", "KR");
        Passkeys passkeys = new Passkeys(database().client());
        CredentialRecord written = passkey(account, 0, NOW);
        passkeys.save(written);
        passkeys.save(passkey(account, 7, NOW.plusSeconds(60)));
        CredentialRecord read = passkeys.findByCredentialId(written.getCredentialId());
        assertEquals(7, read.getSignatureCount());
        assertEquals(NOW.plusSeconds(60), read.getLastUsed());
        assertEquals(written.getTransports(), read.getTransports());
        assertEquals(written.getUserEntityUserId(), read.getUserEntityUserId());
        assertEquals(1, passkeys.findByUserId(Passkeys.handle(account.id())).size());
        passkeys.remove("f".repeat(32), written.getCredentialId().toBase64UrlString());
        assertEquals(
                1, passkeys.findByUserId(Passkeys.handle(account.id())).size(), "nobody removes another's passkey");
        passkeys.remove(account.id(), written.getCredentialId().toBase64UrlString());
        assertNull(passkeys.findByCredentialId(written.getCredentialId()));
    }

    private static CredentialRecord passkey(Account account, long uses, Instant used) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(new byte[] {1, 2, 3}))
                .userEntityUserId(Passkeys.handle(account.id()))
                .label("鍵")
                .publicKey(new ImmutablePublicKeyCose(new byte[] {4, 5}))
                .signatureCount(uses)
                .uvInitialized(true)
                .backupEligible(false)
                .backupState(false)
                .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.USB))
                .created(NOW)
                .lastUsed(used)
                .build();
    }

    @Test
    void manyWhoWriteAtOnceAllSucceed() throws Exception {
        Account author = account("crowd", "0", "JP");
        Drafts drafts = new Drafts(database().client());
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 40; writer++) {
            Drafts.Draft draft = new Drafts.Draft(
                    "%032x".formatted(writer), new MemberId("JP"), author.id(), "crowd", "n", "c", 1, NOW);
            writers.add(() -> {
                drafts.add(draft);
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }
        assertEquals(40, drafts.of(new MemberId("JP"), "crowd").size());
    }
}
