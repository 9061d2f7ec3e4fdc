package entente.server;

import entente.account.Account;
import entente.account.FirstPassword;
import entente.account.NewAccount;
import entente.account.Passwords;
import entente.account.Secrets;
import entente.portal.Letterhead;
import entente.store.Accounts;
import entente.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Opens the store, makes the accounts that are not there yet, and answers requests once this returns.
     *
     * @param options what was chosen
     * @param letterhead what stands on every page
     * @param wanted accounts to make where there is none of that user name
     * @throws UncheckedIOException if the data folder cannot be made
     */
    public static RunningServer start(ServerOptions options, Letterhead letterhead, List<NewAccount> wanted) {
        InstantSource clock = InstantSource.system();
        Secrets secrets = new Secrets(new SecureRandom());
        Database database = open(options);
        try {
            Passwords passwords = new Passwords();
            Accounts accounts = new Accounts(database.client());
            List<FirstPassword> made = make(wanted, accounts, passwords, secrets, clock);
            ConfigurableApplicationContext context = run(options, beans -> {
                beans.registerBean(ServerOptions.class, () -> options);
                beans.registerBean(Letterhead.class, () -> letterhead);
                beans.registerBean(InstantSource.class, () -> clock);
                beans.registerBean(Secrets.class, () -> secrets);
                beans.registerBean(Passwords.class, () -> passwords);
                beans.registerBean(Accounts.class, () -> accounts);
                // Closed by RunningServer after the last request has ended.
                beans.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            });
            return new RunningServer(address(options, context), made, database, context);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static Database open(ServerOptions options) {
        try {
            Files.createDirectories(options.data());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make the data folder " + options.data(), failed);
        }
        return options.postgreSql() == null
                ? Database.sqlite(options.data().resolve("private.sqlite"))
                : Database.postgreSql(options.postgreSql());
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
