package entente.account;

/**
 * A password made for a new account, in clear: to be shown once and kept nowhere.
 *
 * @param account whose it is
 * @param password the password
 */
public record FirstPassword(Account account, String password) {
    /** Names the account only. */
    @Override
    public String toString() {
        return "FirstPassword[" + account.username() + "]";
    }
}
