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
