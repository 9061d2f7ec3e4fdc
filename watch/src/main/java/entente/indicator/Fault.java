package entente.indicator;

/** Why a text is no indicator: where and which rule. */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * Names a place and a rule.
     *
     * @param line from 1
     * @param column from 1
     * @param rule what is wrong and what to do instead
     */
    public Fault(int line, int column, String rule) {
        super("line " + line + ", column " + column + ": " + rule);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
