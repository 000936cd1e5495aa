package org.separatrix.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.separatrix.monitor.RunClient;
import org.separatrix.monitor.RunState;
import org.separatrix.monitor.RunSummary;
import org.separatrix.monitor.WatchedSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code separatrix watch}: follows a run from elsewhere. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Follows a run at the address that it has printed.",
            "Says how far it is, how fast, how long it still takes, and what has failed.",
            "Of a run on another machine: ssh -L 8765:127.0.0.1:8765 MACHINE, and then the same address here.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  separatrix watch 'http://127.0.0.1:8765/?token=...'",
            "",
            "Exit codes: 0 the run ended complete; 1 incomplete, or it broke off; 2 bad usage; 3 it could"
                    + " not be reached for a minute."
        })
final class WatchCommand implements Callable<Integer> {

    private static final int UNREACHABLE = 3;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);
    private static final int[] RETRY_SECONDS = {1, 2, 5, 10};

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<URL>", description = "The address that the run has printed, in quotes.")
    private String address;

    @SuppressWarnings("NullAway.Init") // Set first of all by call.
    private Messages messages;

    @SuppressWarnings("NullAway.Init") // Set first of all by call.
    private FailureLines failures;

    private long shown = System.nanoTime() - BETWEEN_LINES;
    private RunState last = RunState.WAITING;

    @Override
    public Integer call() throws InterruptedException {
        messages = Messages.of(spec.commandLine());
        failures = new FailureLines(messages::error, "the page of the run has them all");
        try {
            return follow(new RunClient(address));
        } catch (RunClient.RefusedException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }

    private int follow(RunClient client) throws InterruptedException {
        long heard = System.nanoTime();
        int attempt = 0;
        while (!last.isOver()) {
            try {
                ObjectNode state = client.state();
                heard = System.nanoTime();
                attempt = 0;
                show(state);
                if (!last.isOver()) {
                    client.follow(state, this::show);
                    heard = System.nanoTime();
                }
            } catch (IOException unreachable) {
                if (System.nanoTime() - heard > PATIENCE) {
                    messages.error("the run could not be reached for a minute: " + unreachable.getMessage());
                    return UNREACHABLE;
                }
                TimeUnit.SECONDS.sleep(RETRY_SECONDS[Math.min(attempt++, RETRY_SECONDS.length - 1)]);
            }
        }
        return last == RunState.COMPLETE ? 0 : Separatrix.INCOMPLETE;
    }

    private void show(ObjectNode state) {
        RunSummary now = WatchedSummary.of(state);
        state.path("failures").forEach(this::showFailure);
        long time = System.nanoTime();
        if (now.state() != last || time - shown >= BETWEEN_LINES) {
            shown = time;
            messages.bare(now.line());
        }
        if (now.state() != last && state.path("reason").isTextual()) {
            messages.error("the run broke off: " + state.get("reason").asText());
        }
        last = now.state();
    }

    private void showFailure(JsonNode failure) {
        String cause = failure.get("cause").asText();
        long givenUp = failure.get("given_up").asLong();
        String replay = failure.at("/first/replay").asText();
        failures.tell(
                cause,
                givenUp > 0,
                "failed: " + cause + "; batches given up: " + givenUp
                        + (replay.isEmpty() ? "" : "; run one of its trials with: " + replay));
    }
}
