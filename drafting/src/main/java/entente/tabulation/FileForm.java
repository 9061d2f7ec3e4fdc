package entente.tabulation;

import entente.tabulation.FileReading.FileRule;

/** The files in which the register leaves and comes back. */
public enum FileForm {
    /** Comma-separated values, RFC 4180. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** An Office Open XML workbook, ECMA-376. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** JSON, RFC 8259. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    FileForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How the names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The table as a file. */
    public byte[] write(Table table) {
        return switch (this) {
            case CSV -> CsvForm.write(table);
            case XLSX -> WorkbookForm.write(table);
            case JSON -> JsonForm.write(table);
        };
    }

    /** What a file holds, whichever of the forms it has: its first bytes tell. */
    public static FileReading read(byte[] bytes) {
        if (bytes.length > Table.BYTES_MAX) {
            return new FileReading.Refused(FileRule.TOO_LARGE, (Table.BYTES_MAX >> 20) + " MiB");
        }
        int first = 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        if (first == bytes.length) {
            return new FileReading.Refused(FileRule.EMPTY, "");
        }
        return switch (bytes[first]) {
            case '{' -> JsonForm.read(bytes);
            case 'P' ->
                bytes.length > 3 && bytes[1] == 'K' && bytes[2] == 3 ? WorkbookForm.read(bytes) : CsvForm.read(bytes);
            case (byte) 0xD0 -> new FileReading.Refused(FileRule.UNKNOWN_FORM, "XLS");
            case '%' -> new FileReading.Refused(FileRule.UNKNOWN_FORM, "PDF");
            default -> CsvForm.read(bytes);
        };
    }
}
