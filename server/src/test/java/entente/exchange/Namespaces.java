package entente.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network for each of some servers, each with a cable to one switch. Nothing tells a server that its cable was
 * pulled: what it sends is lost, and no connection ends. Only root makes such networks.
 */
final class Namespaces implements AutoCloseable {
    private final String prefix = "entente" + ProcessHandle.current().pid() + "-";
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** Names of a few letters, for a cable is named by them. */
    Namespaces(List<String> names) throws IOException {
        try {
            make(names);
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void make(List<String> names) throws IOException {
        String hub = prefix + "switch";
        ip("netns", "add", hub);
        ip("-n", hub, "link", "add", "hub", "type", "bridge");
        ip("-n", hub, "link", "set", "hub", "up");
        for (String name : names) {
            String address = "10.77.0." + (addresses.size() + 1);
            addresses.put(name, address);
            ip("netns", "add", prefix + name);
            ip("-n", hub, "link", "add", "to-" + name, "type", "veth", "peer", "name", "cable", "netns", prefix + name);
            ip("-n", hub, "link", "set", "to-" + name, "master", "hub", "up");
            ip("-n", prefix + name, "addr", "add", address + "/24", "dev", "cable");
            ip("-n", prefix + name, "link", "set", "cable", "up");
            ip("-n", prefix + name, "link", "set", "lo", "up");
        }
    }

    String address(String name) {
        return addresses.get(name);
    }

    /** What comes before a command to run it in one of the networks. */
    List<String> inside(String name) {
        return List.of("ip", "netns", "exec", prefix + name);
    }

    void pull(String name) throws IOException {
        ip("-n", prefix + "switch", "link", "set", "to-" + name, "down");
    }

    void plug(String name) throws IOException {
        ip("-n", prefix + "switch", "link", "set", "to-" + name, "up");
    }

    private static void ip(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // It has closed its output, so it ends.
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + ": " + output);
        }
    }

    @Override
    public void close() throws IOException {
        List<String> made = new ArrayList<>(addresses.keySet());
        made.add("switch");
        for (String name : made) {
            ip("netns", "delete", prefix + name);
        }
    }
}
