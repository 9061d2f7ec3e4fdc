package entente.rendition.akn;

import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.rendition.Particulars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What this system wrote into the metadata comes back; of others nothing is made up. */
final class AknParticulars {
    private AknParticulars() {}

    static Optional<Style> style(Element root) {
        return own(root)
                .flatMap(own -> Arrays.stream(Style.values())
                        .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(own.getAttribute("style")))
                        .findFirst());
    }

    static Optional<Particulars> of(Element root) {
        Optional<Element> own = own(root);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        try {
            String prevailing = own.get().getAttribute("prevailing");
            LanguagePolicy policy = new LanguagePolicy(
                    words(own.get().getAttribute("authentic")),
                    prevailing.isEmpty() ? null : prevailing,
                    words(own.get().getAttribute("courtesy")));
            return Optional.of(new Particulars(
                    value(root, "FRBRnumber", "value"),
                    value(root, "FRBRsubtype", "value"),
                    value(root, "FRBRdate", "name"),
                    Integer.parseInt(value(root, "FRBRversionNumber", "value")),
                    LocalDate.parse(value(root, "FRBRdate", "date")),
                    members(root),
                    policy));
        } catch (IllegalArgumentException | DateTimeException altered) {
            return Optional.empty();
        }
    }

    private static Optional<Element> own(Element root) {
        return first(root.getElementsByTagNameNS(AknWriter.OWN_NAMESPACE, "instrument"));
    }

    private static String value(Element root, String name, String attribute) {
        return first(root.getElementsByTagNameNS("*", name))
                .map(element -> element.getAttribute(attribute))
                .orElse("");
    }

    /** The authors of the Work, in their order, by the names that the references have for them. */
    private static List<String> members(Element root) {
        Map<String, String> names = names(root);
        List<String> members = new ArrayList<>();
        first(root.getElementsByTagNameNS("*", "FRBRWork")).ifPresent(work -> {
            NodeList authors = work.getElementsByTagNameNS("*", "FRBRauthor");
            for (int i = 0; i < authors.getLength(); i++) {
                String name = names.get(((Element) authors.item(i)).getAttribute("href"));
                if (name != null) {
                    members.add(name);
                }
            }
        });
        return members;
    }

    /** Who is referred to by which name, without this system itself. */
    static Map<String, String> names(Element root) {
        Map<String, String> names = new HashMap<>();
        NodeList organizations = root.getElementsByTagNameNS("*", "TLCOrganization");
        for (int i = 0; i < organizations.getLength(); i++) {
            Element organization = (Element) organizations.item(i);
            names.put("#" + organization.getAttribute("eId"), organization.getAttribute("showAs"));
        }
        names.remove("#entente");
        return names;
    }

    private static List<String> words(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split(" ", -1));
    }

    private static Optional<Element> first(NodeList nodes) {
        return nodes.getLength() == 0 ? Optional.empty() : Optional.of((Element) nodes.item(0));
    }
}
