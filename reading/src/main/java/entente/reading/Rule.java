package entente.reading;

import static entente.reading.Verbs.ADVERBS;

import java.util.regex.Pattern;

/**
 * The rules that take a verb group for an undertaking, tried in this order. A rule matches normalised words right after
 * a subject that can bind itself, or after "and" where that subject still governs.
 */
public enum Rule implements ReadingRule {
    /** "Will continue to", "will keep": goes on with something already undertaken. */
    WILL_CONTINUE(
            Force.CONTINUING,
            "They will go on doing something they already do.",
            "(?:will|shall|would) A(?:(?:work A)?(?:to )?(?:continue|keep|persist) (?!to be )|remain A(?:committed to"
                    + "|engaged|seized|focused|vigilant|in close) )"),
    /** "Will work to", "will seek to": the effort is promised, not the result. */
    WILL_TRY(
            Force.INTENT,
            "They will work or try to reach something named.",
            "(?:will|shall|would) A(?:work A(?:to |towards? |for )|(?:seek|aim|strive|endeavou?r|aspire|intend|plan"
                    + "|try|attempt|look) A(?!A(?:continue) )|do our utmost to |make (?:every|all|our best) efforts? "
                    + "to |spare no efforts? )"),
    /** "Will" or "shall" and an action. */
    WILL(
            Force.FIRM,
            "They say what they will do.",
            "(?:will|shall) A(?:, (?:\\S+ ){1,9}?, (?=\\p{L}+ ))?(?!be (?!\\p{L}+ing )|have |need |see |face |benefit "
                    + "|become |stand (?!up )|remain |require |reflect |know |succeed |prevail |, |not be |(?:allow"
                    + "|enable|permit|help) us )"),
    /** "Would" in a report of what was announced. */
    WOULD(Force.FIRM, "They announced what they would do.", "would A(?!be |have |like |welcome |need |include )"),
    /** "Remain committed to". */
    REMAIN_COMMITTED(
            Force.CONTINUING,
            "They remain committed to an action or target.",
            "(?:remain|remains|remained) A(?:(?:firmly|fully|deeply|strongly) )?(?:committed|dedicated) A(?:to |, "
                    + ".{0,60}?, to )"),
    /** "Are committed to". */
    COMMITTED(
            Force.FIRM,
            "They are committed to an action or target.",
            "(?:am|is|are|was|were|stand|stands|have been) A(?:both |all |more )?(?:committed|dedicated) A(?:than "
                    + "ever )?(?:to |, "
                    + ".{0,60}?, to )|share[sd]? A(?:a|an|our|the|their) (?:\\p{L}+ ){0,3}?commitment to "),
    /** "Are determined to", "resolve to". */
    DETERMINED(
            Force.FIRM,
            "They are determined to do something named.",
            "(?:am|is|are|were|remain|remains|stand) A(?:determined|resolved) A(?:to |that )"),
    /** "United in our determination to". */
    UNITED_IN(
            Force.FIRM,
            "They are united in their resolve to do something named.",
            "(?:are|is|remain|remains|stand|stands) A(?:united|unified|resolute|firm|steadfast|unwavering) in (?:our"
                    + "|their|its|the|a) (?:\\p{L}+ )?(?:commitment|commitments|determination|resolve) to "),
    /** "Recommit to": an old promise again. */
    RECOMMIT(
            Force.CONTINUING,
            "They bind themselves again to something.",
            "(?:recommit|recommits|recommitted|re-commit|rededicate|rededicated) A(?:ourselves |themselves |itself "
                    + ")?to "),
    /** "Commit to". */
    COMMIT(
            Force.FIRM,
            "They commit themselves to an action or target.",
            "(?:have |has )?A(?:commit|commits|committed) A(?:ourselves |themselves |itself |(?:our|their) "
                    + "(?:governments|administrations|countries|(?:full |best )?efforts) |(?:the )?§.. )?(?:A)?(?:to "
                    + "|towards? |[$€£¥]\\S+ |an "
                    + "additional |up to |, .{0,60}?, to )"),
    /** "Pledge to", "undertake to", "vow to". */
    PLEDGE(
            Force.FIRM,
            "They pledge to do or give something.",
            "(?:have |has )?A(?:pledge|pledges|pledged|vow|vows|vowed|promise|promises|promised|undertake|undertakes"
                    + "|undertook|undertaken|guarantee|guaranteed) A(?:to |that |(?=(?:[$€£¥]|an additional |up to "
                    + "|our |their |its |full |continued )))"),
    /** "Agree to", "decide to", "resolve to". */
    DECIDE(
            Force.FIRM,
            "They agreed, decided or resolved to do something.",
            "(?:affirm|affirms|affirmed|confirmed|confirm|determined) to |(?:have |has |had |are )?A(?:agree|agrees"
                    + "|agreed|concur|concurred|decide|decides|decided|resolve|resolves"
                    + "|resolved|opt|opted|elect|declare|declares|declared) A(?:to |(?:a|an) (?=(?:new|shared|joint"
                    + "|common|roadmap|plan|framework|agenda|action) )|on (?:a|an|the following|steps?|measures?|new"
                    + "|further|concrete|specific|increased|enhanced|\\p{L}+ing) )(?!disagree )"),
    /** "Announce the establishment of": a new body, instrument or plan. */
    ANNOUNCE(
            Force.FIRM,
            "They announce something new that is to be set up or done.",
            "(?:(?:are|is|were) A(?:pleased|proud|happy|delighted|honou?red|glad) to |take this opportunity to |have "
                    + "|has |(?:are|is) )?A(?:announce|announces|announced|announcing|unveil|unveiled|unveiling) "
                    + "A(?!that |, |today that |together that |progress|the (?:successful |substantial )?(?:completion"
                    + "|conclusion|publication|release|results?|winners?|signing) )"),
    /** "Launch", "establish", "inaugurate" by a party. */
    LAUNCH(
            Force.FIRM,
            "They set up something new.",
            "(?:(?:are|is) A(?:pleased|proud|happy|delighted) to )?A(?:launch|launches|launched|establish|establishes"
                    + "|established|create|creates|created|inaugurate|inaugurates|inaugurated|institute|initiate"
                    + "|initiated|form|formed|designate|designated|elevate|elevated) A(?=(?:a|an|the|our|their|its|new"
                    + "|two|three|joint|§..) )"),
    /** "Reaffirm our commitment to". */
    REAFFIRM(
            Force.CONTINUING,
            "They repeat a commitment to an action or target.",
            "(?:reaffirm|re-affirm|re-emphasi[sz]e|reinforce|reiterate|affirm|confirm|renew|restate|underscore"
                    + "|underline|stress|emphasi[sz]e"
                    + "|express|declare|announce|voice|reconfirm|recall|repeat)(?:s|ed|d|es|ing)? A(?:, too , )?(?:our"
                    + "|their|its|his|her|the|a|an|§..)(?: (?!for |in |to |support |view |our |that )(?:'s|'|,"
                    + "|§\\S+|[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*)){0,6}? (?:commitment"
                    + "|commitments|pledge|pledges|resolve|determination|dedication) (?:(?:from|under|made (?:at|in"
                    + "|under|by)|in|as|of) (?:\\S+ ){1,8}?)?(?:to|on|towards?) "),
    /** "Reaffirm our support for X and our commitment to Y": the second object. */
    REAFFIRM_ALSO(
            Force.CONTINUING,
            "They repeat a commitment beside something else they reaffirm.",
            "(?:our|their|its|his) (?:\\p{L}+ ){0,3}?(?:commitment|commitments|determination|resolve) to "),
    /** "Confirm our intention to". */
    INTENTION(
            Force.INTENT,
            "They state an intention.",
            "(?:reaffirm|re-affirm|reiterate|affirm|confirm|underscore|renew|express|declare|announce|state|share"
                    + "|shared|have"
                    + "|signal)(?:s|ed|d)? A(?:our|their|its|his|the|an|§.. 's)(?: \\p{L}+){0,2}? (?:intention"
                    + "|intentions|intent|plan|plans|aim|goal|ambition|desire|will) (?:(?:to|of) |, [^,]{0,60}, to "
                    + ")(?=\\p{L}+)|(?:welcome|welcomes|welcomed) (?:(?:our|their) (?:countries ' )?)?plans? to "
                    + "|(?:is|are|remains) to (?!be |blame |have )(?=\\p{L}+ )|(?:have "
                    + ")?set "
                    + "A(?:ourselves |themselves )?(?:a|an|the|our) (?:\\p{L}+ )?(?:goal|target|aim) (?:of|to) "),
    /** "Reiterate that our commitments to the defence of X are ironclad". */
    REAFFIRM_THAT(
            Force.CONTINUING,
            "They repeat that an existing commitment stands.",
            "(?:reaffirm|re-affirm|reiterate|affirm|confirm|underscore|stress|emphasi[sz]e)(?:s|ed|d)? A(?:that "
                    + ")(?:\\S+ ){0,5}?commitments? (?:\\S+ ){1,20}?(?:is|are|remain|remains) A(?:ironclad|unwavering"
                    + "|steadfast|rock-solid|unshakable|unshakeable|enduring|firm|absolute)"),
    /** "Affirm our continued work through". */
    AFFIRM_WORK(
            Force.CONTINUING,
            "They affirm that a named piece of work goes on.",
            "(?:affirm|reaffirm|confirm|reiterate)(?:s|ed)? A(?:our|their|its) (?:continued|continuing|ongoing) "
                    + "(?:\\p{L}+ )?(?:work|cooperation|efforts|collaboration|engagement) "),
    /** "Continue to" in the present. */
    CONTINUE(
            Force.CONTINUING,
            "They go on doing something named.",
            "(?:(?:are|is) A(?:continuing) A(?:to |(?=our |their |its |work|efforts))|(?:continue|continues"
                    + "|continued) A(?:to |(?=our |their |its |work|efforts|\\p{L}+ing )))(?!A(?:call|urge|condemn"
                    + "|believe|recogni[sz]e|support|stand|oppose|encourage|welcome|express|be|have|face|see|view"
                    + "|reject|value|share|hold|underscore|stress|emphasi[sz]e|affirm|respect|demand|commend|play|grow"
                    + "|note|remain|suffer|do|deplore|rely|reap|regard|recall|endorse|acknowledge) )"),
    /** "Intend to", "plan to", "aim to", "seek to". */
    INTEND(
            Force.INTENT,
            "They intend, plan or seek to do something named.",
            "(?:have |has )?A(?:intend|intends|intended|plan|plans|planned|aim|aims|aimed|seek|seeks|sought|strive"
                    + "|strives|strove|aspire|aspires|aspired|endeavou?r|endeavou?rs|endeavou?red|propose|proposes"
                    + "|proposed) A(?:to |for |on |that |, .{0,60}?, to |(?=(?:closer|greater|deeper|stronger|new"
                    + "|further"
                    + "|opportunities) ))(?!be able )"),
    /** "Are working to". */
    WORKING(
            Force.INTENT,
            "They are working to reach something named.",
            "(?:are|is|have been|were) A(?:working|planning|aiming|seeking|striving|endeavou?ring|preparing|intending"
                    + "|looking|moving|partnering|collaborating|cooperating|coordinating|joining forces|taking "
                    + "(?:\\p{L}+ (?:, |and )?){0,5}(?:steps?|actions?|measures)|making (?:\\p{L}+ )?efforts?"
                    + "|undertaking efforts"
                    + "|exploring|consulting|engaging|investigating|undertaking|entering into|doing our part"
                    + "|co-chairing|teaming up"
                    + "|responding|considering) A"),
    /** "Are strengthening", "are expanding": under way and to be carried on. */
    UNDER_WAY(
            Force.INTENT,
            "They say the action is under way and is carried on.",
            "(?:are|is) A(?:accelerating|advancing|bolstering|broadening|building|boosting|convening|creating"
                    + "|deepening|developing|devoting|driving|elevating|enhancing|establishing|examining|expanding"
                    + "|extending|facilitating|fostering|harnessing|implementing|improving|increasing|initiating"
                    + "|intensifying|investing|launching|leveraging|mobili[sz]ing|modernizing|negotiating"
                    + "|operationali[sz]ing|promoting|providing|pursuing|reducing|redoubling|reinforcing|scaling"
                    + "|setting|standing up|stepping up|strengthening|supporting efforts|streamlining|tackling"
                    + "|upgrading|using|ramping up|contributing|committing|doubling|tripling|phasing|finali[sz]ing"
                    + "|institutionali[sz]ing|identifying|monitoring|mapping|piloting|formali[sz]ing|adopting"
                    + "|publishing"
                    + "|synchroni[sz]ing|conducting|analy[sz]ing|assessing|enforcing|hosting|co-hosting|sharing"
                    + "|targeting"
                    + "|supporting|prioriti[sz]ing|delivering|reforming|removing|opening|reviewing|updating|revising"
                    + "|simplifying|eliminating|reinvigorating|tasking|training|helping|protecting|addressing"
                    + "|countering) A"),
    /** Officials are told to do something. */
    TASK(
            Force.FIRM,
            "They instruct their own officials to do something.",
            "(?:is|are|was|were|has been|have been) A(?:tasked|mandated|instructed|charged|directed) (?:to|with) "
                    + "|(?:have |has )?A(?:task|tasks|tasked|instruct|instructs|instructed|direct|directs|directed"
                    + "|mandate|mandated|charge|charged) (?:our|the|their|relevant|senior|respective|its|g7|quad|§..) "
                    + ".{0,90}?(?:to|with) |(?:ask|asked|request|requested|invite|call(?:ed|s)? on|call(?:ed|s)? upon"
                    + "|encourage|encouraged) A(?:our|their|relevant) (?:\\p{L}+ ){0,5}?(?:ministers|officials|teams"
                    + "|sherpas"
                    + "|governors|governments|administrations|experts|working groups?|ministries|departments"
                    + "|agencies|authorities|representatives"
                    + "|advisors) (?:\\S+ ){0,4}?to |(?:ask|call on|call upon) (?:\\p{L}+ )?ministers (?:\\S+ "
                    + "){0,4}?to "
                    + "|ask the (?:secretariat|task force|working group)s? (?:\\S+ ){0,14}?to "),
    /** "Look forward to" an own event with a time. */
    LOOK_FORWARD(
            Force.INTENT,
            "They look forward to an event of their own with a time or a next round.",
            "(?:look|looks|looked|are looking|is looking) A(?:forward )to (?:(?=(?:\\S+ )*?(?:in|within|over|during|by"
                    + "|at|before|later|next|this) (?:the )?(?:coming|next|year|weeks|months|january|february|march"
                    + "|april|may|june|july|august|september|october|november|december|early|late"
                    + "|20\\d\\d))(?:A(?!(?:seeing|hearing|receiving|learning|being|having) )\\p{L}+ing |§.. (?:'s "
                    + ")?(?:hosting|convening) )|(?:holding|convening|reconvening|hosting) |(?:the |our |their )(?:"
                    + "20\\d\\d "
                    + "(?:\\S+ ){0,5}?(?:summit|meeting|dialogue|conference|ministerial|exercise|leaders' summit)"
                    + "|(?:next|second|third|first|inaugural|\\p{L}+) (?:\\S+ ){0,7}?(?:summit|meeting|dialogue"
                    + "|conference|ministerial|exercise|session|round) (?:\\S+ ){0,4}?(?:in|on|this|next|later|by) "
                    + "(?:early |late |the )?(?:20\\d\\d|january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|year|spring|summer|autumn|fall|winter|coming)))"),
    /** An own event with a date is welcomed. */
    PLANNED_EVENT(
            Force.INTENT,
            "An event of their own is planned for a named time.",
            "(?:welcome|welcomes|welcomed) (?:(?:our|their) |(?:the|plans for the) (?=(?:\\S+ ){0,7}?(?:trilateral"
                    + "|bilateral|joint"
                    + "|quad|quadrilateral|leaders|inaugural|next|between|working|dialogue) ))(?:\\S+ "
                    + "){1,8}?(?:planned|scheduled|slated"
                    + "|to be held) (?:for|in|on|by|at|later) "),
    /** A named kind of help already promised goes on. */
    UNWAVERING_SUPPORT(
            Force.CONTINUING,
            "They keep up a named kind of help.",
            "(?:remain|remains) A(?:unwavering|steadfast|resolute|firm|united) in (?:our|their) (?:\\S+ "
                    + "){0,4}?(?:financial|military|economic|humanitarian) (?:\\S+ ){0,8}?(?:support|assistance|aid) "
                    + "(?:to|for) "),
    /** "Stand ready to": readiness for a named action. */
    STAND_READY(
            Force.INTENT,
            "They say that they are ready to take a named action.",
            "(?:stand|stands|stood|remain|remains|remained) A(?:ready) A(?:, .{0,60}?, )?to (?=(?:\\p{L}+ly |further "
                    + ")*(?:impose"
                    + "|take|provide|deploy|apply|adopt|consult|assist|increase|expand|strengthen|mobili[sz]e|send"
                    + "|offer|hold"
                    + "|resume|reach|implement|deliver|contribute) )"),
    /** An event or body is given a time or a task. */
    SCHEDULED(
            Force.FIRM,
            "A meeting or body of theirs is set for a time or given a task.",
            "(?:will|shall) A(?:be A(?:held|hosted|convened|established|launched|created|set up|formed|conducted"
                    + "|organi[sz]ed)|take place|meet|convene|reconvene|gather) "),
    /** "This includes" after a commitment. */
    INCLUDES(Force.FIRM, "It spells out the commitment of the sentence before.", "(?!)"),
    /** A list item under a lead-in that commits. */
    LISTED(Force.FIRM, "The item stands under a lead-in that commits.", "(?!)");

    private final Force force;
    private final String words;
    private final Pattern pattern;

    Rule(Force force, String words, String pattern) {
        this.force = force;
        this.words = words;
        this.pattern =
                Pattern.compile(pattern.replaceAll("A(?=[()]|$)", java.util.regex.Matcher.quoteReplacement(ADVERBS)));
    }

    /** The force of a finding of this rule, unless its own words say "continue". */
    public Force force() {
        return force;
    }

    @Override
    public String words() {
        return words;
    }

    Pattern pattern() {
        return pattern;
    }
}
