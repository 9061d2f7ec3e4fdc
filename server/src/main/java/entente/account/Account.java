package entente.account;

import entente.member.MemberId;

/**
 * A person who may sign in. What the person may do follows from the post on the record that the account names, and
 * from the member that post belongs to.
 *
 * @param id 32 hexadecimal digits, chosen at random
 * @param username what is typed to sign in: lower case, 3 to 40 characters
 * @param displayName the person's name as shown to others
 * @param postId the act on the record that created the post the person holds
 * @param member the member or organ the person acts for
 * @param passwordHash Argon2id in the PHC string format
 * @param language BCP 47 tag of the language messages are written to the person in
 * @param active false once the person may no longer sign in
 * @param credentialVersion counts changes of the password; sessions of an earlier version end
 */
public record Account(
        String id,
        String username,
        String displayName,
        String postId,
        MemberId member,
        String passwordHash,
        String language,
        boolean active,
        int credentialVersion) {
    /** Shows everything but the password's hash. */
    @Override
    public String toString() {
        return "Account[" + username + ", " + member + ", post " + postId + ", active " + active + "]";
    }
}
