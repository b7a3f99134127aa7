package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code tauscope}. Exit codes: 0 done, 2 bad input, 1 internal failure.
 */
@Command(
        name = "tauscope",
        description = "Searches for new physics at e+e- tau factories, from collision to limit.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope run hnl --quick"},
        subcommands = {
            ListCommand.class,
            RunCommand.class,
            VerifyCommand.class,
            ProjectCommand.class,
            AnalyseCommand.class,
            GenerateCommand.class,
            ModelCommand.class,
            InspectCommand.class,
            TreesCommand.class,
            DetectorCommand.class,
            SimulateCommand.class,
            DisplayCommand.class,
            RecastCommand.class,
            PublishCommand.class,
            ClsCommand.class,
            LimitCommand.class,
            FitCommand.class,
            SignificanceCommand.class,
            ScanCommand.class,
            ToysCommand.class,
            PeaksCommand.class,
            RankingCommand.class,
            GoodnessCommand.class,
            EvaluateCommand.class,
            ValidateCommand.class,
            CombineCommand.class,
            PruneCommand.class,
            RenameCommand.class,
            PatchSetCommand.class
        })
public final class Tauscope implements Runnable {

    /** Exit code of bad input. */
    static final int BAD_INPUT = 2;

    private static final int INTERNAL_FAILURE = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the application and exits. */
    public static void main(String[] arguments) {
        // Libraries that would log through SLF4J find nobody to log to, which is no news for a user.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(execute(commandLine(), arguments));
    }

    /** Runs a command line; what does not fit into memory is refused as any other bad input. */
    static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("tauscope: found more than fits into "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory, expected a smaller input (or more memory: JAVA_TOOL_OPTIONS=-Xmx8g)");
            return BAD_INPUT;
        }
    }

    /** The configured command line; tests use it without exiting. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Tauscope());
        line.setParameterExceptionHandler(Tauscope::badArguments);
        line.setExecutionExceptionHandler(Tauscope::failure);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int badArguments(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String hint = "";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String found = unmatched.getUnmatched().getFirst();
            hint = NearestName.hint(
                    found,
                    found.startsWith("-")
                            ? command.getCommandSpec().optionsMap().keySet()
                            : command.getSubcommands().keySet());
        }
        String message = e.getMessage();
        if (e.getCause() instanceof CardException refused) {
            message = refused.getMessage();
        }
        command.getErr()
                .println("tauscope: " + message + hint + " (see '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return BAD_INPUT;
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        if (e instanceof CardException) {
            command.getErr().println("tauscope: " + e.getMessage());
            return BAD_INPUT;
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        String where = "standard error";
        try {
            Path file = Files.createTempFile("tauscope-failure-", ".txt");
            Files.writeString(file, String.join(" ", arguments.originalArgs()) + "\n" + trace);
            where = file.toString();
        } catch (IOException unwritable) {
            command.getErr().println(trace);
        }
        command.getErr()
                .println("tauscope: internal failure: " + e + "; this is our mistake: please report it with " + where
                        + ", the command and 'tauscope --version'");
        return INTERNAL_FAILURE;
    }

    /** Version of the application and of the JDK that runs it. */
    static final class Version implements IVersionProvider {

        /** Version of the application as its jar states it. */
        static String ofApplication() {
            String stated = Tauscope.class.getPackage().getImplementationVersion();
            return stated == null ? "development" : stated;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"tauscope " + ofApplication() + " (JDK " + Runtime.version() + ")"};
        }
    }
}
