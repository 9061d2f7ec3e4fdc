package entente.tabulation;

import entente.tabulation.FileReading.FileRule;
import entente.tabulation.TableBuilder.BadFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The table as the first sheet of an Office Open XML workbook (ECMA-376). All cells are text, so that no spreadsheet
 * makes a formula, a date or a number of them. Read as a stream, within limits on what it unpacks to.
 */
final class WorkbookForm {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int COLUMN_WIDTH = 24 * 256;

    static {
        ZipSecureFile.setMaxEntrySize(256L << 20);
    }

    private WorkbookForm() {}

    static byte[] write(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet("register");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            sheet.createFreezePane(0, 1);
            SXSSFRow names = sheet.createRow(0);
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.setColumnWidth(column, COLUMN_WIDTH);
                sheet.setDefaultColumnStyle(column, text);
                names.createCell(column).setCellValue(table.columns().get(column));
            }
            int number = 1;
            for (Table.Row row : table.rows()) {
                SXSSFRow line = sheet.createRow(number++);
                for (int column = 0; column < table.columns().size(); column++) {
                    String words = row.cell(table.columns().get(column));
                    if (!words.isEmpty()) {
                        Cell cell = line.createCell(column);
                        cell.setCellStyle(text);
                        cell.setCellValue(CellText.spelt(words));
                    }
                }
            }
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook", e);
        }
        return bytes.toByteArray();
    }

    static FileReading read(byte[] bytes) {
        TableBuilder table = new TableBuilder();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(opened);
            // How a word is read aloud stands beside it in Japanese workbooks, and is no part of it.
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return new FileReading.Refused(FileRule.EMPTY, "");
            }
            try (InputStream sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new SheetHandler(table, strings, reader.getStylesTable()));
                parser.parse(new InputSource(sheet));
            }
        } catch (BadFile bad) {
            return bad.refused();
        } catch (IOException e) {
            boolean bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
            return new FileReading.Refused(bomb ? FileRule.ARCHIVE_BOMB : FileRule.NOT_THE_FORM, "");
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException e) {
            return new FileReading.Refused(FileRule.NOT_THE_FORM, "");
        }
        return table.read();
    }
}
