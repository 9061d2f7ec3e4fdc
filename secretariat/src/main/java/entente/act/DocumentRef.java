package entente.act;

/**
 * A document that lies beside the log under its hash.
 *
 * @param sha256 its SHA-256 in 64 lower-case hexadecimal digits
 * @param bytes its length
 * @param mediaType what it is
 * @param name the file name it came with
 */
public record DocumentRef(String sha256, long bytes, String mediaType, String name) {}
