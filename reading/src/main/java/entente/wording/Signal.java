package entente.wording;

/** What speaks for or against a later sentence taking up an earlier one. The order is that of the fitted weights. */
enum Signal {
    /** Terms and neighbouring terms that both have, weighed by their rarity (cosine). */
    SAME_WORDS,
    /** The share of the earlier sentence's terms that the later one has, or has something alike for. */
    COVERED,
    /** Whether the later sentence's paragraph and heading are about the earlier sentence's matter. */
    SURROUNDINGS,
    /** Whether the paragraphs of both are about the same matter. */
    PARAGRAPHS,
    /** The later sentence only condemns or worries. */
    CONDEMNS,
    /** The later sentence commits somebody. */
    COMMITS,
    /** The later sentence reports or welcomes something done. */
    REPORTS,
    /** The earlier sentence is about states or regions that the later one does not name. */
    OTHER_PLACES,
    /** Both are about the same states or regions, which few other sentences name. */
    SAME_PLACES,
    /** Both have the same name of a body, framework or programme, whole or in part, and few other sentences have it. */
    SAME_NAME,
    /** Terms that stand together in these two sentences and hardly in any other. */
    TOGETHER,
    /** How it compares with the best later sentence for the earlier one. */
    BEST_FOR_EARLIER,
    /** How it compares with the best earlier sentence for the later one. */
    BEST_FOR_LATER,
    /** The best match among the neighbours of both. */
    NEIGHBOURS,
    /** The rarest run of two to five words that both have, as they stand. */
    PHRASE,
    /** How alike they are in meaning; the last, since it is missing where meanings are not known. */
    MEANING
}
