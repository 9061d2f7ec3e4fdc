package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.server.AccessRules.Access;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;

class AccessRulesTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /, PUBLIC",
        "HEAD, /, PUBLIC",
        "GET, /about, PUBLIC",
        "GET, /register, PUBLIC",
        "GET, /register/abc, PUBLIC",
        "POST, /register/abc/report, SIGNED_IN",
        "GET, /texts, PUBLIC",
        "GET, /texts/new, SIGNED_IN",
        "GET, /texts/drafts/1, SIGNED_IN",
        "POST, /texts/new, SIGNED_IN",
        "GET, /people, PUBLIC",
        "GET, /people/kr-president, PUBLIC",
        "POST, /people/kr-president/term, SIGNED_IN",
        "GET, /continuity, PUBLIC",
        "GET, /calendar/feed.ics, PUBLIC",
        "POST, /continuity, NONE",
        "GET, /record/kr, PUBLIC",
        "POST, /record/kr, NONE",
        "GET, /account, SIGNED_IN",
        "GET, /account/tokens, NONE",
        "POST, /account/tokens, SIGNED_IN",
        "GET, /accounts, SIGNED_IN",
        "GET, /accounts/1, NONE",
        "POST, /accounts/add, SIGNED_IN",
        "GET, /reminders, SIGNED_IN",
        "POST, /reminders/seen, SIGNED_IN",
        "POST, /mail/stop/0123, PUBLIC",
        "GET, /mail/stop/0123/more, NONE",
        "GET, /sign-in, PUBLIC",
        "POST, /sign-in, PUBLIC",
        "POST, /sign-out, SIGNED_IN",
        "GET, /sign-out, NONE",
        "POST, /webauthn/register, SIGNED_IN",
        "POST, /login/webauthn, PUBLIC",
        "DELETE, /webauthn/register/abc, NONE",
        "GET, /login, NONE",
        "GET, /actuator, NONE",
        "POST, /about, NONE",
        "DELETE, /register/abc, NONE",
        "TRACE, /, NONE",
        "OPTIONS, /, NONE",
        "GET, /nowhere, NONE"
    })
    void whoMayAskForWhat(String method, String path, String access) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        Optional<Access> expected = access.equals("NONE") ? Optional.empty() : Optional.of(Access.valueOf(access));
        assertEquals(expected, AccessRules.of(HttpMethod.valueOf(method), request));
    }

    @Test
    void nothingButSigningInIsWrittenByStrangers() {
        AccessRules.TABLE.stream()
                .filter(rule -> rule.access() == Access.PUBLIC && !rule.method().equals(HttpMethod.GET))
                .forEach(rule -> assertEquals(
                        true,
                        rule.pattern()
                                .matches("/sign-in|/login/webauthn|/webauthn/authenticate/options|/mail/stop/\\*"),
                        rule.pattern()));
    }
}
