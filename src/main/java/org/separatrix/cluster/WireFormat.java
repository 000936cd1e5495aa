package org.separatrix.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Lockstep;

/** Tells Jackson the subtypes of the sealed interfaces that messages carry, so that the core need not know of it. */
public final class WireFormat extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Lockstep.class, name = "lockstep")})
    private interface CouplingMixin {}

    public WireFormat() {
        setMixInAnnotation(Coupling.class, CouplingMixin.class);
    }
}
