package entente.document;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the elements of a WordprocessingML part: what a reader of the final version would see becomes text. */
final class DocxWalk {
    /** What was deleted or moved away, the second version of a drawing, embedded objects, field codes, glosses.  */
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "object", "rt");

    private static final Pattern LIST_STYLE = Pattern.compile("List(?:Bullet|Number)\\d?");
    private static final Pattern HEADING_STYLE = Pattern.compile("(?:Heading|Title|Subtitle|berschrift).*");

    private final Paragraphs paragraphs;
    private int skippedDepth;
    private boolean inText;
    private boolean hidden;
    private boolean heading;
    private boolean noteToSkip;

    DocxWalk(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void start(XMLStreamReader reader) throws Stopped {
        String name = reader.getLocalName();
        if (skippedDepth > 0 || SKIPPED.contains(name)) {
            skippedDepth++;
            return;
        }
        switch (name) {
            // A table's cells and a text box's paragraphs stand inside others; each ends what was open.
            case "p" -> {
                paragraphs.end();
                paragraphs.noItem();
                heading = false;
            }
            case "pStyle" -> style(String.valueOf(value(reader)));
            case "numId" -> {
                if (!heading && !"0".equals(value(reader))) {
                    paragraphs.item("");
                }
            }
            case "r" -> hidden = false;
            case "vanish" -> hidden = isOn(value(reader));
            case "t" -> inText = !hidden && !noteToSkip;
            case "tab" -> paragraphs.space();
            case "br", "cr" -> paragraphs.lineBreak();
            case "noBreakHyphen" -> paragraphs.append("-");
            // Word keeps a separator line as the first two notes.
            case "footnote", "endnote" -> noteToSkip = attribute(reader, "type") != null;
            default -> {}
        }
    }

    void end(String name) throws Stopped {
        if (skippedDepth > 0) {
            skippedDepth--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> paragraphs.end();
            default -> {}
        }
    }

    void words(String words) throws Stopped {
        if (inText && skippedDepth == 0) {
            paragraphs.append(words);
        }
    }

    private void style(String style) {
        heading = HEADING_STYLE.matcher(style).find();
        if (LIST_STYLE.matcher(style).matches()) {
            paragraphs.item("");
        }
    }

    private static boolean isOn(@Nullable String value) {
        return value == null || !Set.of("0", "false", "off").contains(value);
    }

    private static @Nullable String value(XMLStreamReader reader) {
        return attribute(reader, "val");
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }
}
