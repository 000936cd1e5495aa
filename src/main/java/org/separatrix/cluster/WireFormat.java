package org.separatrix.cluster;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.CouplingVariant;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.ring.readout.DecoderVariant;
import org.separatrix.ring.readout.Decoding;
import org.separatrix.ring.transfer.Shape;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.router.Tokens;
import org.separatrix.router.training.Balancing;
import org.separatrix.router.training.BalancingVariant;
import org.separatrix.simulation.Work;
import org.separatrix.study.Study;
import org.separatrix.variant.Variant;

/** Tells Jackson the subtypes of the sealed interfaces in messages, so that the core does not depend on Jackson. */
public final class WireFormat extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface CouplingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface WorkKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Tokens.Iid.class, name = "iid"),
        @JsonSubTypes.Type(value = Tokens.Ar1.class, name = "ar1"),
        @JsonSubTypes.Type(value = Tokens.Repeated.class, name = "repeated"),
        @JsonSubTypes.Type(value = Tokens.Mirrored.class, name = "mirrored"),
        @JsonSubTypes.Type(value = Tokens.Margin.class, name = "margin")
    })
    private interface TokenKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface BalancingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Shapes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Decodings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = NoiseLaw.Independent.class, name = "independent"),
        @JsonSubTypes.Type(value = NoiseLaw.Correlated.class, name = "correlated")
    })
    private interface NoiseLaws {}

    public WireFormat() {
        setMixInAnnotation(NoiseLaw.class, NoiseLaws.class);
        setMixInAnnotation(Coupling.class, CouplingKinds.class);
        CouplingVariant.ALL.all().forEach(this::registerSubtype);
        registerSubtypes(new NamedType(Composition.class, "composition"));
        setMixInAnnotation(Work.class, WorkKinds.class);
        Study.all()
                .flatMap(study -> study.workTypes().entrySet().stream())
                .forEach(type -> registerSubtypes(new NamedType(type.getValue(), type.getKey())));
        setMixInAnnotation(Tokens.class, TokenKinds.class);
        setMixInAnnotation(Balancing.class, BalancingKinds.class);
        BalancingVariant.ALL.all().forEach(this::registerSubtype);
        setMixInAnnotation(Shape.class, Shapes.class);
        TransferVariant.ALL.all().forEach(this::registerSubtype);
        setMixInAnnotation(Decoding.class, Decodings.class);
        DecoderVariant.ALL.all().forEach(this::registerSubtype);
    }

    private void registerSubtype(Variant<?> variant) {
        registerSubtypes(new NamedType(variant.type(), variant.name()));
    }
}
