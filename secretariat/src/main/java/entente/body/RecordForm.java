package entente.body;

/** Any record of the domain as JSON and back, by the rules acts are written by: what a program reads or sends. */
public final class RecordForm {
    private RecordForm() {}

    /** The canonical JSON of a record, in UTF-8. What is null is left out. */
    public static byte[] format(Record value) {
        return RecordWriter.write(value);
    }

    /**
     * Reads a record.
     *
     * @param place what the value is called in messages
     * @throws MalformedBody if it is not of the form of the record; the message names the place and, behind a colon,
     *     the rule
     */
    public static <T> T read(Json json, Class<T> type, String place) throws MalformedBody {
        return new RecordReader().read(CanonicalJson.format(json), type, place);
    }

    /** What a record of a sealed family is called under {@code "type"}. */
    public static String typeOf(Class<? extends Record> type) {
        return Layout.of(type).typeName;
    }
}
