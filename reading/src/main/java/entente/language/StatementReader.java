package entente.language;

import entente.japanese.JapaneseReader;
import entente.korean.KoreanReader;
import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Refusal;
import entente.reading.Setting;
import java.util.Optional;

/** Reads a joint statement in any of the languages that are read. Pure: the same text, the same answer. */
public final class StatementReader {
    private StatementReader() {}

    /**
     * Finds the commitments of a text.
     *
     * @param text the statement, plain or Markdown, at most 5,000,000 UTF-16 units
     * @param language its BCP 47 tag where it is known; else the language is told by the text's scripts
     * @param setting what is known about it
     * @return the sentences and findings, or a refusal; never throws on bad text
     */
    public static Reading read(String text, Optional<String> language, Setting setting) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Reading.refused(Refusal.NO_TEXT);
        }
        Optional<ReadLanguage> read =
                language.isPresent() ? language.flatMap(ReadLanguage::of) : Optional.of(ReadLanguage.detect(text));
        return read.map(known -> switch (known) {
                    case ENGLISH -> Reader.read(text, setting);
                    case JAPANESE -> JapaneseReader.read(text, setting);
                    case KOREAN -> KoreanReader.read(text, setting);
                })
                .orElseGet(() -> Reading.refused(Refusal.LANGUAGE_NOT_READ));
    }
}
