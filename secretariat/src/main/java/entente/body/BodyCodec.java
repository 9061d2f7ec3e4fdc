package entente.body;

import entente.act.ActRef;
import entente.act.Body;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Acts as bytes and back. A body is a JSON object whose names are the components of {@link Body}; an act, a release
 * class or a basis carries its kind under {@code "type"}; what is null is left out. docs/formats/act.md has it in full.
 */
public final class BodyCodec {
    private BodyCodec() {}

    /** The one spelling of a body. */
    public static byte[] format(Body body) {
        return RecordWriter.write(body);
    }

    /**
     * Reads a body.
     *
     * @throws MalformedBody if the bytes are not the one spelling of a body this version knows; the message names the
     *     place and the rule
     */
    public static Body parse(byte[] bytes) throws MalformedBody {
        return new BodyReader().parse(bytes);
    }

    /** The name of an act: the SHA-256 of its body's bytes. */
    public static ActRef nameOf(byte[] bytes) {
        try {
            return ActRef.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
