package org.separatrix.cluster;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/** TLS engine that reports how its handshake ends. Artery itself closes a failed connection without a message. */
final class ObservedSslEngine extends SSLEngine {

    /** Who is told. */
    @FunctionalInterface
    interface Listener {
        /** The handshake is over, and went well; or the other side has hung up. */
        default void settled() {}

        /** Nothing more can be said. */
        void failed(SSLException failure);
    }

    private final SSLEngine engine;
    private final Listener listener;

    ObservedSslEngine(SSLEngine engine, Listener listener) {
        super(engine.getPeerHost(), engine.getPeerPort());
        this.engine = engine;
        this.listener = listener;
    }

    private SSLEngineResult seen(SSLEngineResult result) {
        if (result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.FINISHED) {
            listener.settled();
        }
        return result;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer to) throws SSLException {
        try {
            return seen(engine.wrap(from, offset, length, to));
        } catch (SSLException failure) {
            listener.failed(failure);
            throw failure;
        }
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length) throws SSLException {
        try {
            return seen(engine.unwrap(from, to, offset, length));
        } catch (SSLException failure) {
            listener.failed(failure);
            throw failure;
        }
    }

    @Override
    public Runnable getDelegatedTask() {
        return engine.getDelegatedTask();
    }

    @Override
    public void closeInbound() throws SSLException {
        listener.settled();
        engine.closeInbound();
    }

    @Override
    public boolean isInboundDone() {
        return engine.isInboundDone();
    }

    @Override
    public void closeOutbound() {
        engine.closeOutbound();
    }

    @Override
    public boolean isOutboundDone() {
        return engine.isOutboundDone();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return engine.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return engine.getEnabledCipherSuites();
    }

    @Override
    public String[] getSupportedProtocols() {
        return engine.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return engine.getEnabledProtocols();
    }

    @Override
    public SSLSession getSession() {
        return engine.getSession();
    }

    @Override
    public SSLSession getHandshakeSession() {
        return engine.getHandshakeSession();
    }

    @Override
    public void beginHandshake() throws SSLException {
        engine.beginHandshake();
    }

    @Override
    public SSLEngineResult.HandshakeStatus getHandshakeStatus() {
        return engine.getHandshakeStatus();
    }

    @Override
    public boolean getUseClientMode() {
        return engine.getUseClientMode();
    }

    @Override
    public boolean getNeedClientAuth() {
        return engine.getNeedClientAuth();
    }

    @Override
    public boolean getWantClientAuth() {
        return engine.getWantClientAuth();
    }

    @Override
    public boolean getEnableSessionCreation() {
        return engine.getEnableSessionCreation();
    }

    @Override
    public void setEnabledCipherSuites(String[] value) {
        engine.setEnabledCipherSuites(value);
    }

    @Override
    public void setEnabledProtocols(String[] value) {
        engine.setEnabledProtocols(value);
    }

    @Override
    public void setUseClientMode(boolean value) {
        engine.setUseClientMode(value);
    }

    @Override
    public void setNeedClientAuth(boolean value) {
        engine.setNeedClientAuth(value);
    }

    @Override
    public void setWantClientAuth(boolean value) {
        engine.setWantClientAuth(value);
    }

    @Override
    public void setEnableSessionCreation(boolean value) {
        engine.setEnableSessionCreation(value);
    }
}
