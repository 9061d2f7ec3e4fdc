package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program that {@link KillTest} kills: appends from several threads and prints each receipt as it has it. */
final class KilledWriter {

    private KilledWriter() {}

    /** Arguments: the log folder and the round, which makes bodies of different rounds differ. */
    public static void main(String[] arguments) throws IOException {
        Recorder recorder = Recorder.open(Path.of(arguments[0]), Samples.key("jp"));
        for (int number = 0; number < 4; number++) {
            String prefix = arguments[1] + "-" + number + "-";
            Thread.ofPlatform().start(() -> {
                for (int position = 0; ; position++) {
                    byte[] body = (prefix + position + "x".repeat(position % 300)).getBytes(StandardCharsets.UTF_8);
                    Receipt receipt = recorder.append(body);
                    print(receipt, Hash.sha256(body), recorder);
                }
            });
        }
    }

    // One write per line, so that a kill leaves at most one line unfinished.
    private static void print(Receipt receipt, Hash body, Recorder recorder) {
        String line = receipt.index() + " " + receipt.leafHash() + " " + body + " " + receipt.treeSize() + " "
                + recorder.root(receipt.treeSize()) + "\n";
        synchronized (KilledWriter.class) {
            byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
