package entente.exchange;

import entente.act.DocumentRef;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.desk.ActCheck;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Federation;
import entente.desk.Reader;
import entente.member.MemberId;
import entente.mirror.ReceivedFile;
import entente.mirror.Roster;
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
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Takes one member's log and key from a server that keeps several to a server of its own. Both then hold the record:
 * each has the other's logs as a mirror has them, with the bodies that its members may read and no others. Those who
 * moved out before take the new charter, too.
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
     * @param data the folder of the server that keeps the log
     * @param own the folder of the member's server, which must not exist
     * @param address how the member's server will be reached
     * @param hostAddress how the server it leaves will be reached
     * @return the charter of all servers
     * @throws DeskFailure if this cannot be done; the message says why, and nothing was changed
     */
    public static Charter run(
            Path data, Path own, MemberId member, URI address, URI hostAddress, RandomGenerator random)
            throws IOException {
        if (Files.exists(own)) {
            throw new DeskFailure(own + " exists already");
        }
        if (JoinedFolder.has(data) && JoinedFolder.mayHaveLost(data)) {
            throw new DeskFailure(data + " was put back from a backup: start its server once before anyone moves out");
        }
        MoveOut move = new MoveOut(data, own, member, address, hostAddress, random);
        Path keys = data.resolve("keys");
        if (TransportKey.hasNext(keys)) {
            throw new DeskFailure("a change of the transport key is under way in " + data + ": end it first");
        }
        Path staying = data.resolve("moving");
        Charter charter;
        try {
            charter = move.prepare(staying);
        } catch (IOException | RuntimeException failed) {
            TransportKey.forgetNext(keys);
            throw failed;
        }
        move.replace(staying, charter);
        return charter;
    }

    /** Makes everything new beside what is there, which stays as it is. */
    private Charter prepare(Path staying) throws IOException {
        Federation several = JoinedFolder.has(data) ? Kept.open(data).alone() : null;
        try (Desk desk = Desk.open(data, several, InstantSource.system(), random)) {
            List<MemberId> written = desk.logBooks().members();
            if (!written.contains(member) || written.size() < 2) {
                throw new DeskFailure("no log of " + member + " is written in " + data + " beside others");
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
        TransportKey transport =
                renamed() ? TransportKey.next(data.resolve("keys")) : TransportKey.loadOrCreate(data.resolve("keys"));
        String here = JoinedFolder.introduce(data, partnership, prefix, staying, hostAddress, transport, random);
        String there = JoinedFolder.introduce(own, partnership, prefix, List.of(member.logName()), address, random);
        List<String> servers = new ArrayList<>(List.of(here, there));
        // Those who moved out before stay where they are, in the words that they signed.
        if (JoinedFolder.has(data)) {
            Charter before = JoinedFolder.charter(data);
            String self = JoinedFolder.self(data, before).host().name();
            before.introductions().stream()
                    .filter(note ->
                            !Introduction.parse(note).expect().host().name().equals(self))
                    .forEach(servers::add);
        }
        Charter charter = new Charter(BodyCodec.format(founding.entry().body()), servers);
        if (Charter.parse(charter.format()) instanceof Parsed.Invalid<Charter>(String reason)) {
            throw new DeskFailure("the charter does not hold: " + reason);
        }
        return charter;
    }

    /** Whether the server that stays was called after the log that leaves: it gets another name, and other keys. */
    private boolean renamed() throws IOException {
        return JoinedFolder.has(data)
                && JoinedFolder.self(data, JoinedFolder.charter(data)).host().speaksOn(member.logName());
    }

    /** Makes the member's folder: its own log as it is, the others as a mirror has them. */
    private void fill(Desk desk, Charter charter) throws IOException {
        Set<String> documents = new HashSet<>();
        for (MemberId log : desk.logBooks().all()) {
            Path from = log(data, log);
            Path to = log(own, log);
            if (Files.exists(from.resolve("checkpoint"))) {
                copy(from.resolve("checkpoint"), to.resolve("checkpoint"));
            }
            copyTree(from.resolve("tile"), to.resolve("tile"));
            if (log.equals(member)) {
                copyTree(from.resolve("journal"), to.resolve("journal"));
            }
            bodies(desk, log, List.of(member), log.equals(member) ? null : to, documents);
        }
        documents(documents, own);
        copy(data.resolve("record/policy"), own.resolve("record/policy"));
        known(charter);
        JoinedFolder.joinRecord(own, charter);
    }

    /** What is known of the keys of those who moved out before, and against whom there is evidence, goes along. */
    private void known(Charter charter) throws IOException {
        Path from = JoinedFolder.federation(data);
        Path to = JoinedFolder.federation(own);
        for (Introduction server :
                charter.servers().subList(2, charter.servers().size())) {
            copyTree(from.resolve("servers").resolve(server.host().name()), to.resolve("servers"));
            for (Roster.Log log : server.host().logs()) {
                copyTree(from.resolve("keys").resolve(log.name()), to.resolve("keys"));
            }
        }
        copyTree(from.resolve("evidence"), to.resolve("evidence"));
    }

    /** Prepares what stays: the member's log as a mirror has it, and of those mirrored before what stays readable. */
    private void stay(Desk desk, Path staying) throws IOException {
        Path to = log(staying, member);
        copy(log(data, member).resolve("checkpoint"), to.resolve("checkpoint"));
        copyTree(log(data, member).resolve("tile"), to.resolve("tile"));
        List<MemberId> written = desk.logBooks().members();
        List<MemberId> others =
                written.stream().filter(each -> !each.equals(member)).toList();
        Set<String> documents = new HashSet<>();
        for (MemberId log : desk.logBooks().all()) {
            boolean mirrored = log.equals(member) || !written.contains(log);
            bodies(desk, log, others, mirrored ? log(staying, log) : null, documents);
        }
        documents(documents, staying);
    }

    private void replace(Path staying, Charter charter) throws IOException {
        deleteTree(log(data, member));
        Files.move(log(staying, member), log(data, member));
        try (Stream<Path> narrowed = Files.list(staying.resolve("record/logs"))) {
            for (Path log : narrowed.toList()) {
                Path received = log.resolve(ReceivedFile.PATH);
                Path there = data.resolve("record/logs")
                        .resolve(String.valueOf(log.getFileName()))
                        .resolve(ReceivedFile.PATH);
                DurableFiles.createFolders(Objects.requireNonNull(there.getParent()));
                Files.move(received, there, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path documents = new RecordFolder(data.resolve("record")).documentsFolder();
        deleteTree(documents);
        Path kept = new RecordFolder(staying.resolve("record")).documentsFolder();
        if (Files.isDirectory(kept)) {
            Files.move(kept, documents);
        }
        deleteTree(staying);
        boolean renamed = renamed();
        JoinedFolder.joinRecord(data, charter);
        if (renamed) {
            TransportKey.useNext(data.resolve("keys"));
        }
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
        if (Files.isRegularFile(from)) {
            copy(from, to.resolve(String.valueOf(from.getFileName())));
        }
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
