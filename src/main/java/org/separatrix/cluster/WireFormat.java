package org.separatrix.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.separatrix.coupling.BoundedStaleness;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.coupling.Delayed;
import org.separatrix.coupling.EventTriggered;
import org.separatrix.coupling.FreeRunning;
import org.separatrix.coupling.Jittered;
import org.separatrix.coupling.Lockstep;
import org.separatrix.coupling.Lossy;
import org.separatrix.coupling.Multirate;
import org.separatrix.ring.NoiseLaw;
import org.separatrix.router.Tokens;
import org.separatrix.router.training.AuxiliaryLoss;
import org.separatrix.router.training.Balancing;
import org.separatrix.router.training.Capacity;
import org.separatrix.router.training.DeferredAcceptance;
import org.separatrix.router.training.ExpertChoice;
import org.separatrix.router.training.SignBias;
import org.separatrix.router.training.Sinkhorn;
import org.separatrix.router.training.Unbalanced;
import org.separatrix.simulation.BatchOrder;
import org.separatrix.simulation.RouterOrder;
import org.separatrix.simulation.SpectrumOrder;
import org.separatrix.simulation.Work;

/** Tells Jackson the subtypes of the sealed interfaces that messages carry, so that the core need not know of it. */
public final class WireFormat extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Lockstep.class, name = "lockstep"),
        @JsonSubTypes.Type(value = Delayed.class, name = "delayed"),
        @JsonSubTypes.Type(value = Multirate.class, name = "multirate"),
        @JsonSubTypes.Type(value = Jittered.class, name = "jittered"),
        @JsonSubTypes.Type(value = Lossy.class, name = "lossy"),
        @JsonSubTypes.Type(value = EventTriggered.class, name = "event-triggered"),
        @JsonSubTypes.Type(value = BoundedStaleness.class, name = "bounded-staleness"),
        @JsonSubTypes.Type(value = FreeRunning.class, name = "free-running"),
        @JsonSubTypes.Type(value = Composition.class, name = "composition")
    })
    private interface CouplingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BatchOrder.class, name = "trials"),
        @JsonSubTypes.Type(value = SpectrumOrder.class, name = "spectrum"),
        @JsonSubTypes.Type(value = RouterOrder.class, name = "router")
    })
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
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Unbalanced.class, name = "none"),
        @JsonSubTypes.Type(value = AuxiliaryLoss.class, name = "aux"),
        @JsonSubTypes.Type(value = SignBias.class, name = "bias"),
        @JsonSubTypes.Type(value = Capacity.class, name = "capacity"),
        @JsonSubTypes.Type(value = ExpertChoice.class, name = "expert-choice"),
        @JsonSubTypes.Type(value = Sinkhorn.class, name = "sinkhorn"),
        @JsonSubTypes.Type(value = DeferredAcceptance.class, name = "deferred-acceptance")
    })
    private interface BalancingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = NoiseLaw.Independent.class, name = "independent"),
        @JsonSubTypes.Type(value = NoiseLaw.Correlated.class, name = "correlated")
    })
    private interface NoiseLaws {}

    public WireFormat() {
        setMixInAnnotation(NoiseLaw.class, NoiseLaws.class);
        setMixInAnnotation(Coupling.class, CouplingKinds.class);
        setMixInAnnotation(Work.class, WorkKinds.class);
        setMixInAnnotation(Tokens.class, TokenKinds.class);
        setMixInAnnotation(Balancing.class, BalancingKinds.class);
    }
}
