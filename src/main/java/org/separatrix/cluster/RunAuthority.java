package org.separatrix.cluster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/**
 * Certificate authority of one run. It certifies one key, which all members of the run share, and is then discarded:
 * nobody can have another certificate of it, not even the coordinator.
 *
 * <p>The JDK cannot make certificates within the process. Its keytool is a program of its own, and two calls of it
 * take longer than the whole start of a run; so does a library for all that certificates may be. This is the one kind
 * that a run needs (RFC 5280).
 */
final class RunAuthority {

    /** Clocks of the machines of a run may differ by as much. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** Much longer than a run; the keys of one that is resumed later are made anew. */
    private static final Duration AFTER = Duration.ofDays(365);

    private static final String SIGNATURE = "SHA256withECDSA";

    private static final byte[] SIGNATURE_KIND = Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2));

    private static final byte[] COMMON_NAME = Der.identifier(2, 5, 4, 3);

    private static final byte[] SUBJECT_ALTERNATIVE_NAME = Der.identifier(2, 5, 29, 17);

    private static final byte[] BASIC_CONSTRAINTS = Der.identifier(2, 5, 29, 19);

    private static final int DNS_NAME = 2;

    /** As certificates say it, which count from 0. */
    private static final int VERSION_3 = 2;

    private static final int EXTENSIONS = 3;

    private static final String CERTIFICATE = "CERTIFICATE";

    private final Instant now;
    private final KeyPairGenerator keys;
    private final KeyPair own;
    private final byte[] name = name("authority of a run of separatrix");

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
        byte[] noOtherAuthority = Der.sequence(Der.yes(), Der.integer(0));
        byte[] authority = signed(
                1, name, own.getPublic(), Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(noOtherAuthority)));
        byte[] alternative = Der.sequence(Der.untyped(DNS_NAME, cluster.getBytes(StandardCharsets.US_ASCII)));
        byte[] certificate = signed(
                2, name(cluster), member.getPublic(), Der.sequence(SUBJECT_ALTERNATIVE_NAME, Der.octets(alternative)));
        return new Certified(
                Pem.text("PRIVATE KEY", member.getPrivate().getEncoded()),
                Pem.text(CERTIFICATE, certificate),
                Pem.text(CERTIFICATE, authority));
    }

    private static byte[] name(String common) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(common))));
    }

    private byte[] signed(int number, byte[] subject, PublicKey of, byte[] extension) throws GeneralSecurityException {
        byte[] certificate = Der.sequence(
                Der.tagged(0, Der.integer(VERSION_3)),
                Der.integer(number),
                SIGNATURE_KIND,
                name,
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(AFTER))),
                subject,
                of.getEncoded(),
                Der.tagged(EXTENSIONS, Der.sequence(extension)));
        Signature signature = Signature.getInstance(SIGNATURE);
        signature.initSign(own.getPrivate());
        signature.update(certificate);
        return Der.sequence(certificate, SIGNATURE_KIND, Der.bits(signature.sign()));
    }
}
