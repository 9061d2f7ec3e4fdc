package entente.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import entente.tabulation.FileReading.FileRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files as the spreadsheets of offices write them, and the limits to the very row and column. */
class OfficersFilesTest {
    private static final String READ_ALOUD = "<rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>";

    private static final String CELL = "<c [^>]*\"B2\"[^>]*>\\s*<v>[^<]*</v>\\s*</c>";

    @Test
    void cellsPartedBySemicolonsAreToldByTheColumnsNames() {
        Table table = read("code;area\r\nA;dprk\r\nB;\"a;b, c\"\r\n");
        assertEquals(
                Map.of("code", "A", "area", "dprk"), table.rows().getFirst().cells());
        assertEquals("a;b, c", table.rows().getLast().cell("area"));
        Table commas = read("code,area\r\nA,a;b\r\n");
        assertEquals("a;b", commas.rows().getFirst().cell("area"));
    }

    @Test
    void aRowHasTheNumberThatItsSpreadsheetShows() {
        Table table = read("code,area\r\nA,dprk\r\n,\r\nB,dprk\r\n");
        assertEquals(
                List.of("2 A", "3 ", "4 B"),
                table.rows().stream()
                        .map(row -> row.number() + " " + row.cell("code"))
                        .toList());
    }

    @Test
    void theLimitsHoldToTheVeryRowAndColumn() {
        assertEquals(
                Table.COLUMNS_MAX, read(columns(Table.COLUMNS_MAX)).columns().size());
        assertEquals(FileRule.TOO_MANY_COLUMNS, refused(columns(Table.COLUMNS_MAX + 1)));
        String rows = "code\r\n" + "A\r\n".repeat(Table.ROWS_MAX);
        assertEquals(Table.ROWS_MAX, read(rows).rows().size());
        String cell = "code,area\r\nA," + "b".repeat(Table.CELL_MAX) + "\r\n";
        assertEquals(Table.CELL_MAX, read(cell).rows().getFirst().cell("area").length());
    }

    private static String columns(int count) {
        return IntStream.range(1, count)
                        .mapToObj(i -> ",summary_" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                        .collect(Collectors.joining("", "code", "\r\n"))
                + "A\r\n";
    }

    @Test
    void aNameThatStandsTwiceInAnObjectIsRefused() {
        String file = "{\"format\":\"entente-register/1\",\"commitments\":[{\"code\":\"A\",\"code\":\"B\"}]}";
        assertEquals(FileRule.NOT_THE_FORM, refused(file));
    }

    /** Japanese spreadsheets keep beside a word how it is read aloud: it is no part of the cell. */
    @Test
    void howAWordIsReadAloudIsNoPartOfIt() throws IOException {
        byte[] shared = rewritten(part -> part.replace("東京</t></si>", "東京</t>" + READ_ALOUD + "</si>"));
        assertEquals("東京", words(FileForm.read(shared)));
        byte[] inline = rewritten(
                part -> part.replaceAll(CELL, "<c r=\"B2\" t=\"inlineStr\"><is><t>東京</t>" + READ_ALOUD + "</is></c>"));
        assertEquals("東京", words(FileForm.read(inline)));
    }

    @Test
    void aCellThatHoldsAnErrorOrStandsFarOutsideIsNamed() throws IOException {
        byte[] error = rewritten(part -> part.replaceAll(CELL, "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>"));
        assertEquals(new FileReading.Refused(FileRule.NOT_THE_FORM, "B2"), FileForm.read(error));
        byte[] outside = rewritten(part -> part.replaceAll(CELL, "<c r=\"XFD2\"><v>1</v></c>"));
        assertEquals(
                FileRule.TOO_MANY_COLUMNS,
                assertInstanceOf(FileReading.Refused.class, FileForm.read(outside))
                        .rule());
    }

    private static String words(FileReading reading) {
        return assertInstanceOf(FileReading.Read.class, reading)
                .table()
                .rows()
                .getFirst()
                .cell("summary_ja");
    }

    /** A workbook whose cell B2 says Tokyo, with its parts as another spreadsheet would have them. */
    private static byte[] rewritten(UnaryOperator<String> how) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook written = new XSSFWorkbook()) {
            var sheet = written.createSheet();
            var names = sheet.createRow(0);
            names.createCell(0).setCellValue("code");
            names.createCell(1).setCellValue("summary_ja");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("X-1");
            row.createCell(1).setCellValue("東京");
            written.write(workbook);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String now = how.apply(part);
                changed += now.equals(part) ? 0 : 1;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(now.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(1, changed, "one part is otherwise");
        return bytes.toByteArray();
    }

    private static Table read(String file) {
        return assertInstanceOf(FileReading.Read.class, FileForm.read(file.getBytes(StandardCharsets.UTF_8)))
                .table();
    }

    private static FileRule refused(String file) {
        return assertInstanceOf(FileReading.Refused.class, FileForm.read(file.getBytes(StandardCharsets.UTF_8)))
                .rule();
    }
}
