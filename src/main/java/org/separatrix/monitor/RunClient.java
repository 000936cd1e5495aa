package org.separatrix.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows a run at the address that it has printed, from this machine or through a tunnel. */
public final class RunClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REFUSED = 401;
    private static final String TOKEN = "token=";
    private static final String END = "";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The address is wrong, or the token: it is of no use to try again. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final Optional<String> token;

    /** @throws RefusedException if it is no address of a run */
    public RunClient(String address) {
        try {
            URI given = URI.create(address.contains("://") ? address : "http://" + address);
            String path = Optional.ofNullable(given.getPath()).orElse("");
            String folder = path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
            this.base = new URI(given.getScheme(), given.getAuthority(), folder, null, null);
            HttpRequest.newBuilder(base);
            this.token = Optional.ofNullable(given.getQuery()).stream()
                    .flatMap(query -> Stream.of(query.split("&")))
                    .filter(part -> part.startsWith(TOKEN))
                    .map(part -> part.substring(TOKEN.length()))
                    .findFirst();
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new RefusedException("'" + address + "' is no address of a run: " + malformed.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request;
    }

    private static void require(HttpResponse<?> answer) throws IOException {
        if (answer.statusCode() == REFUSED) {
            throw new RefusedException("a token is needed: give the whole address that the run has printed, in quotes");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the answer of " + answer.uri() + " is " + answer.statusCode());
        }
    }

    /** The whole state, as {@code api/run} has it. */
    public ObjectNode state() throws IOException, InterruptedException {
        return (ObjectNode) MAPPER.readTree(get("api/run", PATIENCE));
    }

    /** What is answered at an address below that of the run. */
    public byte[] get(String path, Duration patience) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request(path).timeout(patience).build(), HttpResponse.BodyHandlers.ofByteArray());
        require(answer);
        return answer.body();
    }

    /**
     * Keeps a state true until the stream ends.
     *
     * @param state as {@link #state} gave it; changed
     * @param changed told after every change
     * @throws IOException if nothing is heard any more
     */
    public void follow(ObjectNode state, Consumer<ObjectNode> changed) throws IOException, InterruptedException {
        String since = state.get("epoch").asText() + "-" + state.get("version").asLong();
        HttpResponse<InputStream> answer =
                client.send(request("api/events?since=" + since).build(), HttpResponse.BodyHandlers.ofInputStream());
        require(answer);
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (InputStream body = answer.body()) {
            Thread reader = new Thread(() -> read(body, lines), "events");
            reader.setDaemon(true);
            reader.start();
            String event = "";
            while (true) {
                String line = lines.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (line == null) {
                    throw new IOException("nothing is heard for " + PATIENCE.toSeconds() + " s");
                }
                if (line.equals(END) || event.equals("reset")) {
                    return;
                }
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    apply(event, (ObjectNode) MAPPER.readTree(line.substring(6)), state);
                    changed.accept(state);
                }
            }
        }
    }

    private static void read(InputStream body, BlockingQueue<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        } catch (IOException gone) {
            // Whoever follows tries again.
        }
        lines.add(END);
    }

    private static void apply(String event, ObjectNode data, ObjectNode state) {
        if (event.equals("beat")) {
            ((ObjectNode) state.get("time")).set("last_result", data.get("last_result"));
            return;
        }
        data.properties().forEach(part -> {
            if (part.getKey().equals("conditions")) {
                applyConditions(part.getValue(), (ObjectNode) state.get("conditions"));
            } else if (!part.getKey().equals("rate")) {
                state.set(part.getKey(), part.getValue());
            }
        });
    }

    private static void applyConditions(JsonNode changed, ObjectNode all) {
        JsonNode index = changed.get("index");
        changed.properties().stream()
                .filter(column -> !column.getKey().equals("index"))
                .forEach(column -> {
                    ArrayNode values = (ArrayNode) all.get(column.getKey());
                    for (int i = 0; i < index.size(); i++) {
                        values.set(index.get(i).asInt(), column.getValue().get(i));
                    }
                });
    }
}
