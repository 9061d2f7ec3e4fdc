package entente.cli;

import java.io.PrintWriter;

/**
 * Why a command did not do what was asked.
 *
 * @param code how the process ends
 * @param cause what is wrong, naming the file or option
 * @param remedy what the caller can do about it
 */
public record Complaint(ExitCode code, String cause, String remedy) {
    /** Prints both lines on the error stream and returns the number to end with. */
    public int print(PrintWriter err) {
        err.println("entente: " + cause);
        err.println(remedy);
        err.flush();
        return code.number();
    }
}
