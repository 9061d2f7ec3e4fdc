package entente.record;

import java.security.SecureRandom;

/** Hands out given bytes once, so that key pairs come from a seed and signing is deterministic. */
final class FixedRandom extends SecureRandom {

    private static final long serialVersionUID = 1;

    private final byte[] given;
    private int used;

    FixedRandom(byte[] given) {
        super(null, null);
        this.given = given.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length > given.length - used) {
            throw new IllegalStateException("the platform asked for more random bytes than the key's seed has");
        }
        System.arraycopy(given, used, bytes, 0, bytes.length);
        used += bytes.length;
    }
}
