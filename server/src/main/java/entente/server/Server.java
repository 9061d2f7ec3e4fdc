package entente.server;

import entente.account.Account;
import entente.account.FirstPassword;
import entente.account.NewAccount;
import entente.account.Passwords;
import entente.account.Secrets;
import entente.conference.Terminology;
import entente.desk.Desk;
import entente.founding.FoundingFile;
import entente.portal.Letterhead;
import entente.reading.Taxonomy;
import entente.store.Accounts;
import entente.store.Database;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Starts the one process. */
public final class Server {
    private Server() {}

    /**
     * Opens the record (beginning the example's if there is none yet) and the store, makes the accounts that are not
     * there yet, and answers requests once this returns.
     *
     * @param options what was chosen
     * @throws entente.desk.DeskFailure if the record does not open; the message says what and where
     * @throws UncheckedIOException if the data folder cannot be made
     */
    public static RunningServer start(ServerOptions options) {
        return start(options, _ -> {});
    }

    /** The same; one server among several tells an operator what it waits for. */
    public static RunningServer start(ServerOptions options, Consumer<String> progress) {
        return start(options, InstantSource.system(), new Passwords(), progress);
    }

    /** The same by another clock, and with passwords as hard to guess as one says. */
    static RunningServer start(
            ServerOptions options, InstantSource clock, Passwords passwords, Consumer<String> progress) {
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(random);
        Taxonomy areas = OfficeAreas.in(options.data());
        OfficeTerms.in(options.data());
        Opening opening = Opening.open(options, clock, random, progress);
        Terminology terms = OfficeTerms.in(options.data());
        Database database = database(options, opening);
        try {
            Accounts accounts = new Accounts(database.client());
            List<FirstPassword> made = make(opening.accounts(), accounts, passwords, secrets, clock);
            ConfigurableApplicationContext context = run(options, beans -> {
                beans.registerBean(ServerOptions.class, () -> options);
                beans.registerBean(Letterhead.class, opening::letterhead);
                beans.registerBean(Desk.class, opening::desk, definition -> definition.setDestroyMethodName(""));
                beans.registerBean(InstantSource.class, () -> clock);
                beans.registerBean(Taxonomy.class, () -> areas);
                beans.registerBean(Terminology.class, () -> terms);
                beans.registerBean(Secrets.class, () -> secrets);
                beans.registerBean(Passwords.class, () -> passwords);
                beans.registerBean(Accounts.class, () -> accounts);
                // Closed by RunningServer after the last request has ended.
                beans.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            });
            return new RunningServer(address(options, context), made, database, opening, context);
        } catch (RuntimeException failed) {
            database.close();
            opening.close();
            throw failed;
        }
    }

    /**
     * Begins a partnership of one's own in a data folder; the next start there makes its accounts.
     *
     * @throws entente.desk.DeskFailure if there is a record already, another process has the folder open, or the disk
     *     fails
     * @throws UncheckedIOException if the data folder cannot be made
     */
    public static void found(Path data, FoundingFile file) {
        Opening.found(data, file, InstantSource.system(), new SecureRandom());
    }

    private static Database database(ServerOptions options, Opening opening) {
        try {
            return options.postgreSql() == null
                    ? Database.sqlite(options.data().resolve("private.sqlite"))
                    : Database.postgreSql(options.postgreSql());
        } catch (RuntimeException failed) {
            opening.close();
            throw failed;
        }
    }

    private static List<FirstPassword> make(
            List<NewAccount> wanted, Accounts accounts, Passwords passwords, Secrets secrets, InstantSource clock) {
        List<FirstPassword> made = new ArrayList<>();
        for (NewAccount one : wanted) {
            if (accounts.byUsername(one.username()).isEmpty()) {
                String password = secrets.password();
                Optional<Account> account = accounts.add(secrets.id(), one, passwords.hash(password), clock.instant());
                account.ifPresent(added -> made.add(new FirstPassword(added, password)));
            }
        }
        return made;
    }

    private interface Beans {
        void register(GenericApplicationContext context);
    }

    private static ConfigurableApplicationContext run(ServerOptions options, Beans beans) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(environment(ServerProperties.of(options)));
        application.addInitializers(context -> beans.register((GenericApplicationContext) context));
        return application.run();
    }

    /** Reads the given properties and nothing else: neither system properties nor environment variables. */
    private static ConfigurableEnvironment environment(Map<String, Object> properties) {
        return new StandardServletEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new MapPropertySource("options", properties));
            }
        };
    }

    private static URI address(ServerOptions options, ConfigurableApplicationContext context) {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        int port = server == null ? options.port() : server.getPort();
        String host = options.host().equals("127.0.0.1") ? "localhost" : options.host();
        return URI.create("http://" + host + ":" + port + "/");
    }
}
