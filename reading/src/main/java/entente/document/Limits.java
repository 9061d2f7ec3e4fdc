package entente.document;

import java.time.Duration;

/**
 * What a document may cost.
 *
 * @param bytesMax size of the file, bytes
 * @param charactersMax length of the text read from it, UTF-16 units
 * @param inflatedMax everything a container unpacks to, bytes
 * @param keptMax the unpacked parts that are held in memory together, bytes
 * @param partsMax entries of a zip
 * @param pagesMax pages of a PDF
 * @param deadline how long reading may take
 */
public record Limits(
        int bytesMax, int charactersMax, long inflatedMax, int keptMax, int partsMax, int pagesMax, Duration deadline) {
    private static final int MEBIBYTE = 1024 * 1024;

    /** Rejects limits that would refuse everything. */
    public Limits {
        if (Math.min(Math.min(bytesMax, charactersMax), Math.min(keptMax, partsMax)) < 1
                || inflatedMax < keptMax
                || pagesMax < 1
                || deadline.isNegative()) {
            throw new IllegalArgumentException("a limit is too small");
        }
    }

    /** The limits that {@code docs/formats/documents.md} states. */
    public static Limits standard() {
        return new Limits(
                DocumentReader.BYTES_MAX,
                DocumentReader.CHARACTERS_MAX,
                200L * MEBIBYTE,
                48 * MEBIBYTE,
                5_000,
                2_000,
                Duration.ofSeconds(DocumentReader.SECONDS_MAX));
    }
}
