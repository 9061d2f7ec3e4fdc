package entente.bench;

/** Who wrote and labelled Japanese and Korean sentences from the guide alone, not having seen the reader's rules. */
enum Hand {
    SECOND("second hand", "fresh", 5, 11),
    THIRD("third hand", "third", 5, 5),
    FOURTH("fourth hand", "fourth", 0, 6);

    private final String label;
    private final String folder;
    private final int japanese;
    private final int korean;

    Hand(String label, String folder, int japanese, int korean) {
        this.label = label;
        this.folder = folder;
        this.japanese = japanese;
        this.korean = korean;
    }

    /** What the tables call it. */
    String label() {
        return label;
    }

    /** The folder of its statements in a language, below {@code labelled/}. */
    String folder(String language) {
        return (language.equals("ja") ? "japanese-" : "korean-") + folder;
    }

    /** How many statements it wrote in a language. */
    int statements(String language) {
        return language.equals("ja") ? japanese : korean;
    }
}
