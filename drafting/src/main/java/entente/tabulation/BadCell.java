package entente.tabulation;

/** Carries a fault up to the row it stands in. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    BadCell(Column column, Fault.Rule rule, String detail) {
        this(column.label(), rule, detail);
    }

    BadCell(String column, Fault.Rule rule, String detail) {
        super(column, null, false, false);
        this.fault = new Fault(column, rule, detail);
    }

    Fault fault() {
        return fault;
    }
}
