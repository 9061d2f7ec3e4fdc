package entente.story;

/** How an article stands to those before it. */
public sealed interface Sameness {
    /** Nothing before it is the same. */
    record New() implements Sameness {}

    /**
     * Letter for letter an earlier one, but for layout.
     *
     * @param original the earlier article's id
     */
    record Exact(String original) implements Sameness {}

    /**
     * Largely an earlier one: a copy, cut or edited.
     *
     * @param original the earlier article's id
     * @param resemblance share of common three-word runs in all, 0 to 1
     * @param containment share of the shorter one's runs that are in the longer, 0 to 1
     */
    record Near(String original, double resemblance, double containment) implements Sameness {}
}
