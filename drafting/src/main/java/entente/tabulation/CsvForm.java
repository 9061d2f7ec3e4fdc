package entente.tabulation;

import entente.tabulation.FileReading.FileRule;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table as comma-separated values (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula (OWASP, CSV
 * injection; full-width signs too) is led by an apostrophe, which is taken off when it comes back; so is one that began
 * with apostrophes and such a sign already.
 */
final class CsvForm {
    private static final char MARK = '\uFEFF';
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();
    private static final CSVFormat SEMICOLONS =
            FORMAT.builder().setDelimiter(';').get();

    private CsvForm() {}

    /** The bytes; with the mark by which some spreadsheets tell UTF-8. */
    static byte[] write(Table table) {
        StringBuilder text = new StringBuilder().append(MARK);
        line(text, table.columns());
        for (Table.Row row : table.rows()) {
            line(text, table.columns().stream().map(row::cell).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        Object[] armoured = cells.stream().map(CsvForm::armoured).toArray();
        text.append(FORMAT.format(armoured)).append("\r\n");
    }

    static FileReading read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new FileReading.Refused(FileRule.NOT_UTF8, "");
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        TableBuilder table = new TableBuilder();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(CsvForm::bared).toList();
                if (table.begun()) {
                    table.row((int) record.getRecordNumber(), cells);
                } else {
                    table.columns(cells);
                }
            }
        } catch (TableBuilder.BadFile bad) {
            return bad.refused();
        } catch (IOException | UncheckedIOException broken) {
            return new FileReading.Refused(FileRule.NOT_THE_FORM, String.valueOf(broken.getMessage()));
        }
        return table.read();
    }

    /** Spreadsheets of some countries part cells by semicolons: the line of the columns' names tells. */
    private static CSVFormat format(String text) {
        String first = text.lines().findFirst().orElse("");
        return !first.contains(",") && first.contains(";") ? SEMICOLONS : FORMAT;
    }

    static String armoured(String cell) {
        return RISKY.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String bared(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
