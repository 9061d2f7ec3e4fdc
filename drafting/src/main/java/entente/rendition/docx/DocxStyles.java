package entente.rendition.docx;

import entente.rendition.Markup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The styles: one serif for Latin script, and for East Asian script the one its offices use. */
final class DocxStyles {
    private static final String LATIN = "Times New Roman";

    private final Markup xml = new Markup(false);
    private final String language;

    private DocxStyles(String language) {
        this.language = language;
    }

    static byte[] bytes(String language) {
        return new DocxStyles(language).styles();
    }

    static byte[] settings(String language, boolean tracked) {
        Markup xml = new Markup(false);
        xml.open("w:settings", "xmlns:w", DocxBody.NAMESPACE);
        if (tracked) {
            xml.empty("w:trackRevisions");
        }
        xml.empty("w:themeFontLang", "w:val", latin(language), "w:eastAsia", eastAsian(language));
        return xml.close().bytes();
    }

    private byte[] styles() {
        xml.open("w:styles", "xmlns:w", DocxBody.NAMESPACE);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        String font = font(language);
        xml.empty("w:rFonts", "w:ascii", LATIN, "w:hAnsi", LATIN, "w:cs", LATIN, "w:eastAsia", font);
        xml.empty("w:sz", "w:val", "22");
        xml.empty("w:lang", "w:val", latin(language), "w:eastAsia", eastAsian(language));
        xml.close().close().open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:after", "120", "w:line", "288", "w:lineRule", "auto");
        xml.close().close().close();
        paragraph("Normal", "Normal", null, -1, "22", false);
        paragraph("Title", "Title", "center", -1, "32", true);
        paragraph("Heading1", "heading 1", "left", 0, "28", true);
        paragraph("Heading2", "heading 2", "left", 1, "24", true);
        paragraph("Heading3", "heading 3", "left", 2, "22", true);
        paragraph("ClauseHeading", "Clause heading", "left", -1, "22", true);
        paragraph("ClauseText", "Clause text", "both", -1, "22", false);
        paragraph("ClausePoint", "Clause point", "both", -1, "22", false);
        paragraph("Footer", "footer", "left", -1, "18", false);
        xml.open("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", "ClauseNumber");
        xml.empty("w:name", "w:val", "Clause number").close();
        return xml.close().bytes();
    }

    private void paragraph(String id, String name, @Nullable String align, int outline, String size, boolean bold) {
        boolean normal = id.equals("Normal");
        boolean custom = id.startsWith("Clause");
        xml.open(
                "w:style",
                "w:type",
                "paragraph",
                "w:default",
                normal ? "1" : null,
                "w:customStyle",
                custom ? "1" : null,
                "w:styleId",
                id);
        xml.empty("w:name", "w:val", name);
        if (!normal) {
            xml.empty("w:basedOn", "w:val", "Normal");
        }
        xml.empty("w:qFormat");
        properties(id.equals("Footer"), align, outline, bold);
        xml.open("w:rPr");
        if (bold) {
            xml.empty("w:b");
        }
        xml.empty("w:sz", "w:val", size);
        xml.close().close();
    }

    private void properties(boolean footer, @Nullable String align, int outline, boolean bold) {
        xml.open("w:pPr");
        if (bold) {
            xml.empty("w:keepNext");
        }
        if (footer) {
            xml.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", "9070").close();
        }
        if (bold) {
            xml.empty("w:spacing", "w:before", "240", "w:after", "120");
        }
        if (align != null) {
            xml.empty("w:jc", "w:val", align);
        }
        if (outline >= 0) {
            xml.empty("w:outlineLvl", "w:val", String.valueOf(outline));
        }
        xml.close();
    }

    private static String font(String language) {
        return switch (primary(language)) {
            case "ko" -> "Batang";
            case "zh" -> "SimSun";
            default -> "MS Mincho";
        };
    }

    /** Word marks Latin and East Asian words with a language each. */
    private static String latin(String language) {
        String primary = primary(language);
        boolean eastAsian = primary.equals("ja") || primary.equals("ko") || primary.equals("zh");
        return eastAsian || language.equals("en") ? "en-US" : language;
    }

    private static String eastAsian(String language) {
        return switch (primary(language)) {
            case "ko" -> "ko-KR";
            case "zh" -> "zh-CN";
            default -> "ja-JP";
        };
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
