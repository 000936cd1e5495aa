package org.separatrix.cluster;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.separatrix.cluster.Network.NetworkException;

/** Keys and certificates as text between lines of dashes (RFC 7468). */
final class Pem {

    private static final Pattern KEY = Pattern.compile(
            "-----BEGIN ((?:RSA |EC )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");

    private static final int LINE = 64;

    private Pem() {}

    static String text(String label, byte[] der) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** @param file for messages */
    static X509Certificate certificate(Path file, String text) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CertificateException notOne) {
            throw new NetworkException(file + " is not a certificate in PEM form");
        }
    }

    /**
     * A private key in the form of PKCS #8, or in the older ones of OpenSSL.
     *
     * @param file for messages
     * @param certificate that says of which kind the key is
     */
    static PrivateKey key(Path file, String text, X509Certificate certificate) {
        Matcher matcher = KEY.matcher(text);
        try {
            if (!matcher.find()) {
                throw new IllegalArgumentException("no key");
            }
            byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
            PublicKey certified = certificate.getPublicKey();
            return KeyFactory.getInstance(certified.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(matcher.group(1).isEmpty() ? der : pkcs8(der, certified)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new NetworkException(
                    file + " is not the private key of its certificate in PEM form, without a pass phrase");
        }
    }

    /** The older forms lack the kind of the key, which is that of its other half. */
    private static byte[] pkcs8(byte[] key, PublicKey other) {
        return Der.sequence(Der.integer(0), Der.first(other.getEncoded()), Der.octets(key));
    }
}
