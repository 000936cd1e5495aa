package org.separatrix.cli;

import com.typesafe.config.Config;
import java.util.Optional;
import org.separatrix.monitor.ServerSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a run can be watched, and by whom: options that stand over the settings of the program. */
final class MonitorOptions {

    private static final String NOT_ALLOWED = " is not allowed: ";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port at which the run can be watched in a browser; 8765 or, if that is taken, any free one"
                            + " if not given; 0: any free one. Nodes join at another port, see SEPARATRIX_PORT.")
    private Integer port;

    @Option(
            names = "--monitor-host",
            paramLabel = "HOST",
            description = "The address to listen on for that, as in containers; 127.0.0.1 if not given.")
    private String host;

    @Option(names = "--no-monitor", description = "Opens no port for browsers; the line in the terminal stays.")
    private boolean none;

    @Option(
            names = "--no-token",
            description = "Lets everybody with an account on this machine look, without the token of the address.")
    private boolean open;

    /** Runs of one command are watched with the same token. */
    private String made = "";

    /**
     * The settings; empty if nobody is to look.
     *
     * @param all the settings of the program
     */
    Optional<ServerSettings> settings(Config all) {
        Config monitor = all.getConfig("monitor");
        if (none || !monitor.getBoolean("enabled")) {
            return Optional.empty();
        }
        String at = host != null ? host : monitor.getString("host");
        boolean loopback = at.equals(ServerSettings.LOOPBACK) || at.equals("localhost") || at.equals("::1");
        if (open && !loopback) {
            throw usage("--no-token" + NOT_ALLOWED + at + " can be reached from other machines");
        }
        String given = monitor.getString("token");
        Optional<String> token = open ? Optional.empty() : Optional.of(given.isEmpty() ? newToken() : given);
        int number = port != null ? port : monitor.getInt("port");
        boolean fixed = number != 0 && (port != null || number != ServerSettings.PORT);
        try {
            return Optional.of(new ServerSettings(
                    at, number, fixed, token, monitor.getStringList("hosts"), monitor.getString("frame-ancestors")));
        } catch (IllegalArgumentException wrong) {
            throw usage(String.valueOf(wrong.getMessage()));
        }
    }

    private String newToken() {
        made = made.isEmpty() ? ServerSettings.newToken() : made;
        return made;
    }

    /** That something about the port is not as it must be. */
    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
