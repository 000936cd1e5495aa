package org.separatrix.monitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Answers whoever watches a run. An address is known by its end, so that a proxy may put any path before it; nothing of it
 * ever names a file.
 */
final class RunHandler extends Handler.Abstract {

    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:.*/)?(api/run|api/events|metrics|health|api/conditions/(\\d{1,9})|api/conditions/(\\d{1,9})/trials/(\\d{1,18})"
                    + "|figures/([A-Za-z0-9_.-]{1,100})\\.svg|api/figures|assets/([0-9a-f]{1,64})/([A-Za-z]{1,40}\\.(?:js|css)))");
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final byte[] UP = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    private static final String TOKEN = "token";

    private final Watched run;
    private final Gate gate;
    private final ServerSettings settings;
    private final Assets assets = new Assets();

    /** What is answered. */
    record Watched(
            RunWatch watch,
            Snapshots snapshots,
            RunJson json,
            EventStreams streams,
            TrialTraces traces,
            LiveFigures figures,
            Supplier<RunMetrics> metrics) {}

    RunHandler(Watched run, ServerSettings settings) {
        this.run = run;
        this.settings = settings;
        this.gate = new Gate(settings);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        protect(response, settings);
        String path = request.getHttpURI().getCanonicalPath();
        Matcher address = ADDRESS.matcher(path);
        boolean known = address.matches();
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            return send(response, callback, 405, TEXT, text("only GET and HEAD are answered"));
        }
        if (known && address.group(1).equals("health")) {
            return send(response, callback, 200, JSON, UP);
        }
        Gate.Question asked = question(request);
        Optional<Gate.Refusal> refusal = gate.refusal(asked);
        if (refusal.isPresent()) {
            return send(
                    response,
                    callback,
                    refusal.get().status(),
                    TEXT,
                    text(refusal.get().why()));
        }
        if (!known) {
            return path.endsWith("/")
                    ? page(asked, response, callback)
                    : send(response, callback, 404, TEXT, text("there is nothing at this address"));
        }
        return answer(address, request, response, callback);
    }

    /** What stands on every answer, errors included. */
    static void protect(Response response, ServerSettings settings) {
        response.getHeaders()
                .put(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                                + " base-uri 'none'; form-action 'none'; frame-ancestors "
                                + settings.frameAncestors())
                .put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer")
                .put("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static Gate.Question question(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.putIfAbsent(field.getLowerCaseName(), field.getValue());
        }
        Map<String, String> cookies = new HashMap<>();
        Request.getCookies(request).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return new Gate.Question(headers, cookies, parameter(request, TOKEN));
    }

    private static Optional<String> parameter(Request request, String name) {
        Fields fields = Request.extractQueryParameters(request);
        return Optional.ofNullable(fields.getValue(name));
    }

    /** Who comes with the token goes on with a cookie, so that the token is neither in a history nor in a link. */
    private boolean page(Gate.Question asked, Response response, Callback callback) {
        if (asked.token().filter(gate::isToken).isPresent()) {
            response.getHeaders()
                    .put(
                            HttpHeader.SET_COOKIE,
                            gate.cookie() + "=" + asked.token().get() + "; HttpOnly; SameSite=Lax")
                    .put(HttpHeader.LOCATION, "./");
            return send(response, callback, 303, TEXT, text("see ./"));
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        return send(response, callback, 200, "text/html;charset=utf-8", assets.page());
    }

    private boolean answer(Matcher address, Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        String what = address.group(1);
        switch (what) {
            case "api/run" -> snapshot(request, response, callback);
            case "api/events" -> events(request, response, callback);
            case "api/figures" -> later(run.figures().list(), JSON, response, callback);
            case "metrics" ->
                send(
                        response,
                        callback,
                        200,
                        "text/plain; version=0.0.4; charset=utf-8",
                        run.metrics().get().text());
            default -> {
                if (address.group(6) != null) {
                    asset(address.group(6), address.group(7), request, response, callback);
                } else if (address.group(5) != null) {
                    figure(address.group(5), response, callback);
                } else if (address.group(3) != null) {
                    trial(Long.parseLong(address.group(3)), Long.parseLong(address.group(4)), response, callback);
                } else {
                    condition(Long.parseLong(address.group(2)), response, callback);
                }
            }
        }
        return true;
    }

    private void snapshot(Request request, Response response, Callback callback) {
        Snapshots.Snapshot now = run.snapshots().now();
        response.getHeaders()
                .put(HttpHeader.ETAG, now.tag())
                .put(HttpHeader.CACHE_CONTROL, "no-cache")
                .put(HttpHeader.VARY, "Accept-Encoding");
        if (now.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            send(response, callback, 304, JSON, new byte[0]);
            return;
        }
        send(response, callback, 200, JSON, compressed(request, response) ? now.compressed() : now.plain());
    }

    /** Whether the client takes gzip; then the header says that it is. */
    private static boolean compressed(Request request, Response response) {
        String encodings = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        boolean compressed = encodings.contains("gzip");
        if (compressed) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        return compressed;
    }

    private void asset(String hash, String name, Request request, Response response, Callback callback) {
        Optional<Assets.Asset> found = assets.find(hash, name);
        if (found.isEmpty()) {
            send(response, callback, 404, TEXT, text("there is nothing at this address"));
            return;
        }
        response.getHeaders()
                .put(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .put(HttpHeader.VARY, "Accept-Encoding");
        Assets.Asset asset = found.get();
        byte[] bytes = compressed(request, response) ? asset.compressed() : asset.plain();
        send(response, callback, 200, asset.type(), bytes);
    }

    private void events(Request request, Response response, Callback callback) {
        if (request.getMethod().equals("HEAD")) {
            send(response, callback, 200, "text/event-stream", new byte[0]);
            return;
        }
        Optional<String> since = Optional.ofNullable(request.getHeaders().get("Last-Event-ID"))
                .filter(id -> !id.isEmpty())
                .or(() -> parameter(request, "since"));
        response.setStatus(200);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8")
                .put(HttpHeader.CACHE_CONTROL, "no-store, no-transform")
                .put("X-Accel-Buffering", "no");
        if (!run.streams().open(response, callback, since)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "10");
            send(response, callback, 503, TEXT, text("too many listen already: at most " + EventStreams.MOST));
        }
    }

    private void condition(long index, Response response, Callback callback) {
        if (!hasCondition(index)) {
            send(response, callback, 404, TEXT, text("there is no condition " + index));
            return;
        }
        send(response, callback, 200, JSON, run.json().condition((int) index));
    }

    private boolean hasCondition(long index) {
        return index < run.watch().facts.experiment().conditionCount();
    }

    private void trial(long index, long trial, Response response, Callback callback) {
        boolean trials = run.watch().facts.experiment().hasTrials();
        if (!trials
                || !hasCondition(index)
                || trial >= run.watch().facts.experiment().trials()) {
            send(response, callback, 404, TEXT, text("there is no trial " + trial + " of condition " + index));
            return;
        }
        try {
            later(run.traces().json((int) index, trial), JSON, response, callback);
        } catch (TrialTraces.BusyException busy) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
            send(response, callback, 429, TEXT, text("too many trials are asked for at a time"));
        }
    }

    private void figure(String name, Response response, Callback callback) {
        if (!run.figures().names().contains(name)) {
            send(response, callback, 404, TEXT, text("this study has no figure " + name));
            return;
        }
        CompletableFuture<byte[]> svg = run.figures().svg(name).thenApply(of -> text(of.orElse("")));
        svg.whenComplete((bytes, failure) -> {
            if (failure == null && bytes.length == 0) {
                send(response, callback, 404, TEXT, text("there is not enough for " + name + " yet"));
            } else {
                later(svg, "image/svg+xml", response, callback);
            }
        });
    }

    private static void later(CompletableFuture<byte[]> content, String type, Response response, Callback callback) {
        content.whenComplete((bytes, failure) -> {
            if (failure == null) {
                send(response, callback, 200, type, bytes);
            } else if (failure instanceof LiveMonitor.NotBegunException) {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
                send(response, callback, 503, TEXT, text("the run has not begun yet"));
            } else {
                send(response, callback, 500, TEXT, text("this could not be computed: " + failure.getMessage()));
            }
        });
    }

    private static boolean send(Response response, Callback callback, int status, String type, byte[] bytes) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        if (status != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        }
        boolean head = response.getRequest().getMethod().equals("HEAD");
        response.write(true, ByteBuffer.wrap(head ? new byte[0] : bytes), callback);
        return true;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
