package entente.api;

import entente.act.DocumentRef;
import entente.body.BodyCodec;
import entente.desk.Desk;
import java.util.Locale;

/**
 * A document that came with an act.
 *
 * @param bytes its content
 * @param mediaType what it is
 * @param name the file name it came with
 */
@SuppressWarnings("ArrayRecordComponent")
record SentFile(byte[] bytes, String mediaType, String name) {
    private static final int NAME_MAX = 200;

    /** Takes only the last part of a name, and only what looks like a media type. */
    static SentFile of(byte[] bytes, String mediaType, String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new SentFile(
                bytes,
                type.matches("[a-z]+/[a-z0-9.+-]{1,100}") ? type : "application/octet-stream",
                last.isEmpty() ? "document" : last.substring(0, Math.min(NAME_MAX, last.length())));
    }

    /** How an act would cite it; nothing is kept yet. */
    DocumentRef reference() {
        return new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, mediaType, name);
    }

    /** Keeps it beside the log. */
    DocumentRef keep(Desk desk) {
        return desk.keep(bytes, mediaType, name);
    }
}
