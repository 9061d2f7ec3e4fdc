package entente.exchange;

import entente.record.Parsed;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What an operator says about the exchange: where this server listens, and where the others are if not where they said.
 * Keys are not in it; they follow from the charter.
 *
 * @param listen where this server answers the others
 * @param addresses by server name, where to reach it
 */
public record PeersFile(InetSocketAddress listen, Map<String, URI> addresses) {
    private static final Set<String> KNOWN = Set.of("listen", "peer");

    /** Copies the map. */
    public PeersFile {
        addresses = Map.copyOf(addresses);
    }

    /** Reads the TOML text. */
    public static Parsed<PeersFile> parse(String text) {
        JsonNode root;
        try {
            root = new TomlMapper().readTree(text);
        } catch (JacksonException wrong) {
            return Parsed.invalid("not TOML: " + wrong.getOriginalMessage());
        }
        List<String> unknown = new ArrayList<>(root.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            return Parsed.invalid("there is no such setting: " + unknown.getFirst());
        }
        String listen = root.path("listen").asString("");
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
            return Parsed.invalid("listen = \"address:port\" is missing");
        }
        int port = Integer.parseInt(listen.substring(colon + 1));
        if (port > 65_535) {
            return Parsed.invalid("listen: there is no port " + port);
        }
        Map<String, URI> addresses = new TreeMap<>();
        for (JsonNode peer : root.path("peer")) {
            String name = peer.path("name").asString("");
            String address = peer.path("address").asString("");
            try {
                URI at = new URI(address);
                if (!name.matches("[a-z][a-z0-9-]{0,31}") || !Introduction.isAddress(at)) {
                    return Parsed.invalid("each [[peer]] has name = \"kr\" and address = \"https://host:port\"");
                }
                if (addresses.put(name, at) != null) {
                    return Parsed.invalid("the peer " + name + " is there twice");
                }
            } catch (URISyntaxException wrong) {
                return Parsed.invalid("the address of the peer " + name + ": " + wrong.getMessage());
            }
        }
        return Parsed.valid(new PeersFile(new InetSocketAddress(listen.substring(0, colon), port), addresses));
    }

    /** The text for a server's start, from the introductions. */
    static String format(Introduction self, List<Introduction> others) {
        StringBuilder text = new StringBuilder(
                "# Where this server answers the others, and where they are. Their keys are in the charter.\n");
        text.append("listen = \"0.0.0.0:").append(self.address().getPort()).append("\"\n");
        for (Introduction other : others) {
            text.append("\n[[peer]]\nname = \"").append(other.host().name()).append("\"\n");
            text.append("address = \"").append(other.address()).append("\"\n");
        }
        return text.toString();
    }
}
