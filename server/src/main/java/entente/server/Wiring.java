package entente.server;

import entente.account.AccountOffice;
import entente.account.Passwords;
import entente.account.Secrets;
import entente.account.SignIn;
import entente.api.ApiControllers;
import entente.bulletin.Issuer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.intake.PublicAddress;
import entente.mail.Mailroom;
import entente.member.MemberId;
import entente.member.Party;
import entente.portal.Letterhead;
import entente.portal.Messages;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.PortalControllers;
import entente.portal.Visits;
import entente.reading.Taxonomy;
import entente.recorder.RecordFolder;
import entente.registry.Almanac;
import entente.registry.WordSearch;
import entente.reminding.ReminderRounds;
import entente.store.AccountChanges;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.Drafts;
import entente.store.MailChoices;
import entente.store.Outbox;
import entente.store.Passkeys;
import entente.store.PrivateNotes;
import entente.store.Tokens;
import entente.triage.Dispatch;
import entente.triage.Newsdesk;
import entente.triage.ReportingLetters;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The parts and what each is made of. Only the library configurations named here are read: start-up stays short. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({SecurityWiring.class, WebWiring.class, PortalControllers.class, PageControllers.class, ApiControllers.class})
class Wiring {
    @Bean
    Tokens tokens(Database database) {
        return new Tokens(database.client());
    }

    @Bean
    PrivateNotes privateNotes(Database database) {
        return new PrivateNotes(database.client());
    }

    @Bean
    Drafts drafts(Database database) {
        return new Drafts(database.client());
    }

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, InstantSource clock) {
        return new SignIn(accounts::byUsername, passwords, clock);
    }

    @Bean
    AccountOffice accountOffice(
            Database database,
            Accounts accounts,
            Passkeys passkeys,
            Tokens tokens,
            Passwords passwords,
            Secrets secrets,
            InstantSource clock) {
        AccountChanges changes = new AccountChanges(database.client());
        return new AccountOffice(accounts, passkeys, tokens, changes, passwords, secrets, clock);
    }

    @Bean
    Outbox outbox(Database database) {
        return new Outbox(database.client());
    }

    @Bean
    MailChoices mailChoices(Database database) {
        return new MailChoices(database.client());
    }

    @Bean
    Mailroom mailroom(ServerOptions options, Outbox outbox, MailChoices choices, Messages messages, Secrets secrets) {
        return new Mailroom(outbox, choices, messages, secrets, options.mail() == null ? null : options.home());
    }

    @Bean
    @Lazy(false)
    Mailing mailing(
            ServerOptions options,
            Mailroom mailroom,
            Outbox outbox,
            Accounts accounts,
            MailChoices choices,
            ReminderRounds reminders,
            InstantSource clock) {
        return new Mailing(options.mail(), mailroom, outbox, accounts, choices, reminders, clock);
    }

    @Bean
    ReminderRounds reminderRounds(
            Mailroom mailroom,
            MailChoices choices,
            Accounts accounts,
            Desk desk,
            Almanac almanac,
            Messages messages,
            InstantSource clock) {
        return new ReminderRounds(mailroom, choices, accounts, desk, almanac, messages, clock);
    }

    @Bean
    RecordFolder recordFolder(ServerOptions options) {
        return new RecordFolder(options.data().resolve("record"));
    }

    @Bean
    Office office(Desk desk) {
        return new Office(desk);
    }

    @Bean
    @Lazy(false)
    Newsdesk newsdesk(ServerOptions options, Desk desk, InstantSource clock) {
        return new Newsdesk(options.data(), () -> offices(desk), clock);
    }

    @Bean
    Dispatch dispatch(ServerOptions options, Newsdesk newsdesk, Desk desk, InstantSource clock) {
        URI home = URI.create(SecurityWiring.origin(options) + "/");
        return new Dispatch(
                newsdesk,
                () -> offices(desk),
                office -> new Issuer(office.logName(), name(desk, office), home),
                PublicAddress.or(options.ownHosts()),
                clock);
    }

    @Bean(initMethod = "begin")
    @Lazy(false)
    ReportingLetters reportingLetters(
            Newsdesk newsdesk,
            Mailroom mailroom,
            MailChoices choices,
            Accounts accounts,
            Messages messages,
            Desk desk,
            InstantSource clock) {
        return new ReportingLetters(
                newsdesk,
                mailroom,
                choices,
                accounts,
                messages,
                office -> parties(desk)
                        .filter(party -> party.id().equals(office))
                        .<ZoneId>map(Party::zone)
                        .findFirst()
                        .orElse(ZoneOffset.UTC),
                clock);
    }

    private static Set<MemberId> offices(Desk desk) {
        return parties(desk).map(Party::id).collect(Collectors.toSet());
    }

    private static String name(Desk desk, MemberId office) {
        return parties(desk)
                .filter(party -> party.id().equals(office))
                .map(party -> party.name().get("en"))
                .findFirst()
                .orElse(office.value());
    }

    private static Stream<Party> parties(Desk desk) {
        return desk.snapshot(new Reader.Anyone()).founded().stream().flatMap(founded -> founded.parties().stream());
    }

    @Bean
    @Lazy(false)
    Settling settling(Desk desk) {
        return new Settling(desk);
    }

    @Bean
    Almanac almanac() {
        return new Almanac();
    }

    @Bean
    WordSearch wordSearch(Desk desk) {
        return new WordSearch(() -> desk.snapshot(new Reader.Anyone()));
    }

    @Bean
    Messages messages(Taxonomy areas) {
        return new Messages(areas.areas(), OfficeAreas.names(areas));
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Visits visits(Messages messages, Letterhead letterhead, ServerOptions options, InstantSource clock) {
        return new Visits(
                messages, () -> letterhead, WebWiring.ASSETS, options.secure(), clock, options.publicAddress());
    }
}
