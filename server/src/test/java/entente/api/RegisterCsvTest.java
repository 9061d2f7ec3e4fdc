package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RegisterCsvTest {
    @Test
    void whatLooksLikeAFormulaIsWords() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＠x"}) {
            assertEquals("'" + formula, RegisterCsv.cell(formula));
        }
        assertEquals("\"'\tx\ny\"", RegisterCsv.cell("\tx\ny"));
    }

    @Test
    void whatPartsCellsIsQuoted() {
        assertEquals("\"a, b\"", RegisterCsv.cell("a, b"));
        assertEquals("\"say \"\"a\"\"\"", RegisterCsv.cell("say \"a\""));
        assertEquals("\"two\r\nlines\"", RegisterCsv.cell("two\r\nlines"));
        assertEquals("", RegisterCsv.cell(""));
        assertEquals("plain-words", RegisterCsv.cell("plain-words"));
    }
}
