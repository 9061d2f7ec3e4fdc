package entente.founding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a YAML file, whose values are asked for by name; what is wrong is noted with its place. */
final class Sheet {
    private final Node node;
    private final Map<String, Node> values;
    private final List<Fault> faults;

    private Sheet(Node node, Map<String, Node> values, List<Fault> faults) {
        this.node = node;
        this.values = values;
        this.faults = faults;
    }

    /**
     * Takes a mapping; anything else, a name that is not known, and a name given twice are faults.
     *
     * @param what the thing described, for the sentence
     */
    static Sheet of(Node node, String what, Set<String> known, List<Fault> faults) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            faults.add(fault(node, what + " is written as names with values, such as \"code: …\""));
            return new Sheet(node, values, faults);
        }
        for (NodeTuple pair : mapping.getValue()) {
            String name = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.isEmpty() && !known.contains(name)) {
                String names = String.join(", ", known.stream().sorted().toList());
                faults.add(fault(pair.getKeyNode(), what + " has no \"" + name + "\"; it has: " + names));
            } else if (values.putIfAbsent(name, pair.getValueNode()) != null) {
                faults.add(fault(pair.getKeyNode(), "\"" + name + "\" is given twice"));
            }
        }
        return new Sheet(node, values, faults);
    }

    static Fault fault(Node node, String rule) {
        return new Fault(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, rule);
    }

    /** The faults in the order of the file. */
    static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /** Notes a fault about the value under a name, or about the whole if there is none. */
    void wrong(String name, String rule) {
        faults.add(fault(values.getOrDefault(name, node), rule));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** The node under a name; that there is none is a fault. */
    Optional<Node> need(String name, String what) {
        if (!has(name)) {
            faults.add(fault(node, what + " needs \"" + name + "\""));
        }
        return Optional.ofNullable(values.get(name));
    }

    /** The words under a name: one line, not empty, not longer than the limit. Empty if faulty or not there. */
    Optional<String> line(String name, int charactersMax) {
        Node value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ScalarNode scalar)) {
            faults.add(fault(value, "\"" + name + "\" is a word or a line, not a list"));
            return Optional.empty();
        }
        String words = scalar.getValue().strip();
        if (words.isEmpty()) {
            faults.add(fault(value, "\"" + name + "\" is empty"));
        } else if (words.length() > charactersMax) {
            faults.add(fault(value, "\"" + name + "\" has more than " + charactersMax + " characters"));
        } else if (words.chars().anyMatch(Character::isISOControl)) {
            faults.add(fault(value, "\"" + name + "\" has more than one line"));
        } else {
            return Optional.of(words);
        }
        return Optional.empty();
    }

    /** The items under a name; none if it is not there. */
    List<Node> items(String name) {
        Node value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        faults.add(fault(value, "\"" + name + "\" is a list: one item a line, each after a hyphen"));
        return List.of();
    }
}
