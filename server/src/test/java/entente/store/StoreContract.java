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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    abstract Database database();

    private Accounts accounts() {
        return new Accounts(database().client());
    }

    Account account(String username, String id, String member) {
        NewAccount wanted = new NewAccount(username, "名前 이름", "post/1", new MemberId(member), "ja");
        return accounts().add(id.repeat(32 / id.length()), wanted, "hash", NOW).orElseThrow();
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
    void aDelegationsNotesAreItsOwnAndKeepNobodysWordsFromAnother() {
        PrivateNotes notes = new PrivateNotes(database().client());
        MemberId one = new MemberId("JP");
        MemberId other = new MemberId("KR");
        PrivateNotes.Subject subject = new PrivateNotes.Subject("a".repeat(64), "p1");
        PrivateNotes.Note note = new PrivateNotes.Note(
                subject, "訓令\n二", new TreeMap<>(Map.of("ko", "“연다.”")), "support", "", "선", "remark", 0, "山田", NOW);
        assertEquals(Optional.empty(), notes.find(one, subject));
        assertTrue(notes.keep(one, note));
        assertFalse(notes.keep(one, note), "somebody of the delegation was first");
        PrivateNotes.Note kept = notes.find(one, subject).orElseThrow();
        assertEquals(1, kept.version());
        assertEquals(note.instruction() + note.wording(), kept.instruction() + kept.wording());
        assertEquals(note.author() + note.at(), kept.author() + kept.at());
        assertEquals(Optional.empty(), notes.find(other, subject));
        assertTrue(notes.keep(other, note), "each member has its own");
        assertTrue(notes.keep(one, kept));
        assertFalse(notes.keep(one, kept));
        assertEquals(2, notes.of(one, subject.instrument()).get("p1").version());
        assertEquals(1, notes.of(other, subject.instrument()).get("p1").version());
        assertEquals(Map.of(), notes.of(new MemberId("US"), subject.instrument()));
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
    void aKeyIsTakenOnceAndItsAnswerKeptForItsAccountOnly() {
        Account account = account("sender", "ab", "JP");
        Account other = account("another", "cd", "KR");
        KeptAnswers kept = new KeptAnswers(database().client());
        assertEquals(Optional.empty(), kept.find(account.id(), "k"));
        assertTrue(kept.claim(account.id(), "k", "POST /a 0f", NOW));
        assertFalse(kept.claim(account.id(), "k", "POST /b 0f", NOW));
        assertEquals(Optional.of(new KeptAnswers.Kept("POST /a 0f", null)), kept.find(account.id(), "k"));
        KeptAnswers.Given answer = new KeptAnswers.Given(201, "Content-Type: application/json\n", "{\"名\":1}");
        kept.keep(account.id(), "k", answer);
        assertEquals(Optional.of(new KeptAnswers.Kept("POST /a 0f", answer)), kept.find(account.id(), "k"));
        assertEquals(Optional.empty(), kept.find(other.id(), "k"));
        assertTrue(kept.claim(other.id(), "k", "POST /a 0f", NOW));
    }

    @Test
    void answersAreForgottenAfterTheirLifeAndBeyondTheirNumber() {
        Account account = account("insistent", "ef", "US");
        KeptAnswers kept = new KeptAnswers(database().client());
        kept.claim(account.id(), "old", "r", NOW.minus(KeptAnswers.LIFE).minusMillis(1));
        kept.claim(account.id(), "edge", "r", NOW.minus(KeptAnswers.LIFE));
        kept.claim(account.id(), "new", "r", NOW);
        assertEquals(Optional.empty(), kept.find(account.id(), "old"));
        assertTrue(kept.find(account.id(), "edge").isPresent());
        database()
                .client()
                .sql("insert into kept_answer (account_id, idempotency_key, request, kept_at) with recursive n(i) as"
                        + " (select 1 union all select i + 1 from n where i < ?) select ?, 'n' || i, 'r', ? + i from n")
                .params(KeptAnswers.PER_ACCOUNT_MAX, account.id(), NOW.toEpochMilli())
                .update();
        kept.claim(account.id(), "last", "r", NOW.plusSeconds(60));
        assertEquals(Optional.empty(), kept.find(account.id(), "new"));
        assertTrue(kept.find(account.id(), "n2").isPresent());
        long left = database()
                .client()
                .sql("select count(*) from kept_answer where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
        assertEquals(KeptAnswers.PER_ACCOUNT_MAX, left);
    }

    @Test
    void changesToAccountsAreKnownToTheirMemberOnly() {
        Account account = account("changed", "1a", "FR");
        Account desk = account("changer-desk", "2b", "FR");
        AccountChanges changes = new AccountChanges(database().client());
        changes.add("1c".repeat(16), account, null, AccountChanges.What.ADDED, NOW);
        changes.add("2c".repeat(16), account, desk, AccountChanges.What.DISABLED, NOW.plusSeconds(1));
        assertEquals(
                List.of(
                        new AccountChanges.Change(
                                "changed", "changer-desk", AccountChanges.What.DISABLED, NOW.plusSeconds(1)),
                        new AccountChanges.Change("changed", null, AccountChanges.What.ADDED, NOW)),
                changes.of(new MemberId("FR"), 10));
        assertEquals(1, changes.of(new MemberId("FR"), 1).size());
        assertEquals(List.of(), changes.of(new MemberId("DE"), 10));
    }

    @Test
    void aResetPasswordAndEndedSessionsCount() {
        Account account = account("forgetful", "3d", "US");
        accounts().resetPassword(account.id(), "new");
        accounts().endSessions(account.id());
        Account now = accounts().byId(account.id()).orElseThrow();
        assertEquals("new", now.passwordHash());
        assertEquals(account.credentialVersion() + 2, now.credentialVersion());
        Tokens tokens = new Tokens(database().client());
        tokens.add("4e".repeat(16), account.id(), "t", "all-tokens", NOW);
        new Passkeys(database().client()).removeAll(account.id());
        tokens.revokeAll(account.id());
        assertEquals(List.of(), tokens.of(account.id()));
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
