package entente.recorder;

import entente.record.Hash;
import java.nio.file.Path;

/** A process that appends thirty bodies and tells each receipt; its disk is made to fail from outside. */
final class FaultyWriter {

    private FaultyWriter() {}

    public static void main(String[] arguments) {
        try (Recorder recorder = Recorder.open(Path.of(arguments[0]), Samples.key("jp"))) {
            for (int index = 0; index < 30; index++) {
                byte[] body = Samples.body(index);
                Receipt receipt = recorder.append(body);
                System.out.println(receipt.index() + " " + Hash.sha256(body).hex());
                if (index % 5 == 4) {
                    recorder.awaitCheckpoint(receipt.treeSize());
                }
            }
            System.out.println("finished");
        } catch (java.io.IOException | RuntimeException e) {
            System.out.println("stopped");
        }
        // The writer's threads are daemons, but a close that waits for a failed disk must not keep the process.
        Runtime.getRuntime().halt(0);
    }
}
