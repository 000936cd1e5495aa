package org.separatrix.cluster;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certificate authority of one run. It certifies one key, which all members of the run share, and is then discarded:
 * nobody can have another certificate of it, not even the coordinator.
 *
 * <p>The JDK cannot make certificates within the process. Its keytool is a program of its own, and two calls of it
 * take longer than the whole start of a run.
 */
final class RunAuthority {

    /** Clocks of the machines of a run may differ by as much. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** Much longer than a run; the keys of one that is resumed later are made anew. */
    private static final Duration AFTER = Duration.ofDays(365);

    private static final String SIGNATURE = "SHA256withECDSA";

    private static final String CERTIFICATE = "CERTIFICATE";

    private final Instant now;
    private final KeyPairGenerator keys;
    private final KeyPair own;
    private final X500Name name = name("authority of a run of separatrix");

    /**
     * What members need, as PEM texts.
     *
     * @param key private
     * @param certificate of the key
     * @param authority its certificate
     */
    record Certified(String key, String certificate, String authority) {}

    /** @param now what the clock says */
    RunAuthority(Instant now) throws GeneralSecurityException {
        this.now = now;
        keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        own = keys.generateKeyPair();
    }

    /** @param cluster the name that the certificate is made out to */
    Certified certify(String cluster) throws GeneralSecurityException {
        KeyPair member = keys.generateKeyPair();
        try {
            byte[] authority = signed(
                    certificate(name, own).addExtension(Extension.basicConstraints, true, new BasicConstraints(0)));
            byte[] certificate = signed(certificate(name(cluster), member)
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, cluster))));
            return new Certified(
                    Pem.text("PRIVATE KEY", member.getPrivate().getEncoded()),
                    Pem.text(CERTIFICATE, certificate),
                    Pem.text(CERTIFICATE, authority));
        } catch (CertIOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static X500Name name(String common) {
        return new X500NameBuilder().addRDN(BCStyle.CN, common).build();
    }

    private X509v3CertificateBuilder certificate(X500Name subject, KeyPair of) {
        return new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(subject.equals(name) ? 1 : 2),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(AFTER)),
                subject,
                of.getPublic());
    }

    private byte[] signed(X509v3CertificateBuilder certificate) throws GeneralSecurityException {
        try {
            ContentSigner signer = new JcaContentSignerBuilder(SIGNATURE).build(own.getPrivate());
            X509CertificateHolder holder = certificate.build(signer);
            return holder.getEncoded();
        } catch (OperatorCreationException | IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
