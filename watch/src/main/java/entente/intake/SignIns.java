package entente.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sign-ins of an office's sources, in a file of their own beside the archive that only its owner may read: no list
 * of sources, export or copy of the archive holds one. Safe for several threads.
 */
public final class SignIns {
    private final Path file;

    SignIns(Path file) {
        this.file = file;
    }

    /** The sign-in of a source. */
    public synchronized Optional<SignIn> of(String source) {
        return Optional.ofNullable(all().get(source)).map(SignIn::parse);
    }

    /** Keeps the sign-in of a source; once it returns, it stays. */
    public synchronized void put(String source, SignIn signIn) {
        Map<String, String> all = all();
        all.put(source, signIn.written());
        write(all);
    }

    /** Forgets the sign-in of a source. */
    public synchronized void forget(String source) {
        Map<String, String> all = all();
        all.remove(source);
        write(all);
    }

    private Map<String, String> all() {
        try {
            Map<String, String> all = new TreeMap<>();
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int blank = line.indexOf(' ');
                    all.put(line.substring(0, blank), line.substring(blank + 1));
                }
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Map<String, String> all) {
        String text = all.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            // A file made so is its owner's alone from the first byte on.
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "sign-ins", ".new");
            Files.writeString(next, text);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
