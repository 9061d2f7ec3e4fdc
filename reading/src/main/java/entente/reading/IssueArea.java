package entente.reading;

/** What a commitment is about: a small taxonomy for filters and tables, decided by words of the finding. */
public enum IssueArea {
    /** Alliances, defence cooperation, deterrence, arms control. */
    SECURITY,
    /** Military exercises. */
    EXERCISES,
    /** Missile warning and missile defence. */
    MISSILE_DEFENCE,
    /** The Democratic People's Republic of Korea. */
    DPRK,
    /** Cyber security and information manipulation. */
    CYBER,
    /** The sea: maritime security, fishing, coast guards. */
    MARITIME,
    /** Economic security, supply chains, export controls, critical minerals, trade. */
    ECONOMIC_SECURITY,
    /** Technology, science, space. */
    TECHNOLOGY,
    /** Energy, climate, environment. */
    ENERGY_CLIMATE,
    /** Health. */
    HEALTH,
    /** Development, infrastructure, finance for others, humanitarian aid. */
    DEVELOPMENT,
    /** Exchanges, education, women, youth, culture. */
    PEOPLE,
    /** Meetings, dialogues, secretariats: how the members work together. */
    INSTITUTION,
    /** Regional and international order, crises and conflicts. */
    ORDER,
    /** None of the above. */
    OTHER
}
