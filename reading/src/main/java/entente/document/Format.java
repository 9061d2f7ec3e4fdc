package entente.document;

/** The formats that are read. */
public enum Format {
    /** Text as it is, in UTF-8, or in UTF-16 with a byte order mark. */
    PLAIN_TEXT("text/plain"),
    /** CommonMark; the markup is taken off. */
    MARKDOWN("text/markdown"),
    /** HTML or XHTML; the main text of the page. */
    HTML("text/html"),
    /** Word's Office Open XML, with or without macros, which are never looked at. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Hangul Word Processor 5.0, the binary files of Korean offices. */
    HWP("application/x-hwp"),
    /** Hangul's zip of XML (OWPML, KS X 6101), which offices of the Republic of Korea now publish in. */
    HWPX("application/hwp+zip"),
    /** PDF with embedded text. */
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format's media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
