package org.separatrix.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.separatrix.cluster.Network.NetworkException;

/** Keys and certificates as text between lines of dashes (RFC 7468). */
final class Pem {

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

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
        Matcher matcher = PKCS8.matcher(text);
        try {
            return matcher.find()
                    ? KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                            .generatePrivate(new PKCS8EncodedKeySpec(
                                    Base64.getMimeDecoder().decode(matcher.group(1))))
                    : olderKey(file, text);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            throw new NetworkException(
                    file + " is not the private key of its certificate in PEM form, without a pass phrase");
        }
    }

    private static PrivateKey olderKey(Path file, String text) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            if (parser.readObject() instanceof PEMKeyPair pair) {
                return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
            }
            throw new PEMException(file + " holds something else");
        }
    }
}
