package entente.recorder;

import java.nio.file.Path;

/** Takes what a verifier finds. */
@FunctionalInterface
interface FindingSink {

    void find(String log, long index, Path file, String what);
}
