package entente.percolator;

import entente.actor.ActorRegister;
import entente.indicator.Fault;
import entente.indicator.IndicatorFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spoken to through its standard input and output, in the numbers of {@link DataOutputStream}.
 *
 * <p>In: the indicators as a file of them, then how many documents, and of each its language's code and its text; a
 * text is the count of its bytes and the bytes. Then for each round how many documents are asked about at once; 0
 * ends. Out: the byte 1 when all is registered; for each round its nanoseconds, and for each document how many
 * indicators it met and their ids.
 */
public final class Main {
    private Main() {}

    /** Serves rounds until it is told to end. */
    public static void main(String[] arguments) throws IOException, Fault {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What libraries print must not come between the numbers.
        System.setOut(System.err);
        Path folder = Files.createTempDirectory("entente-percolator");
        try (Percolator percolator = Percolator.start(folder)) {
            ActorRegister register = ActorRegister.shipped();
            percolator.register(IndicatorFile.parse(text(in), register), register);
            List<Percolator.Written> documents = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                documents.add(new Percolator.Written(text(in), text(in)));
            }
            out.writeByte(1);
            out.flush();
            for (int together = in.readInt(); together > 0; together = in.readInt()) {
                long start = System.nanoTime();
                List<List<String>> matches = percolator.match(documents, together);
                out.writeLong(System.nanoTime() - start);
                write(matches, out);
            }
        } finally {
            delete(folder);
        }
        // OpenSearch leaves threads behind.
        System.exit(0);
    }

    private static void write(List<List<String>> matches, DataOutputStream out) throws IOException {
        for (List<String> each : matches) {
            out.writeInt(each.size());
            for (String id : each) {
                out.writeUTF(id);
            }
        }
        out.flush();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
