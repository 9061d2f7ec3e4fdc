package entente.tabulation;

import entente.tabulation.FileReading.FileRule;
import entente.tabulation.TableBuilder.BadFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes in a sheet of a workbook cell by cell (ECMA-376 part 1, 18.3.1). */
final class SheetHandler extends DefaultHandler {
    /** The most digits of a number, and the most zeros before or behind them: doubles have fewer (IEEE 754). */
    private static final int NUMBER_MAX = 400;

    private final TableBuilder table;
    private final SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int number;
    private int column;
    private String type = "";
    private String place = "";
    private boolean dated;
    private boolean inText;
    private boolean hidden;

    /** @param styles null if the workbook has none */
    SheetHandler(TableBuilder table, SharedStrings strings, @Nullable StylesTable styles) {
        this.table = table;
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> cell(attributes);
            case "v", "t" -> inText = !hidden;
            case "rPh" -> hidden = true;
            case "f" -> throw new BadFile(FileRule.FORMULA, place);
            default -> {
                // Nothing of a cell.
            }
        }
    }

    private void cell(Attributes attributes) {
        String given = attributes.getValue("r");
        column = given == null ? column + 1 : new CellReference(given).getCol();
        place = given == null ? number + ":" + (column + 1) : given;
        if (column >= Table.COLUMNS_MAX) {
            throw new BadFile(FileRule.TOO_MANY_COLUMNS, String.valueOf(Table.COLUMNS_MAX));
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        dated = dated(attributes.getValue("s"));
        text.setLength(0);
    }

    private boolean dated(@Nullable String style) {
        if (style == null) {
            return false;
        }
        if (styles == null) {
            throw new BadFile(FileRule.NOT_THE_FORM, place);
        }
        if (Integer.parseInt(style) >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inText) {
            text.append(signs, start, length);
            if (text.length() > Table.CELL_MAX * 8) {
                throw new BadFile(FileRule.CELL_TOO_LONG, place);
            }
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inText = false;
            case "rPh" -> hidden = false;
            case "c" -> {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value());
            }
            case "row" -> endRow();
            default -> {
                // Nothing of a row.
            }
        }
    }

    private void endRow() {
        if (table.begun()) {
            table.row(number, cells);
        } else {
            table.columns(cells);
        }
    }

    private String value() {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return raw;
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
            case "inlineStr", "str" -> CellText.read(raw);
            case "b" -> Boolean.toString(raw.equals("1"));
            case "n", "d" -> dated ? day(raw) : plain(raw);
            default -> throw new BadFile(FileRule.NOT_THE_FORM, place);
        };
    }

    private String plain(String raw) {
        BigDecimal number = new BigDecimal(bounded(raw));
        if (Math.abs((long) number.scale()) > NUMBER_MAX) {
            throw new BadFile(FileRule.CELL_TOO_LONG, place);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private String bounded(String raw) {
        if (raw.length() > NUMBER_MAX) {
            throw new BadFile(FileRule.CELL_TOO_LONG, place);
        }
        return raw;
    }

    private String day(String raw) {
        double days = Double.parseDouble(bounded(raw));
        if (!DateUtil.isValidExcelDate(days)) {
            throw new BadFile(FileRule.NOT_THE_FORM, place);
        }
        return DateUtil.getLocalDateTime(days).toLocalDate().toString();
    }
}
