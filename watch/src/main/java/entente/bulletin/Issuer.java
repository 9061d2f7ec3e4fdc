package entente.bulletin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who issues bulletins.
 *
 * @param office the office's code: small letters, digits and hyphens
 * @param name what it is called
 * @param home the address of its portal, ending in a slash
 */
public record Issuer(String office, String name, URI home) {
    /** The page of a story. */
    public URI page(String story) {
        return home.resolve("/watch/alerts/" + story.substring(0, Math.min(16, story.length())));
    }

    /** The host of the portal, as names that must be one of their kind in the world begin with. */
    String host() {
        return home.getHost() == null ? "localhost" : home.getHost();
    }

    /** The same words of the same issuer always give the same name: a UUID of version 5 (RFC 9562, 5.5). */
    UUID named(String... words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (String word : words) {
                digest.update(word.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update((host() + "/" + office).getBytes(StandardCharsets.UTF_8));
            byte[] hash = Arrays.copyOf(digest.digest(), 16);
            hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
            hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
            return new UUID(bits(hash, 0), bits(hash, 8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-1", missing);
        }
    }

    private static long bits(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }
}
