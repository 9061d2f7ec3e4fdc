package entente.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.tabulation.FileReading.FileRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every form gives back what was put into it, and takes in no more than it says. */
class FileFormTest {
    private static final int ROUNDS = 60;
    private static final List<String> COLUMNS =
            List.of("id", "code", "summary_en", "summary_ja", "summary_ko", "condition_en", "quote");
    private static final String[] PIECES = {
        "=1+1",
        "+",
        "-2",
        "@SUM(A1)",
        "＝",
        "'",
        "''=",
        "\"",
        ",",
        ";",
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        "_x0041_",
        "_x",
        "日本と韓国",
        "한미일",
        "漢\uD842\uDFB7字",
        "a",
        "<b>&amp;",
        "\u0007",
        "\u2028",
        "0012",
        "1e5",
        "true",
        "2025-12-31",
        "\uFEFF"
    };

    @Test
    void whatWasWrittenIsReadBackInEveryForm() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Table table = random(new Random(seed));
            for (FileForm form : FileForm.values()) {
                FileReading read = FileForm.read(form.write(table));
                Table back = assertInstanceOf(FileReading.Read.class, read, form + " seed " + seed)
                        .table();
                assertEquals(filled(table), filled(back), form + " seed " + seed);
            }
        }
    }

    private static Table random(Random random) {
        List<Table.Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int row = 0; row < count; row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                cells.put(column, column.equals("code") ? "C-" + row : text.toString());
            }
            rows.add(new Table.Row(row + 2, cells));
        }
        return new Table(COLUMNS, rows);
    }

    private static List<Map<String, String>> filled(Table table) {
        return table.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>(row.cells());
                    cells.values().removeIf(String::isEmpty);
                    return Map.copyOf(cells);
                })
                .toList();
    }

    @Test
    void noCellOfTheCsvBeginsWithWhatASpreadsheetTakesForAFormula() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Table table = random(new Random(seed));
            String csv = new String(FileForm.CSV.write(table), StandardCharsets.UTF_8).substring(1);
            var plain = org.apache.commons.csv.CSVFormat.RFC4180;
            try (var parser = plain.parse(new java.io.StringReader(csv))) {
                parser.forEach(record -> record.forEach(cell ->
                        assertTrue(cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0, cell)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void badFilesAreRefusedByName() {
        assertEquals(FileRule.EMPTY, refused(" \n "));
        assertEquals(FileRule.EMPTY, refused("code,area\r\n"));
        assertEquals(FileRule.UNKNOWN_COLUMN, refused("code,colour\r\nA,b\r\n"));
        assertEquals(FileRule.COLUMN_TWICE, refused("code,code\r\nA,b\r\n"));
        assertEquals(FileRule.NO_CODE_COLUMN, refused("area\r\ndprk\r\n"));
        assertEquals(FileRule.NOT_THE_FORM, refused("code,area\r\nA,b,c\r\n"));
        assertEquals(FileRule.NOT_THE_FORM, refused("code,area\r\n\"A,b\r\n"));
        assertEquals(FileRule.CELL_TOO_LONG, refused("code,area\r\nA," + "b".repeat(Table.CELL_MAX + 1)));
        assertEquals(FileRule.TOO_MANY_ROWS, refused("code\r\n" + "A\r\n".repeat(Table.ROWS_MAX + 1)));
        assertEquals(FileRule.NOT_THE_FORM, refused("{\"format\":\"entente-register/1\""));
        assertEquals(FileRule.NOT_THE_FORM, refused("{\"format\":\"other\",\"commitments\":[]}"));
        assertEquals(FileRule.UNKNOWN_FORM, refused("%PDF-1.7"));
        assertEquals(FileRule.NOT_THE_FORM, refused("PK\u0003\u0004 and no archive"));
        FileReading notUtf8 = FileForm.read(new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xFF});
        assertEquals(FileRule.NOT_UTF8, ((FileReading.Refused) notUtf8).rule());
        FileReading large = FileForm.read(new byte[Table.BYTES_MAX + 1]);
        assertEquals(FileRule.TOO_LARGE, ((FileReading.Refused) large).rule());
    }

    private static FileRule refused(String file) {
        FileReading read = FileForm.read(file.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(FileReading.Refused.class, read, file.substring(0, Math.min(60, file.length())))
                .rule();
    }

    @Test
    void anOfficersOwnWorkbookIsReadAndItsFormulasAreNot() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var names = sheet.createRow(0);
            List.of("code", "deadline", "grace_days", "testable", "summary_en")
                    .forEach(name -> names.createCell(Math.max(names.getLastCellNum(), 0))
                            .setCellValue(name));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("X-1");
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
            row.createCell(1).setCellValue(LocalDate.of(2025, 12, 31));
            row.getCell(1).setCellStyle(dated);
            row.createCell(2).setCellValue(14);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellValue("two\nlines");
            Table table = assertInstanceOf(FileReading.Read.class, FileForm.read(bytes(workbook)))
                    .table();
            assertEquals(
                    Map.of(
                            "code", "X-1",
                            "deadline", "2025-12-31",
                            "grace_days", "14",
                            "testable", "true",
                            "summary_en", "two\nlines"),
                    table.rows().getFirst().cells());
            assertEquals(3, table.rows().getFirst().number());
            row.createCell(0).setCellFormula("1+1");
            FileReading refused = FileForm.read(bytes(workbook));
            assertEquals(new FileReading.Refused(FileRule.FORMULA, "A3"), refused);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void aNumberThatWouldFillTheMemoryAndADayThatIsNoneAreRefused() throws IOException {
        assertEquals(new FileReading.Refused(FileRule.CELL_TOO_LONG, "B2"), numbered("1e999999999", 0));
        assertEquals(new FileReading.Refused(FileRule.CELL_TOO_LONG, "B2"), numbered("1e-999999999", 0));
        assertEquals(new FileReading.Refused(FileRule.CELL_TOO_LONG, "B2"), numbered("1".repeat(500), 0));
        assertEquals(new FileReading.Refused(FileRule.NOT_THE_FORM, "B2"), numbered("-3", 1));
        assertEquals(new FileReading.Refused(FileRule.CELL_TOO_LONG, "B2"), numbered("9".repeat(500), 1));
        FileReading read = numbered("1.5E3", 0);
        assertEquals(
                "1500",
                assertInstanceOf(FileReading.Read.class, read)
                        .table()
                        .rows()
                        .getFirst()
                        .cells()
                        .get("grace_days"));
    }

    @Test
    void aStyleInAWorkbookWithoutStylesIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook("14", 1)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().equals("xl/styles.xml")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part.replaceAll("<(Override|Relationship) [^>]*styles\\.xml[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertEquals(new FileReading.Refused(FileRule.NOT_THE_FORM, "A1"), FileForm.read(bytes.toByteArray()));
    }

    private static FileReading numbered(String number, int style) throws IOException {
        return FileForm.read(workbook(number, style));
    }

    /** A workbook whose cell B2 holds these characters as a number, in style 0 or as a day. */
    private static byte[] workbook(String number, int style) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var names = sheet.createRow(0);
            names.createCell(0).setCellValue("code");
            names.createCell(1).setCellValue("grace_days");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("X-1");
            row.createCell(1).setCellValue(123456789);
            if (style == 1) {
                var dated = workbook.createCellStyle();
                dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
                row.getCell(1).setCellStyle(dated);
            }
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(workbook)));
                    ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part.replaceAll("<v>1\\.?23456789(E8|\\.0)?</v>", "<v>" + number + "</v>")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    .getBytes(StandardCharsets.UTF_8));
            for (int block = 0; block < 64; block++) {
                zip.write(blanks);
            }
            zip.write("</Types>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        FileReading read = FileForm.read(bytes.toByteArray());
        assertEquals(
                FileRule.ARCHIVE_BOMB,
                assertInstanceOf(FileReading.Refused.class, read).rule());
    }
}
