package org.separatrix.monitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server refuses by itself, told in a line, with the headers of every answer. */
final class PlainErrors extends ErrorHandler {

    private final ServerSettings settings;

    PlainErrors(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        RunHandler.protect(response, settings);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.write(true, line(response.getStatus()), callback);
        return true;
    }

    private static ByteBuffer line(int status) {
        return ByteBuffer.wrap(("error " + status + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
