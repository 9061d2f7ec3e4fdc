package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void an_unknown_command_is_wrong_usage_and_says_how_to_go_on() {
        assertEquals(2, run("reed"));
        assertTrue(err.toString().contains("reed"), err.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
    }

    @Test
    void help_lists_every_exit_code() {
        assertEquals(0, run("--help"));
        for (ExitCode code : ExitCode.values()) {
            assertTrue(out.toString().contains(" " + code.number() + " "), code + " is not in:\n" + out);
        }
    }

    @Test
    void every_command_explains_itself() {
        for (String name : Main.commandLine().getSubcommands().keySet()) {
            assertEquals(0, run(name, "--help"), name);
        }
    }

    @Test
    void the_launcher_names_every_command() throws Exception {
        String launcher = Files.readString(Path.of("..", "entente"));
        for (String name : Main.commandLine().getSubcommands().keySet()) {
            assertTrue(launcher.contains("\n  " + name + " "), name + " is not in the launcher's help");
        }
    }
}
