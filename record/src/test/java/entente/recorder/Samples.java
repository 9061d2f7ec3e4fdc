package entente.recorder;

import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.NoteSigner;
import entente.record.NoteVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Keys, bodies and small records for tests, the same at each run. */
final class Samples {

    private Samples() {}

    static LogKey key(String name) {
        Random random = new Random(name.hashCode());
        String origin = "example.org/partnership/" + name;
        return new LogKey(List.of(
                NoteSigner.generate(origin, KeyKind.ED25519, random),
                NoteSigner.generate(origin, KeyKind.ML_DSA_44, random)));
    }

    static byte[] body(int index) {
        return ("{\"act\":" + index + ",\"salt\":\"" + "s".repeat(index % 7) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** A record of the named logs with the given number of bodies each. */
    static RecordFolder record(Path folder, List<String> names, int bodies) throws IOException {
        RecordFolder record = new RecordFolder(folder);
        List<NoteVerifier> keys = new ArrayList<>();
        for (String name : names) {
            keys.addAll(key(name).verifiers());
            try (Recorder recorder = Recorder.open(record.log(name), key(name))) {
                for (int index = 0; index < bodies; index++) {
                    recorder.append(body(index));
                }
            }
        }
        record.writePolicy(LogPolicy.ofLogs(keys));
        record.documents().put("a document".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
