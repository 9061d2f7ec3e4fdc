package entente.reading;

/** A rule of some language's reader. Each keeps its rules in an enum, so that every finding names one that exists. */
public interface ReadingRule {
    /** The rule's name in upper case, the same in every interface language. */
    String name();

    /** One sentence for the officer who confirms or rejects what the rule found. */
    String words();
}
