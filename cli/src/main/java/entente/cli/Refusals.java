package entente.cli;

import entente.document.DocumentReader;
import entente.document.Extraction;
import entente.reading.Refusal;

/** What is said about input that is not read: the rule, and what can be done. */
final class Refusals {
    private Refusals() {}

    static Complaint of(String file, Extraction.Refused refused) {
        String what = switch (refused.refusal()) {
            case EMPTY -> "is empty";
            case TOO_LARGE -> "is too large";
            case UNKNOWN_TYPE -> "is of no kind that is read";
            case TYPE_MISMATCH -> "is not what its name says";
            case ENCRYPTED -> "is protected by a password";
            case ARCHIVE_BOMB -> "unpacks to far more than it is";
            case EXTERNAL_ENTITY -> "declares a document type or an entity";
            case NOT_UTF8 -> "is not UTF-8";
            case NO_TEXT -> "holds no text";
            case TOO_MUCH_TEXT -> "holds too much text";
            case MALFORMED -> "is damaged";
            case TOO_SLOW -> "takes too long to read";
        };
        return new Complaint(
                ExitCode.REFUSED, file + " " + what + " (" + refused.detail() + ")", remedy(refused.refusal()));
    }

    private static String remedy(entente.document.Refusal refusal) {
        return switch (refusal) {
            case EMPTY, MALFORMED -> "Get the file again from its source, or paste its text into a .txt file.";
            case TOO_LARGE -> "At most " + DocumentReader.BYTES_MAX / 1024 / 1024 + " MB are read: split it.";
            case TOO_MUCH_TEXT -> "At most " + DocumentReader.CHARACTERS_MAX + " characters are read: split it.";
            case UNKNOWN_TYPE, TYPE_MISMATCH -> "Plain text, Markdown, HTML, DOCX and PDF are read.";
            case ENCRYPTED -> "Remove the password and try again.";
            case ARCHIVE_BOMB, EXTERNAL_ENTITY -> "Such files are not opened. Ask for the text in another format.";
            case NOT_UTF8 -> "Convert it: iconv -f ENCODING -t UTF-8 FILE";
            case NO_TEXT -> "A scanned page has to be turned into text first.";
            case TOO_SLOW -> "Ask for the text in another format, such as plain text.";
        };
    }

    static Complaint of(String file, Refusal refusal) {
        String what = switch (refusal) {
            case NO_TEXT -> "holds no words";
            case LANGUAGE_NOT_READ -> "is in a language that is not read";
            case TOO_LONG -> "is longer than is read";
        };
        String remedy = "English, Japanese and Korean are read (--language says which), at most 5,000,000 characters.";
        return new Complaint(ExitCode.REFUSED, file + " " + what, remedy);
    }
}
