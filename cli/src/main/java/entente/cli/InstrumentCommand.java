package entente.cli;

import picocli.CommandLine.Command;

/** What can be done to an instrument's text without a server. */
@Command(
        name = "instrument",
        description = "An instrument's text in the formats of offices, without a server.",
        subcommands = {InstrumentConvertCommand.class, InstrumentRedlineCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class InstrumentCommand {}
