package org.separatrix.cluster;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Wording of TLS failures, as half a sentence. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    private TlsFailures() {}

    static String inWords(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (isCausedBy(failure, CertificateExpiredException.class)
                || isCausedBy(failure, CertificateNotYetValidException.class)) {
            return "the certificate there is not good at this time: the clock of one of the machines is wrong, or it has"
                    + " expired";
        }
        if (isCausedBy(failure, CertPathBuilderException.class)) {
            return "the certificate there is not of our authority, so its keys are those of another run";
        }
        if (message.startsWith(ALERT)) {
            return "our certificate is refused there (" + message.substring(ALERT.length())
                    + "), so our keys are those of another run, or a clock is wrong";
        }
        if (message.startsWith("Unsupported or unrecognized SSL message")) {
            return message + ", so no TLS is spoken there";
        }
        return message;
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
