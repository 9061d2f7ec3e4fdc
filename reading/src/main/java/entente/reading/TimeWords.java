package entente.reading;

import java.util.regex.Pattern;

/** The forms in which English says when and how often. A blank in a form stands for any white space. */
final class TimeWords {
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String COUNT =
            "one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|sixty|ninety";
    private static final String NUMBER = "(?:\\d{1,3}|" + COUNT + "|several|few|couple of)";
    private static final String UNIT = "(?:days?|weeks?|months?|years?|quarters?|decades?)";
    private static final String PART =
            "(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close|first half|second half|first quarter|second "
                    + "quarter|third quarter|fourth quarter|spring|summer|autumn|fall|winter|first|second) of |early "
                    + "|late |mid-?)";
    static final Pattern CADENCE = words(
            "(?:at least |on an? )?(?<!illion )(?<!illion\\n)\\b(?:semi-?annual(?:ly)?|bi-?annual(?:ly)?"
                    + "|annual(?:ly)?|bi-?ennial(?:ly)?|tri-?ennial(?:ly)?"
                    + "|quarterly|monthly|(?:bi)?weekly|fortnightly|(?:once|twice|(?:three|four) times) (?:a|each"
                    + "|every|per) year"
                    + "|twice (?:yearly|annually)|yearly|every (?:(?:other|second|third|\\d{1,2}|" + COUNT
                    + ") )?(?:years?|months?|weeks?|quarters?|spring|summer|autumn|fall|winter)|each (?:year|month"
                    + "|quarter|spring|summer|autumn|fall|winter)|per (?:year|annum))\\b(?: basis)?",
            Pattern.CASE_INSENSITIVE);
    static final Pattern DATE = words(
            "\\b(?:between|from) (?:" + MONTH + " )?(?:20\\d\\d )?(?:and|to|until|through) (?:" + MONTH
                    + " )?20\\d\\d\\b|\\b(?:(?:by|before|no later than|not later than|until|through to"
                    + "|throughout|through|up to|in|on|during|for|at"
                    + "|from|within|ahead of"
                    + "|starting in|beginning in|targeting|as early as|later in|over|before the end of"
                    + "|by the end of|starting "
                    + "from) )?(?:the )?(?:upcoming |coming |period (?:of |from )?)?(?:"
                    + PART + "?(?:\\d{1,2}(?:st|nd|rd|th)? " + MONTH + "|" + MONTH
                    + "(?: \\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})?\\b)?)(?:,? 20\\d\\d)?|(?:early |late |mid-? "
                    + "?)?20\\d0s|"
                    + PART
                    + "(?:this year|next year|the year|the decade|this decade|(?:fiscal year )?20\\d\\d)"
                    + "|(?:the )?(?:fiscal year |FY ?)?20\\d\\d(?: ?[-–] ?20\\d\\d)?(?! (?:Agenda|Strategy"
                    + "|Vision|Plan"
                    + "|Framework)))\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern EVENT =
            words("\\b(?:(?i:by|before|ahead of|in advance of|prior to|leading up to|in the (?:lead[- ]up"
                    + "|run[- ]up) to|in time "
                    + "for|no later than) (?:the |our |their |its )?(?:upcoming "
                    + "|next |forthcoming )?|(?i:at|for|during|on|on the (?:margins|sidelines"
                    + "|occasion) of) (?:the |our |its "
                    + "|their )?(?:upcoming|next|forthcoming|spring|summer|autumn|fall|winter) "
                    + ")(?:[A-Z]+\\d+|(?:[\\w.&</>-]+ ){0,4}(?:[Ss]ummit|[Mm]eetings?|[Mm]inisterial|[Cc]onference"
                    + "|[Dd]ialogue|[Ss]ession|[Aa]ssembly|[Ff]orum|[Rr]ound|[Cc]onsultations)(?! (?:partners"
                    + "|participants|members|leaders"
                    + "|hosts)))(?: in (?:" + MONTH + "(?:,? 20\\d\\d)?|20\\d\\d))?\\b");
    static final Pattern SPAN = words(
            "\\bfor (?:an?|another) (?:(?:initial|additional|further|extra) )?(?:period of )?(?:" + NUMBER + " )?"
                    + UNIT
                    + "\\b|\\b(?:within|over|in|during|for) (?:the )?(?:(?:next|coming|following"
                    + "|course of the next) )?(?:"
                    + NUMBER
                    + " )?" + UNIT + "(?: and " + UNIT + ")?"
                    + "\\b(?: ahead| to come| of (?:today|this \\w+|signature|the date))?|\\b(?:in|within|over|for) "
                    + "the (?:very )?(?:near|short|medium"
                    + "|long)(?:er)?[- ]?(?:to[- ](?:medium|long)[- ])?(?:term|future)\\b|\\bin the "
                    + "(?:days|weeks|months|years)(?: and (?:weeks|months|years|decades))? (?:ahead|to come)\\b"
                    + "|\\b(?:over|in|during|within) the course of (?:the|this|next) (?:year|month|decade)\\b"
                    + "|\\bin the new year\\b"
                    + "|\\bby (?:or around )?(?:the middle of the century|mid-?century)\\b|\\b(?:by |before "
                    + "|until |in |later |early |late )?(?:the end of )?(?:this|next) (?:coming )?(?:year|month|week"
                    + "|spring|summer|autumn|fall|winter|decade)\\b|\\bas soon as (?:possible|practicable)\\b"
                    + "|\\bfor as long as (?:it takes|necessary|needed)\\b|\\bas long as it takes\\b|\\bat "
                    + "the earliest (?:\\w+ )?(?:opportunity|date|time|moment)\\b|\\bwithout delay\\b|\\b(?:by|before) "
                    + "(?:the )?year[- ]end\\b|\\bby the end "
                    + "of the (?:year|decade|month)\\b|\\b(?:within|by|before|in|over|during) (?:the end of )?"
                    + "(?:this|the (?:current |next )?) ?decade\\b|\\b(?:by|before|in|during|until|later|over"
                    + "|throughout) "
                    + "(?:this |the )?(?:coming |upcoming |next |early |late )*(?:spring|summer|autumn|fall|winter)"
                    + "(?: of 20\\d\\d| 20\\d\\d)?\\b(?! of)(?! (?:session|games))|\\b(?:later|earlier) this (?:year"
                    + "|month)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words after a year that make it part of a document's name. */
    static final Pattern DOCUMENT = Pattern.compile("(?:\\s+(?:\\p{Lu}[\\w&.’'-]*|\\d+|on|of|for|and|the)){0,6}?\\s+"
            + "(?:Statement|Report|Declaration|Agreement|Communiqu\u00e9|Strategy|Agenda|Act|Review|Charter|Plan"
            + "|Arrangement"
            + "|Memorandum|Treaty|Convention|Roadmap|Principles|Commitments?|Vision|Framework|Outlook)\\b");

    /** A full date on a line of its own or after "on". */
    static final Pattern DAY = Pattern.compile("(?m)(?:(?<=\\bon )|^[^\\n]{0,30}?)\\b(?:" + MONTH
            + " \\d{1,2},? 20\\d\\d|\\d{1,2} " + MONTH + ",? 20\\d\\d)\\b");

    private TimeWords() {}

    private static Pattern words(String form) {
        return words(form, 0);
    }

    private static Pattern words(String form, int flags) {
        return Pattern.compile(form.replace(" ?", "\\s*").replace(" ", "\\s+"), flags);
    }
}
