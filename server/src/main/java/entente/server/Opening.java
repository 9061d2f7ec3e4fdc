package entente.server;

import entente.account.NewAccount;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.PreparedRecord;
import entente.desk.Reader;
import entente.example.Example;
import entente.exchange.JoinedFolder;
import entente.exchange.Membership;
import entente.exchange.Witnessing;
import entente.founding.FoundingFile;
import entente.member.MemberId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.portal.Letterhead;
import entente.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of a data folder, opened by this process alone.
 *
 * @param desk the desk over it
 * @param letterhead what stands on every page
 * @param accounts an account for each desk's post
 * @param endExchange ends what goes on with other servers or a witness, or null if nothing does
 * @param lock keeps other processes off
 */
record Opening(
        Desk desk,
        Letterhead letterhead,
        List<NewAccount> accounts,
        @Nullable Runnable endExchange,
        FileChannel lock) implements AutoCloseable {
    private static final String VERSION = "0.1.0";

    static Opening open(ServerOptions options, InstantSource clock, RandomGenerator random, Consumer<String> progress) {
        Path data = options.data();
        FileChannel lock = lock(data);
        try {
            if (options.oneOfSeveral() != null) {
                return joined(data, options.oneOfSeveral(), clock, random, progress, lock);
            }
            if (JoinedFolder.has(data)) {
                throw new DeskFailure(data + " is of one server among several: start it with --member and --peers");
            }
            if (!Desk.begun(data)) {
                begin(options, clock, random);
            }
            Witnessing witnessing = witnessing(options, clock);
            Desk desk = Desk.open(data, witnessing == null ? null : witnessing.federation(), clock, random);
            Runnable end = null;
            if (witnessing != null) {
                witnessing.begin(desk);
                end = witnessing::close;
            }
            Partnership state = desk.snapshot(new Reader.Anyone());
            return new Opening(desk, letterhead(desk, state), accounts(state), end, lock);
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    /** Puts a founding file's partnership into a data folder. */
    static void found(Path data, FoundingFile file, InstantSource clock, RandomGenerator random) {
        FileChannel lock = lock(data);
        try {
            if (Desk.begun(data)) {
                throw new DeskFailure("there is a record in " + data + " already, and a partnership is founded once");
            }
            prepared(data, folder -> file.begin(folder, clock, random));
        } finally {
            release(lock);
        }
    }

    private static @Nullable Witnessing witnessing(ServerOptions options, InstantSource clock) {
        ServerOptions.OutsideWitness outside = options.outsideWitness();
        try {
            return outside == null ? null : Witnessing.open(options.data(), outside.address(), outside.key(), clock);
        } catch (IOException failed) {
            throw new UncheckedIOException("what the witness cosigned cannot be read", failed);
        }
    }

    private static Opening joined(
            Path data,
            ServerOptions.OneOfSeveral chosen,
            InstantSource clock,
            RandomGenerator random,
            Consumer<String> progress,
            FileChannel lock) {
        Membership membership = null;
        Desk desk = null;
        try {
            membership = Membership.open(data, chosen.member(), chosen.peers(), clock);
            membership.recover(chosen.withoutAsking(), progress);
            desk = Desk.open(data, membership.federation(), clock, random);
            membership.begin(desk, progress);
            Partnership state = desk.snapshot(new Reader.Anyone());
            List<MemberId> written = desk.logBooks().members();
            List<NewAccount> own = accounts(state).stream()
                    .filter(account -> written.contains(account.member()))
                    .toList();
            return new Opening(desk, letterhead(desk, state), own, membership::close, lock);
        } catch (IOException failed) {
            closeAfter(membership, desk);
            throw new UncheckedIOException("the record in " + data + " does not open", failed);
        } catch (RuntimeException failed) {
            closeAfter(membership, desk);
            throw failed;
        }
    }

    private static void closeAfter(@Nullable Membership membership, @Nullable Desk desk) {
        try {
            if (membership != null) {
                membership.close();
            }
            if (desk != null) {
                desk.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the record did not close", failed);
        }
    }

    private static void begin(ServerOptions options, InstantSource clock, RandomGenerator random) {
        if (!options.example()) {
            throw new DeskFailure("there is no record in " + options.data()
                    + "; found a partnership there first: entente found FILE --data " + options.data());
        }
        prepared(options.data(), folder -> {
            try (Desk example = Example.begin(folder, clock, random)) {
                example.snapshot(new Reader.Anyone());
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot begin the record in " + folder, failed);
            }
        });
        OfficeTerms.begin(options.data(), Example.terminology());
    }

    /** Made in a folder beside it and moved in whole, so that an interrupted start leaves no half record. */
    private static void prepared(Path data, Consumer<Path> begin) {
        Path folder = data.resolve("beginning");
        remove(folder);
        begin.accept(folder);
        PreparedRecord.install(folder, data);
        remove(folder);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove " + folder, failed);
        }
    }

    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw new DeskFailure("another process has " + data + " open");
            }
            return channel;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            throw new DeskFailure("this process has " + data + " open already", e);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot use the data folder " + data, failed);
        }
    }

    private static Letterhead letterhead(Desk desk, Partnership state) {
        boolean example = desk.logBooks().members().stream()
                .anyMatch(log -> desk.logBooks().origin(log).startsWith(Example.ORIGIN_PREFIX + "/"));
        return state.founded()
                .map(founded -> {
                    LocalDate asOf =
                            founded.asOf() == null ? null : founded.asOf().last();
                    return new Letterhead(founded.name(), example, founded.notice(), asOf, VERSION);
                })
                .orElseGet(() -> new Letterhead(Localized.of("en", "Entente"), false, null, null, VERSION));
    }

    /**
     * One officer for each desk; what the officer is called is the desk's title. A desk whose name nobody can sign in
     * under has none: the name is another member's to choose, and keeps no server from its start.
     */
    private static List<NewAccount> accounts(Partnership state) {
        return state.offices().all().stream()
                .filter(post -> post.created().kind() == PostKind.DESK
                        && NewAccount.isUsername(post.created().post().value()))
                .map(post -> new NewAccount(
                        post.created().post().value(),
                        shown(post.created().title().get("en")),
                        post.ref().value(),
                        post.created().member(),
                        "en"))
                .toList();
    }

    private static String shown(String title) {
        return title.length() <= NewAccount.DISPLAY_NAME_MAX ? title : title.substring(0, NewAccount.DISPLAY_NAME_MAX);
    }

    @Override
    public void close() {
        try {
            if (endExchange != null) {
                endExchange.run();
            }
            desk.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the record did not close", failed);
        } finally {
            release(lock);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the lock of the data folder did not open", failed);
        }
    }
}
