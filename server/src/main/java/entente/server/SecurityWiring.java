package entente.server;

import entente.account.Account;
import entente.portal.SessionStart;
import entente.server.AccessRules.Access;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.PasskeyOwners;
import entente.store.Passkeys;
import entente.store.Tokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Sign-in, sessions, tokens and headers, on the table of {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String FRAME_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    @Bean
    CsrfTokenRepository formTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SessionStart sessionStart(CsrfTokenRepository formTokens, Accounts accounts) {
        return new SessionStart(formTokens, accounts);
    }

    @Bean
    Passkeys passkeys(Database database) {
        return new Passkeys(database.client());
    }

    @Bean
    PasskeyOwners passkeyOwners(Accounts accounts) {
        return new PasskeyOwners(accounts);
    }

    /** For the passkey library; passwords are checked by {@link entente.account.SignIn}. */
    @Bean
    UserDetailsService users(Accounts accounts) {
        return username -> accounts.byUsername(username)
                .filter(Account::active)
                .map(account -> User.withUsername(username)
                        .password(account.passwordHash())
                        .authorities(new String[0])
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, CsrfTokenRepository formTokens, Tokens tokens, Accounts accounts, InstantSource clock) {
        headers(http);
        return http.securityMatcher("/api/**", TokenFilter.FEED)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .requireCsrfProtectionMatcher(SecurityWiring::writesBySession))
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new UploadSizeFilter(), SecurityContextHolderFilter.class)
                .addFilterAfter(new AccountFilter(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, accounts, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(SecurityWiring::byTable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, TokenFilter.challenge(request));
                            response.sendError(known(request) ? 401 : 404);
                        })
                        .accessDeniedHandler((request, response, denied) -> refuse(request, response)))
                .build();
    }

    /** A frame that any site may embed: no session, no forms, no scripts. */
    @Bean
    @Order(0)
    SecurityFilterChain frame(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(FRAME_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
        return http.securityMatcher("/public/embed")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(SecurityWiring::byTable)
                .build();
    }

    /** Ends letters for whoever knows the address that stands in them: no session, and so nothing to forge. */
    @Bean
    @Order(0)
    SecurityFilterChain stopping(HttpSecurity http) {
        headers(http);
        return http.securityMatcher("/mail/stop/*")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(SecurityWiring::byTable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            ServerOptions options,
            CsrfTokenRepository formTokens,
            SessionStart sessionStart,
            Accounts accounts) {
        headers(http);
        passkeySignIn(http, options, sessionStart);
        return http.csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .addFilterBefore(new UploadSizeFilter(), SecurityContextHolderFilter.class)
                .addFilterAfter(new AccountFilter(accounts), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(SecurityWiring::byTable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> askToSignIn(request, response))
                        .accessDeniedHandler((request, response, denied) -> refuse(request, response)))
                .build();
    }

    /** A browser sends its session whoever asks it to; a token is only sent on purpose. */
    private static boolean writesBySession(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }

    /** The domain passkeys are bound to. */
    static String relyingParty(ServerOptions options) {
        return options.publicAddress() == null
                ? "localhost"
                : options.publicAddress().getHost();
    }

    /** The origin at which browsers use them. */
    static String origin(ServerOptions options) {
        return options.publicAddress() == null
                ? "http://localhost:" + options.port()
                : options.publicAddress().toString();
    }

    private static void passkeySignIn(HttpSecurity http, ServerOptions options, SessionStart sessionStart) {
        http.webAuthn(passkeys -> passkeys.rpName("Entente")
                .rpId(relyingParty(options))
                .allowedOrigins(origin(options))
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        filter.setSessionAuthenticationStrategy(sessionStart);
                        return filter;
                    }
                }));
    }

    private static void byTable(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access((who, asked) -> new AuthorizationDecision(
                        switch (access(asked.getRequest()).orElse(null)) {
                            case PUBLIC -> true;
                            case SIGNED_IN -> asked.getRequest().getAttribute(entente.portal.Visits.ACCOUNT) != null;
                            case null -> false;
                        }));
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
                                + " publickey-credentials-get=(self), publickey-credentials-create=(self)")));
    }

    private static Optional<Access> access(HttpServletRequest request) {
        return AccessRules.of(HttpMethod.valueOf(request.getMethod()), request);
    }

    private static boolean known(HttpServletRequest request) {
        return access(request).isPresent();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!known(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean page =
                request.getMethod().equals("GET") && request.getRequestURI().length() < 500;
        response.sendRedirect(
                page
                        ? "/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                        : "/sign-in");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(known(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
