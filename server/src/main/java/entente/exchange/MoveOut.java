package entente.exchange;

import entente.act.DocumentRef;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.desk.ActCheck;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Reader;
import entente.member.MemberId;
import entente.mirror.ReceivedFile;
import entente.partnership.Standing;
import entente.record.Parsed;
import entente.recorder.DurableFiles;
import entente.recorder.FolderDisk;
import entente.recorder.KeyFolder;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Takes one member's log and key from a server that keeps everybody's to a server of its own. Both then hold the
 * record: each has the other's logs as a mirror has them, with the bodies that its members may read and no others.
 */
public final class MoveOut {
    private final Path data;
    private final Path own;
    private final MemberId member;
    private final URI address;
    private final URI hostAddress;
    private final RandomGenerator random;

    private MoveOut(Path data, Path own, MemberId member, URI address, URI hostAddress, RandomGenerator random) {
        this.data = data;
        this.own = own;
        this.member = member;
        this.address = address;
        this.hostAddress = hostAddress;
        this.random = random;
    }

    /**
     * Moves a member out. The server must be stopped; make a backup first, for there is no way back.
     *
     * @param data the folder of the server that keeps all logs
     * @param own the folder of the member's server, which must not exist
     * @param address how the member's server will be reached
     * @param hostAddress how the server it leaves will be reached
     * @return the charter of both servers
     * @throws DeskFailure if this cannot be done; the message says why, and nothing was changed
     */
    public static Charter run(
            Path data, Path own, MemberId member, URI address, URI hostAddress, RandomGenerator random)
            throws IOException {
        if (Files.exists(own)) {
            throw new DeskFailure(own + " exists already");
        }
        if (JoinedFolder.has(data)) {
            throw new DeskFailure(data + " is of one server among several already: only the first move is built");
        }
        MoveOut move = new MoveOut(data, own, member, address, hostAddress, random);
        Path staying = data.resolve("moving");
        Charter charter = move.prepare(staying);
        move.replace(staying, charter);
        return charter;
    }

    /** Makes everything new beside what is there, which stays as it is. */
    private Charter prepare(Path staying) throws IOException {
        try (Desk desk = Desk.open(data, InstantSource.system(), random)) {
            List<MemberId> all = desk.logBooks().members();
            if (!all.contains(member) || all.size() < 2) {
                throw new DeskFailure("there is no log of " + member + " beside others in " + data);
            }
            Charter charter = charter(desk);
            fill(desk, charter);
            stay(desk, staying);
            return charter;
        }
    }

    private Charter charter(Desk desk) throws IOException {
        Standing founding = desk.snapshot(new Reader.Anyone()).acts().stream()
                .filter(act -> act.entry().body().act() instanceof PartnershipFounded)
                .findFirst()
                .orElseThrow(() -> new DeskFailure("the record in " + data + " has no founding act"));
        String partnership = founding.entry().body().partnership();
        String origin = desk.logBooks().origin(member);
        String end = "/" + partnership + "/" + member.logName();
        if (!origin.endsWith(end)) {
            throw new DeskFailure("the log's origin " + origin + " does not end in " + end);
        }
        String prefix = origin.substring(0, origin.length() - end.length());
        DurableFiles.createFolders(own.resolve("keys").toAbsolutePath());
        // Sealed anew: the passphrase of the server that is left opens the keys of those who stay.
        new KeyFolder(own.resolve("keys"))
                .replace(member.logName(), new KeyFolder(data.resolve("keys")).load(member.logName()));
        List<String> staying = desk.logBooks().members().stream()
                .filter(each -> !each.equals(member))
                .map(MemberId::logName)
                .toList();
        String here = JoinedFolder.introduce(data, partnership, prefix, staying, hostAddress, random);
        String there = JoinedFolder.introduce(own, partnership, prefix, List.of(member.logName()), address, random);
        Charter charter = new Charter(BodyCodec.format(founding.entry().body()), List.of(here, there));
        if (Charter.parse(charter.format()) instanceof Parsed.Invalid<Charter>(String reason)) {
            throw new DeskFailure("the charter does not hold: " + reason);
        }
        return charter;
    }

    /** Makes the member's folder: its own log as it is, the others as a mirror has them. */
    private void fill(Desk desk, Charter charter) throws IOException {
        Set<String> documents = new HashSet<>();
        for (MemberId log : desk.logBooks().members()) {
            Path from = log(data, log);
            Path to = log(own, log);
            copy(from.resolve("checkpoint"), to.resolve("checkpoint"));
            copyTree(from.resolve("tile"), to.resolve("tile"));
            if (log.equals(member)) {
                copyTree(from.resolve("journal"), to.resolve("journal"));
            }
            bodies(desk, log, List.of(member), log.equals(member) ? null : to, documents);
        }
        documents(documents, own);
        JoinedFolder.join(own, charter);
    }

    /** Prepares what stays: the member's log as a mirror has it. */
    private void stay(Desk desk, Path staying) throws IOException {
        Path to = log(staying, member);
        copy(log(data, member).resolve("checkpoint"), to.resolve("checkpoint"));
        copyTree(log(data, member).resolve("tile"), to.resolve("tile"));
        List<MemberId> others = desk.logBooks().members().stream()
                .filter(each -> !each.equals(member))
                .toList();
        Set<String> documents = new HashSet<>();
        for (MemberId log : desk.logBooks().members()) {
            bodies(desk, log, others, log.equals(member) ? to : null, documents);
        }
        documents(documents, staying);
    }

    private void replace(Path staying, Charter charter) throws IOException {
        deleteTree(log(data, member));
        Files.move(log(staying, member), log(data, member));
        Path documents = new RecordFolder(data.resolve("record")).documentsFolder();
        deleteTree(documents);
        Path kept = new RecordFolder(staying.resolve("record")).documentsFolder();
        if (Files.isDirectory(kept)) {
            Files.move(kept, documents);
        }
        deleteTree(staying);
        JoinedFolder.joinRecord(data, charter);
        Files.delete(data.resolve("keys").resolve(member.logName() + ".key"));
        DurableFiles.syncFolder(data.resolve("keys"));
    }

    /** Passes the bodies that some parties may read into a mirror's file, and notes the documents they cite. */
    private static void bodies(
            Desk desk,
            MemberId log,
            List<MemberId> readers,
            @org.jspecify.annotations.Nullable Path mirror,
            Set<String> documents)
            throws IOException {
        FolderDisk disk = mirror == null ? null : new FolderDisk(mirror);
        if (disk != null) {
            ReceivedFile.prepare(disk);
        }
        for (long index = 0; index < desk.logBooks().size(log); index++) {
            long at = index;
            if (readers.stream()
                    .noneMatch(reader -> desk.admits(reader, log, at).orElse(false))) {
                continue;
            }
            byte[] body = desk.logBooks().body(log, index);
            if (disk != null) {
                ReceivedFile.add(disk, index, body);
            }
            try {
                for (DocumentRef document : ActCheck.documents(BodyCodec.parse(body))) {
                    documents.add(document.sha256());
                }
            } catch (MalformedBody _) {
                // An act of a later version goes along without documents, which nobody here can name.
            }
        }
        if (disk != null) {
            disk.sync();
        }
    }

    private void documents(Set<String> names, Path to) throws IOException {
        for (String name : names) {
            Path from = new RecordFolder(data.resolve("record"))
                    .documentsFolder()
                    .resolve(name.substring(0, 2))
                    .resolve(name);
            if (Files.exists(from)) {
                copy(
                        from,
                        new RecordFolder(to.resolve("record"))
                                .documentsFolder()
                                .resolve(name.substring(0, 2))
                                .resolve(name));
            }
        }
    }

    private static Path log(Path folder, MemberId log) {
        return new RecordFolder(folder.resolve("record")).log(log.logName());
    }

    private static void copy(Path from, Path to) throws IOException {
        DurableFiles.createFolders(Objects.requireNonNull(to.toAbsolutePath().getParent()));
        DurableFiles.write(to, Files.readAllBytes(from));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
