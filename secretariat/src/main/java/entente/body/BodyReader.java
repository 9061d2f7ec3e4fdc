package entente.body;

import entente.act.Body;

/** Reads many bodies one after the other, and keeps what they have in common once. Not safe for several threads. */
public final class BodyReader {
    private final RecordReader records = new RecordReader();
    private final RecordWriter writer = new RecordWriter();

    /**
     * Reads a body.
     *
     * @throws MalformedBody if the bytes are not the one spelling of a body this version knows; the message names the
     *     place and the rule
     */
    public Body parse(byte[] bytes) throws MalformedBody {
        if (bytes.length > CanonicalJson.BYTES_MAX) {
            throw new MalformedBody("longer than " + CanonicalJson.BYTES_MAX + " bytes");
        }
        try {
            Body body = records.read(bytes, Body.class, "body");
            if (body.format() != Body.FORMAT) {
                throw new MalformedBody("body.salt: not 16 bytes in hexadecimal");
            }
            if (records.doubtful() && !writer.writes(body, bytes)) {
                throw new MalformedBody("not the one spelling of this act");
            }
            return body;
        } catch (MalformedBody e) {
            throw diagnosed(bytes, e);
        }
    }

    /** What is wrong first: with the JSON, with the format's number, or with what the format holds. */
    private static MalformedBody diagnosed(byte[] bytes, MalformedBody found) throws MalformedBody {
        Json json = CanonicalJson.parse(bytes);
        if (json instanceof Json.Fields fields
                && fields.in().get("format") instanceof Json.Whole format
                && format.value() != Body.FORMAT) {
            return new MalformedBody("format " + format.value() + "; this version reads format " + Body.FORMAT);
        }
        return found;
    }
}
