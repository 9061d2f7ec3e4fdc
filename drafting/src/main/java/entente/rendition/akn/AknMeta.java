package entente.rendition.akn;

import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.rendition.Markup;
import entente.rendition.Particulars;
import java.util.List;
import java.util.Locale;

/** The block of metadata: Work, Expression and Manifestation after FRBR. */
final class AknMeta {
    private static final String SOURCE = "#entente";

    private final Markup markup;
    private final Draft draft;
    private final Particulars particulars;
    private final Iri iri;

    AknMeta(Markup markup, Draft draft, Particulars particulars) {
        this.markup = markup;
        this.draft = draft;
        this.particulars = particulars;
        this.iri = new Iri(particulars);
    }

    String kind() {
        return particulars.kind();
    }

    /** Of the collection, whose Expression is in several languages. */
    void collection() {
        markup.open("meta").open("identification", "source", SOURCE);
        work();
        markup.open("FRBRExpression");
        core(iri.expression("mul"));
        markup.empty("FRBRversionNumber", "value", String.valueOf(particulars.version()));
        draft.languages().forEach(language -> markup.empty("FRBRlanguage", "language", Iri.alpha3(language)));
        markup.close();
        manifestation("mul");
        markup.close();
        references();
        own();
        markup.close();
    }

    /** Of one language; a component has its references, and what is ours, in the collection. */
    void expression(String language, boolean component) {
        LanguagePolicy policy = particulars.languages();
        boolean authentic = policy.authentic().contains(language);
        markup.open("meta").open("identification", "source", SOURCE);
        work();
        markup.open("FRBRExpression");
        core(iri.expression(language));
        markup.empty("FRBRversionNumber", "value", String.valueOf(particulars.version()));
        markup.empty("FRBRauthoritative", "value", String.valueOf(authentic));
        markup.empty("FRBRlanguage", "language", Iri.alpha3(language));
        if (!authentic) {
            String from = policy.authentic().getFirst();
            markup.empty(
                    "FRBRtranslation",
                    "href",
                    iri.expression(from),
                    "fromLanguage",
                    Iri.alpha3(from),
                    "authoritative",
                    "false",
                    "by",
                    SOURCE);
        }
        markup.close();
        manifestation(language);
        markup.close();
        if (!component) {
            references();
            own();
        }
        markup.close();
    }

    private void work() {
        markup.open("FRBRWork");
        core(iri.work());
        markup.empty("FRBRcountry", "value", Iri.COUNTRY);
        markup.empty("FRBRsubtype", "value", particulars.kind());
        markup.empty("FRBRnumber", "value", particulars.code());
        markup.close();
    }

    private void core(String address) {
        markup.empty("FRBRthis", "value", address + "/!main");
        markup.empty("FRBRuri", "value", address);
        markup.empty("FRBRdate", "date", particulars.date().toString(), "name", particulars.status());
        List<String> members = particulars.members();
        for (String member : members) {
            markup.empty("FRBRauthor", "href", reference(member));
        }
        if (members.isEmpty()) {
            markup.empty("FRBRauthor", "href", SOURCE);
        }
    }

    /** How a member is referred to. */
    static String reference(String member) {
        return "#" + member.toLowerCase(Locale.ROOT);
    }

    private void manifestation(String language) {
        markup.open("FRBRManifestation");
        core(iri.manifestation(language));
        markup.empty("FRBRformat", "value", "application/akn+xml");
        markup.close();
    }

    private void references() {
        markup.open("references", "source", SOURCE);
        organization("entente", "Entente");
        particulars.members().forEach(member -> organization(member.toLowerCase(Locale.ROOT), member));
        markup.close();
    }

    private void organization(String id, String name) {
        String href = "/akn/ontology/organization/" + Iri.COUNTRY + "/" + id;
        markup.empty("TLCOrganization", "eId", id, "href", href, "showAs", name);
    }

    private void own() {
        LanguagePolicy policy = particulars.languages();
        markup.open("proprietary", "source", SOURCE);
        markup.empty(
                "instrument",
                "xmlns",
                AknWriter.OWN_NAMESPACE,
                "style",
                draft.style().name().toLowerCase(Locale.ROOT),
                "authentic",
                String.join(" ", policy.authentic()),
                "prevailing",
                policy.prevailing(),
                "courtesy",
                String.join(" ", policy.courtesy()));
        markup.close();
    }
}
