package entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The proof vectors made with the reference implementation: what it accepts we accept, and nothing else. */
class MerkleVectorsTest {

    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void everyVectorIsJudgedAsTheReferenceImplementationDoes() throws IOException {
        String corpus = System.getenv("ENTENTE_CORPUS");
        Assumptions.assumeTrue(corpus != null, "ENTENTE_CORPUS is not set");
        Path folder = Path.of(String.valueOf(corpus)).resolve("record-vectors");
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(path -> path.toString().endsWith(".json")).toList();
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            Path relative = folder.relativize(file);
            String json = Files.readString(file, StandardCharsets.UTF_8);
            boolean accepted = isAccepted(relative.getName(0).toString(), json);
            if (accepted == json.contains("\"wantErr\": true")) {
                wrong.add(relative + " accepted: " + accepted);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(510, files.size());
        assertTrue(files.stream().anyMatch(file -> file.toString().contains("subtreeconsistency")));
    }

    private static Optional<List<Hash>> proof(String json) {
        List<Hash> proof = new ArrayList<>();
        Matcher list = Pattern.compile("\"proof\": \\[([^\\]]*)\\]").matcher(json);
        if (list.find()) {
            Matcher item = Pattern.compile("\"([^\"]*)\"").matcher(list.group(1));
            while (item.find()) {
                Optional<Hash> hash = hash(item.group(1));
                if (hash.isEmpty()) {
                    return Optional.empty();
                }
                proof.add(hash.get());
            }
        }
        return Optional.of(proof);
    }

    private static boolean isAccepted(String kind, String json) {
        Optional<List<Hash>> given = proof(json);
        if (given.isEmpty()) {
            return false;
        }
        List<Hash> proof = given.get();
        return switch (kind) {
            case "inclusion" ->
                with(
                        json,
                        "leafHash",
                        "root",
                        (leaf, root) -> Merkle.checkInclusion(
                                leaf, number(json, "leafIdx"), number(json, "treeSize"), proof, root));
            case "subtreeinclusion" ->
                with(
                        json,
                        "leafHash",
                        "root",
                        (leaf, root) -> Merkle.checkSubtreeInclusion(
                                leaf,
                                number(json, "leafIdx"),
                                number(json, "start"),
                                number(json, "end"),
                                proof,
                                root));
            case "consistency" ->
                with(
                        json,
                        "root1",
                        "root2",
                        (one, two) ->
                                Merkle.checkConsistency(number(json, "size1"), one, number(json, "size2"), two, proof));
            case "subtreeconsistency" ->
                with(
                        json,
                        "root1",
                        "root2",
                        (one, two) -> Merkle.checkSubtreeConsistency(
                                number(json, "start"), number(json, "end"), number(json, "size"), one, two, proof));
            default -> throw new AssertionError(kind);
        };
    }

    private interface Check {
        boolean of(Hash first, Hash second);
    }

    private static boolean with(String json, String first, String second, Check check) {
        Optional<Hash> one = hash(string(json, first));
        Optional<Hash> two = hash(string(json, second));
        return one.isPresent() && two.isPresent() && check.of(one.get(), two.get());
    }

    // The reference implementation takes hashes of any length; a few vectors use a short text ("don't care 1") where
    // the value is only compared. Such a text is stood for by its own SHA-256, so that equal stays equal.
    private static Optional<Hash> hash(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (new String(bytes, StandardCharsets.UTF_8).startsWith("don't care")) {
            return Optional.of(Hash.sha256(bytes));
        }
        return Hash.parseBase64(base64);
    }

    private static String string(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), key);
        return matcher.group(1);
    }

    // A number beyond 2^63 - 1 cannot pass the door of our types; -1 is refused in its place.
    private static long number(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\": ([0-9]+)").matcher(json);
        assertTrue(matcher.find(), key);
        BigInteger number = new BigInteger(matcher.group(1));
        return number.compareTo(LONG_MAX) > 0 ? -1 : number.longValue();
    }
}
