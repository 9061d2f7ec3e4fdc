package entente.rendition.docx;

import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What styles and numbering say of a paragraph: a heading and its level, or an item of a list and its format. */
final class DocxLists {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();

    /**
     * An item of a list.
     *
     * @param level from 1
     * @param format ECMA-376's name of it: {@code decimal}, {@code bullet}, {@code lowerLetter}
     */
    record Item(int level, String format) {}

    private DocxLists() {}

    static DocxLists of(Map<String, byte[]> parts, String folder) throws Stopped {
        DocxLists lists = new DocxLists();
        byte[] styles = parts.get(folder + "styles.xml");
        if (styles != null) {
            for (Element style : XmlTree.children(XmlTree.parse(styles).getDocumentElement())) {
                lists.styles.put(attribute(style, "styleId"), style);
            }
        }
        byte[] numbering = parts.get(folder + "numbering.xml");
        if (numbering != null) {
            lists.formats(XmlTree.parse(numbering).getDocumentElement());
        }
        return lists;
    }

    /** The attribute of this local name, or empty. */
    static String attribute(Element element, String name) {
        String value = element.getAttributeNS(DocxBody.NAMESPACE, name);
        return value.isEmpty() ? element.getAttribute("w:" + name) : value;
    }

    /** The value of a paragraph's or style's property, or empty. */
    static String property(@Nullable Element properties, String name) {
        return properties == null
                ? ""
                : XmlTree.child(properties, name)
                        .map(element -> attribute(element, "val"))
                        .orElse("");
    }

    boolean isTitle(String style) {
        return name(style).equals("title") || style.equals("Title");
    }

    /** The level of a heading, from 1; 0 for what is none. */
    int heading(@Nullable Element properties) {
        String level = property(properties, "outlineLvl");
        String style = property(properties, "pStyle");
        Set<String> seen = new HashSet<>();
        while (level.isEmpty() && !style.isEmpty() && seen.add(style)) {
            Matcher matcher = HEADING.matcher(name(style));
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
            Element declared = styles.get(style);
            level = property(properties(declared), "outlineLvl");
            style = property(declared, "basedOn");
        }
        return level.matches("[0-8]") ? Integer.parseInt(level) + 1 : 0;
    }

    /** The list a paragraph is an item of, by itself or by its style. */
    Optional<Item> item(@Nullable Element properties) {
        Optional<Element> found = numbering(properties);
        String style = property(properties, "pStyle");
        Set<String> seen = new HashSet<>();
        while (found.isEmpty() && !style.isEmpty() && seen.add(style)) {
            Element declared = styles.get(style);
            found = numbering(properties(declared));
            if (found.isEmpty() && name(style).startsWith("list bullet")) {
                return Optional.of(new Item(1, "bullet"));
            }
            style = property(declared, "basedOn");
        }
        return found.flatMap(numPr -> {
            String number = property(numPr, "numId");
            String level = property(numPr, "ilvl");
            int depth = level.matches("[0-8]") ? Integer.parseInt(level) : 0;
            String format = formats.getOrDefault(number + "/" + depth, "decimal");
            boolean none = number.isEmpty() || number.equals("0") || format.equals("none");
            return none ? Optional.empty() : Optional.of(new Item(depth + 1, format));
        });
    }

    private static Optional<Element> numbering(@Nullable Element properties) {
        return properties == null ? Optional.empty() : XmlTree.child(properties, "numPr");
    }

    private static @Nullable Element properties(@Nullable Element style) {
        return style == null ? null : XmlTree.child(style, "pPr").orElse(null);
    }

    private String name(String style) {
        return property(styles.get(style), "name").toLowerCase(Locale.ROOT);
    }

    private void formats(Element numbering) {
        Map<String, Element> definitions = new HashMap<>();
        for (Element child : XmlTree.children(numbering)) {
            if (child.getLocalName().equals("abstractNum")) {
                definitions.put(attribute(child, "abstractNumId"), child);
            }
        }
        for (Element child : XmlTree.children(numbering)) {
            Element definition = definitions.get(property(child, "abstractNumId"));
            if (!child.getLocalName().equals("num") || definition == null) {
                continue;
            }
            for (Element level : XmlTree.children(definition)) {
                String key = attribute(child, "numId") + "/" + attribute(level, "ilvl");
                if (level.getLocalName().equals("lvl")) {
                    formats.put(key, property(level, "numFmt"));
                }
            }
        }
    }
}
