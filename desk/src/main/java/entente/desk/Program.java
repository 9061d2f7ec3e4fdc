package entente.desk;

import entente.partnership.Partnership;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which program this is: what it would make of a record depends on every one of its rules. */
final class Program {
    private Program() {}

    /** A hash of all classes that fold, wherever they lie, and of the Java they run on. */
    static String mark() {
        try {
            Path place = Path.of(Partnership.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Path file : files(place)) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException e) {
            throw new DeskFailure("the program's own classes cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
