package entente.server;

import org.jspecify.annotations.Nullable;

/** A list that an office keeps in its data folder cannot be used, so that its server does not start. */
public final class MalformedList extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String form;

    /**
     * @param message names file and line
     * @param form which page of the documentation has the list's form
     */
    MalformedList(String message, String form, @Nullable Throwable cause) {
        super(message, cause);
        this.form = form;
    }

    /** Which page of the documentation has the list's form. */
    public String form() {
        return form;
    }
}
