package entente.exchange;

import entente.act.Body;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.record.Parsed;
import entente.text.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Puts a charter together. */
public final class Founder {
    private Founder() {}

    /**
     * The charter of a partnership whose parties are those whose servers introduced themselves.
     *
     * @param introductions each server's, signed
     * @param founder on whose log the founding act stands
     * @throws IllegalArgumentException if an introduction does not hold, or they do not fit together
     */
    public static Charter found(
            List<String> introductions,
            String name,
            List<String> languages,
            MemberId founder,
            Instant at,
            RandomGenerator random) {
        List<Party> parties = new ArrayList<>();
        String partnership = "";
        for (String text : introductions) {
            Introduction server = switch (Introduction.parse(text)) {
                case Parsed.Valid<Introduction>(Introduction read) -> read;
                case Parsed.Invalid<Introduction>(String reason) -> throw new IllegalArgumentException(reason);
            };
            partnership = server.partnership();
            server.host().logs().forEach(log -> parties.add(party(Library.member(log.name()), languages)));
        }
        parties.sort(Comparator.comparing(Party::id));
        if (parties.stream().noneMatch(party -> party.id().equals(founder))) {
            throw new IllegalArgumentException("no server has introduced the log of " + founder);
        }
        Body body = body(partnership, name, languages, founder, parties, at, random);
        Charter file = new Charter(BodyCodec.format(body), introductions);
        return switch (Charter.parse(file.format())) {
            case Parsed.Valid<Charter>(Charter sound) -> sound;
            case Parsed.Invalid<Charter>(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static Body body(
            String partnership,
            String name,
            List<String> languages,
            MemberId founder,
            List<Party> parties,
            Instant at,
            RandomGenerator random) {
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        TreeMap<String, String> names = new TreeMap<>();
        languages.forEach(tag -> names.put(tag, name));
        return new Body(
                Body.FORMAT,
                partnership,
                founder,
                null,
                null,
                at,
                new Release.Everyone(),
                List.of(),
                new TreeMap<>(),
                Salt.of(salt),
                new PartnershipFounded(new Localized(names), parties, languages, null, null));
    }

    /** A state is called as CLDR calls it, a body by its code. */
    private static Party party(MemberId member, List<String> languages) {
        TreeMap<String, String> names = new TreeMap<>();
        for (String tag : languages) {
            names.put(
                    tag,
                    member.state()
                            ? Locale.of("", member.value()).getDisplayCountry(Locale.forLanguageTag(tag))
                            : member.value());
        }
        return new Party(member, !member.state(), new Localized(names));
    }
}
