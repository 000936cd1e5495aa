package org.separatrix.cluster;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.separatrix.cluster.Network.NetworkException;

/** The key of a process, its certificate, and the authority whose certificates it trusts. */
final class Credentials {

    static final String PROTOCOL = "TLSv1.3";

    /** Of a key store that never leaves the memory. */
    private static final char[] PASSWORD = "memory".toCharArray();

    private static final Integer DNS_NAME = 2;

    private final String cluster;
    private final X509Certificate certificate;
    private final X509Certificate authority;
    private final PrivateKey key;

    /**
     * @param cluster whose members they make members
     * @param key that goes with a certificate
     */
    Credentials(
            String cluster,
            X509Certificate certificate,
            X509Certificate authority,
            Function<X509Certificate, PrivateKey> key) {
        this.cluster = cluster;
        this.certificate = certificate;
        this.authority = authority;
        this.key = key.apply(certificate);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** For connections of this process, in both directions. */
    SSLContext context() throws GeneralSecurityException {
        try {
            // The only kind of store that does not spend a tenth of a second on its encryption.
            KeyStore own = KeyStore.getInstance("JKS");
            own.load(null);
            own.setKeyEntry("node", key, PASSWORD, new Certificate[] {certificate, authority});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("JKS");
            trusted.load(null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** The names that a certificate is made out to: those of its extension, and the common name. */
    static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            if (certificate.getSubjectAlternativeNames() != null) {
                certificate.getSubjectAlternativeNames().stream()
                        .filter(name -> DNS_NAME.equals(name.get(0)))
                        .forEach(name -> names.add((String) name.get(1)));
            }
            new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .forEach(part -> names.add(part.getValue().toString()));
        } catch (CertificateParsingException | InvalidNameException unreadable) {
            return names;
        }
        return names.stream().distinct().toList();
    }

    /** @param files for messages */
    void require(KeyFiles files) {
        requireNow(files);
        if (!names(certificate).contains(cluster)) {
            throw new NetworkException(files.certificate() + " is made out to " + String.join(", ", names(certificate))
                    + ", not to the cluster: network.cluster = " + cluster);
        }
        try {
            certificate.verify(authority.getPublicKey());
        } catch (GeneralSecurityException other) {
            throw new NetworkException(files.certificate() + " is not of the authority of " + files.authority());
        }
        if (!isKeyOfCertificate()) {
            throw new NetworkException(files.key() + " is not the key of " + files.certificate());
        }
    }

    private void requireNow(KeyFiles files) {
        try {
            certificate.checkValidity();
            authority.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException untimely) {
            throw new NetworkException(files.certificate() + " is good from "
                    + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant() + ", and the clock of this machine says "
                    + Instant.now() + ": set the clock, or take newer keys");
        }
    }

    private boolean isKeyOfCertificate() {
        byte[] text = {1};
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }
}
