package entente.cli;

import entente.account.Account;
import entente.account.AccountOffice;
import entente.account.FirstPassword;
import entente.account.NewAccount;
import entente.account.Passwords;
import entente.account.Secrets;
import entente.store.AccountChanges;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.Passkeys;
import entente.store.Tokens;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does about accounts where no desk can: it works beside a running server. */
@Command(
        name = "account",
        description = "Lists and changes the accounts of a server, also while it runs. A desk keeps those of its own"
                + " member in the portal; this is for the rest.",
        footer = {
            "",
            "WHAT: list; add USER (with --like and --name); disable, enable, password, sessions, keys USER.",
            "A new password is printed once. Sessions end with disable, enable, password and sessions.",
            "Exit codes: 2 wrong usage; 3 no such account, or refused; 5 there is no store."
        },
        mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {
    private enum What {
        LIST,
        ADD,
        DISABLE,
        ENABLE,
        PASSWORD,
        SESSIONS,
        KEYS
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WHAT", description = "What to do; see below.")
    private What what = What.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "USER", description = "The user name.")
    private String username = "";

    @Option(names = "--like", paramLabel = "USER", description = "The new account acts in the same post as this one.")
    private String like = "";

    @Option(names = "--name", paramLabel = "NAME", description = "The person's name.")
    private String name = "";

    @Option(names = "--language", paramLabel = "TAG", description = "The person's language (default: en).")
    private String language = "en";

    @Option(names = "--data", paramLabel = "DIR", description = "The server's folder (default: data).")
    private Path data = Path.of(System.getProperty("entente.home", ""), "data");

    @Option(names = "--database", paramLabel = "URL", description = "PostgreSQL, as for serve (default: SQLite).")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "ROLE", description = "The role to connect as.")
    private @Nullable String databaseUser;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path file = data.toAbsolutePath().normalize().resolve("private.sqlite");
        if (database == null && !Files.isRegularFile(file)) {
            return new Complaint(
                            ExitCode.NOT_STARTED, "there is no store " + file, "Name the server's folder: --data DIR")
                    .print(line.getErr());
        }
        try (Database store = open(file)) {
            Accounts accounts = new Accounts(store.client());
            if (what == What.LIST) {
                accounts.all().forEach(account -> show(line.getOut(), account));
                return ExitCode.DONE.number();
            }
            AccountOffice office = new AccountOffice(
                    accounts,
                    new Passkeys(store.client()),
                    new Tokens(store.client()),
                    new AccountChanges(store.client()),
                    new Passwords(),
                    new Secrets(new SecureRandom()),
                    InstantSource.system());
            return what == What.ADD ? add(line, accounts, office) : change(line, accounts, office);
        }
    }

    private Database open(Path file) {
        String password = System.getenv("ENTENTE_DATABASE_PASSWORD");
        return database == null
                ? Database.sqlite(file)
                : Database.postgreSql(new Database.PostgreSql(database, databaseUser, password));
    }

    private int add(CommandLine line, Accounts accounts, AccountOffice office) {
        Optional<Account> model = accounts.byUsername(like);
        if (model.isEmpty()) {
            return new Complaint(ExitCode.REFUSED, "there is no account " + like, "Name one: --like USER")
                    .print(line.getErr());
        }
        NewAccount wanted;
        try {
            wanted = new NewAccount(
                    username, name, model.get().postId(), model.get().member(), language);
        } catch (IllegalArgumentException wrong) {
            return new Complaint(
                            ExitCode.REFUSED,
                            String.valueOf(wrong.getMessage()),
                            "A user name is 3 to 40 of a-z, 0-9, '.', '-'; --name has 1 to 100 characters.")
                    .print(line.getErr());
        }
        Optional<FirstPassword> made = office.add(wanted, null);
        if (made.isEmpty()) {
            return new Complaint(
                            ExitCode.REFUSED, "there is an account " + username + " already", "Choose another name.")
                    .print(line.getErr());
        }
        show(line.getOut(), made.get());
        return ExitCode.DONE.number();
    }

    private int change(CommandLine line, Accounts accounts, AccountOffice office) {
        Optional<Account> found = accounts.byUsername(username);
        if (found.isEmpty()) {
            return new Complaint(ExitCode.REFUSED, "there is no account " + username, "Try: entente account list")
                    .print(line.getErr());
        }
        Account account = found.get();
        switch (what) {
            case DISABLE -> office.activate(account, false, null);
            case ENABLE -> office.activate(account, true, null);
            case PASSWORD -> show(line.getOut(), office.resetPassword(account, null));
            case SESSIONS -> office.endSessions(account, null);
            case KEYS -> office.removeKeys(account, null);
            case LIST, ADD -> throw new IllegalStateException("no change: " + what);
        }
        accounts.byId(account.id()).ifPresent(now -> show(line.getOut(), now));
        return ExitCode.DONE.number();
    }

    private static void show(PrintWriter out, Account account) {
        out.printf(
                "%-24s %-12s %-9s %s%n",
                account.username(), account.member(), account.active() ? "active" : "disabled", account.displayName());
    }

    private static void show(PrintWriter out, FirstPassword made) {
        out.println("The password of " + made.account().username() + ", shown only now: " + made.password());
    }
}
